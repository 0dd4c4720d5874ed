public import Diagnostics
public import Geometry

/// What all layout of one document shares: its boxes and what was worked out for them.
///
/// One per document, used by one worker: it takes no lock. The caches are the only thing in it that changes what a
/// later call costs; they never change what it gives.
public final class LayoutContext {
  public let tree: BoxTree
  public let limits: LayoutLimits
  public var diagnostics = DiagnosticBag()

  public init(tree: BoxTree, limits: LayoutLimits = LayoutLimits()) {
    self.tree = tree
    self.limits = limits
  }
}

/// How narrow a box can be without overflow, and how wide it is when nothing breaks a line
/// (CSS Sizing, "Intrinsic Sizes"). Of the border box unless said otherwise.
public struct IntrinsicSizes: Hashable, Sendable {
  public var minContent: Points
  public var maxContent: Points

  public static let zero = IntrinsicSizes(minContent: .zero, maxContent: .zero)

  public init(minContent: Points, maxContent: Points) {
    self.minContent = minContent
    self.maxContent = maxContent
  }
}
