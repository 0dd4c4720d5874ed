#!/usr/bin/env python3
"""Makes SquareTest.ttf: a font whose every glyph is a square of one em, for tests whose numbers fit in the head; and
SquareRussian.ttf, the same without the letters that only Kyrgyz has.

Needs fontTools (`pip install fonttools`). The result is committed, so tests do not need this script; equal input gives
equal bytes, because every date in the file is fixed.
"""

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

EM, ASCENT, DESCENT = 1000, 800, 200

PUNCTUATION = "«»–—№“”„‘’‚…§©°±·×÷•−"
CHARACTERS = (
  [chr(code) for code in range(0x21, 0x7F)]
  + [chr(code) for code in range(0x410, 0x450)]
  + list("ЁёҢңӨөҮү")
  + list(PUNCTUATION)
)
BLANKS = {"space": [0x20, 0xA0], "softhyphen": [0xAD]}


def square():
  """A full em square, from the descent to the ascent."""
  pen = TTGlyphPen(None)
  pen.moveTo((0, -DESCENT))
  for corner in [(0, ASCENT), (EM, ASCENT), (EM, -DESCENT)]:
    pen.lineTo(corner)
  pen.closePath()
  return pen.glyph()


def make(family, characters):
  names = [f"uni{ord(character):04X}" for character in characters]
  order = [".notdef", *BLANKS, *names]
  empty = TTGlyphPen(None).glyph()
  outlines = {name: square() for name in order} | {"space": empty}
  mapping = {ord(character): name for character, name in zip(characters, names)}
  mapping |= {code: name for name, codes in BLANKS.items() for code in codes}

  font = FontBuilder(EM, isTTF=True)
  font.setupGlyphOrder(order)
  font.setupCharacterMap(mapping)
  font.setupGlyf(outlines)
  font.setupHorizontalMetrics({name: (EM, 0) for name in order})
  font.setupHorizontalHeader(ascent=ASCENT, descent=-DESCENT, lineGap=0)
  font.setupNameTable({"familyName": family, "styleName": "Regular", "psName": f"{family.replace(' ', '')}-Regular"})
  font.setupOS2(
    sTypoAscender=ASCENT, sTypoDescender=-DESCENT, sTypoLineGap=0, usWinAscent=ASCENT, usWinDescent=DESCENT,
    sxHeight=EM // 2, sCapHeight=ASCENT, usWeightClass=400, fsSelection=0x40)
  font.setupPost(underlinePosition=-100, underlineThickness=50)
  font.font["head"].created = font.font["head"].modified = 0
  font.font.recalcTimestamp = False
  font.save(Path(__file__).with_name(f"{family.replace(' ', '')}.ttf"))


make("Square Test", CHARACTERS)
make("Square Russian", [character for character in CHARACTERS if character not in "ҢңӨөҮү"])
