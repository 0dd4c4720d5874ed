#!/usr/bin/env python3
"""Runs the workloads, tagged and plain, beside Typst, iText and the cairo floor, in turn, and holds the ratios against targets.json.

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


def command(daemon: str, workload: str, profile: str, peers: pathlib.Path, out: pathlib.Path) -> list[str]:
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
    return [daemon, "typeset", str(page), "--data", str(data / f"{source}.json"), "--quiet", "--pdf-profile", profile, *rest]


def peer_commands(workload: str, peers: pathlib.Path) -> dict[str, list[str]]:
    classpath = (peers / "peers/itext/cp").read_text().strip()
    typst = [str(peers / "venv/bin/python"), str(peers / "peers/typst_run.py"), workload]
    commands = {
        "typst": typst,
        "typst plain": [*typst, "notags"],
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
    systems = ("ours", "typst", "plain", "typst plain", "itext", "floor")
    # What is held against what: tagged files against tagged ones.
    pairs = {"tagged": ("ours", "typst"), "plain": ("plain", "typst plain"), "itext": ("plain", "itext"), "floor": ("plain", "floor")}
    print(f"{'':5}" + "".join(f" {system:>16}" for system in systems) + "   " + "".join(f" {'/'.join(pair):>18}" for pair in pairs.values()))
    for name in names:
        commands = {
            "ours": command(arguments.daemon, name, "a2a", peers, out), "plain": command(arguments.daemon, name, "plain", peers, out),
            **peer_commands(name, peers),
        }
        runs: dict[str, list[tuple[float, float]]] = {system: [] for system in commands}
        for _ in range(arguments.rounds):
            for system, line in commands.items():
                runs[system].append(measure(line, peers))
        cpu = {system: statistics.median(run[0] for run in list_) for system, list_ in runs.items()}
        peak = {system: max(run[1] for run in list_) for system, list_ in runs.items()}
        cells = "".join(f" {cpu[system]:8.3f} {peak[system]:4.0f} MB" if system in cpu else f" {'–':>16}" for system in systems)
        ratios = {key: cpu[mine] / cpu[theirs] for key, (mine, theirs) in pairs.items() if theirs in cpu}
        print(f"{name:5}{cells}   " + "".join(f" {ratios[key]:18.3f}" if key in ratios else f" {'–':>18}" for key in pairs), flush=True)
        for key, limit in targets[name].items():
            figure = peak["ours"] if key == "peak_mb" else ratios[key]
            if figure > limit:
                short.append(f"{name} {key} {figure:.3g} > {limit:g}")
    print("within targets" if not short else "short of targets: " + "; ".join(short))


if __name__ == "__main__":
    main()
