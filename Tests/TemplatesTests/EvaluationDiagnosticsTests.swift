import Testing

/// Mistakes that show when a template meets its data, as printed. None of them shows a value of the data.
@Suite struct EvaluationDiagnosticsTests {
  private let data = """
    {"p": {"name": "Асан", "mark": null, "d": "2021-09-01", "n": 3, "t": "12", "b": true},
     "list": [{"a": 1, "b": "x"}]}
    """

  @Test func `a missing value names its path`() {
    #expect(
      value("p.mark", data) == """
        error[TPL-0060]: 'p.mark' is missing in the data
         --> expression:1:1
        1 | p.mark
          | ^^^^^^
        help: if it may be missing, write p.mark? to print a dash, or p.mark ?? 'other'
        """)
  }

  @Test func `a misspelt field finds its nearest`() {
    #expect(
      value("p.nmae", data) == """
        error[TPL-0061]: 'p' has no 'nmae'
         --> expression:1:1
        1 | p.nmae
          | ^^^^^^
        help: did you mean 'name'?
        """)
  }

  @Test func `a misspelt name finds its nearest`() {
    #expect(
      evaluate("<p>{{ nmae }}</p>", #"{"name":1}"#) == """
        error[TPL-0045]: the name 'nmae' is unknown
         --> page.html:1:7
        1 | <p>{{ nmae }}</p>
          |       ^^^^
        help: did you mean 'name'?
        """)
  }

  @Test func `a text has no fields`() {
    #expect(
      value("p.name.x", data) == """
        error[TPL-0062]: 'p.name' is a text and has no fields
         --> expression:1:1
        1 | p.name.x
          | ^^^^^^^^
        help: '.x' belongs behind a record
        """)
  }

  @Test func `a list has no fields`() {
    #expect(
      value("list.a", data) == """
        error[TPL-0062]: 'list' is a list and has no fields
         --> expression:1:1
        1 | list.a
          | ^^^^^^
        help: take an element: first(list).a, or go through all by 'each'
        """)
  }

  @Test func `a place beyond the end of a list is found`() {
    #expect(
      value("list[7]", data) == """
        error[TPL-0063]: 'list' has 1 elements and none at this place
         --> expression:1:1
        1 | list[7]
          | ^^^^^^^
        help: places are counted from 0; write ? after the bracket when it may be missing
        """)
  }

  @Test func `brackets take a place or a key`() {
    #expect(
      value("p[true]", data) == """
        error[TPL-0064]: 'p' is a record and has nothing under true or false
         --> expression:1:1
        1 | p[true]
          | ^^^^^^^
        help: brackets take the place in a list, or the key of a record
        """)
  }

  @Test func `a sign before a text is found`() {
    #expect(
      value("-p.name", data) == """
        error[TPL-0065]: '-' takes a number, found a text
         --> expression:1:2
        1 | -p.name
          |  ^^^^^^
        help: check the data, or use another field
        """)
  }

  @Test func `a number and a text do not add up`() {
    #expect(
      value("1 + p.name", data) == """
        error[TPL-0065]: '+' does not take a number and a text
         --> expression:1:1
        1 | 1 + p.name
          | ^^^^^^^^^^
        help: make a text of the other by string(x), or print both: {{ a }}{{ b }}
        """)
  }

  @Test func `a number and a text do not compare`() {
    #expect(
      value("p.n < p.name", data) == """
        error[TPL-0066]: '<' does not compare a number with a text
         --> expression:1:1
        1 | p.n < p.name
          | ^^^^^^^^^^^^
        help: compare numbers with numbers and dates with dates
        """)
  }

  @Test func `texts have no order of their own`() {
    #expect(
      value("p.name < p.t", data) == """
        error[TPL-0066]: '<' does not compare a text with a text
         --> expression:1:1
        1 | p.name < p.t
          | ^^^^^^^^^^^^
        help: put texts in order by sort_by; compare dates by to_date(a) < to_date(b)
        """)
  }

  @Test func `a number never equals a text that looks like it`() {
    #expect(
      value("p.t == 12", data) == """
        error[TPL-0067]: a text that holds a number is compared with a number
         --> expression:1:1
        1 | p.t == 12
          | ^^^^^^^^^
        help: they are never equal: write both as numbers, or both in quotes
        """)
  }

  @Test func `a result with too many digits is found`() {
    #expect(
      value("9999999999999999999999999999999999 * 99999999999999999", data) == """
        error[TPL-0068]: the result has too many digits
         --> expression:1:1
        1 | 9999999999999999999999999999999999 * 99999999999999999
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        help: round parts of the calculation by round(x, 2)
        """)
  }

  @Test func `a sum wants a list`() {
    #expect(
      value("sum(p)", data) == """
        error[TPL-0069]: 'sum' takes a list, found a record
         --> expression:1:5
        1 | sum(p)
          |     ^
        help: write sum(list, [x => value])
        """)
  }

  @Test func `a sum wants numbers`() {
    #expect(
      value("sum(list, x => x.b)", data) == """
        error[TPL-0069]: 'sum' takes numbers, found a text
         --> expression:1:11
        1 | sum(list, x => x.b)
          |           ^^^^^^^^
        help: write sum(list, [x => value])
        """)
  }

  @Test func `a range wants whole numbers`() {
    #expect(
      value("range(1.5)", data) == """
        error[TPL-0070]: 'range' takes whole numbers
         --> expression:1:1
        1 | range(1.5)
          | ^^^^^^^^^^
        help: write range(from, [to])
        """)
  }

  @Test func `digits have a limit`() {
    #expect(
      value("1 | number(99)", data) == """
        error[TPL-0070]: 'number' takes a number of digits from 0 to 18
         --> expression:1:12
        1 | 1 | number(99)
          |            ^^
        help: write number(1) for one digit after the comma
        """)
  }

  @Test func `a plural has one form or three`() {
    #expect(
      value("2 | plural('a', 'b')", data) == """
        error[TPL-0071]: 'plural' takes one form or three
         --> expression:1:1
        1 | 2 | plural('a', 'b')
          | ^^^^^^^^^^^^^^^^^^^^
        help: write n | plural('ученик'), or all three: n | plural('ученик', 'ученика', 'учеников')
        """)
  }

  @Test func `a text that is no date is found`() {
    #expect(
      value("p.name | date", data) == """
        error[TPL-0072]: 'p.name' is no date
         --> expression:1:1
        1 | p.name | date
          | ^^^^^^
        help: dates are texts such as '2021-09-01'
        """)
  }

  @Test func `a misspelt form of a date finds its nearest`() {
    #expect(
      value("p.d | date('shrt')", data) == """
        error[TPL-0073]: 'date' does not know this form
         --> expression:1:12
        1 | p.d | date('shrt')
          |            ^^^^^^
        help: did you mean 'short'?
        """)
  }

  @Test func `an endless fraction wants rounding`() {
    #expect(
      evaluate("<p>{{ 1 / 3 }}</p>") == """
        error[TPL-0074]: the decimals of '1 / 3' have no end
         --> page.html:1:7
        1 | <p>{{ 1 / 3 }}</p>
          |       ^^^^^
        help: round them: 1 / 3 | number(2)
        """)
  }

  @Test func `lists, records and truths have no print`() {
    #expect(
      evaluate(
        """
        <p>{{ list }}
        {{ p }}
        {{ p.b }}</p>
        """, data) == """
          error[TPL-0075]: 'list' is a list and cannot be printed
           --> page.html:1:7
          1 | <p>{{ list }}
            |       ^^^^
          help: join it: list | join(', '), or go through it by 'each'

          error[TPL-0075]: 'p' is a record and cannot be printed
           --> page.html:2:4
          2 | {{ p }}
            |    ^
          help: print one of its fields: p.name

          error[TPL-0075]: 'p.b' is true or false and cannot be printed
           --> page.html:3:4
          3 | {{ p.b }}</p>
            |    ^^^
          help: choose the words: 'yes' if p.b else 'no'
          """)
  }

  @Test func `each wants a list`() {
    #expect(
      evaluate(#"<p each="x in p">x</p>"#, data) == """
        error[TPL-0076]: 'each' goes through a list, but 'p' is a record
         --> page.html:1:15
        1 | <p each="x in p">x</p>
          |               ^
        help: take the field that holds the list; the fields of a record are entries(p)
        """)
  }

  @Test func `a loop has a limit`() {
    #expect(
      value("range(3000000)", data) == """
        error[TPL-0078]: loops ran more than 2000000 times
         --> expression:1:1
        1 | range(3000000)
          | ^^^^^^^^^^^^^^
        help: a loop inside a loop goes through every pair: filter the data in the query
        """)
  }

  @Test func `sorting wants keys of one kind`() {
    #expect(
      value("sort_by([1, p.name], x => x)", data) == """
        error[TPL-0066]: 'sort_by' does not compare a number with a text
         --> expression:1:22
        1 | sort_by([1, p.name], x => x)
          |                      ^^^^^^
        help: compare numbers with numbers and dates with dates
        """)
  }

  @Test func `a mistake in a loop is reported once`() {
    #expect(
      evaluate(#"<p each="x in range(100)">{{ x.y }}</p>"#) == """
        error[TPL-0062]: 'x' is a number and has no fields
         --> page.html:1:30
        1 | <p each="x in range(100)">{{ x.y }}</p>
          |                              ^^^
        help: '.y' belongs behind a record
        """)
  }

  @Test func `a key of the data is not shown`() {
    #expect(
      value("m[p.name]", #"{"m": {"a": 1}, "p": {"name": "Асан"}}"#) == """
        error[TPL-0061]: 'm' has no the key that 'p.name' gives
         --> expression:1:1
        1 | m[p.name]
          | ^^^^^^^^^
        help: it has: a
        """)
  }
}
