#!/usr/bin/env python3
"""Measures how evenly paragraphs are justified, ours beside Typst's.

    Benchmarks/paragraphs.py --daemon .build/release/report-daemon --peers DIR ky:TEXT.md ru:TEXT.md

Each text is set in PT Serif 11 pt in lines of some widths. Of every full line the mean space between words is read off
the PDF (pdftotext -bbox-layout), in em; a row tells the number of full lines, of hyphens at their ends, of the most
hyphens in a row, the widest space, and the standard deviation of the spaces over the lines: the smaller, the more even.
"""
import argparse
import html
import pathlib
import re
import statistics
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree

HERE = pathlib.Path(__file__).resolve().parent
FONT_SIZE = 11
WIDTHS = (113, 75)


def paragraphs(path: pathlib.Path) -> list[str]:
    """The prose of a text or Markdown file: paragraphs of more than one line, without marks."""
    result = []
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
        text = re.sub(r"\s+", " ", re.sub(r"[*`#>|_\[\]]", "", block)).strip()
        if len(text) > 150 and "http" not in text and "```" not in block:
            result.append(text)
    return result


def ours(daemon: str, language: str, texts: list[str], width: int, folder: pathlib.Path) -> pathlib.Path:
    body = "".join(f"<p>{html.escape(text)}</p>" for text in texts)
    page = folder / "page.html"
    page.write_text(
        f'<html lang="{language}"><head><style>@page {{ size: {width + 40}mm 297mm; margin: 20mm }} '
        f"body {{ margin: 0; font: {FONT_SIZE}pt 'PT Serif'; text-align: justify; hyphens: auto }}</style></head>"
        f"<body>{body.replace('{{', '{ {')}</body></html>", encoding="utf-8")
    out = folder / "ours.pdf"
    subprocess.run([daemon, "typeset", str(page), "--out", str(out), "--quiet", "--missing-glyph", "box"], check=True)
    return out


def typst(peers: pathlib.Path, language: str, texts: list[str], width: int, folder: pathlib.Path) -> pathlib.Path:
    escape = lambda text: re.sub(r"([\\#$*_@<>`~=+\-/])", r"\\\1", text)
    page = folder / "page.typ"
    page.write_text(
        f"#set page(width: {width + 40}mm, height: 297mm, margin: 20mm)\n"
        f'#set text(font: "PT Serif", size: {FONT_SIZE}pt, lang: "{language}", hyphenate: true)\n'
        "#set par(justify: true)\n\n" + "\n\n".join(escape(text) for text in texts), encoding="utf-8")
    out = folder / "typst.pdf"
    subprocess.run(
        [str(peers / "venv/bin/python"), "-c",
         f"import typst; typst.compile({str(page)!r}, output={str(out)!r}, font_paths=[{str(HERE.parent / 'fonts')!r}])"],
        check=True)
    return out


def describe(pdf: pathlib.Path, width: int) -> str:
    """The figures of a PDF's full lines."""
    out = subprocess.run(["pdftotext", "-bbox-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    root = ElementTree.fromstring(re.sub(r' xmlns="[^"]+"', "", out[out.index("<html"):]))
    edge = (20 + width) / 25.4 * 72
    spaces, hyphens, row, longest = [], 0, 0, 0
    for line in root.iter("line"):
        words = [(float(word.get("xMin")), float(word.get("xMax")), word.text or "") for word in line.iter("word")]
        # Typst lets hyphens and points hang into the margin.
        if len(words) < 2 or not edge - 1 < words[-1][1] < edge + 5:
            row = 0
            continue
        gaps = [right[0] - left[1] for left, right in zip(words, words[1:])]
        spaces.append(statistics.mean(gaps) / FONT_SIZE)
        hyphenated = words[-1][2][-1] in "-\u2010\u00ad"
        row = row + 1 if hyphenated else 0
        hyphens += hyphenated
        longest = max(longest, row)
    return (f"{len(spaces):4} lines {hyphens:4} hyphens {longest} in a row, "
            f"widest space {max(spaces):.2f}, spread {statistics.stdev(spaces):.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--daemon", required=True)
    parser.add_argument("--peers", type=pathlib.Path, help="the folder of scripts/bench; without it, ours alone")
    parser.add_argument("texts", nargs="+", metavar="LANGUAGE:FILE")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for entry in arguments.texts:
            language, _, path = entry.partition(":")
            texts = paragraphs(pathlib.Path(path))
            for width in WIDTHS:
                print(f"{language} {width:4} mm  ours  ",
                      describe(ours(arguments.daemon, language, texts, width, folder), width))
                if arguments.peers:
                    print(f"{language} {width:4} mm  Typst ",
                          describe(typst(arguments.peers, language, texts, width, folder), width))


if __name__ == "__main__":
    main()
