import ArgumentParser
import Diagnostics
import Language
import ReportService
import Templates

struct ReportsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reports", abstract: "List the reports: id, titles, parameters.")

  @OptionGroup var installation: InstallationOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try report_daemon.run(console, isStrict: talk.strict) {
      let definitions = try installation.installation().catalogue.definitions()
      for definition in definitions.value {
        console.write(talk.json ? jsonLine(definition) : lines(definition))
      }
      return definitions.diagnostics
    }
  }

  private func lines(_ definition: ReportDefinition) -> String {
    let parameters = definition.parameters.map { parameter in
      "  --set \(parameter.name)=…  "
        + (parameter.choices.isEmpty
          ? parameter.kind.rawValue : parameter.choices.map(\.value).joined(separator: " or "))
        + (parameter.defaultText.map { ", \($0) when not given" } ?? "")
    }
    let titles = "  ky: \(definition.title[.ky])\n  ru: \(definition.title[.ru])"
    let fields = (definition.document?.content ?? []).map { field in
      "  \(field.name): …  \(field.kind.rawValue)\(field.isOptional ? ", may be left out" : "")"
    }
    return ([definition.id, titles] + parameters + fields).joined(separator: "\n")
  }

  private func write(_ choices: [String], to json: inout JSONWriter) {
    json.key("choices")
    json.beginArray()
    for choice in choices { json.string(choice) }
    json.endArray()
  }

  private func jsonLine(_ definition: ReportDefinition) -> String {
    JSONLines.line("report") { json in
      json.key("id")
      json.string(definition.id)
      json.key("title")
      json.beginObject()
      for language in LanguageTag.allCases {
        json.key(language.rawValue)
        json.string(definition.title[language])
      }
      json.endObject()
      json.key("parameters")
      json.beginArray()
      for parameter in definition.parameters {
        json.beginObject()
        json.key("name")
        json.string(parameter.name)
        json.key("type")
        json.string(parameter.kind.rawValue)
        json.key("default")
        json.string(parameter.defaultText)
        if !parameter.choices.isEmpty { write(parameter.choices.map(\.value), to: &json) }
        json.endObject()
      }
      json.endArray()
      if let form = definition.consolidates {
        json.key("consolidates")
        json.string(form)
      }
      if let paper = definition.document { write(paper.content, under: "content", to: &json) }
    }
  }

  /// The fields of a paper.
  private func write(_ fields: [ContentField], under key: String, to json: inout JSONWriter) {
    json.key(key)
    json.beginArray()
    for field in fields {
      json.beginObject()
      json.key("name")
      json.string(field.name)
      json.key("type")
      json.string(field.kind.rawValue)
      json.key("optional")
      json.boolean(field.isOptional)
      json.key("label")
      json.beginObject()
      for language in LanguageTag.allCases {
        json.key(language.rawValue)
        json.string(field.label[language])
      }
      json.endObject()
      if !field.choices.isEmpty { write(field.choices.map(\.value), to: &json) }
      if !field.fields.isEmpty { write(field.fields, under: "fields", to: &json) }
      json.endObject()
    }
    json.endArray()
  }
}
