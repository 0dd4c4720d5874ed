import Templates
import Testing

@Suite struct RationalTests {
  private func number(_ text: String) throws -> Rational { try #require(Rational(decimal: text.utf8)) }

  @Test func `fractions are reduced and keep their sign above the line`() {
    #expect(Rational(numerator: 6, denominator: -4).map { "\($0.numerator)/\($0.denominator)" } == "-3/2")
    #expect(Rational(numerator: 0, denominator: -7) == Rational.zero)
    #expect(Rational(numerator: 8, denominator: 2)?.whole == 4)
    #expect(Rational(numerator: 1, denominator: 0) == nil)
  }

  @Test(arguments: [
    (value: "0.1", digits: 0, rounded: "0"), ("0.5", 0, "1"), ("-0.5", 0, "-1"), ("1.5", 0, "2"),
    ("2.5", 0, "3"), ("0.49", 0, "0"),
    ("2.345", 2, "2.35"), ("-2.345", 2, "-2.35"), ("5", 2, "5.00"), ("0.004", 2, "0.00"),
    ("-0.004", 2, "0.00"), ("99.995", 2, "100.00"),
  ])
  func `rounding is half up, alike on both sides of zero`(value: String, digits: Int, rounded: String) throws
  {
    #expect(try number(value).rounded(toDigits: digits)?.description == rounded)
  }

  @Test func `a third is not a hair below a third`() throws {
    let third = try #require(Rational(numerator: 1, denominator: 3))
    #expect(third.plus(third)?.plus(third) == Rational(1))
    #expect(third.finiteDecimal == nil)
    #expect(try number("0.1").plus(try number("0.2")) == number("0.3"))
  }

  @Test func `what does not fit is nil, never a trap`() throws {
    let large = try #require(Rational(numerator: .max))
    #expect(large.plus(Rational(1)) == nil)
    #expect(large.times(large) == nil)
    #expect(Rational(numerator: .min, denominator: -1) == nil)
    #expect(Rational(numerator: .min)?.negated == nil)
    #expect(large.rounded(toDigits: 2) == nil)
    #expect(Rational(Int64.max).plus(Rational(1))?.numerator == Int128(Int64.max) + 1)
    #expect(Rational(Int64.min).negated?.numerator == -Int128(Int64.min))
    #expect(Rational(1).divided(by: .zero) == nil)
    #expect(Rational(1).remainder(dividingBy: .zero) == nil)
  }

  @Test func `large fractions compare without being multiplied out`() throws {
    let large = try #require(Rational(numerator: .max, denominator: 3))
    let larger = try #require(Rational(numerator: .max, denominator: 2))
    let negative = try #require(large.negated)
    #expect(large < larger)
    #expect(negative < large)
    #expect(!(large < negative))
  }

  @Test(arguments: [
    "", "-", ".5", "5.", "1e", "1e+", "--1", "1.2.3", "1e5e5", "0x10", "1 ", "é", "1e99999999999", "1e-99",
  ])
  func `what is no number is none`(text: String) { #expect(Rational(decimal: text.utf8) == nil) }

  @Test(arguments: [
    ("1e2", "100"), ("2.50", "2.5"), ("-1.25e1", "-12.5"), ("1e-3", "0.001"), ("000", "0"), ("0e999", "0"),
  ])
  func `numbers are read and written exactly`(text: String, written: String) throws {
    #expect(try number(text).finiteDecimal == written)
  }
}
