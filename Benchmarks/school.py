#!/usr/bin/env python3
"""Writes the workbooks of an invented school, alike on every machine: school.py FOLDER [--classes N] [--pupils N]

They are laid out as schools hand them in (docs/import.md): facts, staff, plan and load, class lists, movement with its orders,
consents, and a mark sheet for each class and term. Names are put together from the lists below; nobody has them.
"""
import argparse
import datetime
import pathlib
import zipfile
from xml.sax.saxutils import escape

FAMILY = ["Асан", "Бейшен", "Жумабай", "Кожомкул", "Мамбет", "Орозбай", "Сүйүнбай", "Токтогул", "Үсөн", "Чынгыз", "Шаршен",
          "Эсен", "Ыбрай", "Өмүр", "Дүйшөн", "Тажибай", "Калы", "Абдырахман", "Качкын", "Молдо", "Сатыбалды", "Турдубай"]
SONS = ["Бакыт", "Эрмек", "Кубанычбек", "Өмүрбек", "Талант", "Азамат", "Данияр", "Нурлан", "Улан", "Искендер", "Манас",
        "Төлөгөн", "Эрлан"]
DAUGHTERS = ["Айгүл", "Чолпон", "Жылдыз", "Нургүл", "Үмүт", "Айпери", "Бермет", "Гүлзат", "Мээрим", "Жаңыл", "Айжан",
             "Канышай", "Элнура"]
FATHERS = ["Марат", "Болот", "Самат", "Кубан", "Жаныбек", "Талас", "Мелис", "Улук", "Эркин", "Сагын", "Осмон"]
LETTERS = "АБВГДЕЖЗИКЛМНО"
# Code, name in Kyrgyz and Russian, short forms, first and last grade, hours a week.
SUBJECTS = [
    ("KYT", "Кыргыз тили", "Кыргызский язык", "Кырг. тил", "Кырг. яз.", 1, 11, 3),
    ("ADO", "Адабий окуу", "Литературное чтение", "Адаб. окуу", "Лит. чт.", 1, 4, 3),
    ("KYA", "Кыргыз адабияты", "Кыргызская литература", "Кырг. адаб.", "Кырг. лит.", 5, 11, 2),
    ("ORT", "Орус тили жана адабияты", "Русский язык и литература", "Орус тил", "Рус. яз. и лит.", 1, 11, 3),
    ("CHT", "Чет тили", "Иностранный язык", "Чет тил", "Ин. яз.", 3, 11, 2),
    ("MAT", "Математика", "Математика", "Мат.", "Мат.", 1, 6, 5),
    ("ALG", "Алгебра", "Алгебра", "Алг.", "Алг.", 7, 11, 3),
    ("GEO", "Геометрия", "Геометрия", "Геом.", "Геом.", 7, 11, 2),
    ("INF", "Информатика", "Информатика", "Инф.", "Инф.", 5, 11, 1),
    ("GEG", "География", "География", "Геогр.", "Геогр.", 6, 11, 2),
    ("BIO", "Биология", "Биология", "Биол.", "Биол.", 6, 11, 2),
    ("FIZ", "Физика", "Физика", "Физ.", "Физ.", 7, 11, 2),
    ("HIM", "Химия", "Химия", "Хим.", "Хим.", 8, 11, 2),
    ("KTR", "Кыргызстандын тарыхы", "История Кыргызстана", "Кырг. тар.", "Ист. Кырг.", 5, 11, 1),
    ("ACK", "Адам жана коом", "Человек и общество", "А/К", "ЧиО", 5, 11, 1),
    ("MUZ", "Музыка", "Музыка", "Музыка", "Музыка", 1, 7, 1),
    ("TEH", "Технология", "Технология", "Техн.", "Техн.", 1, 9, 1),
    ("DTB", "Дене тарбия", "Физическая культура", "Дене тар.", "Физ-ра", 1, 11, 2),
    ("ADP", "Адеп", "Адеп (этика)", "Адеп", "Адеп", 1, 11, 1)]
ROMAN = ["I", "II", "III", "IV"]
TERMS = ["2025-09-01 2025-11-04", "2025-11-10 2025-12-30", "2026-01-12 2026-03-05", "2026-03-09 2026-05-31"]
BEHAVIOUR = ["үлгүлүү", "жакшы", "жакшы", "канааттандырарлык"]
SCHOOL = "Токой-Булак шаарындагы №12 орто мектеп"


class Day(int):
    """A day as XLSX counts it."""


def day(iso: str) -> Day:
    return Day((datetime.date.fromisoformat(iso) - datetime.date(1899, 12, 30)).days)


