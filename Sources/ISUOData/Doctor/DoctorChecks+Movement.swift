extension DoctorCheck {
  /// The movement and its orders (DOMAIN 2.2, 4.8; 11.2, invariants 2, 3, 4, 9).
  static let movement = [
    DoctorCheck(
      "DOC-0021", .error, "enrolment",
      """
      SELECT e.id, e.to_date FROM enrolment AS e LEFT JOIN movement_event AS v ON v.id = e.out_event_id
      WHERE e.to_date IS NOT NULL AND (v.id IS NULL OR v.cancelled OR v.pupil_id <> e.pupil_id)
      """,
      ky: Text("окуучу {} кеткен, бирок кетүү каттоосу жок", "кыймыл китебине кетүүсүн киргизиңиз"),
      ru: Text("ученик выбыл {}, а записи о выбытии нет", "внесите выбытие в книгу движения")),
    DoctorCheck(
      "DOC-0022", .error, "movement_event",
      """
      SELECT v.id, v.date FROM movement_event AS v WHERE v.kind = 'leave' AND NOT v.cancelled AND EXISTS (
        SELECT 1 FROM enrolment AS e WHERE e.pupil_id = v.pupil_id AND e.from_date < v.date
          AND v.date < ifnull(e.to_date, '9999-12-31'))
      """,
      ky: Text("окуучу {} кеткен, бирок мектепте турат", "кыймыл китебин кайра импорттоңуз"),
      ru: Text("ученик выбыл {}, но числится в школе", "импортируйте книгу движения ещё раз")),
    DoctorCheck(
      "DOC-0023", .error, "movement_event",
      """
      SELECT id, date FROM movement_event WHERE kind = 'class_move' AND NOT cancelled
        AND (from_class_id IS NULL OR to_class_id IS NULL OR from_class_id = to_class_id)
      """,
      ky: Text(
        "{} которуунун эки башка классы жок: жыйынтыгы нөл болбойт",
        "кайсы класстан кайсы класска экенин жазыңыз"),
      ru: Text(
        "у перевода {} нет двух разных классов: итог по школе не сойдётся",
        "укажите, из какого класса в какой")),
    DoctorCheck(
      "DOC-0024", .warning, "movement_event",
      """
      SELECT id, date FROM movement_event
      WHERE order_id IS NULL AND NOT cancelled AND kind IN ('transfer_in', 'leave', 'class_move')
      """,
      ky: Text("{} кыймылдын буйругу жок", "буйруктун номерин киргизиңиз"),
      ru: Text("у движения {} нет приказа", "внесите номер приказа")),
    DoctorCheck(
      "DOC-0025", .error, "movement_event",
      """
      SELECT v.id, \(orderNumber("o")) FROM movement_event AS v
      JOIN school_order AS o ON o.id = v.order_id WHERE o.status = 'cancelled' AND NOT v.cancelled
      """,
      ky: Text("кыймыл жокко чыгарылган № {} буйрукка таянат", "күчүндөгү буйрукту жазыңыз"),
      ru: Text("движение опирается на отменённый приказ № {}", "укажите действующий приказ")),
    DoctorCheck(
      "DOC-0026", .warning, "movement_event",
      "SELECT id, date FROM movement_event WHERE kind = 'leave' AND reason_code IS NULL AND NOT cancelled",
      ky: Text("{} кетүүнүн себеби жок", "себептин кодун (1–11) жазыңыз"),
      ru: Text("у выбытия {} нет причины", "укажите код причины (1–11)")),
    DoctorCheck(
      "DOC-0027", .error, "class_membership",
      """
      SELECT m.id, m.from_date FROM class_membership AS m JOIN enrolment AS e ON e.id = m.enrolment_id
      WHERE m.from_date > e.from_date AND NOT EXISTS (
        SELECT 1 FROM movement_event AS v WHERE v.pupil_id = e.pupil_id AND NOT v.cancelled
          AND v.date = m.from_date)
      """,
      ky: Text("окуучу {} башка класска кыймыл каттоосуз которулган", "которууну кыймыл китебине киргизиңиз"),
      ru: Text("ученик {} в другом классе без записи о переводе", "внесите перевод в книгу движения")),
    DoctorCheck(
      "DOC-0028", .error, "movement_event",
      """
      SELECT v.id, v.date FROM movement_event AS v WHERE v.kind = 'transfer_in' AND NOT v.cancelled
        AND NOT EXISTS (
          SELECT 1 FROM enrolment AS e WHERE e.pupil_id = v.pupil_id AND e.from_date <= v.date
            AND v.date < ifnull(e.to_date, '9999-12-31'))
      """,
      ky: Text("окуучу {} келген, бирок мектепте турбайт", "класстын тизмесин кайра импорттоңуз"),
      ru: Text("ученик прибыл {}, но в школе не числится", "импортируйте список класса ещё раз")),
    DoctorCheck(
      "DOC-0029", .warning, "school_order",
      """
      SELECT o.id, \(orderNumber("o")) FROM school_order AS o
      WHERE o.date < (
        SELECT max(b.date) FROM school_order AS b
        WHERE b.series = o.series AND substr(b.date, 1, 4) = substr(o.date, 1, 4) AND b.number < o.number
          AND b.suffix = '')
      """,
      ky: Text("№ {} буйруктун күнү мурунку номердикинен эрте", "буйруктар китебине карап, күнүн оңдоңуз"),
      ru: Text("приказ № {} датирован раньше предыдущего номера", "исправьте день по книге приказов")),
    DoctorCheck(
      "DOC-0030", .warning, "school_order",
      """
      SELECT min(id), trim(series || ' ' || substr(date, 1, 4)) || ': '
        || (max(number) - min(number) + 1 - count(DISTINCT number))
      FROM school_order GROUP BY series, substr(date, 1, 4)
      HAVING max(number) - min(number) + 1 > count(DISTINCT number)
      """,
      ky: Text("буйруктардын номерлеринде калтырылгандар бар: {}", "калган буйруктарды киргизиңиз"),
      ru: Text("в номерах приказов есть пропуски: {}", "внесите недостающие приказы")),
  ]
}
