internal import Foundation

/// The point of the unit circle after a share of a turn, clockwise on paper from the right.
func circlePoint(_ turns: Double) -> (Double, Double) {
  (cos(turns * 2 * .pi), sin(turns * 2 * .pi))
}
