import Foundation

/// One class and period of `term-sheets.json`.
struct ExpectedSheet: Decodable {
  struct Pupil: Decodable, Equatable {
    let file_no: String
    let name: String
    let n5, n4, n3, n2, na: Int
    let missed: [Int?]
    let behaviour: String?
  }

  let `class`: String
  let period: Int
  let pupils: [Pupil]
  /// nil: as in Kyrgyz.
  let order_ru: [String]?

  enum CodingKeys: CodingKey { case `class`, period, pupils, order_ru }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    `class` = try container.decode(String.self, forKey: .class)
    period = try container.decode(Int.self, forKey: .period)
    pupils = try container.decode([Pupil].self, forKey: .pupils)
    // The text "same" stands for an equal order.
    order_ru = try? container.decode([String].self, forKey: .order_ru)
  }
}

/// One class, period and subject of `class-subject.json`.
struct ExpectedSubject: Decodable, Hashable {
  let `class`: String
  let period: Int
  let subject, name_ky, name_ru: String
  let n5, n4, n3, n2, na, ex, nm: Int
}

/// One pupil of `report-cards.json`.
struct ExpectedCard: Decodable {
  struct Row: Decodable, Equatable {
    let subject, ky, ru: String
    let terms: [Mark?]
    let year: Mark?
  }

  struct Decision: Decodable, Equatable {
    let kind: String
    let to_grade: Int?
    let order: Int
    let date: String
  }

  let file_no, name, `class`: String
  let class_per_term: [String?]
  let rows: [Row]
  let behaviour: [String?]
  let missed: [[Int]?]
  let late: [Int?]
  let end_of_year: [Decision]
}

/// A mark of a card: a number, or `na`, `ex`, `cr`.
enum Mark: Decodable, Equatable {
  case number(Int)
  case word(String)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else {
      self = .word(try container.decode(String.self))
    }
  }
}

/// One teacher and subject of `by-teacher.json`, without the figures.
struct ExpectedTeacher: Decodable {
  let teacher, subject: String
  let classes: [String]
}

/// `consent.json`: per day and report how many pupils are hidden, and who.
struct ExpectedConsents: Decodable {
  struct Report: Decodable {
    let on_list, hidden: Int
    let hidden_file_nos: [String]
    let by_class: [String: Int]
  }

  struct StaffReport: Decodable {
    let all, hidden: Int
    let names: [String]
  }

  let pupils: [String: [String: Report]]
  let staff: [String: [String: StaffReport]]
}

/// `staff.json`: the staff list of a day.
struct ExpectedStaff: Decodable {
  struct Member: Decodable, Equatable {
    let name: String
    let pin, post, education: String?
    let service_ped: Int?
    let category: String?
    let load: Double
    let `class`: [String]
  }

  let as_of: String
  let list: [Member]
}
