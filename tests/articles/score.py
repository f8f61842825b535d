"""How well running text is read: ``python tests/articles/score.py [LANGUAGE ...] [-v]``.

The corpus of a language is `tests/articles/LANGUAGE/*.yaml` (or `LANGUAGE.yaml`), a list of entries:

    - text: 'Có 48/126 trường đạt chuẩn, chiếm 38,1%.'
      claims:
      - {kind: share, figures: {part: '48', whole: '126', percent: '38,1%'}, verdict: consistent}

`#2` behind a figure means its second occurrence in the text. `meant` says what stands for a figure in a claim file
where that is not the printed text (`{percent: '-12%'}` for a fall of 12%), or where nothing is printed (`{total:
'100%'}`). `coverage` and `holds` are those of a claim file; `holds` speaks of the figures by their roles. `optional`
marks what may be read and need not be, `missed` what is not read as it is labelled today (`pins.py` writes that).
`trap` marks an entry that holds no claim, or figures beside its claims that must stay untied.

A statement is *found* when a claim stands on every figure of it and on at most one figure more; its *roles* are right
when kind and roles are the labelled ones. *Precision* is the share of decided claims that match a statement, *recall*
the share of statements found. A *false alarm* is a mismatch that shares less than two figures with every statement
that is labelled so.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from crossfoot.claims.claim import Claim
from crossfoot.claims.finding import Checked

FOLDER = Path(__file__).resolve().parent
LISTS = ("parts", "values")
"""roles that hold a list of figures"""

Span = tuple[int, int]
Read = Callable[[str, str, str], Checked]
"""path, text and locale of an article to what was read in it"""


class Place(NamedTuple):
    """One figure of a statement: half-open code-point offsets in the text."""

    role: str
    start: int
    end: int
    meant: str
    """how a claim file would write it"""


class Statement(NamedTuple):
    """One labelled claim."""

    kind: str
    places: tuple[Place, ...]
    verdict: str
    optional: bool
    missed: bool
    """known not to be read as it is labelled"""
    claim: Mapping[str, object]
    """as a claim file would hold it, without an id"""


class Entry(NamedTuple):
    """One text of the corpus."""

    name: str
    """file and number, `growth-12`"""
    text: str
    statements: tuple[Statement, ...]
    trap: bool


class Score(NamedTuple):
    """What was counted, with a line for everything that went wrong."""

    counts: Counter[str]
    ways: Mapping[str, Counter[str]]
    """statements by the file that they stand in"""
    patterns: Mapping[str, Counter[str]]
    """claims by the pattern that read them"""
    faults: Sequence[str]

    @property
    def precision(self) -> float:
        return self.counts["matching"] / max(1, self.counts["decided"])

    @property
    def recall(self) -> float:
        return self.counts["found"] / max(1, self.counts["statements"])

    @property
    def false_alarms(self) -> int:
        return self.counts["false alarms"]


def languages() -> list[str]:
    """The languages that have a corpus."""
    folders = [path.name for path in FOLDER.iterdir() if path.is_dir() and any(path.glob("*.yaml"))]
    return sorted({*folders, *(path.stem for path in FOLDER.glob("*.yaml"))})


@cache
def corpus(language: str) -> Sequence[Entry]:
    files = [*FOLDER.glob(f"{language}.yaml"), *sorted((FOLDER / language).glob("*.yaml"))]
    return [
        _entry(f"{path.stem}-{number}", raw)
        for path in files
        for number, raw in enumerate(yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader), 1)
    ]


def _entry(name: str, raw: Mapping[str, object]) -> Entry:
    text, claims = raw["text"], raw.get("claims", [])
    assert isinstance(text, str) and isinstance(claims, list), name
    try:
        statements = tuple(_statement(text, claim) for claim in claims)
    except LookupError as error:
        raise ValueError(f"{name}: {error}") from error
    return Entry(name, text, statements, raw.get("trap") == "true")


def _statement(text: str, raw: Mapping[str, object]) -> Statement:
    figures, meant = raw["figures"], raw.get("meant", {})
    assert isinstance(figures, dict) and isinstance(meant, dict)
    places, fields = [], {role: one for role, one in meant.items() if role not in figures}
    for role, printed in figures.items():
        many = printed if isinstance(printed, list) else [printed]
        stands = meant.get(role, [each.partition("#")[0] for each in many])
        stands = stands if isinstance(stands, list) else [stands]
        for each, one in zip(many, stands, strict=True):
            places.append(Place(role, *span(text, each), one))
        fields[role] = stands if isinstance(printed, list) else stands[0]
    claim: dict[str, object] = {"kind": raw["kind"], **fields}
    if "coverage" in raw:
        claim["coverage"] = raw["coverage"]
    if "holds" in raw:
        equation = re.sub(r"[a-z]\b", lambda found: str(fields[found[0]]), str(raw["holds"]))
        claim = {"kind": raw["kind"], "holds": equation}
    verdict = str(raw["verdict"])
    return Statement(
        str(raw["kind"]), tuple(places), verdict, raw.get("optional") == "true", raw.get("missed") == "true", claim
    )


def span(text: str, printed: str) -> Span:
    """Where a figure stands: `9,18%#2` is the second 9,18% that is not a piece of a longer number."""
    wanted, _, number = printed.partition("#")
    found = list(re.finditer(rf"(?<!\w)(?<!\d[.,]){re.escape(wanted)}(?!\w)(?![.,]\d)", text))
    which = int(number or 1)
    if which > len(found):
        raise LookupError(f"{printed} does not stand in {text!r}")
    return found[which - 1].span()


def claim_file(language: str, entries: Iterable[Entry]) -> str:
    """Every statement as a claim of one claim file, with ids `growth-12.1`."""
    claims = [
        {"id": f"{entry.name}.{number}", **statement.claim}
        for entry in entries
        for number, statement in enumerate(entry.statements, 1)
    ]
    return json.dumps({"locale": language, "claims": claims}, ensure_ascii=False, indent=1)


def _printed(claim: Claim) -> list[tuple[str, Span]]:
    """Base role and place of the figures that stand in the text."""
    return [
        (re.split(r"[.\[]", figure.role)[0], (figure.start, figure.end))
        for figure in claim.figures
        if 0 <= figure.start < figure.end
    ]


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _shared(claim: Claim, statement: Statement) -> int:
    """Figures of the statement on which the claim stands."""
    there = [where for _, where in _printed(claim)]
    return sum(any(_overlap((place.start, place.end), where) for where in there) for place in statement.places)


def matches(claim: Claim, statement: Statement) -> bool:
    if _shared(claim, statement) < len(statement.places):
        return False
    spans = [(place.start, place.end) for place in statement.places]
    return sum(not any(_overlap(where, each) for each in spans) for _, where in _printed(claim)) <= 1


def roles_right(claim: Claim, statement: Statement) -> bool:
    if claim.kind != statement.kind:
        return False
    if claim.kind == "equation":
        return True
    there = _printed(claim)
    return all(
        any(role == place.role and _overlap((place.start, place.end), where) for role, where in there)
        for place in statement.places
    )


def score(language: str, read: Read) -> Score:
    counts: Counter[str] = Counter()
    ways: defaultdict[str, Counter[str]] = defaultdict(Counter)
    patterns: defaultdict[str, Counter[str]] = defaultdict(Counter)
    faults: list[str] = []
    for entry in corpus(language):
        counts["entries"] += 1
        counts["traps"] += entry.trap
        claims = read(f"{entry.name}.txt", entry.text, language).claims
        faults.extend(f"{entry.name}: {fault}" for fault in _count_statements(entry, claims, counts, ways))
        faults.extend(f"{entry.name}: {fault}" for fault in _count_claims(entry, claims, counts, patterns))
    return Score(counts, ways, patterns, faults)


def _count_statements(
    entry: Entry, claims: Sequence[Claim], counts: Counter[str], ways: defaultdict[str, Counter[str]]
) -> Iterator[str]:
    for statement in entry.statements:
        found = [claim for claim in claims if matches(claim, statement)]
        told = f"{statement.kind} {[entry.text[place.start : place.end] for place in statement.places]}"
        if statement.optional:
            continue
        seen = ["statements"]
        if found:
            seen.append("found")
            seen.extend(["verdict right"] * any(claim.verdict == statement.verdict for claim in found))
            seen.extend(["roles right"] * any(roles_right(claim, statement) for claim in found))
        for each in seen:
            counts[each] += 1
            ways[entry.name.rpartition("-")[0]][each] += 1
        if not found:
            yield f"not found: {told}"
        elif "verdict right" not in seen:
            yield f"{statement.verdict} read as {found[0].verdict}: {told}"
        elif "roles right" not in seen:
            yield f"read as {found[0].kind} {[role for role, _ in _printed(found[0])]}: {told}"


def _count_claims(
    entry: Entry, claims: Sequence[Claim], counts: Counter[str], patterns: defaultdict[str, Counter[str]]
) -> Iterator[str]:
    for claim in claims:
        if claim.verdict == "undetermined":
            continue
        seen = ["decided"]
        seen.extend(["matching"] * any(matches(claim, statement) for statement in entry.statements))
        labelled = [statement for statement in entry.statements if statement.verdict == "mismatch"]
        alarm = claim.verdict == "mismatch" and all(_shared(claim, statement) < 2 for statement in labelled)
        seen.extend(["false alarms"] * alarm)
        pattern = claim.derivation.pattern if claim.derivation else "no pattern"
        for each in seen:
            counts[each] += 1
            patterns[pattern][each] += 1
        told = f"{pattern}: {claim.kind} {claim.verdict} {[entry.text[slice(*where)] for _, where in _printed(claim)]}"
        if alarm:
            yield f"FALSE ALARM by {told}"
        elif "matching" not in seen:
            yield f"stray claim by {told}"


def _percent(part: int, whole: int) -> str:
    return f"{part}/{whole} ({100 * part / whole:.1f}%)" if whole else "0/0"


def report(language: str, result: Score, verbose: bool) -> str:
    counts = result.counts
    lines = [f"  {fault}" for fault in result.faults] if verbose else []
    for way, of in sorted(result.ways.items()):
        lines.append(f"  {way}: recall {_percent(of['found'], of['statements'])}")
    for pattern, of in sorted(result.patterns.items()):
        alarms = f", false alarms {of['false alarms']}" if of["false alarms"] else ""
        lines.append(f"  by {pattern}: precision {_percent(of['matching'], of['decided'])}{alarms}")
    lines.append(
        f"{language}: precision {_percent(counts['matching'], counts['decided'])}, "
        f"recall {_percent(counts['found'], counts['statements'])}, "
        f"verdict right {_percent(counts['verdict right'], counts['found'])}, "
        f"roles right {_percent(counts['roles right'], counts['found'])}, "
        f"false alarms {counts['false alarms']}; {counts['entries']} texts, {counts['traps']} of them traps"
    )
    return "\n".join(lines)


@cache
def reader() -> Read:
    """The reader as the corpus calls it, which reads nothing twice; imported here, so that labels can be looked at
    without it.
    """
    from crossfoot.articles import read_text

    return cache(read_text)


def main() -> int:
    parser = argparse.ArgumentParser(description="Precision and recall of the reader on the labelled corpus.")
    parser.add_argument("languages", nargs="*", metavar="LANGUAGE", help="those with a corpus when none is named")
    parser.add_argument("-v", "--verbose", action="store_true", help="list what was missed, misread or tied astray")
    told = parser.parse_args()
    unknown = sorted(set(told.languages) - set(languages()))
    if unknown:
        print(f"no corpus for {', '.join(unknown)}; there is one for {', '.join(languages())}", file=sys.stderr)
        return 2
    read = reader()
    for language in told.languages or languages():
        print(report(language, score(language, read), told.verbose))
    return 0


if __name__ == "__main__":
    sys.exit(main())
