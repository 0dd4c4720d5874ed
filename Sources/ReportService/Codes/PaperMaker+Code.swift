import Cryptography
import Diagnostics
import ISUOData
import Language
import Templates

extension PaperMaker {
  /// What the page sees as `verification`; nil of a draft and where the school has no key.
  func code(
    _ data: String, _ record: RunRecord, _ facts: Facts, _ environment: EvaluationEnvironment
  ) -> Diagnosed<Record?> {
    guard let key = facts.codeKey, let number = facts.number else { return Diagnosed(nil) }
    let said = text(of: paper.facts[language], record, environment)
    let code = DocumentCode(
      keyID: key.key.publicKey.id, kind: report.id, no: number.no, date: facts.day.description,
      fingerprint: DocumentCode.fingerprint(of: data), facts: said.value ?? "")
    return Diagnosed(
      Record([
        "code": .text(code.text(signedBy: key.key, address: key.address)),
        "fingerprint": .text(code.printedFingerprint), "address": key.address.map(Value.text) ?? .missing,
      ]), said.diagnostics)
  }
}
