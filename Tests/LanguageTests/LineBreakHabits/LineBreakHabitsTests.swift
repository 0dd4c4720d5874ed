import Language
import Testing

@Suite struct LineBreakHabitsTests {
  /// The text with `~` where habit keeps it together: asked where Unicode's rules let a line end, which is after
  /// spaces, and before letters after hyphens, dashes and slashes.
  private func kept(_ text: String, _ language: LanguageTag) -> String {
    let habits = LineBreakHabits(language)
    var text = text
    return text.withUTF8 { utf8 in
      var result: [UInt8] = []
      for (offset, byte) in utf8.enumerated() {
        let isAfterSpace = result.last == 0x20 && byte != 0x20
        let isAfterMark = result.last.map { [0x2D, 0x2F, 0x93].contains($0) } == true
        let isLetter = byte >= 0xD0 || byte == UInt8(ascii: "V") || result.last == 0x93 && byte > 0x20
        if isAfterSpace || isAfterMark && isLetter, habits.forbidsBreak(at: offset, in: utf8) {
          result.append(0x7E)
        }
        result.append(byte)
      }
      return String(decoding: result, as: UTF8.self)
    }
  }

  /// Each line stands with its `~`: taken out, the text must get them back, and no others.
  private func check(_ lines: String, _ language: LanguageTag) {
    for line in lines.split(separator: "\n") {
      #expect(kept(String(line.replacing("~", with: "")), language) == line)
    }
  }

  @Test func `Russian short words stay with the word that follows`() {
    check(
      """
      в ~школе к ~приказу с ~учителем о ~проведении и ~завуч
      И ~в ~классе не ~пришли ни ~разу, по ~плану до ~обеда за ~год
      для ~учеников при ~школе над ~городом
      знал ~ли он, пришёл ~бы сам, он ~же один
      он и ~я. Потом и, конечно, дома
      """, .ru)
  }

  @Test func `names stay with their initials`() {
    check(
      """
      А.С. ~Пушкин, А. ~С. ~Пушкин, Пушкин ~А. ~С. и ~другие
      Директор А. ~С. ~Асанов подписал
      гр. ~Асанов, г-~н ~Асанов, им. ~Токтогула
      Асанов Бакыт Токтогулович
      Бакыт ~уулу Нурбек, Айша Эсен ~кызы
      """, .ru)
    check(
      """
      А. ~Р. ~Карасартованы бекитүү, З.М.Шатенова
      Касым Тыныстан ~уулу, Асан ~кызына, Бакыт ~уулунун иши
      окуучу кызы менен
      """, .ky)
  }

  @Test func `a name of two parts stays whole at its hyphen`() {
    check("Ак-~Терек айылындагы мектеп, Санкт-~Петербург; ата-энелер, ОКУУ-ТАРБИЯ ИШТЕРИ, Ата-энелер", .ky)
  }

  /// The text with names in `[ ]`.
  private func names(in text: String, _ language: LanguageTag) -> String {
    let habits = LineBreakHabits(language)
    var utf8 = Array(text.utf8)
    var names: [Range<Int>] = []
    utf8.withUnsafeBufferPointer { bytes in
      for word in text.ranges(of: /[А-Яа-яёңөү]{2,}/) {
        let start = text.utf8.distance(from: text.startIndex, to: word.lowerBound)
        let range = start..<start + text[word].utf8.count
        if habits.keepsWhole(range, in: bytes) { names.append(range) }
      }
    }
    for name in names.reversed() {
      utf8.insert(UInt8(ascii: "]"), at: name.upperBound)
      utf8.insert(UInt8(ascii: "["), at: name.lowerBound)
    }
    return String(decoding: utf8, as: UTF8.self)
  }

  @Test func `names are told by a capital within a sentence or by initials`() {
    for line in [
      "орун басары [Борбуева] [Айгерим] [Кубановна] бекитилсин. Буйрук окулсун",
      "Директор А. К. [Борбуева], [Сыдыкова] А. С. келди",
      "[Карасартова] А. Р. жооптуу. Аткаруучу: [Бейшенов]",
      "айылы: г. [Кочкорка], «[Социалдык] фонд»",
      "Баяндамачы: А.\u{A0}К.\u{A0}[Борбуева]. [Сыдыкова]\u{A0}А.\u{A0}С. келди\nБорбуева",
    ] {
      #expect(names(in: String(line.filter { !"[]".contains($0) }), .ky) == line)
    }
  }

