import ArgumentParser
import Geometry
import Signing

/// Where the signature goes.
struct PlaceOptions: ParsableArguments {
  @Option(help: "The signature field of the file; not needed where only one waits.")
  var field: String?

  @Option(help: "Make a new signature field of this name.")
  var newField: String?

  @Option(help: "The page of a new field that is seen; -1 is the last.")
  var page: Int?

  @Option(
    help:
      "The place of a new field: X,Y,WIDTH,HEIGHT from the upper left, such as 20mm,200mm,80mm,30mm."
  )
  var rect: PageRectangle?

  func validate() throws {
    if field != nil, newField != nil || rect != nil {
      throw ValidationError("--field names a field that is there: leave --new-field, --page and --rect out.")
    }
    if page != nil, rect == nil { throw ValidationError("--page needs --rect.") }
    if page == 0 { throw ValidationError("Pages are counted from 1.") }
  }

  var target: SignatureRequest.Field {
    if let field { return .named(field) }
    guard newField != nil || rect != nil else { return .any }
    return .new(name: newField, at: rect?.place(on: page ?? -1))
  }
}

/// `20mm,200mm,80mm,30mm`: a place on a page.
struct PageRectangle: ExpressibleByArgument, Sendable {
  private let lengths: [PaperLength]

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
    let lengths = parts.compactMap { PaperLength(argument: String($0)) }
    guard parts.count == 4, lengths.count == 4, lengths[2].length > .zero, lengths[3].length > .zero else {
      return nil
    }
    self.lengths = lengths
  }

  func place(on page: Int) -> SignatureRequest.Place {
    let points = lengths.map(\.length.value)
    return .init(page: page, x: points[0], y: points[1], width: points[2], height: points[3])
  }
}
