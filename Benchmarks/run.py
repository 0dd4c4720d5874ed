#!/usr/bin/env python3
"""Runs the workloads beside Typst, iText and the cairo floor, in turn, and holds the ratios against targets.json.

Called by scripts/bench. A figure is the median over the rounds; CPU is user + system time of the process and its
children, memory the largest single process, both as the kernel counts them (wait4).
"""
import argparse
import json
import os
import pathlib
import shutil
import statistics
import sys

HERE = pathlib.Path(__file__).resolve().parent
WORKLOADS = ("W1", "W2", "W2b", "W3s", "W3", "W4")


def command(daemon: str, workload: str, peers: pathlib.Path, out: pathlib.Path) -> list[str]:
    data = peers / "data"
    template, source, rest = {
        "W1": ("card", "card1", ["--each", "cards", "--out", f"{out}/W1.pdf"]),
        "W2": ("card", "cards", ["--each", "cards", "--out", f"{out}/W2/{{{{ id }}}}.pdf"]),
        "W2b": ("card", "cards", ["--each", "cards", "--combine", "--out", f"{out}/W2b.pdf"]),
        "W3s": ("book", "book2k", ["--out", f"{out}/W3s.pdf"]),
        "W3": ("book", "book", ["--out", f"{out}/W3.pdf"]),
        "W4": ("order", "order", ["--out", f"{out}/W4.pdf"]),
    }[workload]
    page = HERE / "workloads" / f"{template}.html"
    return [daemon, "typeset", str(page), "--data", str(data / f"{source}.json"), "--quiet", *rest]


def peer_commands(workload: str, peers: pathlib.Path) -> dict[str, list[str]]:
    classpath = (peers / "peers/itext/cp").read_text().strip()
    commands = {
        "typst": [str(peers / "venv/bin/python"), str(peers / "peers/typst_run.py"), workload],
        "floor": [str(peers / "c/lim"), "cairo", workload],
    }
    if workload != "W4":
        commands["itext"] = ["java", "-XX:+UseSerialGC", "-Xmx4g", "-cp", classpath, "IT", workload]
    else:
        del commands["floor"]
    return commands


def measure(arguments: list[str], folder: pathlib.Path) -> tuple[float, float]:
    """CPU seconds and peak MB of one run; stops the program when the command fails."""
    child = os.fork()
    if child == 0:
        os.chdir(folder)
        null = os.open("/dev/null", os.O_WRONLY)
        os.dup2(null, 1)
        os.execvp(arguments[0], arguments)
    _, status, usage = os.wait4(child, 0)
    if status != 0:
        sys.exit(f"bench: exit status {os.waitstatus_to_exitcode(status)}: {' '.join(arguments[:4])} …")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument("--peers", required=True, type=pathlib.Path, help="where bench/prepare laid the peers out")
    parser.add_argument("--workloads", default=",".join(WORKLOADS))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--daemon", required=True, help="the release binary")
    arguments = parser.parse_args()
    peers = arguments.peers.resolve()
    names = arguments.workloads.split(",")
    unknown = [name for name in names if name not in WORKLOADS]
    if unknown:
        parser.error(f"unknown workload {unknown[0]}; there are {', '.join(WORKLOADS)}")
    targets = json.loads((HERE / "targets.json").read_text())
    out = peers / "out" / "isuo"
    shutil.rmtree(out, ignore_errors=True)
    (out / "W2").mkdir(parents=True)
    (peers / "out").mkdir(exist_ok=True)
    short = []
    print(f"machine: {os.cpu_count()} cores; {arguments.rounds} rounds, medians of CPU seconds and peak MB")
    print(f"{'':5} {'ours':>16} {'typst':>16} {'itext':>16} {'cairo floor':>16}   ours/typst  ours/itext  ours/floor")
    for name in names:
        commands = {"ours": command(arguments.daemon, name, peers, out), **peer_commands(name, peers)}
        runs: dict[str, list[tuple[float, float]]] = {system: [] for system in commands}
        for _ in range(arguments.rounds):
            for system, line in commands.items():
                runs[system].append(measure(line, peers))
        cpu = {system: statistics.median(run[0] for run in list_) for system, list_ in runs.items()}
        peak = {system: max(run[1] for run in list_) for system, list_ in runs.items()}
        cells = [
            f"{cpu[system]:8.3f} {peak[system]:4.0f} MB" if system in cpu else f"{'–':>16}"
            for system in ("ours", "typst", "itext", "floor")
        ]
        ratios = {system: cpu["ours"] / cpu[system] for system in cpu if system != "ours"}
        columns = "  ".join(
            f"{ratios[system]:10.3f}" if system in ratios else f"{'–':>10}" for system in ("typst", "itext", "floor"))
        print(f"{name:5} {' '.join(cells)}   {columns}", flush=True)
        for system, limit in targets[name].items():
            figure = peak["ours"] if system == "peak_mb" else ratios[system]
            if figure > limit:
                short.append(f"{name} {system} {figure:.3g} > {limit:g}")
    print("within targets" if not short else "short of targets: " + "; ".join(short))


if __name__ == "__main__":
    main()
