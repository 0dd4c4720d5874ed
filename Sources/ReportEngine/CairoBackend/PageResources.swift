public import TextShaping

/// What pages are drawn with: the words they speak of, and the fonts and pictures of one worker.
public struct PageResources {
  /// The shaper that the display lists' words belong to.
  public let shaper: TextShaper
  public let fonts: PageCanvasFonts
  public let images: ImageStore

  public init(shaper: TextShaper, fonts: PageCanvasFonts, images: ImageStore = ImageStore()) {
    self.shaper = shaper
    self.fonts = fonts
    self.images = images
  }
}
