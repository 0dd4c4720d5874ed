#!/usr/bin/env python3
"""Times import, doctor, backup, restore, reports and a term's set of a generated school (school.py), with each one's peak of memory.

Called by scripts/bench --school. Prints a line for each command: seconds on the clock, seconds of CPU, MB.
"""
import argparse
import os
import pathlib
import shutil
import subprocess
import tempfile
import time

import school


def run(name: str, *command: str) -> None:
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - start
    if status != 0:
        raise SystemExit(f"bench: {name} ended with status {os.waitstatus_to_exitcode(status)}")
    print(f"{name:22} {seconds:7.2f} s  {usage.ru_utime + usage.ru_stime:7.2f} s CPU  {usage.ru_maxrss / 1024:6.0f} MB", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--daemon", required=True)
    parser.add_argument("--classes", type=int, default=150)
    parser.add_argument("--pupils", type=int, default=6_000)
    options = parser.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="isuo-school-"))
    try:
        books = folder / "books"
        school.School(options.classes, options.pupils).write(books)
        files = [str(path) for path in sorted(books.rglob("*.xlsx"))]
        records, secret = str(folder / "school.sqlite"), folder / "secret"
        secret.write_text("a passphrase for measuring only\n")
        daemon = options.daemon
        subprocess.run([daemon, "init", "--db", records, "--quiet"], check=True)
        run("import", daemon, "import", "--db", records, "--quiet", *files)
        run("import again", daemon, "import", "--db", records, "--quiet", *files)
        print(f"{'records':22} {os.path.getsize(records) / 1e6:7.1f} MB")
        run("doctor", daemon, "doctor", "--db", records, "--quiet")
        run("backup", daemon, "backup", "--db", records, "--out", str(folder / "plain.backup"), "--quiet")
        sealed = str(folder / "sealed.backup")
        run("backup, encrypted", daemon, "backup", "--db", records, "--out", sealed, "--passphrase-file", str(secret), "--quiet")
        run("restore, encrypted", daemon, "restore", sealed, "--db", str(folder / "new.sqlite"), "--passphrase-file", str(secret), "--quiet")
        out = str(folder / "out")
        for report in ("school-by-class", "school-by-subject", "school-by-teacher", "dynamics", "movement-summary",
                       "movement-book", "alphabetical-book", "staff-list", "consent-gaps"):
            run(report, daemon, "render", report, "--db", records, "--quiet", "--as-of", "2026-06-15",
                *(["--set", "period=2"] if report.startswith("school-") or report == "movement-summary" else []),
                "--out", f"{out}/{report}.pdf")
        run("one class's summary", daemon, "render", "term-summary", "--db", records, "--quiet", "--set", "period=2",
            "--set", "class=7-А", "--out", f"{out}/7-А.pdf")
        run("print-set term", daemon, "print-set", "term", "--db", records, "--quiet", "--set", "period=2",
            "--out", f"{out}/set")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
