import Testing

/// Pages and what is made of them.
@Suite struct TemplateTests {
  private let data = """
    {"pupils": [{"name": "Асан", "mark": 5}, {"name": "Үсөн", "mark": null}], "rows": [["1", "а"], ["2", "б"]], "none": null}
    """

  @Test func `a page gets the frame that it leaves out`() {
    #expect(
      evaluate("<title>Тизме {{ 1 + 1 }}</title><style>p { color: red }</style><p>а</p>б") == """
        title "Тизме 2"
        language ky
        stylesheet page.html
        <html>
          <head>
            <title>
            <style>
          <body>
            <p>
              "а"
            "б"
        """)
  }

  @Test func `a page keeps the frame that it has`() {
    #expect(
      evaluate(
        #"<?xml version="1.0"?><!DOCTYPE html><html lang="ru" xmlns="http://www.w3.org/1999/xhtml"><head><title>А</title></head><body class="x"><p>а</p></body></html>"#
      ) == """
        title "А"
        language ru
        <html lang="ru">
          <head>
            <title>
          <body class="x">
            <p>
              "а"
        """)
  }

  @Test func `a root without a body gets one`() {
    #expect(
      evaluate(#"<html xml:lang="ru"><title>А</title><p>а</p></html>"#) == """
        title "А"
        language ru
        <html xml:lang="ru">
          <head>
            <title>
          <body>
            <p>
              "а"
        """)
  }

  @Test func `the text around expressions is one text`() {
    #expect(
      body("<p>{{ 1 }}, {{ 2 }}<!-- no text --> &amp;&#160;<![CDATA[<{{ 3 }}>]]></p>") == """
        <p>
          "1, 2 & <3>"
        """)
  }

  @Test func `data never become markup`() {
    #expect(
      body(#"<p title="{{ a }}">{{ a }}</p>"#, #"{"a": "<b>&amp;</b>"}"#) == """
        <p title="<b>&amp;</b>">
          "<b>&amp;</b>"
        """)
  }

  @Test func `rows of a table bring no white space along`() {
    #expect(
      body(
        """
        <table>
          <tr each="row in rows">
            <td each="cell in row">{{ cell }}</td>
          </tr>
        </table>
        """, data) == #"""
          <table>
            "\n  "
            <tr>
              <td>
                "1"
              <td>
                "а"
            <tr>
              <td>
                "2"
              <td>
                "б"
            "\n"
          """#)
  }

  @Test func `a loop inside a loop counts for itself`() {
    #expect(
      body(
        #"<p each="a in [1, 2]" let="i = loop.index"><b each="b in [7, 8]">{{ i }}.{{ loop.index }}{{ ',' if not loop.last else '' }}</b></p>"#
      ) == """
        <p>
          <b>
            "1.1,"
          <b>
            "1.2"
        <p>
          <b>
            "2.1,"
          <b>
            "2.2"
        """)
  }

  @Test func `the first branch that holds is made`() {
    #expect(
      body(
        #"<template each="x in [1, 2, 3]"><a if="x == 1">1</a> <!-- or --> <b else-if="x == 2">2</b><i else="">{{ x }}</i></template>"#
      ) == """
        <a>
          "1"
        <b>
          "2"
        <i>
          "3"
        """)
  }

  @Test func `a loop decides on each element`() {
    #expect(
      body(#"<p each="p in pupils" if="p.mark?">{{ p.name }}</p>"#, data) == """
        <p>
          "Асан"
        """)
  }

  @Test func `let is seen by the element and what is in it`() {
    #expect(
      body(#"<p let="a = 1; b = a + 1" title="{{ b }}">{{ a }}</p>"#) == """
        <p title="2">
          "1"
        """)
  }

  @Test func `a name hides one of the same name outside`() {
    #expect(
      body(#"<p each="a in [1]"><b each="a in [2]">{{ a }}</b>{{ a }}</p>"#) == """
        <p>
          <b>
            "2"
          "1"
        """)
  }

  @Test func `a missing list has no elements`() {
    #expect(
      body(#"<p each="x in none?">x</p><i>y</i>"#, data) == """
        <i>
          "y"
        """)
  }

  @Test func `a figure that let works out may be undefined`() {
    #expect(
      body(#"<p let="m = 1 / 0">{{ m }} {{ m | number(1) }}</p>"#) == """
        <p>
          "– –"
        """)
  }

  @Test func `an included file does not see the names around it`() {
    #expect(
      evaluate(
        #"<p let="secret = 1"><include src="a.html" shown="2"/></p>"#, #"{"open": 3}"#,
        files: ["a.html": "<i>{{ shown }} {{ open }} {{ secret }}</i>"]) == """
          error[TPL-0045]: the name 'secret' is unknown
           --> a.html:1:30
          1 | <i>{{ shown }} {{ open }} {{ secret }}</i>
            |                              ^^^^^^
          help: the names here: open
          """)
  }

  @Test func `a slot sees the names of its own place`() {
    #expect(
      evaluate(
        #"<p each="a in [1, 2]"><include src="box.html" a="9">{{ a }}</include></p>"#,
        files: [
          "box.html": """

          <b>{{ a }}</b><slot/>

          """
        ]) == """
          language ky
          <html>
            <head>
            <body>
              <p>
                <b>
                  "9"
                "1"
              <p>
                <b>
                  "9"
                "2"
          """)
  }

  @Test func `a page may put its content into a layout`() {
    let files = [
      "shared/layout.html": """
      <!-- The frame. -->
      <html><head><title>{{ heading }}</title><link rel="stylesheet" href="a.css"/></head>\
      <body><h1>{{ heading }}</h1><slot/></body></html>
      """, "shared/a.css": "", "page.css": "",
      "shared/inner.html": #"<include src="layout.html" heading="heading + '!'"><b>in</b><slot/></include>"#,
    ]
    let page =
      #"<include src="shared/layout.html" heading="word"><link rel="stylesheet" href="page.css"/><p>{{ word }}</p></include>"#
    let plain = """
      <html><head><title>{{ word }}</title><link rel="stylesheet" href="shared/a.css"/></head>\
      <body><h1>{{ word }}</h1><link rel="stylesheet" href="page.css"/><p>{{ word }}</p></body></html>
      """
    let laidOut = evaluate(page, #"{"word": "a"}"#, files: files)
    #expect(
      laidOut.replacing("\"a.css\"", with: "\"shared/a.css\"")
        == evaluate(plain, #"{"word": "a"}"#, files: files))
    let nested = evaluate(
      #"<include src="shared/inner.html" heading="word"><p/></include>"#, #"{"word": "a"}"#, files: files)
    #expect(nested.contains("a!") && nested.contains("<b>") && nested.contains("<p>"), "\(nested)")
    #expect(
      evaluate(
        #"<include src="shared/layout.html" heading="word" if="word"/>"#, #"{"word": "a"}"#, files: files
      )
      .hasPrefix("error[TPL-0038]: 'if' on the root of the page"))
  }

  @Test func `an include in a folder finds its neighbours`() {
    #expect(
      evaluate(
        #"<include src="shared/a.html"/>"#,
        files: [
          "shared/a.html": #"<i>a</i><include src="b.html"/><link rel="stylesheet" href="../x.css"/>"#,
          "shared/b.html": "<i>b</i>", "x.css": "p {}",
        ]) == """
          language ky
          stylesheet x.css
          <html>
            <head>
            <body>
              <i>
                "a"
              <i>
                "b"
              <link rel="stylesheet" href="../x.css">
          """)
  }

  @Test func `style sheets come in order, each once, with their media`() {
    #expect(
      evaluate(
        #"<link rel="stylesheet" href="a.css" media="print"/><style media="screen">i {}</style><link rel="icon" href="b.png"/><p each="x in [1, 2]"><style>b {}</style></p>"#,
        files: ["a.css": "p {}"]) == """
          language ky
          stylesheet a.css for print
          stylesheet page.html for screen
          stylesheet page.html
          <html>
            <head>
              <link rel="stylesheet" href="a.css" media="print">
              <style media="screen">
              <link rel="icon" href="b.png">
            <body>
              <p>
                <style>
              <p>
                <style>
          """)
  }

  @Test func `attributes for machines have a point, those for people a comma`() {
    #expect(
      body(#"<col style="width: {{ 2.5 }}mm" width="{{ 2.5 }}" title="{{ 2.5 }}"/>"#)
        == #"<col style="width: 2.5mm" width="2.5" title="2,5">"#)
  }

  @Test func `an attribute that is missing or false is left out`() {
    #expect(
      body(#"<p a="{{ none? }}" b="{{ false }}" c="{{ true }}" d="{{ '' }}">x</p>"#, data) == """
        <p c="c" d="">
          "x"
        """)
  }

  @Test func `line ends in attributes are spaces, and a carriage return is none`() {
    #expect(
      body("<p title=\"a\r\n\tb\">c\r\nd</p>") == #"""
        <p title="a  b">
          "c\nd"
        """#)
  }

  @Test func `elements of another name space keep their local name`() {
    #expect(
      body(#"<h:p xmlns:h="http://www.w3.org/1999/xhtml">x</h:p>"#) == """
        <p>
          "x"
        """)
  }

  @Test func `an empty element may have an end tag`() {
    #expect(
      body(#"<br></br><p></p><img src="a.png" alt="{{ 1 }}"/>"#) == """
        <br>
        <p>
        <img src="a.png" alt="1">
        """)
  }

  @Test func `signs of comparison may stand in expressions as they are`() {
    #expect(
      body(#"<p if="1 < 2 and 2 &gt; 1">{{ 'x' if 1 < 2 and 3 &gt;= 2 else 'y' }}</p>"#) == """
        <p>
          "x"
        """)
  }
}
