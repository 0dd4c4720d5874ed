/// What a role may see of pupils (DOMAIN 5.3). What is not said here is denied.
struct AccessRight {
  /// Of whom.
  enum Scope {
    case everyPupil
    case ownClasses
    case taughtPupils
    case ownChildren
    case oneself
  }

  /// How much of who it is.
  enum Identity: Int {
    /// Rows that say nobody: for figures.
    case none
    case name
    case all
  }

  var scope: Scope
  var identity = Identity.all
  var contacts = true
  var marks = true
  var attendance = true
  var movement = true
}

extension Role {
  /// Whether it may see every category of everybody's data, staff included.
  var seesEverything: Bool { self == .director }

  /// Its rights; nil for a role that works without pupils' data: the administrator serves the machine, the
  /// staff office the staff.
  var right: AccessRight? {
    switch self {
    case .director, .deputy, .deputyUpbringing, .inspector: AccessRight(scope: .everyPupil)
    case .classTeacher: AccessRight(scope: .ownClasses)
    case .parent: AccessRight(scope: .ownChildren)
    case .pupil: AccessRight(scope: .oneself)
    // Completeness: who has no mark, and in what.
    case .responsible: AccessRight(scope: .everyPupil, identity: .name, contacts: false, movement: false)
    // Movement, orders, certificates.
    case .secretary: AccessRight(scope: .everyPupil, marks: false, attendance: false)
    // Marks of the own subjects come from the lessons, not from here.
    case .teacher:
      AccessRight(
        scope: .taughtPupils, identity: .name, contacts: false, marks: false, attendance: false,
        movement: false)
    case .department, .ministry: AccessRight(scope: .everyPupil, identity: .none, contacts: false)
    case .administrator, .staffOffice: nil
    }
  }
}

/// How much of the members of staff a role sees (DOMAIN 5.3).
enum StaffExtent: Int {
  /// Rows that say nobody: for figures.
  case figures
  /// What a tariff list holds: names, posts, education, service, load.
  case tariff
  /// All but passport.
  case identity
  case all
}

extension Role {
  /// Of every member of staff; nil for a role that sees oneself alone.
  var staffExtent: StaffExtent? {
    switch self {
    case .director, .staffOffice: .all
    case .deputy, .deputyUpbringing, .inspector: .identity
    case .department: .tariff
    case .ministry: .figures
    case .administrator, .responsible, .secretary, .classTeacher, .teacher, .parent, .pupil: nil
    }
  }

  /// The kinds of series whose registers it may read.
  var readSeries: [SeriesKind] {
    switch self {
    case .director, .inspector: SeriesKind.allCases
    case .deputy, .deputyUpbringing, .secretary:
      [.main, .pupils, .minutes, .certificate, .outgoing, .regulation, .undertaking]
    case .staffOffice: [.staff, .leave, .undertaking]
    case .administrator, .responsible, .classTeacher, .teacher, .parent, .pupil, .department, .ministry: []
    }
  }

  /// The kinds of series whose documents it may write, issue and cancel: whose numbers it keeps.
  var keptSeries: [SeriesKind] {
    switch self {
    case .director: SeriesKind.allCases
    case .secretary: [.main, .pupils, .minutes, .certificate, .outgoing, .regulation, .undertaking]
    case .staffOffice: [.staff, .leave, .undertaking]
    default: []
    }
  }

  /// The kinds of series for which it may write drafts.
  var draftedSeries: [SeriesKind] {
    switch self {
    case .deputy, .deputyUpbringing: [.main, .pupils, .minutes, .certificate, .regulation]
    default: keptSeries
    }
  }
}
