import ArgumentParser
import Diagnostics
import ISUOData
import Language

/// The school's file, and who changes it.
struct RegisterOptions: ParsableArguments {
  @Option(help: "The school's file.")
  var db: String

  @OptionGroup var acting: ActingOptions

  /// Today.
  var day: String { (acting.today ?? Clock.today).description }
}

/// A person, by what the school's papers say.
struct SubjectOptions: ParsableArguments {
  @Option(help: "A pupil, by the number of the personal file.")
  var pupil: String?

  @Option(help: "A member of staff, by the PIN.")
  var staff: String?

  var subject: DataSubject? {
    pupil.map { .pupil(fileNumber: $0) } ?? staff.map { .staff(pin: $0) }
  }

  func validate() throws {
    if pupil != nil, staff != nil { throw ValidationError("Name a pupil or a member of staff, not both.") }
  }
}

/// An order in the book of orders.
struct OrderOptions: ParsableArguments {
  @Option(help: "The number of the order, such as 14-О.")
  var order: String

  @Option(help: "The day of the order, YYYY-MM-DD.")
  var orderDate: CalendarDate

  func number() throws -> OrderNumber { try readOrder(order, of: orderDate) }
}

func readOrder(_ text: String, of date: CalendarDate) throws -> OrderNumber {
  guard let number = OrderNumber(text, of: date.description) else {
    throw ValidationError("'\(text)' is no number of an order; write 14 or 14а-О.")
  }
  return number
}

/// Opens the school's file, lets `work` use it, and tells what a register refused.
func withRegister(_ options: RegisterOptions, _ console: Console, _ work: (SchoolDatabase) throws -> Void)
  throws
{
  try report_daemon.run(console) {
    let database = try SchoolDatabase.open(path: options.db)
    defer { try? database.close() }
    do {
      try work(database)
      return []
    } catch let error as RegisterError {
      return [.register(error)]
    } catch let error as DocumentError {
      return [.document(error)]
    } catch let error as ErasureError {
      return [.notErased(error)]
    } catch let error as ImportError {
      return [.importNotUndone(error)]
    }
  }
}
