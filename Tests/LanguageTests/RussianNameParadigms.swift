import Language

/// The six forms of a part of a name, in one line: `Асанов Асанова Асанову Асанова Асановым Асанове`.
enum RussianNameParadigms {
  static func surname(_ name: String, _ gender: Gender, _ exceptions: LanguageExceptions = .none) -> String {
    line { Russian.surname(name, $0, gender: gender, exceptions: exceptions).text }
  }

  static func givenName(_ name: String, _ gender: Gender, _ exceptions: LanguageExceptions = .none) -> String
  {
    line { Russian.givenName(name, $0, gender: gender, exceptions: exceptions).text }
  }

  static func patronymic(_ name: String, _ gender: Gender) -> String {
    line { Russian.patronymic(name, $0, gender: gender).text }
  }

  private static func line(_ form: (RussianCase) -> String) -> String {
    let forms = RussianCase.allCases.map(form)
    return forms.allSatisfy { $0 == forms[0] } ? "\(forms[0]) not declined" : forms.joined(separator: " ")
  }
}
