"""Mutation run over figures/, claims/ and together/: whether the tests see that a module has been changed.

    pip install cosmic-ray && python tools/mutants.py [HOW_MANY] [--of claims/whole.py ...]

Of every place that can be mutated one mutant is drawn, and of those a sample that is always the same, as long as the
lines that it changes stay as they are. Each mutant is tried in a copy of what git knows of here, by the tests that run
the changed lines: those of the module's own file first, then those of its folder, then the others, the fastest first.
Each runs in a fork of one process that has imported what everything needs, so that a mutant takes seconds. mutants.txt
tells what became of each. Ends with 1 where fewer than nine in ten are seen, not counting those that change nothing
(tests/mutants.md explains each).
"""

from __future__ import annotations

import argparse
import ast
import hashlib
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Collection, Iterator, Mapping, Sequence
from importlib.util import cache_from_source
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
MUTATED = ("figures", "claims", "together")
ASKED = (*MUTATED, "kinds", "diagnosis", "causes", "rules", "claimfile", "test_oracle.py")
"""the tests of these, and those that rest on them and are quick; of any other folder its own are asked"""
SAMPLE, SEED = 300, "crossfoot"
LONGEST = 60.0
"""seconds of tests that are tried on one mutant, as long as they took without it"""
SLOWER = 4
"""a mutant with which the tests take so many times as long runs for ever, which is seen too"""
MEMORY = 6 << 30
SEEN = 0.9
PYTEST = ["-q", "-x", "--override-ini=addopts=", "--import-mode=importlib", "-p", "no:cacheprovider", "-p", "no:xdist",
          "-W", "ignore:Module already imported:pytest.PytestAssertRewriteWarning"]  # fmt: skip
BY_HEART = ("babel.numbers", "click", "hypothesis", "lark", "pydantic", "pytest", "rich.console", "yaml", "z3")
"""what is imported once for all mutants"""


WITH_SETTINGS = {"core/VariableInserter", "core/VariableReplacer"}
Spot = tuple[int, int]
"""line from 1, column from 0"""


class Mutant(NamedTuple):
    module: str
    """``claims/whole.py``"""
    line: int
    """from 1"""
    was: str
    became: str
    """the line, changed"""
    text: str
    """the whole module, changed"""

    def __str__(self) -> str:
        return f"{self.module}:{self.line}\n  - {self.was}\n  + {self.became}"


class Test(NamedTuple):
    name: str
    """``tests/claims/test_whole.py::test_it``, for all its parameters"""
    seconds: float


def places(module: str, text: str) -> Iterator[tuple[str, list[tuple[str, int]]]]:
    """Every place of a module that can be mutated, under a key that stays when other lines change: the names of the
    operators that change it, with the number of their occurrence in the module.
    """
    from cosmic_ray.ast import get_ast
    from cosmic_ray.plugins import get_operator, operator_names

    lines, tree = text.splitlines(), get_ast(text)
    nodes = list(_nodes(tree))
    found: dict[tuple[Spot, Spot, str], list[tuple[str, int]]] = {}
    for name in sorted(set(operator_names()) - WITH_SETTINGS):
        operator = get_operator(name)()
        spots = [spot for node in nodes for spot in operator.mutation_positions(node)]
        for number, (start, end) in enumerate(spots):
            found.setdefault((start, end, name.split("_")[0]), []).append((name, number))
    alike: dict[str, int] = {}
    for ((number, column), _, family), operators in sorted(found.items()):
        line = lines[number - 1]
        key = f"{module}|{line.strip()}|{column - len(line) + len(line.lstrip())}|{family}"
        alike[key] = alike.get(key, 0) + 1
        yield f"{key}|{alike[key]}", operators


def _nodes(node: Any) -> Iterator[Any]:
    """In the order in which cosmic-ray counts occurrences."""
    yield node
    for child in getattr(node, "children", ()):
        yield from _nodes(child)


def meaning(text: str) -> str:
    """What of a module is run: without annotations, which say what is checked before."""
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.AnnAssign | ast.arg) and node.annotation is not None:
            node.annotation = ast.Constant(None)
        elif isinstance(node, ast.FunctionDef):
            node.returns = None
    return ast.dump(tree)


