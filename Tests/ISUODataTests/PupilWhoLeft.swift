import GRDB

@testable import ISUOData

/// Ө-1 of `TinySchool`, who left on 9 February 2026, with what an erasure has to take.
enum PupilWhoLeft {
  /// Adds an address and what it was before, a parent who has an account, accounts of others, and closes a
  /// term.
  static func addFacts(_ database: SchoolDatabase) throws {
    try database.writer.write { db in
      try db.execute(
        sql: """
          INSERT INTO contact (person_id, kind, value)
          SELECT person_id, 'address', 'Ак-Терек айылы, Сыр көчөсү 7' FROM pupil
          JOIN pupil_file_no AS f ON f.pupil_id = pupil.id WHERE file_no = 'Ө-1';
          INSERT INTO row_before (table_name, row_id, changed_on, content)
          SELECT 'contact', id, '2026-01-01', '{"value": "Сыр көчөсү 6"}' FROM contact WHERE value LIKE '%Сыр%';
          INSERT INTO guardian (pupil_id, name, relation)
          SELECT pupil_id, 'Жашыруун Апа', 'эне' FROM pupil_file_no WHERE file_no = 'Ө-1';
          INSERT INTO account (name) VALUES ('director'), ('teacher'), ('parent'), ('other');
          INSERT INTO role_grant (account_id, role, order_id, from_date)
          SELECT a.id, iif(a.name = 'other', 'parent', a.name), 1, '2025-09-01' FROM account AS a;
          INSERT INTO account_child SELECT a.id, f.pupil_id FROM account AS a, pupil_file_no AS f
          WHERE a.name = 'parent' AND f.file_no = 'Ө-1';
          UPDATE period SET closed_at = '2025-11-06', closed_by = 'owner' WHERE number = 1;
          """)
    }
  }
}
