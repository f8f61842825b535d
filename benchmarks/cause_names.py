"""How often the cause of a planted slip is named right, and how long it takes to say it.

    python benchmarks/cause_names.py [--claims N] [--seed S]

Consistent claims are made and printed as newspapers print them, one slip is planted in each, and what still holds is
left out. Counted per slip: whether the figures that were meant are among the fixes, whether they are in the first rank,
whether they are the very first, and whether the first rank names the slip. Times are processor seconds.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Callable
from fractions import Fraction

from crossfoot.audit.files import interpret
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.parsing import parse
from crossfoot.diagnosis.cause import causes
from crossfoot.diagnosis.diagnose import diagnose
from crossfoot.figures.digits import Needed, digits_in
from crossfoot.figures.from_text import read
from crossfoot.figures.locales import notation_of

VI = notation_of("vi")
Fields = dict[str, str | list[str]]


def shown(value: Fraction | int, places: int = 0, unit: str = "") -> str:
    return VI.write(Fraction(value), -places) + unit


def share(dice: random.Random) -> Fields:
    whole = dice.randint(20, 10 ** dice.randint(2, 5))
    part = dice.randint(1, whole)
    percent = shown(Fraction(100 * part, whole), dice.choice((0, 1, 1, 2, 2)), "%")
    return {"kind": "share", "part": shown(part), "whole": shown(whole), "percent": percent}


def change(dice: random.Random) -> Fields:
    old = dice.randint(50, 10 ** dice.randint(2, 5))
    new = dice.randint(old // 3 + 1, 3 * old)
    percent = shown(Fraction(100 * (new - old), old), dice.choice((0, 1, 1, 2)), "%")
    fields: Fields = {
        "kind": "change",
        "from": shown(old),
        "to": shown(new),
        "by": shown(new - old),
        "percent": percent,
    }
    if dice.random() < 0.3:
        fields["times"] = shown(Fraction(new, old), 2, " lần")
    for role in dice.sample(("from", "to", "by", "percent"), dice.choice((0, 1, 1))):
        del fields[role]
    return fields


def points(dice: random.Random) -> Fields:
    old, new = Fraction(dice.randint(10, 900), 10), Fraction(dice.randint(10, 900), 10)
    return {"kind": "change", "from": shown(old, 1, "%"), "to": shown(new, 1, "%"), "by": shown(new - old, 1, "%")}


def total(dice: random.Random) -> Fields:
    parts = [dice.randint(1, 10 ** dice.randint(1, 4)) for _ in range(dice.randint(2, 7))]
    return {"kind": "total", "total": shown(sum(parts)), "parts": [shown(part) for part in parts]}


def shares(dice: random.Random) -> Fields:
    cuts = sorted(dice.randint(1, 9999) for _ in range(dice.randint(1, 5)))
    parts = [b - a for a, b in zip([0, *cuts], [*cuts, 10000], strict=True) if b > a]
    return {"kind": "total", "total": "100%", "parts": [shown(Fraction(part, 100), 1, "%") for part in parts]}


def average(dice: random.Random) -> Fields:
    count, sum_ = dice.randint(3, 9999), dice.randint(1000, 999999)
    return {"kind": "average", "average": shown(Fraction(sum_, count), 1), "total": shown(sum_), "count": shown(count)}


def rate(dice: random.Random) -> Fields:
    each, count = dice.randint(2, 5000), dice.randint(2, 60)
    return {"kind": "rate", "rate": shown(each), "count": shown(count), "total": shown(each * count)}


MAKERS: tuple[Callable[[random.Random], Fields], ...] = (
    share,
    share,
    share,
    change,
    change,
    points,
    total,
    shares,
    average,
    rate,
)


def changed(fields: Fields, role: str, number: int, text: str) -> Fields:
    entries = fields[role]
    if isinstance(entries, str):
        return {**fields, role: text}
    return {**fields, role: [text if each == number else entry for each, entry in enumerate(entries)]}


def slip_of_a_figure(name: str, fields: Fields, dice: random.Random) -> Fields | None:
    """The claim with that slip in one figure; what a figure could have been meant to be is also how it slips."""
    places = [(role, -1, text) for role, text in fields.items() if isinstance(text, str) and role != "kind"]
    places += [
        (role, n, text) for role, texts in fields.items() if isinstance(texts, list) for n, text in enumerate(texts)
    ]
    role, number, text = dice.choice(places)
    opposite = {"digit-missing": "digit-doubled", "digit-doubled": "digit-missing"}.get(name, name)
    if name == "digit-doubled":
        digits = [index for index, digit in enumerate(text) if digit.isdigit()]
        at = dice.choice(digits)
        return changed(fields, role, number, regrouped(text[:at] + text[at] + text[at:]))
    if name == "digit-missing":
        digits = [index for index, digit in enumerate(text) if digit.isdigit()]
        at = dice.choice(digits)
        left = text[:at] + text[at + 1 :]
        return changed(fields, role, number, regrouped(left)) if left[:1].isdigit() and len(digits) > 1 else None
    make = next(cause.meant for cause in causes() if cause.name == opposite)
    figure = digits_in(read(text, VI), VI)
    if make is None or figure is None:
        return None
    texts = [each for each in make(figure, Needed(figure, None)) if readable(each)]
    return changed(fields, role, number, dice.choice(texts)) if texts else None


def regrouped(text: str) -> str:
    head, comma, tail = text.partition(",")
    digits = "".join(each for each in head if each.isdigit())
    behind = head.lstrip("-0123456789.")
    return ("-" if head.startswith("-") else "") + VI.write_digits(int(digits or "0"), 0) + behind + comma + tail


def readable(text: str) -> bool:
    try:
        read(text, VI)
    except ValueError:
        return False
    return True


def value(fields: Fields, role: str) -> Fraction:
    text = fields[role]
    assert isinstance(text, str)
    return read(text, VI).value


def wrong_base(fields: Fields) -> Fields | None:
    text = str(fields.get("percent", ""))
    places = len(text.partition(",")[2].rstrip("%"))
    if fields["kind"] == "share" and value(fields, "whole") > value(fields, "part"):
        rest = value(fields, "whole") - value(fields, "part")
        return {**fields, "percent": shown(100 * value(fields, "part") / rest, places, "%")}
    if fields["kind"] == "change" and {"to", "by", "percent"} <= fields.keys():
        return {**fields, "percent": shown(100 * value(fields, "by") / value(fields, "to"), places, "%")}
    return None


def growth_for_multiple(fields: Fields) -> Fields | None:
    text = str(fields.get("percent", ""))
    if fields["kind"] != "change" or not text:
        return None
    places = len(text.partition(",")[2].rstrip("%"))
    return {**fields, "percent": shown(value(fields, "percent") + 100, places, "%")}


def points_for_percent(fields: Fields) -> Fields | None:
    if fields["kind"] != "change" or not str(fields.get("by", "")).endswith("%"):
        return None
    return {**fields, "by": shown(100 * value(fields, "by") / value(fields, "from"), 1, "%")}


def roles_swapped(fields: Fields) -> Fields | None:
    pairs = {
        "share": ("part", "whole"),
        "change": ("from", "to"),
        "average": ("total", "count"),
        "rate": ("count", "total"),
    }
    first, second = pairs.get(str(fields["kind"]), ("", ""))
    if first not in fields or second not in fields:
        return None
    return {**fields, first: fields[second], second: fields[first]}


def fraction_for_percentage(fields: Fields) -> Fields | None:
    text = str(fields.get("percent", ""))
    if not text:
        return None
    places = len(text.partition(",")[2].rstrip("%"))
    return {**fields, "percent": shown(value(fields, "percent") / 100, places + 2)}


CLAIM_SLIPS: dict[str, Callable[[Fields], Fields | None]] = {
    "fraction-for-percentage": fraction_for_percentage, "wrong-base": wrong_base,
    "growth-for-multiple": growth_for_multiple, "points-for-percent": points_for_percent,
    "roles-swapped": roles_swapped,
}  # fmt: skip


def file_of(fields: Fields) -> str:
    return json.dumps({"locale": "vi", "claims": [{"id": "a", **fields}]}, ensure_ascii=False)


def measure(name: str, wanted: int, dice: random.Random) -> tuple[Counter[str], list[float]]:
    """Counts for that slip, and the seconds of each diagnosis."""
    counts: Counter[str] = Counter()
    seconds = []
    for _ in range(40 * wanted):
        if counts["planted"] == wanted:
            break
        honest = dice.choice(MAKERS)(dice)
        slipped = CLAIM_SLIPS[name](honest) if name in CLAIM_SLIPS else slip_of_a_figure(name, honest, dice)
        if slipped is None or slipped == honest or not readable(str(slipped.get("percent", "1"))):
            continue
        document = interpret("a.yaml", parse(file_of(slipped)), Settings())
        sound = interpret("a.yaml", parse(file_of(honest)), Settings()).claims[0].verdict == "consistent"
        if not sound or not document.claims or document.claims[0].verdict != "mismatch":
            continue
        began = time.process_time()
        fixes = diagnose(document, document.claims[0])
        seconds.append(time.process_time() - began)
        best = [fix for fix in fixes if fix.rank == min(each.rank for each in fixes)]
        counts["planted"] += 1
        counts["found"] += any(_is(fix.edits, honest) for fix in fixes)
        counts["first rank"] += any(_is(fix.edits, honest) for fix in best)
        counts["very first"] += bool(fixes) and _is(fixes[0].edits, honest)
        counts["named"] += any(fix.cause == name and _is(fix.edits, honest) for fix in best)
        counts["fixes"] += len(fixes)
    return counts, seconds


def _is(edits: tuple[object, ...], honest: Fields) -> bool:
    """True when every edit puts in what was meant."""
    for edit in edits:
        _, _, role, *entry = edit.path  # type: ignore[attr-defined]
        meant = honest[role]
        meant = meant[entry[0]] if isinstance(meant, list) else meant
        if read(edit.text, VI).value != read(meant, VI).value:  # type: ignore[attr-defined]
            return False
    return bool(edits)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--claims", type=int, default=300, help="claims for each slip")
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    everything: list[float] = []
    heads = ("claims", "found", "first rank", "very first", "named", "fixes", "median ms")
    print(f"{'slip':<22}" + "".join(f"{head:>12}" for head in heads))
    for cause in causes():
        if cause.meant is None and cause.name not in CLAIM_SLIPS:  # of other claims; tested by its examples
            continue
        counts, seconds = measure(cause.name, chosen.claims, random.Random(chosen.seed))
        planted = counts["planted"] or 1
        everything += seconds
        rates = (f"{100 * counts[key] // planted:>3} %" for key in ("found", "first rank", "very first", "named"))
        found, rank, first, named = rates
        typical = f"{1000 * sorted(seconds)[len(seconds) // 2]:.1f}" if seconds else "-"
        each = f"{counts['fixes'] / planted:.1f}"
        cells = (str(counts["planted"]), found, rank, first, named, each, typical)
        print(f"{cause.name:<22}" + "".join(f"{cell:>12}" for cell in cells))
    everything.sort()
    print(f"a diagnosis takes {1000 * everything[len(everything) // 2]:.1f} ms, one in a hundred more than", end=" ")
    print(f"{1000 * everything[99 * len(everything) // 100]:.1f} ms")


if __name__ == "__main__":
    main()
