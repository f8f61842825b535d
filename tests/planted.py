"""Consistent systems of figures, printed with rounding, and slips planted in them.

A system is drawn as true values and claims; printing it gives a claim file. A slip changes the printed text of one
declared figure.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple


class Slip(NamedTuple):
    """One planted error."""

    name: str
    cause: str
    printed: str
    """what stands there"""
    meant: str


class Planted(NamedTuple):
    """A claim file and what is wrong with it."""

    text: str
    slips: tuple[Slip, ...]


class Drawn(NamedTuple):
    """A consistent system: figures as they are meant to be printed, and claims over their names as YAML."""

    figures: Mapping[str, str]
    claims: Sequence[str]

    def text(self, slips: Sequence[Slip] = ()) -> str:
        figures = {**self.figures, **{slip.name: slip.printed for slip in slips}}
        lines = [f'  {name}: "{text}"' for name, text in figures.items()]
        return (
            "\n".join(["locale: en", "figures:", *lines, "claims:", *(f"  - {{{claim}}}" for claim in self.claims)])
            + "\n"
        )


def percentage(part: int, whole: int, places: int) -> str:
    """To nearest, halves up."""
    scale = 10**places
    n = (2 * 100 * scale * part + whole) // (2 * whole)
    return f"{n // scale}.{n % scale:0{places}}%" if places else f"{n}%"


def total(identifier: str, whole: str, parts: Sequence[str]) -> str:
    return f"id: {identifier}, kind: total, total: {whole}, parts: [{', '.join(parts)}]"


def table(draw: random.Random, rows: int, columns: int, *, shares: bool = False, most: int = 9_999) -> Drawn:
    """Rows and columns with their totals and a grand total; with shares, each cell also as a percentage of its row."""
    cells = [[draw.randint(100, most) for _ in range(columns)] for _ in range(rows)]
    figures = {f"c{i}_{j}": str(cells[i][j]) for i in range(rows) for j in range(columns)}
    sums = [sum(row) for row in cells]
    figures |= {f"r{i}": str(sums[i]) for i in range(rows)}
    figures |= {f"k{j}": str(sum(row[j] for row in cells)) for j in range(columns)}
    figures["g"] = str(sum(sums))
    claims = [total(f"row{i}", f"r{i}", [f"c{i}_{j}" for j in range(columns)]) for i in range(rows)]
    claims += [total(f"column{j}", f"k{j}", [f"c{i}_{j}" for i in range(rows)]) for j in range(columns)]
    claims += [
        total("rows", "g", [f"r{i}" for i in range(rows)]),
        total("columns", "g", [f"k{j}" for j in range(columns)]),
    ]
    if shares:
        for i in range(rows):
            for j in range(columns):
                name = f"p{i}_{j}"
                figures[name] = percentage(cells[i][j], sums[i], 1)
                claims.append(f"id: share{i}_{j}, kind: share, part: c{i}_{j}, whole: r{i}, percent: {name}")
    return Drawn(figures, claims)


def measured(draw: random.Random, rows: int, columns: int, *, cells: bool = False) -> Drawn:
    """A table in millions with one decimal, all totals rounded by themselves, and a column of shares of all.

    With ``cells`` each cell also as a percentage of its row.
    """
    drawn = [[draw.randint(1_000, 90_000) for _ in range(columns)] for _ in range(rows)]
    sums = [sum(row) for row in drawn]
    whole = sum(sums)
    values = {f"c{i}_{j}": drawn[i][j] for i in range(rows) for j in range(columns)}
    values |= {f"r{i}": sums[i] for i in range(rows)} | {f"k{j}": sum(r[j] for r in drawn) for j in range(columns)}
    figures = {name: millions(Fraction(value, 1_000)) for name, value in {**values, "g": whole}.items()}
    claims = list(table(random.Random(0), rows, columns).claims)

    def share(name: str, part: str, of: str, a: int, b: int) -> None:
        figures[name] = percentage(a, b, 1)
        claims.append(f"id: share_{part}, kind: share, part: {part}, whole: {of}, percent: {name}")

    for i in range(rows):
        share(f"s{i}", f"r{i}", "g", sums[i], whole)
        for j in range(columns if cells else 0):
            share(f"p{i}_{j}", f"c{i}_{j}", f"r{i}", drawn[i][j], sums[i])
    claims.append(total("hundred", "100%", [f"s{i}" for i in range(rows)]))
    return Drawn(figures, claims)


def millions(x: Fraction) -> str:
    n = int(10 * x + Fraction(1, 2))
    return f"{n // 10}.{n % 10} million"


def chain(draw: random.Random, years: int) -> Drawn:
    """A figure over the years: each change with its amount and percentage, and the change over all of them."""
    values = [draw.randint(2_000, 90_000)]
    for _ in range(years - 1):
        values.append(values[-1] + draw.choice([-1, 1, 1]) * draw.randint(31, values[-1] // 4))
    figures = {f"y{n}": str(value) for n, value in enumerate(values)}
    claims = []
    for old, new in [*zip(range(years), range(1, years), strict=False), (0, years - 1)]:
        step = values[new] - values[old]
        size = percentage(abs(step), values[old], 2)
        figures[f"d{old}_{new}"] = str(step)
        figures[f"q{old}_{new}"] = f"-{size}" if step < 0 else size
        claims.append(
            f"id: y{old}_{new}, kind: change, from: y{old}, to: y{new}, by: d{old}_{new}, percent: q{old}_{new}"
        )
    return Drawn(figures, claims)


def breakdown(draw: random.Random, depth: int) -> Drawn:
    """A total broken down again and again, each part with its percentage of what it is a part of."""
    figures: dict[str, str] = {}
    claims: list[str] = []

    def grow(name: str, levels: int) -> int:
        if not levels:
            value = draw.randint(50, 5_000)
        else:
            below = [f"{name}{letter}" for letter in "abcd"[: draw.randint(2, 4)]]
            parts = {each: grow(each, levels - 1) for each in below}
            value = sum(parts.values())
            claims.append(total(f"sum_{name}", name, below))
            for each, part in parts.items():
                figures[f"p_{each}"] = percentage(part, value, 1)
                claims.append(f"id: share_{each}, kind: share, part: {each}, whole: {name}, percent: p_{each}")
        figures[name] = str(value)
        return value

    grow("n", depth)
    return Drawn(figures, claims)


def rounded(draw: random.Random) -> Drawn:
    """Millions with one decimal, whose printed parts need not add up to their sum; a list of percentages besides."""
    true = [Fraction(draw.randint(1_000, 90_000), 1_000) for _ in range(draw.randint(3, 6))]
    names = [f"m{n}" for n in range(len(true))]
    figures = {name: millions(x) for name, x in zip(names, true, strict=True)}
    figures["all"] = millions(sum(true, Fraction(0)))
    figures["half"] = millions(true[0] + true[1])
    figures |= {
        f"p{n}": percentage(x.numerator * (10**6 // x.denominator), int(sum(true, Fraction(0)) * 10**6), 1)
        for n, x in enumerate(true)
    }
    claims = [total("sum", "all", names), total("first", "half", names[:2]), total("rest", "all", ["half", *names[2:]])]
    claims += [f"id: share{n}, kind: share, part: {name}, whole: all, percent: p{n}" for n, name in enumerate(names)]
    claims.append(
        "id: hundred, kind: total, total: 100%, parts: [" + ", ".join(f"p{n}" for n in range(len(true))) + "]"
    )
    return Drawn(figures, claims)


SHAPES: Mapping[str, Callable[[random.Random], Drawn]] = {
    "table": lambda draw: table(draw, draw.randint(3, 6), draw.randint(2, 5)),
    "table with shares": lambda draw: table(draw, draw.randint(2, 4), draw.randint(2, 3), shares=True),
    "growth over years": lambda draw: chain(draw, draw.randint(3, 6)),
    "nested breakdown": lambda draw: breakdown(draw, 2),
    "rounded millions": rounded,
    "rounded table": lambda draw: measured(draw, draw.randint(3, 4), draw.randint(2, 3)),
}


def _swapped(draw: random.Random, digits: str) -> str:
    at = draw.randrange(len(digits) - 1)
    return digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]


def _one(draw: random.Random, digits: str) -> str:
    at = draw.randrange(len(digits))
    return digits[:at] + draw.choice([d for d in "0123456789" if d != digits[at]]) + digits[at + 1 :]


def _missing(draw: random.Random, digits: str) -> str:
    at = draw.randrange(len(digits))
    return digits[:at] + digits[at + 1 :]


def _doubled(draw: random.Random, digits: str) -> str:
    at = draw.randrange(len(digits))
    return digits[: at + 1] + digits[at:]


def _ten(draw: random.Random, digits: str) -> str:
    return digits + "0" * draw.randint(1, 2)


SLIPS: Mapping[str, Callable[[random.Random, str], str]] = {
    "digits-swapped": _swapped, "one-digit": _one, "digit-missing": _missing, "digit-doubled": _doubled,
    "power-of-ten": _ten,
}  # fmt: skip


def _rest(digits: str) -> str:
    """What is left of 100, with as many decimals."""
    places = len(digits.partition(".")[2])
    left = str(100 * 10**places - int(digits.replace(".", ""))).zfill(places + 1)
    return f"{left[:-places]}.{left[-places:]}" if places else left


def slip(draw: random.Random, name: str, text: str) -> Slip | None:
    """A slip of that figure; ``None`` when the one that was drawn changes nothing."""
    sign, bare = ("-", text[1:]) if text[0] == "-" else ("", text)
    digits = bare.split("%")[0].split(" ")[0]
    tail = bare[len(digits) :]
    if draw.random() < 0.08 and not tail:
        return Slip(name, "sign-lost", ("" if sign else "-") + bare, text)
    if draw.random() < 0.1 and tail == "%" and not sign and Fraction(digits) < 100:
        rest = _rest(digits)
        return Slip(name, "complement", rest + tail, text) if rest != digits else None
    cause = draw.choice(sorted(SLIPS))
    if "." in digits:
        whole, _, decimals = digits.partition(".")
        if cause == "power-of-ten":
            made = (
                f"{whole}{decimals[0]}.{decimals[1:] or '0'}".lstrip("0")
                if len(decimals) > 1
                else f"{whole}{decimals}.0"
            )
        else:
            made = SLIPS[cause](draw, whole) + "." + decimals if len(whole) > 1 else ""
    else:
        made = SLIPS[cause](draw, digits) if len(digits) > 1 else ""
    if not made or made == digits or (made[0] == "0" and made[:2] != "0."):
        return None
    return Slip(name, cause, sign + made + tail, text)


def planted(seed: int, shape: str, slips: int) -> Planted:
    """A system of that shape with so many slips, each in another figure; none gives the consistent system itself."""
    draw = random.Random(f"{shape} {seed}")
    drawn = SHAPES[shape](draw)
    names = draw.sample(sorted(drawn.figures), min(slips, len(drawn.figures)))
    made = []
    for name in names:
        found = next((each for _ in range(50) if (each := slip(draw, name, drawn.figures[name]))), None)
        if found is not None:
            made.append(found)
    return Planted(drawn.text(made), tuple(made))
