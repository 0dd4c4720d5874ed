extension DoctorCheck {
  /// What has to add up, and what has left the school (DOMAIN 11.2, invariants 3, 4, 11).
  static let figures = [
    DoctorCheck(
      "DOC-0054", .error, "class_membership",
      """
      WITH term AS (
        SELECT c.id AS class_id, p.number, p.starts, p.ends FROM class AS c
        JOIN period AS p
          ON p.year_id = c.year_id AND p.scheme = 'quarter' AND c.grade BETWEEN p.grade_from AND p.grade_to),
      listed AS (
        SELECT t.class_id, t.number, t.starts, t.ends, s.sex,
          sum(\(holds("m", on: "t.starts"))) AS first, sum(\(holds("m", on: "t.ends"))) AS last
        FROM term AS t JOIN class_membership AS m ON m.class_id = t.class_id
        JOIN enrolment AS e ON e.id = m.enrolment_id JOIN pupil ON pupil.id = e.pupil_id
        JOIN person AS s ON s.id = pupil.person_id GROUP BY t.class_id, t.number, s.sex),
      step AS (
        SELECT pupil_id, date, to_class_id AS class_id, 1 AS by FROM movement_event
        WHERE NOT cancelled AND kind IN ('enrol', 'transfer_in', 'class_move')
        UNION ALL
        SELECT pupil_id, date, from_class_id, -1 FROM movement_event
        WHERE NOT cancelled AND kind IN ('leave', 'class_move')),
      counted AS (
        SELECT l.*, (
          SELECT ifnull(sum(v.by), 0) FROM step AS v JOIN pupil ON pupil.id = v.pupil_id
          JOIN person AS s ON s.id = pupil.person_id
          WHERE v.class_id = l.class_id AND s.sex = l.sex AND l.starts < v.date AND v.date <= l.ends) AS moved
        FROM listed AS l)
      SELECT class_id || '/' || number || '/' || sex, (
          SELECT grade || '-' || letter || ', ' FROM class WHERE id = class_id)
        || number || ': ' || first || iif(moved < 0, ' − ', ' + ') || abs(moved) || ' ≠ ' || last
      FROM counted WHERE first + moved <> last
      """,
      ky: Text(
        "класстын чейректин башындагы саны, кыймылы жана аягындагы саны дал келбейт: {}",
        "кыймыл китеби менен класстын тизмесин салыштырып, жетишпеген жазууну киргизиңиз"),
      ru: Text(
        "число учеников класса на начало четверти, движение и число на конец не сходятся: {}",
        "сверьте книгу движения со списком класса и внесите недостающую запись")),
    DoctorCheck(
      "DOC-0055", .error, "movement_event",
      """
      SELECT v.id, v.date FROM movement_event AS v
      WHERE v.kind = 'class_move' AND NOT v.cancelled AND v.from_class_id <> v.to_class_id AND 2 > (
        SELECT count(*) FROM class_membership AS m JOIN enrolment AS e ON e.id = m.enrolment_id
        WHERE e.pupil_id = v.pupil_id AND (
          m.class_id = v.from_class_id AND m.to_date = v.date
          OR m.class_id = v.to_class_id AND m.from_date = v.date))
      """,
      ky: Text(
        "{} которуу эки класстын биринин тизмесинде жок: которуулардын жыйынтыгы нөл болбойт",
        "кыймыл китебин кайра импорттоңуз"),
      ru: Text(
        "перевода {} нет в списке одного из двух классов: переводы в сумме не дают нуля",
        "импортируйте книгу движения ещё раз")),
    DoctorCheck(
      "DOC-0056", .warning, "audit",
      """
      WITH release AS (
        SELECT id, recipient, persons, substr(object, instr(object, 'as_of=') + 6, 10) AS as_of,
          iif(instr(counts, 'masked='), CAST(substr(counts, instr(counts, 'masked=') + 7) AS INTEGER), 0)
            AS masked
        FROM audit
        WHERE action IN ('print', 'export') AND instr(object, 'as_of=') AND recipient IS NOT NULL
          AND persons IS NOT NULL),
      bare AS (
        SELECT r.id, r.recipient, r.masked, count(*) AS number
        FROM release AS r, json_each('[' || replace(r.persons, ' ', ',') || ']') AS j
        JOIN pupil ON pupil.person_id = j.value
        WHERE NOT EXISTS (
            SELECT 1 FROM legal_ground AS g
            WHERE \(groundCovers("g", .identity, of: .pupil, for: isFor("g", "r.recipient"), on: "r.as_of")))
          AND NOT EXISTS (
            SELECT 1 FROM consent AS c WHERE c.person_id = j.value
              AND \(consentCovers("c", [.identity], for: isFor("c", "r.recipient"), on: "r.as_of")))
        GROUP BY r.id)
      SELECT id, recipient || ': ' || (number - masked) FROM bare WHERE number > masked
      """,
      ky: Text(
        "макулдугу да, мыйзамдуу негизи да жок окуучулардын маалыматы берилген ({})",
        "audit show менен ким бергенин караңыз; макулдук алыңыз же негизди каттаңыз"),
      ru: Text(
        "выданы данные учеников, на которых нет ни согласия, ни законного основания ({})",
        "посмотрите audit show, кто выдал; получите согласия или запишите основание")),
    DoctorCheck(
      "DOC-0057", .warning, "class_membership",
      """
      SELECT m.id, c.grade || '-' || c.letter || ', ' || s.code FROM class_membership AS m
      JOIN enrolment AS e ON e.id = m.enrolment_id JOIN class AS c ON c.id = m.class_id
      JOIN (SELECT DISTINCT class_id, subject_id FROM subgroup_member) AS g ON g.class_id = m.class_id
      JOIN subject AS s ON s.id = g.subject_id
      WHERE m.to_date IS NULL AND NOT EXISTS (
        SELECT 1 FROM subgroup_member AS x
        WHERE x.pupil_id = e.pupil_id AND x.class_id = m.class_id AND x.subject_id = g.subject_id)
      """,
      ky: Text("класстын окуучусу бир да тайпада жок: {}", "окуучуну тайпага киргизиңиз"),
      ru: Text("ученик класса не входит ни в одну подгруппу: {}", "внесите ученика в подгруппу")),
  ]

  /// The condition that a consent or ground is for the recipient that an expression names.
  private static func isFor(_ alias: String, _ recipient: String) -> String {
    let cases = Recipient.allCases.map { "WHEN '\($0.rawValue)' THEN \(alias).\($0.column)" }
    return "CASE \(recipient) \(cases.joined(separator: " ")) END"
  }
}
