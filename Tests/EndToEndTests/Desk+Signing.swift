import Foundation

extension Desk {
  /// Runs a program, which reads the PIN or passphrase from a file of the folder.
  func run(
    _ arguments: [String], of program: URL = Desk.program, pin: String, _ environment: [String: String] = [:]
  ) throws -> Outcome {
    let script = #"program=$1 pin=$2; shift 2; exec "$program" "$@" --pin-fd 3 3<"$pin""#
    return try run(
      URL(filePath: "/bin/sh"), ["-c", script, "sh", program.path, pin] + arguments, environment)
  }
}
