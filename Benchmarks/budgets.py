#!/usr/bin/env python3
"""Counts the instructions of a few workloads and holds the counts against budgets.json, with 5 % room.

Called by scripts/budgets. valgrind's counts repeat where times do not; the data are made here, alike on every machine.
"""
import argparse
import json
import os
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOM = 0.05
# What of the surroundings could change a count: Swift's hashes are seeded anew in each process.
STEADY = {"SWIFT_DETERMINISTIC_HASHING": "1", "LC_ALL": "C", "TZ": "UTC", "PATH": os.environ["PATH"]}

GIVEN = ["Айгүл", "Бакыт", "Чолпон", "Эрмек", "Жылдыз", "Кубанычбек", "Нургүл", "Өмүрбек", "Талант", "Үмүт"]
FAMILY = ["Асанова", "Бейшеналиев", "Жумабаева", "Кожомкулов", "Мамбетова", "Ооруниязов", "Сүйүнбаева", "Токтогулов"]
SUBJECTS = ["Кыргыз тили", "Кыргыз адабияты", "Орус тили", "Англис тили", "Алгебра", "Геометрия", "Информатика",
            "Физика", "Химия", "Биология", "География", "Кыргызстандын тарыхы", "Адам жана коом"]
SENTENCES = ["Сабактар дүйшөмбүдөн жумага чейин саат сегизден башталат.",
             "Окуучу мектепке таза, тыкан кийинип, убагында келүүгө милдеттүү.",
             "Мугалим окуучулардын билимин калыс баалап, журналга ошол эле күнү жазат.",
             "Мектептин мүлкүн сактоо — ар бир окуучунун, мугалимдин жана ата-эненин милдети.",
             "Коңгуроо кагылгандан кийин коридордо жүрүүгө мектеп администрациясынын уруксаты менен гана болот."]
SCHOOL = {"ministry": "Кыргыз Республикасынын Билим берүү министрлиги", "director": "Ү. Т. Чоңмурунова",
          "name": "Жети-Өгүз районундагы «Үмүт» №12 жалпы орто билим берүүчү мектеби",
          "address": "Ысык-Көл облусу, Жети-Өгүз району, Ак-Өлөң айылы, Ленин көчөсү, 45"}


def name(number: int) -> str:
    return f"{FAMILY[number % len(FAMILY)]} {GIVEN[number * 7 % len(GIVEN)]}"


def card(number: int) -> dict:
    marks = [[subject] + [str(3 + (number * 5 + row * 3 + term * 2) % 3) for term in range(5)]
             for row, subject in enumerate(SUBJECTS)]
    return {"id": f"{number:04}", "name": name(number), "cls": f"{5 + number % 7}-А", "teacher": name(number + 3),
            "year": "2025–2026", "subjects": marks, "days": 170, "missed": number % 9, "excused": number % 5,
            "unexcused": number % 3, "late": number % 4, "remark": SENTENCES[number % len(SENTENCES)]}


def row(number: int) -> list[str]:
    day = f"{1 + number % 28:02}.{1 + number % 12:02}"
    return [str(number + 1), f"{day}.{1998 + number % 25}", f"{number * 3 + 11}-ө/{number % 90 + 10}", name(number),
            f"{day}.{1983 + number % 25}", f"{1 + number % 11}-А", f"{1 + number % 11}-Б",
            SENTENCES[number % len(SENTENCES)][: 20 + number * 13 % 40], "" if number % 3 else "көчүрмө берилди"]


def paragraph(number: int) -> str:
    return " ".join(SENTENCES[(number * 3 + step * 2) % len(SENTENCES)] for step in range(3 + number % 4))


def prose() -> list[dict]:
    blocks = [{"t": "h1", "x": "Мектептин ички тартиб эрежелери"}]
    for chapter in range(6):
        blocks.append({"t": "h2", "x": SUBJECTS[chapter]})
        blocks += [{"t": "p", "x": paragraph(chapter * 4 + part)} for part in range(3)]
        blocks.append({"t": "ol", "x": [SENTENCES[(chapter + item) % len(SENTENCES)] for item in range(4)]})
    return blocks


# What stands for what: a cold single card, a burst of cards in one file, a table over many pages, justified text.
WORKLOADS = {
    "card": ("card", {"school": SCHOOL, "cards": [card(0)]}, ["--each", "cards"]),
    "cards": ("card", {"school": SCHOOL, "cards": [card(number) for number in range(60)]},
              ["--each", "cards", "--combine"]),
    "book": ("book", {"title": "Окуучулардын кыймылын каттоо китеби", "rows": [row(number) for number in range(600)],
                      "head": ["№", "Күнү", "Буйруктун №", "Окуучунун аты-жөнү", "Туулган күнү", "Кайсы класстан",
                               "Кайсы класска", "Кыймылдын себеби жана багыты", "Эскертүү"]}, []),
    "prose": ("order", {"doc": prose()}, []),
}


def count(daemon: pathlib.Path, workload: str, folder: pathlib.Path) -> int:
    """The instructions of one run; stops the program when the run fails."""
    page, data, options = WORKLOADS[workload]
    source = folder / f"{workload}.json"
    source.write_text(json.dumps(data, ensure_ascii=False))
    run = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder / workload}.callgrind", str(daemon), "typeset",
           str(HERE / "workloads" / f"{page}.html"), "--data", str(source), "--out", str(folder / f"{workload}.pdf"),
           "--quiet", *options]
    result = subprocess.run(run, env=STEADY, capture_output=True, text=True, errors="replace", timeout=600)
    found = re.search(r"Collected : (\d+)", result.stderr)
    if result.returncode != 0 or not found:
        sys.exit(f"budgets: '{workload}' could not be counted (exit status {result.returncode}):\n{result.stderr}")
    return int(found[1])


def main() -> None:
    parser = argparse.ArgumentParser(prog="scripts/budgets", description=__doc__)
    parser.add_argument("--bless", action="store_true", help="take the counts of this run as the budgets")
    parser.add_argument("--daemon", required=True, type=pathlib.Path, help="the release binary without debug information")
    parser.add_argument("--folder", required=True, type=pathlib.Path, help="where to put data, documents and profiles")
    arguments = parser.parse_args()
    file = HERE / "budgets.json"
    budgets = json.loads(file.read_text()) if file.exists() else {}
    counts = {}
    over = []
    for workload in WORKLOADS:
        counts[workload] = counted = count(arguments.daemon, workload, arguments.folder)
        budget = budgets.get(workload, 0)
        change = counted / budget - 1 if budget else float("inf")
        print(f"{workload:6} {counted:>14,} instructions, budget {budget:>14,} {change:+8.1%}", flush=True)
        if change > ROOM:
            over.append(f"{workload} took {counted:,} instructions, {change:.1%} over its budget of {budget:,}")
    if arguments.bless:
        file.write_text(json.dumps(counts, indent=2) + "\n")
        print("budgets: these counts are the budgets now; say in the commit what they pay for")
    elif over:
        sys.exit("budgets: " + "; ".join(over) + ".\nFind the cause with the profiles in "
                 f"{arguments.folder}/*.callgrind (docs/performance.md says how). If the work is worth it, run "
                 "'scripts/budgets --bless' and say in the commit what it pays for.")
    else:
        print("within budgets")


if __name__ == "__main__":
    main()
