extension DoctorCheck {
  /// Reference data and histories of version 6 (DOMAIN 2.1, 3.4, 6.1, 6.3, 11.1).
  static let histories = [
    DoctorCheck(
      "DOC-0058", .warning, "school",
      """
      SELECT id, soate FROM school WHERE soate IS NOT NULL AND (length(soate) <> 14 OR NOT EXISTS (
        SELECT 1 FROM soate AS u WHERE u.parent_code IS NOT NULL AND u.to_date IS NULL
          AND substr(u.code, 1, 8) = substr(school.soate, 1, 8)))
      """,
      ky: Text(
        "СОАТЕ коду {} эч бир районго же шаарга туура келбейт", "мектептин маалыматындагы кодду оңдоңуз"),
      ru: Text("код СОАТЕ {} не подходит ни к району, ни к городу", "исправьте код в сведениях о школе")),
    DoctorCheck(
      "DOC-0059", .warning, "result",
      """
      SELECT r.pupil_id || '/' || r.year_id || '/' || r.period || '/' || r.subject_id,
        r.value || ' ≠ ' || printf('%.2f', r.average / 100.0)
      FROM result AS r WHERE abs(r.average - r.value * 100) >= 100
      """,
      ky: Text("коюлган баа орточо баадан бир баллга же андан көп айырмаланат: {}", "мугалимден тактаңыз"),
      ru: Text("выставленная отметка расходится со средней на балл и больше: {}", "уточните у учителя")),
    DoctorCheck(
      "DOC-0060", .warning, "exemption",
      """
      SELECT x.id, x.from_date FROM exemption AS x WHERE NOT EXISTS (
        SELECT 1 FROM enrolment AS e WHERE e.pupil_id = x.pupil_id
          AND e.from_date < ifnull(x.to_date, '9999-12-31')
          AND x.from_date < ifnull(e.to_date, '9999-12-31'))
      """,
      ky: Text("{} бошотуу окуучу мектепте болбогон убакытка туура келет", "күндөрүн оңдоңуз"),
      ru: Text("освобождение {} приходится на время, когда ученика в школе нет", "исправьте дни")),
    DoctorCheck(
      "DOC-0061", .error, "guardian",
      """
      SELECT g.id, g.relation FROM guardian AS g JOIN pupil ON pupil.id = g.pupil_id
      WHERE g.person_id = pupil.person_id
      """,
      ky: Text("окуучу өзүнүн өкүлү катары жазылган", "ата-энесин же мыйзамдуу өкүлүн жазыңыз"),
      ru: Text(
        "ученик записан своим собственным представителем", "впишите родителя или законного представителя")),
    DoctorCheck(
      "DOC-0062", .error, "former_pin",
      """
      SELECT f.person_id || '/' || f.pin, f.to_date FROM former_pin AS f
      JOIN person AS p ON p.pin = f.pin AND p.id <> f.person_id
      """,
      ky: Text(
        "адамдын мурунку ПИНи башка адамда турат (алмашкан {})", "эки адамдын тең ПИНин текшериңиз"),
      ru: Text("прежний ПИН человека теперь у другого (заменён {})", "проверьте ПИН обоих")),
    DoctorCheck(
      "DOC-0063", .error, "movement_event",
      """
      SELECT e.id, e.date FROM movement_event AS e JOIN school_order AS o ON o.id = e.order_id
      WHERE o.status = 'draft' AND NOT e.cancelled
      """,
      ky: Text("{} кыймыл кол коюлбаган буйрукка таянат", "буйрукка кол койдуруңуз же номерин оңдоңуз"),
      ru: Text("движение {} опирается на неподписанный приказ", "подпишите приказ или исправьте номер")),
  ]
}
