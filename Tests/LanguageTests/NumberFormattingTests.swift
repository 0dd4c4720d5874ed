import Language
import Testing

@Suite struct NumberFormattingTests {
  @Test(arguments: [("89.3", "89,3"), ("-0.50", "-0,50"), ("12", "12"), ("0", "0")])
  func `a number has a decimal comma`(number: String, written: String) {
    #expect(NumberFormatting.withComma(number) == written)
  }

  @Test(arguments: [
    ("1234", "1234"), ("9999.99", "9999,99"), ("10000", "10 000"), ("-12345.60", "-12 345,60"),
    ("1234567", "1 234 567"), ("100000", "100 000"), ("-9999", "-9999"),
  ])
  func `five digits and more are grouped by no-break spaces`(number: String, written: String) {
    #expect(NumberFormatting.grouped(number) == written.replacing(" ", with: "\u{A0}"))
  }
}
