/// What one file may ask for. A drawing of a crest has some thousands of steps; the limits are far above
/// that and keep a file that is made to grow from taking all memory.
struct SVGLimits {
  /// Elements in the file.
  var elements = 200_000
  /// Elements in each other.
  var depth = 100
  /// Rules of style sheets; further ones are not read.
  var rules = 2_000
  /// Rules times elements: how often a selector is tried.
  var selectorTests = 20_000_000
  /// Gradients from which one takes over attributes and stops, itself counted; programs write two.
  var gradientTemplates = 16
  /// Elements drawn, each `use` counting what it repeats.
  var drawnElements = 100_000
  /// Steps of all paths together.
  var steps = 2_000_000
}