def person(number: int, women: bool, born: str) -> dict:
    """Two persons with different numbers have different names: 22 · 13 · 11 of one sex, then with a second given name."""
    given = DAUGHTERS if women else SONS
    stem, rest = FAMILY[number % len(FAMILY)], number // len(FAMILY)
    first, rest = given[rest % len(given)], rest // len(given)
    father, rest = FATHERS[rest % len(FATHERS)], rest // len(FATHERS)
    if rest:
        first += " " + given[(rest - 1) % len(given)]
    ending = "ев" if stem[-1] in "йи" else "ов"
    return {"surname": (stem.rstrip("й") if stem[-1] == "й" else stem) + ending + ("а" if women else ""), "given": first,
            "patronymic": father + ("овна" if women else "ович"), "born": born, "women": women,
            "pin": ("1" if women else "2") + born[8:10] + born[5:7] + born[:4] + f"{number:05}"}


def full(one: dict) -> str:
    return f"{one['surname']} {one['given']} {one['patronymic']}"


class Workbook:
    """Sheets of texts, whole numbers and empty cells, with shared strings as spreadsheet programs write them."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, list[list]]] = []
        self.strings: dict[str, int] = {}

    def add(self, name: str, rows: list[list]) -> None:
        self.sheets.append((name, rows))

    def cell(self, column: int, row: int, value) -> str:
        name = (chr(64 + column // 26) if column >= 26 else "") + chr(65 + column % 26) + str(row)
        if isinstance(value, int):
            style = ' s="1"' if isinstance(value, Day) else ""
            return f'<c r="{name}"{style}><v>{value}</v></c>'
        return f'<c r="{name}" t="s"><v>{self.strings.setdefault(value, len(self.strings))}</v></c>'

    def sheet(self, rows: list[list]) -> str:
        lines = [f'<row r="{r}">' + "".join(self.cell(c, r, v) for c, v in enumerate(row) if v not in ("", None)) + "</row>"
                 for r, row in enumerate(rows, 1)]
        return ('<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
                f'<sheetData>{"".join(lines)}</sheetData></worksheet>')

    def save(self, path: pathlib.Path) -> None:
        head = '<?xml version="1.0" encoding="UTF-8"?>'
        main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        package = "http://schemas.openxmlformats.org/package/2006"
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."
        numbers = range(1, len(self.sheets) + 1)
        sheets = [self.sheet(rows) for _, rows in self.sheets]
        names = "".join(f'<sheet name="{escape(name)}" sheetId="{n}" r:id="rId{n}"/>' for n, (name, _) in zip(numbers, self.sheets))
        links = "".join(f'<Relationship Id="rId{n}" Type="{office}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in numbers)
        links += f'<Relationship Id="rId0" Type="{office}/sharedStrings" Target="sharedStrings.xml"/>'
        links += f'<Relationship Id="rIdS" Type="{office}/styles" Target="styles.xml"/>'
        strings = "".join(f"<si><t>{escape(text)}</t></si>" for text in self.strings)
        types = "".join(f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{kind}worksheet+xml"/>' for n in numbers)
        parts = {
            "[Content_Types].xml": f'{head}<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/'
            f'vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{kind}sheet.main+xml"/>'
            f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}sharedStrings+xml"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{kind}styles+xml"/>{types}</Types>',
            "_rels/.rels": f'{head}<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'{head}<workbook xmlns="{main}" xmlns:r="{office}"><sheets>{names}</sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'{head}<Relationships xmlns="{package}/relationships">{links}</Relationships>',
            "xl/styles.xml": f'{head}<styleSheet xmlns="{main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>'
            "</styleSheet>",
            "xl/sharedStrings.xml": f'{head}<sst xmlns="{main}">{strings}</sst>',
            **{f"xl/worksheets/sheet{n}.xml": sheet for n, sheet in zip(numbers, sheets)}}
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in parts.items():
                archive.writestr(zipfile.ZipInfo(name, (2026, 6, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)


class School:
    def __init__(self, classes: int, pupils: int) -> None:
        per_grade = -(-classes // 11)
        if per_grade > len(LETTERS):
            raise SystemExit(f"school: at most {11 * len(LETTERS)} classes")
        labels = [(grade, LETTERS[letter]) for letter in range(per_grade) for grade in range(1, 12)][:classes]
        self.classes = sorted(f"{grade:02}-{letter}" for grade, letter in labels)
        self.classes = [label.lstrip("0") for label in self.classes]
        self.staff = [person(40_000 + n * 7, n % 4 != 0, f"{1965 + n % 35}-{1 + n % 12:02}-{1 + n % 28:02}") for n in range(classes + 40)]
        self.pupils: dict[str, list[dict]] = {label: [] for label in self.classes}
        numbers: dict[str, int] = {}
        for n in range(pupils):
            label = self.classes[n % classes]
            grade = int(label.split("-")[0])
            # A number of its own to each of one sex, so that no name comes twice.
            one = person(n // 2, n % 2 == 1, f"{2019 - grade}-{1 + n % 8:02}-{1 + n * 5 % 28:02}")
            letter = one["surname"][0]
            numbers[letter] = numbers.get(letter, 0) + 1
            one |= {"file": f"{letter}-{numbers[letter]}", "leaves": n % 60 == 59 and grade > 1, "number": n}
            self.pupils[label].append(one)
        for label in self.classes:
            self.pupils[label].sort(key=full)

    def teacher(self, label: str) -> dict:
        return self.staff[1 + self.classes.index(label)]

    def plan(self, grade: int) -> list[tuple]:
        return [s for s in SUBJECTS if s[5] <= grade <= s[6]]

    def write(self, folder: pathlib.Path) -> None:
        (folder / "marks").mkdir(parents=True, exist_ok=True)
        self.facts().save(folder / "school.xlsx")
        self.members().save(folder / "staff.xlsx")
        self.curriculum().save(folder / "curriculum.xlsx")
        self.lists().save(folder / "pupils.xlsx")
        self.movement().save(folder / "movement.xlsx")
        self.consents().save(folder / "consents.xlsx")
        for label in self.classes:
            if not label.startswith("1-"):
                for term in range(4):
                    self.marks(label, term).save(folder / "marks" / f"marks-{label}-{term + 1}.xlsx")

    def facts(self) -> Workbook:
        book = Workbook()
        book.add("Мектеп", [["Аталышы", SCHOOL], ["Аталышы (орусча)", "Средняя школа №12 г. Токой-Булак"], ["ОКПО", "29900112"],
                            ["ИНН", "02906199910112"], ["Директор", full(self.staff[0])], ["Окуу жылы", "2025-2026"]])
        book.add("Чейректер", [["Класстар", "Чейрек", "Башталышы", "Аягы"]]
                 + [["1-11", ROMAN[n], *map(day, term.split())] for n, term in enumerate(TERMS)])
        book.add("Класстар", [["№", "Класс", "Окутуу тили", "Нөөмөт", "Класс жетекчи", "Программа (жыл)", "Баалоо"]] + [
            [n + 1, label, "кыргыз", 1 + n % 2, full(self.teacher(label)), 11, "баасыз" if label.startswith("1-") else "2–5"]
            for n, label in enumerate(self.classes)])
        return book

    def members(self) -> Workbook:
        book = Workbook()
        head = ["№", "Фамилиясы", "Аты", "Атасынын аты", "Туулган күнү, айы, жылы", "Жынысы", "Кызмат орду", "Билими", "Жалпы стажы",
                "Педагогикалык стажы", "Ушул мектепте", "ПИН", "Телефону"]
        book.add("Кызматкерлер", [[SCHOOL], head] + [
            [n + 1, one["surname"], one["given"], one["patronymic"], day(one["born"]), "аял" if one["women"] else "эркек",
             "директор" if n == 0 else "мугалим", "жогорку", 8, 7, 5, one["pin"], f"+99677{n:07}"] for n, one in enumerate(self.staff)])
        return book

    def curriculum(self) -> Workbook:
        book = Workbook()
        book.add("Предметтер", [["№", "Коду", "Предмет (кыргызча)", "Предмет (орусча)", "Кыскартуу (кыргызча)", "Кыскартуу (орусча)"]]
                 + [[n + 1, *subject[:5]] for n, subject in enumerate(SUBJECTS)])
        book.add("Окуу планы ky", [["Окуу планы, кыргыз тилинде окуткан класстар"], ["Предмети", *range(1, 12)]] + [
            [s[1], *(s[7] if s[5] <= grade <= s[6] else "–" for grade in range(1, 12))] for s in SUBJECTS])
        rows = []
        for c, label in enumerate(self.classes):
            for n, subject in enumerate(self.plan(int(label.split("-")[0]))):
                teacher = self.staff[1 + (c * 3 + n * 11) % (len(self.staff) - 1)]
                rows.append([len(rows) + 1, label, subject[1], "", subject[7], full(teacher), day("2025-09-01")])
        book.add("Жүктөм", [["№", "Класс", "Предмети", "Кичи топ", "Сааты", "Мугалим", "Баштап"]] + rows)
        return book

    def lists(self) -> Workbook:
        book = Workbook()
        head = ["№", "Өздүк иштин №", "Фамилиясы", "Аты", "Атасынын аты", "Жынысы", "Туулган күнү, айы, жылы", "ПИН", "Жарандыгы",
                "Дареги", "Телефону", "Ата-энеси (мыйзамдуу өкүлү)", "Ким болот"]
        for label in self.classes:
            book.add(label, [[SCHOOL], [f"{label} классынын окуучуларынын тизмеси, 01.09.2025-ж. карата"],
                             [f"Класс жетекчи: {full(self.teacher(label))}"], [], head] + [
                [n + 1, one["file"], one["surname"], one["given"], one["patronymic"], "кыз" if one["women"] else "бала",
                 day(one["born"]), one["pin"], "КР", f"Токой-Булак ш., Бөрүбаш көчөсү, {1 + one['number'] % 300}",
                 f"+99655{one['number']:07}", self.guardian(one), "энеси"] for n, one in enumerate(self.pupils[label])])
        return book

    def guardian(self, one: dict) -> str:
        mother = person(one["number"] * 5 + 3, True, one["born"])
        return f"{mother['surname']} {mother['given']}"

    def movement(self) -> Workbook:
        book = Workbook()
        leaving = [(label, one) for label in self.classes for one in self.pupils[label] if one["leaves"]]
        orders = [f"{n + 41}-О" for n in range(len(leaving))]
        book.add("Кеткендер", [["№", "Күнү", "Окуучунун аты-жөнү", "Класс", "Кайда кетти", "Себебинин коду", "Буйруктун № жана күнү",
                                "Өздүк иштин №"]] + [
            [n + 1, day("2026-03-06"), full(one), label, "Нарын облусу, Кочкор району", 3, f"№{order}, 06.03.2026", one["file"]]
            for n, ((label, one), order) in enumerate(zip(leaving, orders))])
        book.add("Буйруктар", [["№", "Буйруктун №", "Күнү", "Мазмуну", "Абалы"]] + [
            [n + 1, order, day("2026-03-06"), "Окуучуну чыгаруу жөнүндө", "кол коюлган"] for n, order in enumerate(orders)])
        return book

    def consents(self) -> Workbook:
        book = Workbook()
        head = ["№", "Окуучунун аты-жөнү", "Класс", "Өздүк иштин №", "Макулдук берген адам", "Ким болот", "аты-жөнү, туулган күнү, ПИН",
                "дареги, телефону", "баалар", "катышуу", "социалдык маалымат", "мектеп", "РББ", "министрлик (ИСУО)", "ата-эне (портал)",
                "Форманын версиясы", "Тили", "Берилген күнү", "Жарактуу мөөнөтү", "Кайтарып алган күнү", "Жолу"]
        rows = []
        for label in self.classes:
            for one in self.pupils[label]:
                if one["number"] % 20 != 0:
                    rows.append([len(rows) + 1, full(one), label, one["file"], self.guardian(one), "энеси", "+", "+", "+", "+", "", "+",
                                 "+", "+", "+", "2025-1", "ky", day("2025-09-05"), "", "", "кагаз"])
        book.add("Окуучулар", [["Жеке маалыматтарды иштетүүгө макулдуктардын журналы"], head] + rows)
        return book

    def marks(self, label: str, term: int) -> Workbook:
        book = Workbook()
        subjects = self.plan(int(label.split("-")[0]))
        head = ["№", "Окуучунун аты-жөнү", *(s[3] for s in subjects), "баары", "оору", "себептүү", "себепсиз", "Кечигүү", "Жүрүм-туруму"]
        listed = [one for one in self.pupils[label] if term < 3 or not one["leaves"]]
        rows = []
        for n, one in enumerate(listed):
            k = one["number"]
            missed = [k % 7, k % 3, k * 3 % 4]
            rows.append([n + 1, full(one), *(3 + (k * 5 + c * 3 + term * 2 + k // 7) % 3 for c in range(len(subjects))), sum(missed), *missed,
                         k % 4, BEHAVIOUR[(k + term) % 4]])
        book.add(f"{ROMAN[term]} чейрек", [
            [SCHOOL], [f"Жыйынтык ведомость. Класс: {label}. {ROMAN[term]} чейрек. 2025-2026-окуу жылы"],
            [f"Класс жетекчи: {full(self.teacher(label))}. Окутуу тили: кыргыз"], [], head] + rows)
        return book


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--classes", type=int, default=150)
    parser.add_argument("--pupils", type=int, default=6_000)
    options = parser.parse_args()
    School(options.classes, options.pupils).write(options.folder)


if __name__ == "__main__":
    main()
