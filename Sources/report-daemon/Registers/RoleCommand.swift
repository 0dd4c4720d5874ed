import ArgumentParser
import ISUOData
import Language

/// Who may do what: roles are given by an order (SEED U2).
struct RoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "role", abstract: "Accounts and the roles that orders give them.",
    subcommands: [RoleGrantCommand.self, RoleEndCommand.self, RoleListCommand.self])
}

struct RoleGrantCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grant", abstract: "Give an account a role, by an order.")

  @OptionGroup var options: RegisterOptions

  @Argument(help: "The name of the account; it is made at its first role.")
  var account: String

  @Argument(help: "The role.")
  var role: Role

  @OptionGroup var order: OrderOptions
  @OptionGroup var person: SubjectOptions

  @Option(help: "A child of a parent, by the number of the personal file; may be repeated.")
  var child: [String] = []

  @Option(help: "The first day; that of the order when not given.")
  var from: CalendarDate?

  @Option(help: "The first day on which it no longer holds.")
  var to: CalendarDate?

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    let number = try order.number()
    try withRegister(options, console) { database in
      try database.grant(
        role, to: account, person: person.subject, children: child, order: number,
        from: (from ?? order.orderDate).description, until: to?.description, at: options.acting.time,
        by: options.acting.user)
      console.say("granted")
    }
  }
}

struct RoleEndCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "end", abstract: "End a role of an account.")

  @OptionGroup var options: RegisterOptions

  @Argument(help: "The name of the account.")
  var account: String

  @Argument(help: "The role.")
  var role: Role

  @Option(help: "The first day on which it no longer holds; today when not given.")
  var on: CalendarDate?

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try withRegister(options, console) { database in
      try database.end(
        role, of: account, on: on?.description ?? options.day, at: options.acting.time,
        by: options.acting.user)
      console.say("ended")
    }
  }
}

struct RoleListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the roles that hold on a day.")

  @OptionGroup var options: RegisterOptions

  @Option(help: "The day, YYYY-MM-DD; today when not given.")
  var asOf: CalendarDate?

  @Flag(help: "All roles, also those that ended.")
  var all = false

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try withRegister(options, console) { database in
      let rows = try database.roles(on: all ? nil : asOf?.description ?? options.day).map {
        [$0.account, $0.role.rawValue, $0.order, $0.from, $0.to ?? ""]
      }
      console.write(rows, under: ["account", "role", "order", "from", "to"], as: "role")
    }
  }
}
