import Foundation
import ISUOData
import Language

/// A school of three classes and three pupils, two of the classes with one label; imported once, only read.
enum TestSchool {
  static var path: String { get throws { try made.get().folder.path("school.sqlite") } }

  /// The file as the import left it, before any test opened it.
  static var bytes: Data { get throws { try made.get().bytes } }

  private static let made = Result {
    let folder = try make()
    return (folder: folder, bytes: try Data(contentsOf: URL(filePath: folder.path("school.sqlite"))))
  }

  private static func make() throws -> TestFolder {
    let folder = try TestFolder()
    let database = try SchoolDatabase.create(path: folder.path("school.sqlite"))
    let files = tables.enumerated().map {
      ImportFile(name: "\($0.offset).csv", bytes: Array($0.element.utf8))
    }
    let plan = try planImport(files: files, into: database, language: .ky)
    try database.commit(plan, at: "2026-06-30T10:00:00Z", by: "owner")
    try database.close()
    return folder
  }

  private static let tables = [
    """
    Аталышы;Кичи орто мектеби
    ОКПО;29900101
    ИНН;02906199910017
    Директор;Асанова Айжан Маратовна
    Окуу жылы;2025-2026
    """,
    """
    Класстар;Чейрек;Башталышы;Аягы
    1-11;I;2025-09-01;2025-11-04
    1-11;II;2025-11-10;2025-12-30
    1-11;III;2026-01-12;2026-03-05
    1-11;IV;2026-03-09;2026-05-31
    """,
    """
    Класс;Окутуу тили;Нөөмөт;Класс жетекчи;Баалоо
    7-А;кыргыз;1;Асанова Айжан Маратовна;2–5
    5-А;кыргыз;1;Бакытов Эрмек;2–5
    5-А;орус;1;Бакытов Эрмек;2–5
    """,
    """
    Коду;Предмет (кыргызча);Предмет (орусча);Кыскартуу (кыргызча)
    ALG;Алгебра;Алгебра;Алг.
    GEO;Геометрия;Геометрия;Геом.
    """,
    """
    Окуу планы, кыргыз тилинде окуткан класстар
    Предмети;5;7
    Алгебра;–;3
    Геометрия;2;2
    """,
    """
    Фамилиясы;Аты;Атасынын аты;Туулган күнү;Жынысы;Кызмат орду;Жалпы стажы;Педагогикалык стажы;ПИН
    Асанова;Айжан;Маратовна;1977-07-05;аял;директор;20;19;10507197700017
    Бакытов;Эрмек;;1977-07-06;эркек;мугалим;20;20;20607197700017
    """,
    """
    Класс;Өздүк иштин №;Фамилиясы;Аты;Атасынын аты;Жынысы;Туулган күнү;ПИН
    7-А;А-1;Асанов;Бакыт;Маратович;бала;2012-09-15;21509201200017
    7-А;Ө-1;Өмүрова;Кеңеш;;кыз;2012-10-16;11610201200018
    5-А (кырг.);К-1;Касымов;Данияр;Болотович;бала;2014-04-11;21104201400020
    """,
    """
    Жыйынтык ведомость. Класс: 7-А. I чейрек. 2025-2026-окуу жылы
    №;Окуучунун аты-жөнү;Алг.;Геом.;баары;оору;себептүү;себепсиз;Кечигүү;Жүрүм-туруму
    1;Асанов Бакыт Маратович;5;4;3;1;1;1;0;үлгүлүү
    2;Өмүрова Кеңеш;4;;0;0;0;0;1;жакшы
    """,
  ]
}
