extension DoctorCheck {
  /// Persons, their names and numbers, and where they are (DOMAIN 6.1, 6.5; 11.2, invariants 1 and 12).
  static let persons = [
    DoctorCheck(
      "DOC-0010", .warning, "person",
      """
      SELECT id, pin FROM person WHERE birth_date IS NOT NULL AND pin IS NOT NULL
        AND substr(pin, 6, 4) || '-' || substr(pin, 4, 2) || '-' || substr(pin, 2, 2) <> birth_date
      """,
      ky: Text("ПИНдеги туулган күн башка: {}", "күбөлүк менен салыштырып, ПИНди же туулган күндү оңдоңуз"),
      ru: Text(
        "в ПИН другая дата рождения: {}", "сверьте со свидетельством и исправьте ПИН или дату рождения")),
    DoctorCheck(
      "DOC-0011", .warning, "person",
      """
      SELECT id, pin FROM person
      WHERE substr(pin, 1, 1) <> CASE sex WHEN 'f' THEN '1' WHEN 'm' THEN '2' END
      """,
      ky: Text("ПИНдин биринчи цифрасы жынысына туура келбейт: {}", "күбөлүк менен салыштырып, оңдоңуз"),
      ru: Text("первая цифра ПИН не отвечает полу: {}", "сверьте со свидетельством и исправьте")),
    DoctorCheck(
      "DOC-0012", .error, "person",
      """
      SELECT id, NULL FROM person AS p
      WHERE NOT EXISTS (SELECT 1 FROM person_name AS n WHERE n.person_id = p.id AND n.to_date IS NULL)
      """,
      ky: Text("адамдын азыркы аты жок", "тизмени кайра импорттоңуз"),
      ru: Text("у человека нет нынешнего имени", "импортируйте список ещё раз")),
    DoctorCheck(
      "DOC-0013", .error, "person_name",
      """
      SELECT a.id, a.surname FROM person_name AS a JOIN person_name AS b ON b.person_id = a.person_id
        AND b.id < a.id AND a.from_date < ifnull(b.to_date, '9999-12-31')
        AND b.from_date < ifnull(a.to_date, '9999-12-31')
      """,
      ky: Text("бир күндө эки аты бар: {}", "ашыкча атты буйрукка карап алып салыңыз"),
      ru: Text("на один день два имени: {}", "уберите лишнее по приказу")),
    DoctorCheck(
      "DOC-0014", .error, "person_name",
      """
      SELECT id, surname FROM person_name
      WHERE trim(surname) IN ('уулу', 'кызы', 'тегин', 'Уулу', 'Кызы', 'Тегин')
      """,
      ky: Text("фамилияда «{}» деген сөз гана калган", "фамилияны толук жазыңыз"),
      ru: Text("от фамилии осталось только «{}»", "впишите фамилию целиком")),
    DoctorCheck(
      "DOC-0015", .error, "pupil_file_no",
      """
      SELECT a.id, a.file_no FROM pupil_file_no AS a JOIN pupil_file_no AS b ON b.pupil_id = a.pupil_id
        AND b.id < a.id AND a.from_date < ifnull(b.to_date, '9999-12-31')
        AND b.from_date < ifnull(a.to_date, '9999-12-31')
      """,
      ky: Text("бир күндө эки өздүк делонун номери бар: {}", "алфавит китебине карап, бирин жабыңыз"),
      ru: Text("на один день два номера личного дела: {}", "закройте один по алфавитной книге")),
    DoctorCheck(
      "DOC-0016", .error, "pupil",
      """
      SELECT id, NULL FROM pupil AS p
      WHERE NOT EXISTS (SELECT 1 FROM pupil_file_no AS f WHERE f.pupil_id = p.id)
      """,
      ky: Text("окуучунун өздүк делосунун номери жок", "алфавит китебинен номерин киргизиңиз"),
      ru: Text("у ученика нет номера личного дела", "внесите номер из алфавитной книги")),
    DoctorCheck(
      "DOC-0017", .error, "enrolment",
      """
      SELECT a.id, a.from_date FROM enrolment AS a JOIN enrolment AS b ON b.pupil_id = a.pupil_id
        AND b.id < a.id AND a.from_date < ifnull(b.to_date, '9999-12-31')
        AND b.from_date < ifnull(a.to_date, '9999-12-31')
      """,
      ky: Text("окуучу мектепте бир күндө эки жолу турат: {} баштап", "кыймыл китебине карап, бирин жабыңыз"),
      ru: Text("ученик зачислен дважды на один день: с {}", "закройте одно зачисление по книге движения")),
    DoctorCheck(
      "DOC-0018", .error, "class_membership",
      """
      SELECT m.id, m.from_date FROM class_membership AS m LEFT JOIN enrolment AS e ON e.id = m.enrolment_id
      WHERE e.id IS NULL OR m.from_date < e.from_date
        OR ifnull(m.to_date, '9999-12-31') > ifnull(e.to_date, '9999-12-31')
      """,
      ky: Text(
        "окуучу мектепте турбаган күндө класста турат: {} баштап", "класстын же мектептин күнүн оңдоңуз"),
      ru: Text("ученик в классе в дни, когда его нет в школе: с {}", "исправьте дни класса или школы")),
    DoctorCheck(
      "DOC-0019", .error, "class_membership",
      """
      SELECT a.id, a.from_date FROM class_membership AS a
      JOIN class_membership AS b ON b.enrolment_id = a.enrolment_id AND b.id < a.id
        AND a.from_date < ifnull(b.to_date, '9999-12-31') AND b.from_date < ifnull(a.to_date, '9999-12-31')
      """,
      ky: Text("окуучу бир күндө эки класста турат: {} баштап", "которуу буйругуна карап, бирин жабыңыз"),
      ru: Text("ученик в двух классах на один день: с {}", "закройте один по приказу о переводе")),
    DoctorCheck(
      "DOC-0020", .error, "enrolment",
      """
      SELECT e.id, e.from_date FROM enrolment AS e LEFT JOIN class_membership AS m ON m.enrolment_id = e.id
      GROUP BY e.id HAVING count(m.id) = 0 OR min(m.from_date) <> e.from_date
        OR sum(julianday(ifnull(m.to_date, '9999-12-31')) - julianday(m.from_date))
          < julianday(ifnull(e.to_date, '9999-12-31')) - julianday(e.from_date)
      """,
      ky: Text("окуучу мектепте, бирок кээ бир күндөрү эч бир класста эмес: {} баштап", "классын киргизиңиз"),
      ru: Text("ученик в школе, но не каждый день в классе: с {}", "внесите его класс")),
  ]
}
