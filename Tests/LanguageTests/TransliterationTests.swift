import Language
import Testing

@Suite struct TransliterationTests {
  @Test(arguments: [
    ("Жумагулов", "Jumagulov", "ZHUMAGULOV"), ("Щербаков", "Shcherbakov", "SHCHERBAKOV"),
    ("Дөң-Арык", "Döng-Aryk", "DON-ARYK"), ("Чыңгыз", "Chynggyz", "CHYNGYZ"),
    ("Юсупова", "Yusupova", "IUSUPOVA"),
    ("Айгуль", "Aygul'", "AIGUL"), ("Подъездный", "Pod\"ezdnyy", "PODIEEZDNYI"), ("Ёлкин", "Yolkin", "ELKIN"),
    ("ЩУКИН Яша", "SHCHUKIN Yasha", "SHCHUKIN IASHA"), ("Ш.Ю. Ким", "Sh.Yu. Kim", "SH.IU. KIM"),
    ("Школа № 5 (IT)", "Shkola № 5 (IT)", "SHKOLA № 5 (IT)"), ("", "", ""),
  ])
  func `a name has two spellings in Latin letters`(name: String, geographic: String, passport: String) {
    #expect(Transliteration.geographic.suggestion(for: name) == geographic)
    #expect(Transliteration.passport.suggestion(for: name) == passport)
  }
}