  @Test func `numbers stay with what they count and what they name`() {
    check(
      """
      25 ~кг, 100 ~%, −5 ~°C, 0,5 ~ч, 220 ~В, 8-9 ~классы, 25 ~учеников
      5 или 6, 8 до ~9, в ~5, а ~не ~6
      № ~15 ~школы, § ~3, стр. ~12, п. ~3 ~ст. ~15, ч. ~2 ~ст. ~10, рис. ~3
      (приложение ~1), таблица ~2, класс ~5, глава ~IV, том ~II
      1 ~234 ~567,5 ~сом, +996 ~312 ~62-60-08, тел.: ~+996 ~312
      ул. ~Токтогула, ~12, кв. ~5, улица Ленина, ~7
      в ~классе ~12. Затем 13. Потом
      """, .ru)
    check(
      """
      № ~15, 10 ~км, 75 ~см, 15 ~%, 10-15 ~мүнөт
      № ~5 ~орто мектеп, 2-~тиркеме, тиркеме ~2
      саат 9:00дөн 18:00гө ~чейин, 5 жана 6 же 7
      Чүй көчөсү, ~12, Манас проспектиси, ~5, Токтогул ~көч., ~12
      """, .ky)
  }

  @Test func `dates stay together`() {
    check("с ~1 ~сентября ~2021 ~г.", .ru)
    check("2021–~2022 ~уч. ~г., 10.09.2021 ~г., в ~2021 ~году, 12 ~мая, май ~2021", .ru)
    check("2021-~ж., 2021-~жылдын 1-~сентябрында, 24-~август, 2021-2022-~окуу жылы, 2021 ~ж.", .ky)
  }

  @Test func `a hyphen after digits or beside one letter is no place to break`() {
    check("5-~класс, 1-~чейрек, 7-~А, 12-~үй, ата-энелер, Кара-~Балта", .ky)
    check("1-~го ~класса, 5-~й, кто-~то, научно-методический, км/~ч, и/~или, Ош–Бишкек, I–IV", .ru)
  }

  @Test func `abbreviations stay with their neighbours`() {
    check(
      """
      т. ~е., и ~т. ~д., до ~н. ~э., т. ~п. и ~др.
      г. ~Бишкек, ул. ~Токтогула, с. ~Беловодское, Чуйская ~обл.
      и. ~о. ~директора, ООО ~«Билим», ОсОО и ~АО ~«Манас»
      """, .ru)
    check("Бишкек ~ш., Токтогул ~көч., Сокулук ~р., ж. ~б., м. ~а. ~директор", .ky)
  }

  @Test func `classes, Roman numbers and money stay together`() {
    check("5 ~«А» ~класс, 7-~А ~класса, класс ~«Б», III ~четверть, XXI ~век", .ru)
    check("10 ~млн ~сомов, 5 ~тыс. ~долларов ~США, 1 ~500,00 ~сом", .ru)
    check("9-«А» ~классынын, 5-«Б» ~классы, III ~чейрек, АКШ ~доллары, 5 ~миң ~сом", .ky)
  }

  @Test func `Kyrgyz particles stay with the word before`() {
    check("сен ~да, барды ~го, келген ~эле, билем ~бы, «Манас» ~эле, ал ~да, дагы", .ky)
  }

  @Test func `a dash stays at the end of its line`() {
    check("Бишкек ~— столица, окуу ~– билим", .ru)
    check("мектеп ~— билим", .ky)
  }

  @Test func `a no-break space and a picture end a word`() {
    check("№\u{A0}5 ~орто мектеп, Р \u{FFFC}5 ~окуу", .ky)
    check("м. ~м. Манас мектеби", .ky)
  }

  @Test func `any bytes can be asked about`() {
    let pieces: [[UInt8]] = [
      [0xD0], [0xBC], [0xEF, 0xBF], [0xC2], [0x20], [0x35], [0x2E], [0xE2, 0x80], [0xAB],
    ]
    for first in pieces {
      for second in pieces {
        let bytes = first + [0x20] + second + [0x2D] + first
        bytes.withUnsafeBufferPointer { utf8 in
          for offset in 0...utf8.count { _ = LineBreakHabits(.ru).forbidsBreak(at: offset, in: utf8) }
        }
        #expect(bytes.count > 3)
      }
    }
  }
}