def mutant(module: str, text: str, name: str, number: int) -> Mutant | None:
    """``None`` for one that is no Python, or the same to Python."""
    from cosmic_ray.mutating import mutate_code
    from cosmic_ray.plugins import get_operator

    changed = mutate_code(text, get_operator(name)(), number)
    try:
        if changed is None or meaning(changed) == meaning(text):
            return None
    except SyntaxError:
        return None
    before, after = text.splitlines(), changed.splitlines()
    line = next((n for n, (one, other) in enumerate(zip(before, after, strict=False)) if one != other), 0)
    return Mutant(module, line + 1, before[line].strip(), after[line].strip(), changed)


def sample(source: Path, mutated: Sequence[str], count: int) -> Iterator[Mutant]:
    """Always the same mutants of these folders or modules, in the order of chance, from all places alike."""
    paths = [path for name in mutated for path in (sorted((source / name).glob("*.py")) or [source / name])]
    texts = {path.relative_to(source).as_posix(): path.read_text("utf-8") for path in paths if path.stem != "__init__"}
    drawn = []
    for module, text in texts.items():
        for key, operators in places(module, text):
            digest = hashlib.sha256(f"{SEED}|{key}".encode()).hexdigest()
            drawn.append((digest, module, operators))
    made = (
        mutant(module, texts[module], *random.Random(digest).choice(operators))
        for digest, module, operators in sorted(drawn)
    )
    return islice((each for each in made if each is not None), count)


def forked(work: Any, log: Path, seconds: int) -> int:
    """The exit code of ``work`` in a process of its own; 124 where it took longer."""
    child = os.fork()
    if not child:
        code = 3
        try:
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.alarm(seconds)
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            with log.open("w") as out:
                os.dup2(out.fileno(), 1)
                os.dup2(out.fileno(), 2)
            code = int(work())
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return 124 if os.WTERMSIG(status) == signal.SIGALRM else 3
    return os.WEXITSTATUS(status)


class Durations:
    """A plugin of pytest that notes how long each test took."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def pytest_runtest_logreport(self, report: Any) -> None:
        name = report.nodeid.split("[")[0]
        self.seconds[name] = self.seconds.get(name, 0.0) + report.duration


def run(copy: Path, arguments: Sequence[str], plugins: Sequence[object] = ()) -> int:
    """The tests of the copy, in this process."""
    import pytest

    os.chdir(copy)
    sys.path[:0] = [str(copy / "src"), str(copy / "tests")]
    return int(pytest.main([*PYTEST, *arguments], plugins=list(plugins)))


def baseline(copy: Path, mutated: Sequence[str]) -> int:
    """Which tests run which lines, and how long each takes, left in the copy."""
    (copy / "coverage.ini").write_text("[run]\n", encoding="utf-8")
    noted = Durations()
    counted = ["--cov=src/crossfoot", "--cov-context=test", "--cov-report=", "--cov-config=coverage.ini"]
    asked = dict.fromkeys(name.split("/")[0] for name in mutated)
    if not asked.keys().isdisjoint(MUTATED):
        asked |= dict.fromkeys(ASKED)
    code = run(copy, [*counted, *(f"tests/{each}" for each in asked)], [noted])
    (copy / "durations.json").write_text(json.dumps(noted.seconds), encoding="utf-8")
    return code


class Tests:
    """The tests that run a line."""

    def __init__(self, copy: Path) -> None:
        from coverage import CoverageData

        self._seconds: Mapping[str, float] = json.loads((copy / "durations.json").read_text("utf-8"))
        data = CoverageData(no_disk=True)
        for path in copy.glob(".coverage*"):
            part = CoverageData(str(path))
            part.read()
            data.update(part)
        self._of: dict[str, Mapping[int, Collection[str]]] = {}
        for file in data.measured_files():
            _, _, module = file.partition("src/crossfoot/")
            found = data.contexts_by_lineno(file)
            self._of[module] = {
                line: {context.split("[")[0].split("|")[0] for context in contexts if context}
                for line, contexts in found.items()
            }

    def of(self, mutant: Mutant, text: str) -> list[Test]:
        """First those of the module's own file, then those of its folder; as many as take the longest time."""
        lines = self._of.get(mutant.module, {})
        names = {name for line in statement_at(text, mutant.line) for name in lines.get(line, ())}
        wing, _, file = mutant.module.partition("/")
        own, folder = f"tests/{wing}/test_{file}::", f"tests/{wing}/"
        if not names:  # it runs when the module is imported, and what a record is made of runs no line of it
            names = {name for each in lines.values() for name in each}
            names |= {name for name in self._seconds if name.startswith(own)}
        order = sorted(
            names, key=lambda name: (not name.startswith(own), not name.startswith(folder), self._seconds.get(name, 0))
        )
        found, left = [], LONGEST
        for name in order:
            seconds = self._seconds.get(name, 0.0)
            if seconds < left:
                left -= seconds
                found.append(Test(name, seconds))
        return found


