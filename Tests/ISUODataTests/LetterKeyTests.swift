import Language
import Spreadsheet
import Testing

@testable import ISUOData

/// How texts are compared when an import looks for heads, words and persons.
@Suite struct LetterKeyTests {
  @Test func `small letters are those of Unicode, whichever way they are found`() {
    for scalar in (0x20...0x24FF).compactMap(Unicode.Scalar.init) {
      let expected = LookAlikes.cyrillic(String(scalar).nfc).lowercased()
      #expect(lettersInLowerCase(String(scalar)) { $0 } == expected, "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test(arguments: [
    ("Ту\u{AD}улган күнү", "туулган Күнү"), ("№ п/п", "№ П / П"), ("Cынак", "сынак"), ("Ӊ", "ң"),
    ("Ёлка", "елка"),
  ])
  func `case, spaces and look-alikes do not matter`(_ one: String, _ other: String) {
    #expect(HeaderKey(one) == HeaderKey(other))
  }

  @Test func `names are told apart by ё, and found without ө, ү, ң`() {
    #expect(PersonKey("Асан уулу\u{A0}Бакыт") == PersonKey("асан-уулу БАКЫТ"))
    #expect(PersonKey("Ёлкина") != PersonKey("Елкина"))
    #expect(PersonKey("Өмүрова Гүлнур").plain == PersonKey("Омурова Гулнур"))
  }

  @Test(arguments: [
    "Асан", " Асан", "Асан ", "Асан  Бакыт", "Асан\u{A0}Бакыт", "Асан\tБакыт", "\u{200B}Асан", "", " ",
    "Асан Бакыт",
  ])
  func `a text is put right to single spaces`(_ text: String) {
    let words = text.unicodeScalars.filter { $0.value != 0x200B }.split { $0.properties.isWhitespace }
    #expect(repairedText(text) == words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " "))
  }

  @Test(arguments: ["Асан", " Асан", "Асан \u{301}", "\u{301} Асан", "1 ", "\u{A0}5-А", "\r\n", "."])
  func `a cell's text has no white space around it`(_ text: String) {
    var rest = text.drop { $0.isWhitespace }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    #expect(CellValue.text(text).textValue == (rest.isEmpty ? nil : String(rest)))
  }
}
