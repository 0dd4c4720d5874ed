import SpreadsheetTestKit
import Testing

@testable import Spreadsheet

@Suite struct SpreadsheetReferenceTests {
  @Test(arguments: [("A1", 0, 1), ("Z9", 25, 9), ("AA10", 26, 10), ("XFD1048576", 16_383, 1_048_576)])
  func `cells have the names that programs show`(name: String, column: Int, row: Int) {
    #expect(CellReference(column: column, row: row).description == name)
    #expect(CellReference(name) == CellReference(column: column, row: row))
  }

  @Test(arguments: ["", "A", "1", "1A", "A0", "XFE1", "A1048577", "AAAAAAAAAAAAAAAA1", "Я1", "A-1"])
  func `other texts are no cell names`(name: String) {
    #expect(CellReference(name) == nil)
  }

  @Test func `a range holds its corners`() {
    let range = CellRange("C5:T6")
    #expect(range?.contains(column: 2, row: 5) == true)
    #expect(range?.contains(column: 20, row: 5) == false)
    #expect(CellRange("C5:T6:Z7") == nil)
  }

  @Test(arguments: [(1, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"), (45_901, "2025-09-01")])
  func `serial numbers skip the 29 February 1900 that never was`(serial: Int, day: String) {
    #expect(CalendarDay(serial: serial, from1904: false)?.description == day)
  }

  @Test func `days that do not exist are nil`() {
    #expect(CalendarDay(year: 2009, month: 2, day: 31) == nil)
    #expect(CalendarDay(iso: "2100-02-29") == nil)
    #expect(CalendarDay(iso: "2024-02-29")?.description == "2024-02-29")
    #expect(CalendarDay(iso: "2024-2-29") == nil)
  }

  @Test func `day numbers go both ways`() {
    for number in stride(from: 0, to: 3_652_059, by: 997) {
      #expect(CalendarDay(dayNumber: number)?.dayNumber == number)
    }
    #expect(CalendarDay(dayNumber: 3_652_059) == nil)
  }
}
