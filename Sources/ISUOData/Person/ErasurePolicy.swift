/// What becomes of a person's rows in a table when the person is erased.
struct ErasureRule: Hashable, Sendable {
  enum Action: Hashable, Sendable {
    case delete
    /// The rows stay, with these columns emptied.
    case keep(emptying: [String])
  }

  var action: Action
  var reason: ErasureReason
}

/// Why rows stay or go.
public enum ErasureReason: String, Hashable, Sendable, CaseIterable {
  /// Nothing obliges the school to keep it once the person is gone.
  case noDuty
  /// The alphabetical book is kept for ever (DOMAIN 3.4, 4.7).
  case alphabeticalBook
  /// The book of movement and the orders on pupils: ten years and more (DOMAIN 3.4, 4.8).
  case movementAndOrders
  /// Certificates rest on it: fifty years and more (DOMAIN 3.4).
  case certificates
  /// Orders on staff and what pay and pension rest on: 75 years (DOMAIN 3.4).
  case staffOrders
  /// No rule is known for the table: what is lost by mistake cannot be had back.
  case undecided
}

/// The rules by table (docs/data-model.md, "Erasure").
let erasureRules: [String: ErasureRule] = {
  var rules: [String: ErasureRule] = [:]
  func keep(_ tables: [String], _ reason: ErasureReason, emptying: [String] = []) {
    for table in tables { rules[table] = ErasureRule(action: .keep(emptying: emptying), reason: reason) }
  }
  keep(["person"], .alphabeticalBook, emptying: ["pin_absent_reason", "citizenship"])
  keep(["pupil"], .alphabeticalBook, emptying: ["note"])
  keep(["person_name", "pupil_file_no"], .alphabeticalBook)
  keep(["movement_event"], .movementAndOrders, emptying: ["note"])
  keep(
    ["enrolment", "class_membership", "school_order", "document", "document_person", "document_version"],
    .movementAndOrders)
  keep(["result", "result_before", "exemption"], .certificates)
  keep(["council_minutes", "council_attendance", "agenda_item", "council_decision"], .certificates)
  keep(
    ["staff"], .staffOrders,
    emptying: ["institute", "graduation_year", "diploma", "speciality", "attestation_year"])
  keep(["staff_post", "school_director", "class_teacher", "teaching"], .staffOrders)
  // The log names the account; only whose it is goes.
  keep(["account"], .staffOrders, emptying: ["person_id"])
  keep(["role_grant"], .staffOrders)
  for table in [
    "contact", "identity_document", "former_pin", "staff_training", "staff_award", "guardian", "consent",
    "account_child", "subgroup_member", "attendance", "attendance_before", "behaviour",
    "behaviour_before",
  ] {
    rules[table] = ErasureRule(action: .delete, reason: .noDuty)
  }
  return rules
}()
