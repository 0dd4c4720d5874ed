/// Version 6 of the schema: codes of places as shipped, and the department that a school answers to
/// (DOMAIN 1.3, 6.3, 11.1).
let version6Places =
  """
  -- Units of the country's administration and territory: country, regions, districts, towns. Those below them
  -- are not shipped; a code belongs to the unit whose code it begins with, by its steps of 3, 2, 3, 3 and 3
  -- digits. `name_ru` is null where both languages write the same.
  CREATE TABLE soate (
    code TEXT PRIMARY KEY CHECK (length(code) = 14 AND code NOT GLOB '*[^0-9]*'),
    parent_code TEXT REFERENCES soate (code),
    name_ky TEXT NOT NULL,
    name_ru TEXT,
    old_name_ru TEXT,
    from_date TEXT NOT NULL DEFAULT '0001-01-01' CHECK (from_date IS date(from_date, '+0 days')),
    to_date TEXT CHECK (to_date IS date(to_date, '+0 days')),
    CHECK (from_date < to_date)
  ) STRICT, WITHOUT ROWID;
  \(insertSoate)

  CREATE TABLE department (
    id INTEGER PRIMARY KEY,
    level TEXT CHECK (level IN ('ministry', 'region', 'district', 'city')),
    parent_id INTEGER REFERENCES department (id),
    soate TEXT REFERENCES soate (code),
    CHECK (parent_id <> id)
  ) STRICT;
  CREATE TABLE department_name (
    id INTEGER PRIMARY KEY,
    department_id INTEGER NOT NULL REFERENCES department (id),
    from_date TEXT NOT NULL DEFAULT '0001-01-01' CHECK (from_date IS date(from_date, '+0 days')),
    to_date TEXT CHECK (to_date IS date(to_date, '+0 days')),
    name_ky TEXT, name_ru TEXT,
    CHECK (from_date < to_date),
    CHECK (name_ky IS NOT NULL OR name_ru IS NOT NULL)
  ) STRICT;
  \(apart("department_name", of: "department_id"))

  ALTER TABLE school ADD COLUMN department_id INTEGER REFERENCES department (id);
  ALTER TABLE school ADD COLUMN isuo_id TEXT CHECK (isuo_id <> '');
  ALTER TABLE school ADD COLUMN type TEXT CHECK (type <> '');
  ALTER TABLE school ADD COLUMN ownership TEXT CHECK (ownership <> '');
  ALTER TABLE school ADD COLUMN email TEXT CHECK (email LIKE '%_@_%');
  INSERT INTO department (id) SELECT 1 FROM school_name
  WHERE department_ky IS NOT NULL OR department_ru IS NOT NULL LIMIT 1;
  INSERT INTO department_name (department_id, from_date, to_date, name_ky, name_ru)
  SELECT 1, from_date, to_date, department_ky, department_ru FROM school_name
  WHERE department_ky IS NOT NULL OR department_ru IS NOT NULL;
  UPDATE school SET department_id = (SELECT id FROM department);
  ALTER TABLE school_name DROP COLUMN department_ky;
  ALTER TABLE school_name DROP COLUMN department_ru;
  """

/// The units of DOMAIN 6.3, from the classifier of the National Statistical Committee as DOMAIN's source S17
/// has it.
private let insertSoate: String = {
  var rows = ["('41700000000000', NULL, 'Кыргыз Республикасы', 'Кыргызская Республика', NULL)"]
  for (region, name, russian, units) in soateRegions {
    rows.append("('417\(region)000000000', '41700000000000', '\(name)', '\(russian)', NULL)")
    for unit in units.split(separator: ";") {
      let parts = unit.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      let names = parts.dropFirst().map { $0.isEmpty ? "NULL" : "'\($0)'" }
      let given = names + Array(repeating: "NULL", count: 3 - names.count)
      let code = "417" + region + parts[0] + String(repeating: "0", count: 9 - parts[0].count)
      rows.append("('\(code)', '417\(region)000000000', \(given.joined(separator: ", ")))")
    }
  }
  return "INSERT INTO soate (code, parent_code, name_ky, name_ru, old_name_ru) VALUES\n  "
    + rows.joined(separator: ",\n  ") + ";"
}()

/// Regions and cities of the republic; of each, its units as digits after the region's, Kyrgyz name, Russian
/// name, older Russian name.
private let soateRegions: [(region: String, name: String, russian: String, units: String)] = [
  (
    "11", "Бишкек шаары", "г. Бишкек",
    "201|Ленин|Ленинский;202|Октябрь|Октябрьский;203|Биринчи май|Первомайский;204|Свердлов|Свердловский"
  ),
  ("21", "Ош шаары", "г. Ош", ""),
  (
    "02", "Ысык-Көл облусу", "Иссык-Кульская область",
    "205|Ак-Суу;210|Жети-Өгүз|Жети-Огузский;215|Ысык-Көл|Иссык-Кульский;220|Тоң|Тонский;225|Түп|Тюпский"
      + ";410000010|Каракол;420000010|Балыкчы"
  ),
  (
    "03", "Жалал-Абад облусу", "Жалал-Абадская область",
    "204|Ала-Бука;207|Базар-Коргон;211|Аксы|Аксыйский;215|Ноокен;220|Сузак;223|Тогуз-Торо|Тогуз-Тороуский"
      + ";225|Токтогул;230|Чаткал;410000010|Жалал-Абад||Джалал-Абад;420000010|Таш-Көмүр|Таш-Кумыр"
      + ";430000010|Майлуу-Суу;440000010|Кара-Көл|Кара-Куль|Каракуль"
  ),
  (
    "04", "Нарын облусу", "Нарынская область",
    "210|Ак-Талаа;220|Ат-Башы;230|Жумгал;235|Кочкор;245|Нарын;400000010|Нарын шаары|г. Нарын"
  ),
  (
    "05", "Баткен облусу", "Баткенская область",
    "214|Баткен;236|Лейлек;258|Кадамжай;410000010|Баткен шаары|г. Баткен;420000010|Сүлүктү|Сулюкта"
      + ";430000010|Кызыл-Кыя"
  ),
  (
    "06", "Ош облусу", "Ошская область",
    "207|Алай;211|Араван;226|Кара-Суу;242|Ноокат;246|Кара-Кулжа;255|Өзгөн|Узгенский;259|Чоң-Алай|Чон-Алайский"
  ),
  (
    "07", "Талас облусу", "Таласская область",
    "215|Кара-Буура;220|Бакай-Ата;225|Манас;232|Талас;400000010|Талас шаары|г. Талас"
  ),
  (
    "08", "Чүй облусу", "Чуйская область",
    "203|Аламүдүн|Аламудунский;206|Ысык-Ата;209|Жайыл|Жайылский;209600010|Кара-Балта;213|Кемин"
      + ";217|Москва|Московский;219|Панфилов;222|Сокулук;223|Чүй|Чуйский;400000010|Токмок"
  ),
]
