import Testing

/// Mistakes in report.yaml and text.yaml, as printed.
@Suite struct ReportDiagnosticsTests {
  @Test func `broken YAML is found`() {
    #expect(
      definitionMistakes("a: [1") == """
        error[TPL-0101]: no YAML: did not find expected ',' or ']'
         --> report.yaml:1:6
        1 | a: [1
          |      ^
        help: put texts with ': ', '#', quotes, braces or brackets in quotes, and indent by spaces
        """)
  }

  @Test func `a paper has content instead of parameters`() {
    #expect(
      definitionMistakes(
        """
        id: a
        title: {ky: a, ru: a}
        parameters: {x: {type: text}}
        document:
          series: main
          title: {ky: "{{ content.a }} {{ lost }}", ru: a}
          content:
            a: {type: text}
            b: {type: list, label: {ky: a, ru: a}}
            c: {type: choice, label: {ky: a, ru: a}}

        """) == """
          error[TPL-0124]: a paper has no 'parameters'
           --> report.yaml:3:1
          3 | parameters: {x: {type: text}}
            | ^^^^^^^^^^
          help: what is written into it stands under 'content' of 'document', and queries see it by its name

          error[TPL-0045]: the name 'lost' is unknown
           --> report.yaml:6:35
          6 |   title: {ky: "{{ content.a }} {{ lost }}", ru: a}
            |                                   ^^^^
          help: the names here: content, document, language, today, totals, verification, x

          error[TPL-0109]: the field 'a' lacks 'label'
           --> report.yaml:8:5
          8 |     a: {type: text}
            |     ^
          help: add label: …

          error[TPL-0109]: the field 'b' lacks 'fields'
           --> report.yaml:9:5
          9 |     b: {type: list, label: {ky: a, ru: a}}
            |     ^
          help: add fields: …

          error[TPL-0109]: the field 'c' lacks 'choices'
           --> report.yaml:10:5
          10 |     c: {type: choice, label: {ky: a, ru: a}}
             |     ^
          help: add choices: …
          """)
  }

  @Test func `a key stands once`() {
    #expect(
      definitionMistakes(
        """
        id: a
        id: b

        """) == """
          error[TPL-0102]: the key 'id' stands twice
           --> report.yaml:1:1
          1 | id: a
            | ^
          help: keep one
          """)
  }

  @Test func `anchors and aliases are refused`() {
    #expect(
      definitionMistakes(
        """
        a: &x 1
        b: *x

        """) == """
          error[TPL-0103]: anchors, aliases and tags are not used here
           --> report.yaml:1:4
          1 | a: &x 1
            |    ^
          help: repeat the value; a text that begins with '*', '&' or '!' stands in quotes
          """)
  }

  @Test func `so are tags`() {
    #expect(definitionMistakes("id: !x a\n").contains("error[TPL-0103]"))
  }

  @Test func `limits are whole numbers that make sense`() {
    #expect(
      definitionMistakes(
        """
        id: a
        title: {ky: a, ru: a}
        limits: {pages: 0, depth: 201, time: 30, memory: many, patience: 3}

        """) == """
          error[TPL-0108]: 'pages' takes a whole number from 1, found '0'
           --> report.yaml:3:17
          3 | limits: {pages: 0, depth: 201, time: 30, memory: many, patience: 3}
            |                 ^
          help: see report.yaml in docs/template-language.md

          error[TPL-0108]: 'depth' takes a whole number from 1 to 200, found '201'
           --> report.yaml:3:27
          3 | limits: {pages: 0, depth: 201, time: 30, memory: many, patience: 3}
            |                           ^^^
          help: see report.yaml in docs/template-language.md

          error[TPL-0108]: 'memory' takes a whole number from 1, found 'many'
           --> report.yaml:3:50
          3 | limits: {pages: 0, depth: 201, time: 30, memory: many, patience: 3}
            |                                                  ^^^^
          help: see report.yaml in docs/template-language.md

          error[TPL-0107]: 'limits' has no key 'patience'
           --> report.yaml:3:56
          3 | limits: {pages: 0, depth: 201, time: 30, memory: many, patience: 3}
            |                                                        ^^^^^^^^
          help: the keys are pages, nodes, depth, time, memory
          """)
  }

  @Test func `deep YAML is refused`() {
    #expect(
      definitionMistakes(String(repeating: "[\n", count: 70)) == """
        error[TPL-0104]: values are nested deeper than 64
         --> report.yaml:65:1
        65 | [
           | ^
        help: flatten them
        """)
  }

  @Test func `an empty file is found`() {
    #expect(
      definitionMistakes("") == """
        error[TPL-0105]: the file is empty
         --> report.yaml
        help: write key: value
        """)
  }

  @Test func `a key is a text`() {
    #expect(
      definitionMistakes(
        """
        id: a
        title: {ky: А, ru: Б}
        ? [a]
        : b

        """) == """
          error[TPL-0106]: a key that is no text
           --> report.yaml:3:3
          3 | ? [a]
            |   ^^^
          help: write key: value
          """)
  }

  @Test func `a misspelt key finds its nearest`() {
    #expect(
      definitionMistakes(
        """
        idd: a
        title: {ky: А, ru: А}
        id: a

        """) == """
          error[TPL-0107]: report.yaml has no key 'idd'
           --> report.yaml:1:1
          1 | idd: a
            | ^^^
          help: did you mean 'id'?
          """)
  }

  @Test func `values of another kind are found`() {
    #expect(
      definitionMistakes(
        """
        id: [a]
        title: Аты

        """) == """
          error[TPL-0108]: 'id' takes a text, found a list
           --> report.yaml:1:5
          1 | id: [a]
            |     ^^^
          help: see report.yaml in docs/template-language.md

          error[TPL-0108]: 'title' takes a mapping, found a text
           --> report.yaml:2:8
          2 | title: Аты
            |        ^^^
          help: see report.yaml in docs/template-language.md
          """)
  }

  @Test func `what must be there is missed`() {
    #expect(
      definitionMistakes(
        """
        title: {ky: А}

        """) == """
          error[TPL-0109]: report.yaml lacks 'id'
           --> report.yaml:1:1
          1 | title: {ky: А}
            | ^^^^^^^^^^^^^^
          help: add id: …

          error[TPL-0112]: the text 'title' lacks 'ru'
           --> report.yaml:1:1
          1 | title: {ky: А}
            | ^^^^^
          help: add ru: …
          """)
  }

  @Test func `parameters have a known type and choices`() {
    #expect(
      definitionMistakes(
        """
        id: a
        title: {ky: А, ru: Б}
        parameters:
          class: {type: clas}
          x-y: {type: text}
          form: {type: choice}
          size: {type: choice, choices: [small, large], default: smal}

        """) == """
          error[TPL-0110]: 'type' cannot be 'clas'
           --> report.yaml:4:17
          4 |   class: {type: clas}
            |                 ^^^^
          help: did you mean 'class'?

          error[TPL-0117]: 'x-y' cannot be the name of a parameter
           --> report.yaml:5:3
          5 |   x-y: {type: text}
            |   ^^^
          help: use letters, digits and '_', a letter first; totals and columns may have '-'

          error[TPL-0109]: the parameter 'form' lacks 'choices'
           --> report.yaml:6:3
          6 |   form: {type: choice}
            |   ^^^^
          help: add choices: …

          error[TPL-0110]: 'default' cannot be 'smal'
           --> report.yaml:7:58
          7 |   size: {type: choice, choices: [small, large], default: smal}
            |                                                          ^^^^
          help: did you mean 'small'?
          """)
  }

  @Test func `datasets are checked before any query runs`() {
    #expect(
      definitionMistakes(
        """
        id: a
        title: {ky: А, ru: Б}
        datasets:
          a: {}
          totals: {sql: SELECT 1}
          b:
            sql: b.sql
            rows: onne
            pivot: {row: a}
            compute: {x: "1 +"}
        attach: [bb]

        """) == """
          error[TPL-0109]: the dataset 'a' lacks 'sql'
           --> report.yaml:4:3
          4 |   a: {}
            |   ^
          help: add sql: …

          error[TPL-0118]: the name 'totals' is taken
           --> report.yaml:5:3
          5 |   totals: {sql: SELECT 1}
            |   ^^^^^^
          help: parameters and datasets share their names with 'totals'

          error[TPL-0110]: 'rows' cannot be 'onne'
           --> report.yaml:8:11
          8 |     rows: onne
            |           ^^^^
          help: did you mean 'one'?

          error[TPL-0109]: 'pivot' lacks 'column'
           --> report.yaml:9:5
          9 |     pivot: {row: a}
            |     ^^^^^
          help: add column: …

          error[TPL-0043]: expected a value, found the end
           --> report.yaml:10:19
          10 |     compute: {x: "1 +"}
             |                   ^^^
          help: the expression breaks off: complete it

          error[TPL-0110]: 'attach' cannot be 'bb'
           --> report.yaml:11:9
          11 | attach: [bb]
             |         ^^^^
          help: did you mean 'b'?
          """)
  }

  @Test func `the names in totals, bursts and checks are checked`() {
    #expect(
      definitionMistakes(
        """
        id: a
        title: {ky: А, ru: Б}
        parameters: {class: {type: class}}
        datasets: {pupils: {sql: pupils.sql}}
        totals:
          A: count(pupil)
        burst: {over: klass, file: "{{ clas.label }}.pdf"}
        checks:
          - that: total.A == 1
            otherwise: {ky: Туура эмес, ru: Неверно}
          - that: totals.A = 1

        """) == """
          error[TPL-0045]: the name 'pupil' is unknown
           --> report.yaml:6:12
          6 |   A: count(pupil)
            |            ^^^^^
          help: did you mean 'pupils'?

          error[TPL-0110]: 'over' cannot be 'klass'
           --> report.yaml:7:15
          7 | burst: {over: klass, file: "{{ clas.label }}.pdf"}
            |               ^^^^^
          help: did you mean 'class'?

          error[TPL-0045]: the name 'clas' is unknown
           --> report.yaml:7:32
          7 | burst: {over: klass, file: "{{ clas.label }}.pdf"}
            |                                ^^^^
          help: did you mean 'class'?

          error[TPL-0045]: the name 'total' is unknown
           --> report.yaml:9:11
          9 |   - that: total.A == 1
            |           ^^^^^
          help: did you mean 'totals'?

          error[TPL-0109]: a check lacks 'otherwise'
           --> report.yaml:11:5
          11 |   - that: totals.A = 1
             |     ^^^^^^^^^^^^^^^^^^
          help: add otherwise: …
          """)
  }

  @Test func `an expression over several lines keeps its line`() {
    #expect(
      definitionMistakes(
        """
        id: a
        title: {ky: А, ru: Б}
        totals:
          A: >-
            1 +
            b

        """) == """
          error[TPL-0045]: the name 'b' is unknown
           --> report.yaml:5:5
          5 | 1 + b
            |     ^
          help: the names here: language, today, totals
          """)
  }

  @Test func `a text lacks no language and has no third`() {
    #expect(
      textMistakes(
        """
        heading: {ky: А}
        footer:
          page: {ky: А, ru: Б, en: C}
        x: y

        """) == """
          error[TPL-0112]: the text 'heading' lacks 'ru'
           --> text.yaml:1:10
          1 | heading: {ky: А}
            |          ^^^^^^^
          help: add ru: …

          error[TPL-0107]: the text 'footer.page' has no key 'en'
           --> text.yaml:3:24
          3 |   page: {ky: А, ru: Б, en: C}
            |                        ^^
          help: the keys are ky, ru

          error[TPL-0111]: 'x' takes a mapping, found a text
           --> text.yaml:4:4
          4 | x: y
            |    ^
          help: write {ky: …, ru: …}
          """)
  }

  @Test func `a text is a text`() {
    #expect(
      textMistakes("a: {ky: [1], ru: x}") == """
        error[TPL-0108]: 'ky' takes a text, found a list
         --> text.yaml:1:9
        1 | a: {ky: [1], ru: x}
          |         ^^^^^^^^^^^
        help: see report.yaml in docs/template-language.md

        error[TPL-0112]: the text 'a' lacks 'ky'
         --> text.yaml:1:4
        1 | a: {ky: [1], ru: x}
          |    ^^^^^^^^^^^^^^^^
        help: add ky: …
        """)
  }
}
