import Diagnostics
import Language
import Templates
import Testing

/// Words in their forms: what depends on the school, and what is said of a guess. The forms themselves stand
/// in the manual.
@Suite struct WordFunctionTests {
  private func evaluated(
    _ expression: String, _ language: LanguageTag = .ky, _ change: (inout EvaluationEnvironment) -> Void = { _ in }
  ) -> Diagnosed<String> {
    var environment = EvaluationEnvironment(language: language)
    change(&environment)
    let person = Record([
      "surname": .text("Ким"), "given": .text("Алексей"), "patronymic": .missing, "sex": .text("m"),
    ])
    return TextPattern.parse("{{ \(expression) }}", name: "expression").value
      .evaluate(Names(["person": .record(person), "bare": .text("Ким Саша")]), environment)
  }

  @Test func `initials are written as the school writes them`() {
    let name = "'Балбаков Зарлык Асанович' | "
    #expect(evaluated(name + "initials").value == "Балбаков\u{A0}З.\u{A0}А.")
    let solid = evaluated(name + "name('initials-first', case: 'dative')") { $0.initials = .solid }
    #expect(solid.value == "З.А.Балбаковго")
    #expect(evaluated(name + "initials('signature')") { $0.initials = .solid }.value == "З.А.Балбаков")
  }

  @Test func `a record's sex decides where a name does not tell`() {
    let dative = evaluated("person | name(case: 'dative')", .ru)
    #expect(dative.value == "Киму Алексею")
    #expect(dative.diagnostics == [])
  }

  @Test func `what the school states wins over the rules`() {
    var exceptions = LanguageExceptions()
    exceptions.readings["КР"] = "Кыргыз Республикасы"
    exceptions.declinability["Айгуль"] = true
    exceptions.russianForms[.init("Ош", RussianForm(.instrumental))] = "Ошом"
    #expect(evaluated("'КР' | case('genitive')") { $0.exceptions = exceptions }.value == "КРнын")
    let name = evaluated("'Асанова Айгуль' | name(case: 'dative')", .ru) { $0.exceptions = exceptions }
    #expect(name.value == "Асановой Айгули")
    #expect(evaluated("'Ош' | case('instrumental')", .ru) { $0.exceptions = exceptions }.value == "Ошом")
  }

  @Test func `a guessed form is reported with the word to the owner of the data alone`() {
    let guess = evaluated("bare | name(case: 'dative')", .ru)
    #expect(guess.value == "Ким Саша")
    #expect(guess.diagnostics.map(\.subject) == ["Ким Саша → Ким Саша"])
    #expect(
      guess.diagnostics.map(\.printed) == [
        """
        warning[TPL-0081]: форма слова поставлена предположительно: по имени не понять, мужчина это или женщина
         --> expression:1:4
        1 | {{ bare | name(case: 'dative') }}
          |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^
        help: проверьте её; если она неверна, задайте верную: «report-daemon language exceptions»
        """
      ])
    #expect(evaluated("'Airlines' | case('dative')").diagnostics.map(\.code.description) == ["TPL-0081"])
  }

  @Test(arguments: [
    ("1234567.1234567 | words", "TPL-0082"), ("1.005 | money", "TPL-0083"), ("2.5 | ordinal", "TPL-0070"),
    ("'шаар' | case('instrumental')", "TPL-0073"), ("'шаар' | case('datve')", "TPL-0073"),
    ("'Асанов' | name('inital-first')", "TPL-0073"), ("true | words", "TPL-0069"),
  ])
  func `a wrong argument is told`(expression: String, code: String) {
    #expect(evaluated(expression).diagnostics.map(\.code.description) == [code])
  }

  @Test func `a case of the other language is refused with those there are`() {
    let help = evaluated("'школа' | case('locative')", .ru).diagnostics.first?.help
    #expect(help == "there are nominative, genitive, dative, accusative, instrumental, prepositional")
  }

  @Test(arguments: [("person.patronymic? | case('dative')", "–"), ("person.patronymic? | words", "–")])
  func `what is missing stays missing`(expression: String, printed: String) {
    #expect(evaluated(expression).value == printed)
  }
}
