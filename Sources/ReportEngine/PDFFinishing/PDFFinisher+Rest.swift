internal import Drawing
internal import PDFSyntax

/// All of a file but the content of its pages.
extension PDFFinisher {
  /// What the file has besides what cairo wrote.
  struct Parts {
    let contents: PDFContents
    let metadata: PDFMetadata
    let profile: PDFProfile
    let attachments: [PDFAttachment]
  }

  /// Writes all but the content of the pages; the file's trailer.
  mutating func writeRest(_ parts: Parts) throws -> PDFDictionary {
    var catalog: PDFDictionary = [
      "Type": "Catalog", "Version": "1.7", "Pages": .reference(PDFReference(treeNumber)),
    ]
    let contents = parts.contents
    let pageNumbers = pages.map(\.page)
    let structure =
      parts.profile.isTagged ? StructureWriter(contents, marks: tags, pageNumbers, &numbers) : nil
    var annotations = AnnotationWriter(contents, pageNumbers)
    try writePages(&annotations, structure)
    annotations.writeForm(&catalog)
    let metadata = parts.metadata
    if !metadata.language.isEmpty { catalog["Lang"] = .string(Array(metadata.language.utf8)) }
    catalog["PageLabels"] = pageLabels(contents)
    if let outline = Outline(contents, pageNumbers, &numbers) {
      outline.write(to: &writer)
      catalog["Outlines"] = .reference(PDFReference(outline.root))
      catalog["PageMode"] = "UseOutlines"
    }
    structure?.write(to: &writer, &catalog)
    let description = DocumentDescription(metadata, parts.profile)
    AttachmentWriter(date: description.date).write(parts.attachments, &numbers, to: &writer, &catalog)
    let info = write(description, isTagged: parts.profile.isTagged, &catalog)
    writer.append(.value(.dictionary(catalog)), number: catalogNumber, standsAlone: true)
    return ["Root": .reference(PDFReference(catalogNumber)), "Info": .reference(PDFReference(info))]
  }

  private mutating func writePages(
    _ annotations: inout AnnotationWriter, _ structure: StructureWriter?
  ) throws {
    let isTagged = structure != nil
    var copier = ObjectCopier(source, isArchived: isTagged)
    for (index, page) in pages.enumerated() {
      let original = source.pages[index]
      var dictionary: PDFDictionary = ["Type": "Page", "Parent": .reference(PDFReference(treeNumber))]
      for key in ["MediaBox", "Group", "Resources"] {
        guard let value = original[key] else { continue }
        dictionary[key] = try copier.copy(value, &numbers, to: &writer)
      }
      dictionary["Contents"] = .reference(PDFReference(page.content))
      if isTagged {
        dictionary["StructParents"] = .integer(index)
        dictionary["Tabs"] = "S"
      }
      let links = annotations.write(page: index, structure, &numbers, to: &writer)
      if !links.isEmpty { dictionary["Annots"] = .array(links) }
      writer.append(.value(.dictionary(dictionary)), number: page.page, standsAlone: true)
    }
    let kids = pages.map { PDFObject.reference(PDFReference($0.page)) }
    writer.append(
      .value(["Type": "Pages", "Count": .integer(pages.count), "Kids": .array(kids)]), number: treeNumber)
  }

  /// Pages are counted anew with each document of the file (ISO 32000-1, 12.4.2).
  private func pageLabels(_ contents: PDFContents) -> PDFObject {
    var labels: [PDFObject] = []
    for (index, page) in contents.pages.enumerated()
    where index == 0 || page.structure != contents.pages[index - 1].structure {
      labels += [.integer(index), ["S": "D"]]
    }
    return ["Nums": .array(labels)]
  }

  // MARK: Description

  /// What the file says of itself; the number of the document information dictionary.
  private mutating func write(
    _ description: DocumentDescription, isTagged: Bool, _ catalog: inout PDFDictionary
  ) -> Int {
    let info = numbers.take()
    writer.append(.value(.dictionary(description.information)), number: info)
    guard isTagged else { return info }
    let (xmp, profile) = (numbers.take(), numbers.take())
    writer.append(
      .stream(PDFStream(["Type": "Metadata", "Subtype": "XML"], data: description.xmp)), number: xmp)
    writer.append(
      .stream(PDFStream(["N": 3, "Filter": "FlateDecode"], data: StandardRGBProfile.compressed)),
      number: profile)
    catalog["Metadata"] = .reference(PDFReference(xmp))
    catalog["ViewerPreferences"] = ["DisplayDocTitle": true]
    catalog["OutputIntents"] = [
      [
        "Type": "OutputIntent", "S": "GTS_PDFA1", "OutputConditionIdentifier": .string(Array("sRGB".utf8)),
        "Info": .string(Array("sRGB IEC61966-2.1".utf8)),
        "DestOutputProfile": .reference(PDFReference(profile)),
      ]
    ]
    return info
  }
}
