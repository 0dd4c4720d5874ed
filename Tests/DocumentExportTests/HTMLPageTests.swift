import Testing

@testable import DocumentExport

/// The page for screens.
@Suite struct HTMLPageTests {
  @Test func `elements are the document's, obsolete ones their meaning`() {
    #expect(
      article("<section><h1>а &amp; б</h1><center>в</center><p>г<br/><nobr>д</nobr></p></section>")
        .replacing(#/ class="[^"]*"/#, with: "").replacing("\n", with: "")
        == "<section><h1>а &amp; б</h1><div>в</div><p>г<br><span>д</span></p></section>")
  }

  @Test func `a paragraph with a block in it becomes a block that HTML allows`() {
    #expect(
      article("<p>а<div>б</div></p><span><p>в</p></span>").replacing(#/ class="[^"]*"/#, with: "")
        .replacing("\n", with: "") == "<div>а<div>б</div></div><div><p>в</p></div>")
  }

  @Test func `nothing leads out of the file or runs`() {
    let text = html(
      "<p onclick='x()' style='background: url(x.png)'><a href='javascript:x()'>а</a><a href='#b'>б</a></p>")
    for word in ["onclick", "javascript", "url(", "href", "<script", "http"] { #expect(!text.contains(word)) }
    #expect(article("<a href='https://edu.gov.kg'>а</a>").contains("href=\"https://edu.gov.kg\""))
  }

  @Test func `a table of data scrolls in its box, names its heads, and keeps its names in sight`() {
    let text = article(
      """
      <table><caption>Итоги</caption><thead><tr><th>№</th><th>ФИО</th><th colspan="2">Балл</th></tr></thead>
      <tbody><tr><td>1</td><td>Асанов</td><td>5</td><td>4</td></tr></tbody></table>
      """
    ).replacing(#/ s\d+/#, with: "").replacing(#/ class="s\d+"/#, with: "").replacing("\n", with: "")
    #expect(
      text == """
        <div class="scroll" role="region" tabindex="0" aria-label="Итоги" style="--key:9ch">\
        <table class="data"><caption>Итоги</caption>\
        <thead><tr><th scope="col">№</th><th class="key" scope="col">ФИО</th>\
        <th colspan="2" scope="colgroup">Балл</th></tr></thead>\
        <tbody><tr><td>1</td><td class="key">Асанов</td><td>5</td><td>4</td></tr></tbody></table></div>
        """)
  }

  @Test func `a class, a mark, a count in brackets stay in one line`() {
    let text = article(
      """
      <table><thead><tr><th>Класс</th></tr></thead>
      <tr><td>Асанов</td><td>11-Б</td><td>н/а</td><td>0 (1)</td><td>Асанов Бакыт Маратович</td></tr></table>
      """
    ).replacing(#/ s\d+/#, with: "")
    for word in ["11-Б", "н/а", "0 (1)"] {
      #expect(text.contains("<td class=\"short\">\(word)</td>"), "\(text)")
    }
    #expect(!text.contains("short\">Асанов"))
  }

  @Test func `boxes to tick and lines to write on are drawn`() {
    let text = article(
      "<p><span class='box'/>мектеп</p><p class='field'>ПИН: <span class='value'/></p>",
      css: """
        .box { display: inline-block; border: 1pt solid } .field { display: flex }
        .value { border-bottom: 1pt solid }
        """)
    #expect(text.contains(#/<span class="box s\d+"><\/span>мектеп/#), "\(text)")
    #expect(text.contains(#/<span class="rule s\d+"><\/span>/#), "\(text)")
  }

  @Test func `styles that differ from the element around are classes`() {
    let text = html(
      "<p class='a'>а<b>б</b></p><p class='a'>в</p>",
      css: "html { font-size: 10pt } .a { font-size: 8pt; text-align: center; border-top: 1pt solid #444 }")
    #expect(text.contains("{font-size:0.8rem;text-align:center"))
    #expect(text.contains("@media screen{article .s1{font-size:14px}}"))
    #expect(text.contains("text-align:center"))
    #expect(text.contains("border-top:1.33px solid #444444"))
    #expect(text.contains("font-weight:700"))
    #expect(!text.contains("position:absolute"))
  }

  @Test func `turned heads stand in a box of their own, hidden parts are left out`() {
    let text = article(
      "<table><tr><th class='t'>Алгебра</th><th class='no'>x</th></tr></table>",
      css: ".t { writing-mode: sideways-lr } .no { display: none }")
    #expect(text.contains("<div class=\"turned\">Алгебра</div></th>"))
    #expect(!text.contains(">x<"))
  }

  @Test func `paper is that of the report`() {
    let text = html("<p>а</p>", css: "@page { size: A4 landscape; margin: 10mm } html { font-size: 9pt }")
    #expect(text.contains("@page{size:297mm 210mm;margin:10mm 10mm 10mm 10mm}"))
    #expect(text.contains("font-size:9pt"))
  }

  @Test func `numbers of CSS have a point and two decimals at most`() {
    #expect([0, 1.5, -0.25, 3.14159, 2.006].map(decimal) == ["0", "1.5", "-0.25", "3.14", "2.01"])
  }
}
