import Diagnostics
import Language

extension Diagnostic {
  /// A form that rests on a guess, so that a person looks before the paper is signed. `subject` is the word
  /// and its form. It is said in the language of the document, because who prints it reads it.
  static func guessedForm(
    _ doubt: Doubt, _ subject: String, _ language: LanguageTag, _ span: SourceSpan
  ) -> Diagnostic {
    let (what, help) =
      switch language {
      case .ky:
        (
          "сөздүн формасы болжол менен коюлду: \(doubt.explanation(in: .ky))",
          "текшериңиз; туура эмес болсо, туурасын «report-daemon language exceptions» менен жазып коюңуз"
        )
      case .ru:
        (
          "форма слова поставлена предположительно: \(doubt.explanation(in: .ru))",
          "проверьте её; если она неверна, задайте верную: «report-daemon language exceptions»"
        )
      }
    return Diagnostic(
      .init("TPL-0081"), what, severity: .warning, at: .span(span), help: help, about: subject)
  }
}
