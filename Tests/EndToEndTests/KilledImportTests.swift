import Foundation
import Testing

@Suite struct KilledImportTests {
  /// The size in bytes of the write-ahead log at which the importing process is killed; 0 kills it before it
  /// writes.
  @Test(arguments: [0, 40_000, 300_000, 1_200_000])
  func `an import that is killed leaves nothing, or all of it`(size: Int) throws {
    let desk = try Desk()
    #expect(try desk.run("init", "--db", "s.sqlite").status == 0)
    let demo = Desk.repository.appending(path: "demo").path
    let script = """
      \(Desk.program.path) import --db s.sqlite --quiet \(demo)/*.xlsx >/dev/null 2>&1 &
      process=$!
      sleep 0.2
      while kill -0 $process 2>/dev/null && [ $(stat -c %s s.sqlite-wal 2>/dev/null || echo 0) -lt \(size) ]; do
        sleep 0.002
      done
      kill -9 $process 2>/dev/null
      wait $process
      true
      """
    #expect(try desk.run(URL(filePath: "/bin/bash"), ["-c", script]).status == 0)
    let doctor = try desk.run("doctor", "--db", "s.sqlite", "--json")
    #expect(doctor.status == 0, "\(doctor.output)")
    let school = demo + "/school.xlsx"
    let pupils = demo + "/pupils.xlsx"
    let again = try desk.run("import", "--db", "s.sqlite", "--dry-run", "--json", school, pupils)
    let tables = try #require(try again.objects().last?["tables"] as? [[String: Any]])
    let counts = Dictionary(
      uniqueKeysWithValues: tables.compactMap { table -> (String, Int)? in
        guard let name = table["table"] as? String else { return nil }
        return (name, table["inserted"] as? Int ?? -1)
      })
    // Nothing of both files is there, or all of both.
    #expect(
      counts["school"] == 0 ? counts["pupil"] == 0 : counts["school"] == 1 && counts["pupil"] ?? 0 > 400)
    #expect(try desk.run("audit", "verify", "--db", "s.sqlite").status == 0)
  }
}
