extension DoctorCheck {
  /// The school, its classes and who teaches what (DOMAIN 1, 4).
  static let school = [
    DoctorCheck(
      "DOC-0041", .warning, "school_name",
      "SELECT 1, NULL WHERE NOT EXISTS (SELECT 1 FROM school_name WHERE to_date IS NULL)",
      ky: Text("мектептин азыркы аты жок", "мектептин маалымат барагын импорттоңуз"),
      ru: Text("нет нынешнего названия школы", "импортируйте лист сведений о школе")),
    DoctorCheck(
      "DOC-0042", .warning, "school_director",
      "SELECT 1, NULL WHERE NOT EXISTS (SELECT 1 FROM school_director WHERE to_date IS NULL)",
      ky: Text("директор көрсөтүлгөн эмес", "мектептин маалымат барагына директорду жазыңыз"),
      ru: Text("директор не указан", "впишите директора в лист сведений о школе")),
    DoctorCheck(
      "DOC-0043", .warning, "class",
      """
      SELECT id, grade || '-' || letter FROM class AS c
      WHERE NOT EXISTS (SELECT 1 FROM class_teacher AS t WHERE t.class_id = c.id AND t.to_date IS NULL)
      """,
      ky: Text("{} классынын класс жетекчиси жок", "класстардын барагына жетекчини жазыңыз"),
      ru: Text("у класса {} нет классного руководителя", "впишите руководителя в лист классов")),
    DoctorCheck(
      "DOC-0044", .warning, "class_set",
      """
      SELECT s.id, s.label FROM class_set AS s
      WHERE (SELECT count(*) FROM class AS c WHERE c.class_set_id = s.id) < 2
      """,
      ky: Text("«{}» класс-комплектинде бир эле класс бар", "экинчи классын да ушул комплектке жазыңыз"),
      ru: Text("в класс-комплекте «{}» один класс", "впишите комплект и второму классу")),
    DoctorCheck(
      "DOC-0045", .warning, "class",
      """
      SELECT id, grade || '-' || letter FROM class AS c
      WHERE NOT EXISTS (SELECT 1 FROM class_membership AS m WHERE m.class_id = c.id)
      """,
      ky: Text("{} классында окуучу жок", "класстын тизмесин импорттоңуз"),
      ru: Text("в классе {} нет учеников", "импортируйте список класса")),
    DoctorCheck(
      "DOC-0046", .warning, "teaching",
      """
      SELECT DISTINCT c.id || '/' || s.id, c.grade || '-' || c.letter || ', ' || s.code FROM class AS c
      JOIN curriculum AS p ON p.year_id = c.year_id AND p.grade = c.grade AND p.language = c.language
        AND p.programme IN (0, ifnull(c.programme, 11))
      JOIN subject AS s ON s.id = p.subject_id WHERE p.hours > 0 AND NOT EXISTS (
        SELECT 1 FROM teaching AS t WHERE t.class_id = c.id AND t.subject_id = s.id)
      """,
      ky: Text("сабактын мугалими жок: {}", "жүктөмгө мугалимди киргизиңиз"),
      ru: Text("у предмета нет учителя: {}", "внесите учителя в нагрузку")),
    DoctorCheck(
      "DOC-0047", .error, "teaching",
      """
      SELECT a.id, s.code FROM teaching AS a JOIN subject AS s ON s.id = a.subject_id
      JOIN teaching AS b ON b.class_id = a.class_id AND b.subject_id = a.subject_id AND b.id < a.id
        AND b.subgroup = a.subgroup AND a.from_date < ifnull(b.to_date, '9999-12-31')
        AND b.from_date < ifnull(a.to_date, '9999-12-31')
      """,
      ky: Text("бир сабакты бир күндө эки мугалим окутат: {}", "алмаштыруу күнүн жазыңыз"),
      ru: Text("один предмет в один день ведут два учителя: {}", "укажите день замены")),
    DoctorCheck(
      "DOC-0048", .warning, "subgroup_member",
      """
      SELECT g.pupil_id || '/' || g.class_id || '/' || g.subject_id, s.code || ', ' || g.subgroup
      FROM subgroup_member AS g JOIN subject AS s ON s.id = g.subject_id WHERE NOT EXISTS (
        SELECT 1 FROM teaching AS t
        WHERE t.class_id = g.class_id AND t.subject_id = g.subject_id AND t.subgroup = g.subgroup)
      """,
      ky: Text("окуучунун тайпасына мугалим жок: {}", "жүктөмгө тайпанын мугалимин киргизиңиз"),
      ru: Text("у подгруппы ученика нет учителя: {}", "внесите учителя подгруппы в нагрузку")),
    DoctorCheck(
      "DOC-0049", .error, "subgroup_member",
      """
      SELECT g.pupil_id || '/' || g.class_id || '/' || g.subject_id, s.code FROM subgroup_member AS g
      JOIN subject AS s ON s.id = g.subject_id WHERE NOT EXISTS (
        SELECT 1 FROM class_membership AS m JOIN enrolment AS e ON e.id = m.enrolment_id
        WHERE e.pupil_id = g.pupil_id AND m.class_id = g.class_id)
      """,
      ky: Text("тайпадагы окуучу бул класста болгон эмес: {}", "тайпалардын тизмесин оңдоңуз"),
      ru: Text("ученика подгруппы в этом классе не было: {}", "исправьте список подгрупп")),
  ]

  /// Consents and roles (DOMAIN 5; 11.2, invariant 11; SEED U2).
  static let papers = [
    DoctorCheck(
      "DOC-0050", .warning, "consent",
      "SELECT id, withdrawn_on FROM consent WHERE withdrawn_on < given_on",
      ky: Text(
        "макулдук берилгенге чейин {} кайтарылып алынган: ал эч качан күчүндө болгон эмес",
        "макулдук барагын текшериңиз"),
      ru: Text("согласие отозвано {}, раньше чем дано: оно никогда не действовало", "проверьте лист согласия")
    ),
    DoctorCheck(
      "DOC-0051", .warning, "consent",
      """
      SELECT c.id, c.given_on FROM consent AS c JOIN person AS p ON p.id = c.person_id
      WHERE c.signer_role = 'self' AND p.birth_date > date(c.given_on, '-18 years')
      """,
      ky: Text("{} макулдукка жашы жете элек адам өзү кол койгон", "мыйзамдуу өкүлүнүн макулдугун алыңыз"),
      ru: Text("согласие {} подписал сам несовершеннолетний", "получите согласие законного представителя")),
    DoctorCheck(
      "DOC-0052", .warning, "consent",
      """
      SELECT id, given_on FROM consent WHERE covers_identity + covers_contacts + covers_marks
        + covers_attendance + covers_social + covers_service = 0
        OR for_school + for_department + for_ministry + for_parent + for_public = 0
      """,
      ky: Text("{} макулдук эч нерсени же эч кимди камтыбайт", "макулдук барагындагы белгилерди текшериңиз"),
      ru: Text("согласие {} ничего или никого не охватывает", "проверьте отметки в листе согласия")),
    DoctorCheck(
      "DOC-0053", .error, "role_grant",
      """
      SELECT g.id, o.number || o.suffix || '-' || o.series FROM role_grant AS g
      JOIN school_order AS o ON o.id = g.order_id WHERE o.status = 'cancelled' AND g.to_date IS NULL
      """,
      ky: Text("роль жокко чыгарылган № {} буйрукка таянат", "ролду бүтүрүңүз же жаңы буйрук менен бериңиз"),
      ru: Text("роль опирается на отменённый приказ № {}", "закончите роль или дайте её новым приказом")),
  ]
}