def statement_at(text: str, line: int) -> range:
    """The lines of the innermost statement there; of one with a body, its head."""
    best = range(line, line + 1)
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.stmt):
            continue
        body = getattr(node, "body", None)
        last = body[0].lineno - 1 if body else node.end_lineno or node.lineno
        lines = range(node.lineno, max(last, node.lineno) + 1)
        if line in lines and (len(best) == 1 or len(lines) < len(best)):
            best = lines
    return best


def explained() -> dict[tuple[str, str, str], str]:
    """What tests/mutants.md says of mutants that change nothing: module, line before and after -> why."""
    path, found = ROOT / "tests" / "mutants.md", {}
    for row in path.read_text("utf-8").splitlines() if path.is_file() else ():
        cells = [cell.strip().strip("`").replace("\\|", "|") for cell in row.replace("\\|", "\0").split("|")]
        if len(cells) == 6 and "/" in cells[1]:
            module, was, became, why = (cell.replace("\0", "|") for cell in cells[1:5])
            found[module, was, became] = why
    return found


def try_out(copy: Path, mutants: Sequence[Mutant], out: Path) -> float:
    """The share of those that change something that is seen."""
    tests, excuses = Tests(copy), explained()
    seen, same, began = 0, 0, time.monotonic()
    with out.open("w", encoding="utf-8") as report:
        for number, each in enumerate(mutants):
            path = copy / "src" / "crossfoot" / each.module
            text = path.read_text("utf-8")
            chosen = tests.of(each, text)
            limit = int(20 + SLOWER * sum(test.seconds for test in chosen))
            path.write_text(each.text, encoding="utf-8")
            os.utime(path, (number + 1, number + 1))  # the time tells Python that what it compiled is another text
            names = [test.name for test in chosen]
            code = forked(lambda names=names: run(copy, names), copy / "log.txt", limit) if names else 0
            path.write_text(text, encoding="utf-8")
            Path(cache_from_source(str(path))).unlink(missing_ok=True)
            seen += bool(code)
            why = "" if code else excuses.get((each.module, each.was, each.became), "")
            same += bool(why)
            said = {0: "survives" if names else "runs in no test", 124: "runs for ever"}.get(code, "seen")
            report.write(f"{number} {said} ({len(names)} tests){': ' + why if why else ''}\n{each}\n")
            report.flush()
            print(
                f"{number + 1}/{len(mutants)} {seen} seen, {time.monotonic() - began:.0f} s: {said} {each.module}",
                flush=True,
            )
    share = seen / max(len(mutants) - same, 1)
    print(f"{seen} of {len(mutants)} seen, {same} change nothing: {share:.1%}")
    return share


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("count", nargs="?", type=int, default=SAMPLE)
    parser.add_argument("--of", nargs="+", default=MUTATED, help="other folders or modules that are mutated")
    parser.add_argument("--list", action="store_true", help="show them and try none")
    options = parser.parse_args()
    mutants = list(sample(ROOT / "src" / "crossfoot", options.of, options.count))
    if options.list:
        print("\n".join(map(str, mutants)))
        return 0
    os.environ.update(HYPOTHESIS_PROFILE="mutation", PYTHONHASHSEED="0")
    for name in BY_HEART:
        __import__(name)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        copy.chmod(0o755)  # a test runs as nobody
        files = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
        archive = subprocess.run(
            ["tar", "cf", "-", "--null", "-T", "-"], cwd=ROOT, input=files, capture_output=True, check=True
        )
        subprocess.run(["tar", "xf", "-", "-C", folder], input=archive.stdout, check=True)
        if forked(lambda: baseline(copy, options.of), copy / "log.txt", 1800):
            print((copy / "log.txt").read_text("utf-8")[-5000:], file=sys.stderr)
            return 2
        return int(try_out(copy, mutants, ROOT / "mutants.txt") < SEEN)


if __name__ == "__main__":
    sys.exit(main())
