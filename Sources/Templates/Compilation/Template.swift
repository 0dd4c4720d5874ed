public import Diagnostics

/// A page with everything it includes, parsed, with its expressions resolved: what stays the same for all
/// the documents that are made from it.
///
/// Knows markup, expressions and the words of text.yaml. It must not know where the data come from, nor any
/// style.
public struct Template: Sendable {
  let program: Program
  let nodes: [TemplateNode]
  let elements: [TemplateElement]
  /// What `<style>` and `<link>` of the page and its includes bring.
  public let styleSheets: [StyleSheetSource]

  /// Parses a page and what it includes, and reports every mistake in one go.
  ///
  /// - Parameters:
  ///   - path: the page, relative to the root of the resources.
  ///   - text: the words that `<text key>` and `text('key')` print.
  ///   - names: the names that the data will give, when they are known; then a misspelt name is found
  ///     without any data.
  public static func compile(
    page path: String, resources: ResourceReader, text: TextTable? = nil, names: Set<String>? = nil,
    limits: TemplateLimits = TemplateLimits()
  ) -> Diagnosed<Template> {
    let compiler = TemplateCompiler(resources: resources, text: text, names: names, limits: limits)
    compiler.compilePage(path)
    let template = Template(
      program: compiler.compilation.program, nodes: compiler.nodes, elements: compiler.elements,
      styleSheets: compiler.styleSheets)
    return Diagnosed(template, compiler.compilation.bag.diagnostics.inReadingOrder)
  }
}
