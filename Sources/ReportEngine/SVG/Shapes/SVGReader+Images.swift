internal import Geometry
internal import Templates

extension SVGReader {
  /// Draws a PNG or JPEG that the file holds itself (SVG, "The image element").
  mutating func drawImage(_ index: Int, _ style: SVGStyle, _ place: Place) {
    let element = tree[index]
    guard style.isVisible, let reference = element.reference else { return }
    guard reference.value.isDataURL, let bytes = decodeDataURL(reference.value),
      let header = ImageHeader(reading: bytes)
    else {
      let what = reference.value.isDataURL ? "is no PNG or JPEG" : "lies in another file"
      return warnOnce(
        "image \(what)", "a picture in the picture \(what) and is not drawn", at: element.tag,
        help:
          "embed it as PNG or JPEG (in Inkscape: Extensions, Images, Embed), or place it beside with '<img>'")
    }
    let pixels = Size(width: Points(Double(header.width)), height: Points(Double(header.height)))
    let rect = imageRect(element, pixels, place.viewport)
    let fit = fit(of: index)
    guard let placement = fit.placement(of: pixels, in: rect) else { return }
    let map = place.map.concatenated(placement)
    var edge: [VectorPicture.PathStep] = []
    edge.add(Rect(.zero, pixels))
    var shape = VectorPicture.Shape(
      edge.mapped(map), fill: .raster(VectorPicture.Raster(bytes, transform: map)))
    shape.clips = place.clips
    if case .proportional(_, _, true) = fit {
      var frame: [VectorPicture.PathStep] = []
      frame.add(rect)
      shape.clips.append(addClip(frame.mapped(place.map), isEvenOdd: false))
    }
    add(shape)
  }

  /// A side that is not stated follows from the other, or else is as long as the picture has pixels (CSS
  /// Images, "Default Sizing Algorithm").
  private mutating func imageRect(_ element: XMLTree.Element, _ pixels: Size, _ viewport: Size) -> Rect {
    let ratio = pixels.width / pixels.height
    let stated = (
      width: length("width", element, viewport.width.value),
      height: length("height", element, viewport.height.value)
    )
    let width = stated.width ?? stated.height.map { $0 * ratio } ?? pixels.width.value
    let height = stated.height ?? width / ratio
    return Rect(
      point("x", "y", element, viewport), Size(width: Points(width), height: Points(height)))
  }
}
