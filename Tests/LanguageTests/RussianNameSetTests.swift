import Language
import Testing

@Suite struct RussianNameSetTests {
  @Test(arguments: [
    ("ru_surnames", "асанов\tm\tтв\tасановым", 1), ("ru_surnames", "асанов\tm\tтв\tасановом", 0),
    ("ru_midnames", "юрьевна\tf\tдт\tюрьевне|юриевне", 1), ("ru_midnames", "юрьевна\tf\tдт\tюрьевной", 0),
    ("ru_firstnames", "АЗАТ\tАЗАТА\tмр,ед,рд", 1), ("ru_firstnames", "АЗАТ\tАЗАТ\tмр,ед,рд", 0),
    ("ru_misc", "Ким\tКиму\tмр,ед,дт\tsurname", 1), ("ru_misc", "Ким\tКиму\tжр,ед,дт\tsurname", 0),
    ("ru_kyrgyz_names", "Асан\tfirst\tm\tпр\tАсане", 1), ("ru_kyrgyz_names", "Асан\tfirst\tm\tпр\tАсан", 0),
    ("ru_surnames_gender", "АСАНОВА\tжр", 1), ("ru_surnames_gender", "АСАНОВА\tмр", 0),
    ("ru_surnames_gender", "КИМ\tмр-жр", 1), ("ru_surnames_gender", "КИМ\tмр", 1),
    ("ru_surnames_gender", "ДАРВИН\tмр", 0), ("ru_firstnames_gender", "ИВАН\tмр", 1),
    ("ru_midnames_gender", "ИЛЬИЧ\tмр", 1), ("ru_midnames_gender", "ИЛЬИЧ\tжр", 0),
  ])
  func `a row is judged by its columns`(set: String, row: String, right: Int) throws {
    let judgement = try #require(judge(set, row))
    #expect(judgement.right == right)
    #expect(judgement.errors.count == 1 - right)
  }

  @Test func `a whole name is five answers`() throws {
    let row =
      "Ли Анна Павловна\tf\tЛи Анны Павловны\tЛи Анне Павловне\tЛи Анну Павловну\tЛи Анной Павловной\tЛи"
    let judgement = try #require(judge("ru_fullnames", row))
    #expect(judgement.right == 4)
    #expect(judgement.errors == ["Ли Анна Павловна prepositional: Ли Анне Павловне, expected Ли"])
  }

  @Test func `a row of another shape asks nothing`() {
    #expect(judge("ru_surnames", "асанов\tx\tтв\tасановым") == nil)
    #expect(judge("ru_surnames", "асанов\tm\tзв\tасановым") == nil)
    #expect(judge("ru_misc", "Ким\tКиму\tмр,ед,дт\tplace") == nil)
    #expect(judge("ru_firstnames", "АЗАТ") == nil)
  }

  private func judge(_ set: String, _ row: String) -> Judgement? {
    EvaluationSet.all.first { $0.name == set }?.judgements(of: ["columns", row[...]]).first
  }
}
