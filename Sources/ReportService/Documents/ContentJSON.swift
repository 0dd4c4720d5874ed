import Language
import Templates

extension PaperContent {
  /// As JSON, which reads as the same content again.
  var json: String {
    var json = JSONWriter()
    write(to: &json)
    return json.text
  }

  private func write(to json: inout JSONWriter) {
    json.beginObject()
    for (field, entry) in entries {
      guard let entry else { continue }
      json.key(field.name)
      switch entry {
      case .text(let text), .reference(let text, _): json.string(text)
      case .texts(let kyrgyz, let russian):
        json.beginObject()
        for (key, text) in [("ky", kyrgyz), ("ru", russian)] {
          guard let text else { continue }
          json.key(key)
          json.string(text)
        }
        json.endObject()
      case .date(let day): json.string(day.description)
      case .number(let number): json.value(.number(number))
      case .flag(let flag): json.boolean(flag)
      case .list(let elements):
        json.beginArray()
        for element in elements { element.write(to: &json) }
        json.endArray()
      }
    }
    json.endObject()
  }
}
