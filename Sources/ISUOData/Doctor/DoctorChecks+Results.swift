extension DoctorCheck {
  /// Marks, absences and terms (DOMAIN 2.4, 2.5; 11.2, invariants 5, 7, 8).
  static let results = [
    DoctorCheck(
      "DOC-0031", .error, "result",
      """
      SELECT r.pupil_id || '/' || r.year_id || '/' || r.period || '/' || r.subject_id, s.code
      FROM result AS r JOIN subject AS s ON s.id = r.subject_id JOIN class AS c ON c.id = r.class_id
      WHERE NOT EXISTS (
        SELECT 1 FROM class_membership AS m JOIN enrolment AS e ON e.id = m.enrolment_id
        WHERE e.pupil_id = r.pupil_id AND m.class_id = r.class_id)
      """,
      ky: Text("баа коюлган класста окуучу болгон эмес: {}", "бааны алып салыңыз же классын оңдоңуз"),
      ru: Text("отметка стоит в классе, где ученика не было: {}", "уберите отметку или исправьте класс")),
    DoctorCheck(
      "DOC-0032", .error, "result",
      """
      SELECT r.pupil_id || '/' || r.year_id || '/' || r.period || '/' || r.subject_id, s.code
      FROM result AS r JOIN subject AS s ON s.id = r.subject_id JOIN class AS c ON c.id = r.class_id
      WHERE c.year_id <> r.year_id
      """,
      ky: Text("баа башка окуу жылынын классында: {}", "бааларды кайра импорттоңуз"),
      ru: Text("отметка в классе другого учебного года: {}", "импортируйте отметки ещё раз")),
    DoctorCheck(
      "DOC-0033", .error, "result",
      """
      SELECT r.pupil_id || '/' || r.year_id || '/' || r.period || '/' || r.subject_id, s.code
      FROM result AS r JOIN subject AS s ON s.id = r.subject_id JOIN class AS c ON c.id = r.class_id
      WHERE c.marks_mode = 'none' AND r.kind = 'numeric'
      """,
      ky: Text("баа коюлбай турган класста баа турат: {}", "бааны алып салыңыз"),
      ru: Text("отметка в классе, где отметок не ставят: {}", "уберите отметку")),
    DoctorCheck(
      "DOC-0034", .warning, "result",
      """
      SELECT DISTINCT c.id || '/' || s.id, c.grade || '-' || c.letter || ', ' || s.code
      FROM result AS r JOIN subject AS s ON s.id = r.subject_id JOIN class AS c ON c.id = r.class_id
      WHERE NOT EXISTS (
        SELECT 1 FROM curriculum AS p WHERE p.year_id = c.year_id AND p.grade = c.grade
          AND p.language = c.language AND p.subject_id = s.id)
      """,
      ky: Text("баа бар, бирок сабак окуу планында жок: {}", "окуу планын же сабакты оңдоңуз"),
      ru: Text("отметки есть, а предмета нет в учебном плане: {}", "исправьте учебный план или предмет")),
    DoctorCheck(
      "DOC-0035", .error, "attendance",
      """
      SELECT pupil_id || '/' || year_id || '/' || period,
        missed || ' ≠ ' || ill || ' + ' || valid || ' + ' || invalid
      FROM attendance WHERE missed <> ill + valid + invalid
      """,
      ky: Text("калтырылган сабактардын суммасы туура келбейт: {}", "класс жетекчи менен такташып, оңдоңуз"),
      ru: Text("пропуски не складываются: {}", "уточните у классного руководителя и исправьте")),
    DoctorCheck(
      "DOC-0036", .error, "attendance",
      """
      SELECT a.pupil_id || '/' || a.year_id || '/' || a.period, NULL FROM attendance AS a
      WHERE NOT EXISTS (
        SELECT 1 FROM enrolment AS e JOIN class_membership AS m ON m.enrolment_id = e.id
        JOIN class AS c ON c.id = m.class_id WHERE e.pupil_id = a.pupil_id AND c.year_id = a.year_id)
      """,
      ky: Text("ал жылы мектепте болбогон окуучунун калтырган сабактары бар", "жазууну алып салыңыз"),
      ru: Text("пропуски ученика, которого в том году не было", "уберите запись")),
    DoctorCheck(
      "DOC-0037", .error, "period",
      """
      SELECT a.id, a.number || ' / ' || b.number FROM period AS a
      JOIN period AS b ON b.year_id = a.year_id AND b.scheme = a.scheme AND b.number > a.number
        AND b.grade_from <= a.grade_to AND a.grade_from <= b.grade_to AND b.starts <= a.ends
      """,
      ky: Text("чейректердин күндөрү кайчылашат: {}", "чейректердин күндөрүн оңдоңуз"),
      ru: Text("дни четвертей пересекаются: {}", "исправьте дни четвертей")),
    DoctorCheck(
      "DOC-0038", .error, "period",
      """
      SELECT p.id, p.number FROM period AS p JOIN academic_year AS y ON y.id = p.year_id
      WHERE p.starts < y.starts OR p.ends > y.ends
      """,
      ky: Text("{}-чейрек окуу жылынан тышкары", "чейректин күндөрүн оңдоңуз"),
      ru: Text("{}-я четверть вне учебного года", "исправьте дни четверти")),
    DoctorCheck(
      "DOC-0039", .error, "academic_year",
      """
      SELECT a.id, a.label || ' / ' || b.label FROM academic_year AS a
      JOIN academic_year AS b ON b.starts > a.starts AND b.starts <= a.ends
      """,
      ky: Text("окуу жылдары кайчылашат: {}", "окуу жылынын күндөрүн оңдоңуз"),
      ru: Text("учебные годы пересекаются: {}", "исправьте дни учебных лет")),
    DoctorCheck(
      "DOC-0040", .warning, "period_correction",
      "SELECT id, opened_on FROM period_correction WHERE closed_on IS NULL",
      ky: Text(
        "жабылган чейректи оңдоо {} күнү ачылып, бүтө элек", "бүткөндө «period correct … --end» менен жабыңыз"
      ),
      ru: Text(
        "исправление закрытой четверти открыто {} и не закончено",
        "закончив, закройте: «period correct … --end»")),
  ]
}
