import Diagnostics
import Templates
import Testing

@Suite struct DumpTests {
  @Test func `the steps of a template are shown as text`() {
    let page = """
      <title>{{ a }}</title><style>p {}</style>
      <p each="x in list" if="x.a" let="y = x.b" class="c{{ y }}" id="{{ x }}">{{ y }}, <b>"q"</b></p><i if="a">1</i><i else="">2</i>
      """
    let template = Template.compile(
      page: "page.html", resources: ResourceReader(files: ["page.html": Array(page.utf8)]))
    #expect(template.diagnostics == [])
    #expect(
      template.value.dump() == #"""
        <html>
          <head>
            <title>
              title
                text "{{ a }}"
            <style>
              stylesheet page.html
            text "\n"
          <body>
            each $0 in list
              choice
                if x.a
                  let $1 = x.b
                  <p class="c{{ y }}" id={{ x }}>
                    text "{{ y }}, "
                    <b>
                      text "\"q\""
            choice
              if a
                <i>
                  text "1"
              else
                <i>
                  text "2"
        """#)
  }
}
