"""Claims that say the same of one year after the other, as a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final

from crossfoot.claims.claim import Claim
from crossfoot.claims.finding import Checked
from crossfoot.claims.kind import allowed, kinds
from crossfoot.claims.roles import split_role
from crossfoot.claims.wording import like
from crossfoot.figures.notation import Notation
from crossfoot.messages import translated
from crossfoot.records import NamedTuple
from crossfoot.reports.cells import cut
from crossfoot.reports.page.markup import Markup
from crossfoot.reports.page.markup import drawing as shape
from crossfoot.reports.page.pictures import WIDTH, Label, dot, image, stroke, triangle, words
from crossfoot.reports.picture import worth_drawing

_YEAR: Final = re.compile(r"(?<!\d)(?:1[89]|20|21)\d\d(?!\d)")
_ROLES: Final = ("percent", "to", "ratio", "times", "part", "by")
_FEWEST: Final = 3
_CLOSE: Final = 500
"""characters from one claim of a series in running text to the next, at most"""
_AROUND: Final = 60
"""characters behind the figures of a claim whose words say what it is about"""
_NAMED: Final = 60
"""cells of what a series is called"""
_OPEN: Final = 20
"""runs of claims that may still go on"""
_MARK: Final = re.compile(r"[;.,:()\n]")
_TOP, _BOTTOM, _SIDE = 22.0, 118.0, 30.0


class Series(NamedTuple):
    name: str
    role: str
    points: tuple[tuple[int, Claim], ...]
    """year and claim, in the order of the years"""


def series_of(checked: Checked) -> Mapping[int, Series]:
    """The series of a document, each under the number of its first claim."""
    series = {}
    for name, points in _in_text(checked) if checked.article else _by_id(checked.claims):
        years = [year for year, _ in points]
        role = _shared(points)
        if len(points) >= _FEWEST and len(set(years)) == len(years) and role and _is_of_one(points):
            ordered = tuple(sorted(points, key=lambda point: point[0]))
            series[points[0][1].index] = Series(name, role, ordered)
    return series


def _by_id(claims: Sequence[Claim]) -> Iterator[tuple[str, list[tuple[int, Claim]]]]:
    """Claims whose ids differ in nothing but a year."""
    groups: dict[tuple[str, str], list[tuple[int, Claim]]] = {}
    for claim in claims:
        years = _YEAR.findall(claim.id) if claim.kind and kinds()[claim.kind].yearly else ()
        if len(years) == 1:
            name = " ".join(re.sub(r"[-_. ]+", " ", _YEAR.sub(" ", claim.id)).split())
            groups.setdefault((claim.kind, name), []).append((int(years[0]), claim))
    for (_, name), points in groups.items():
        yield name, points


def _in_text(checked: Checked) -> Iterator[tuple[str, list[tuple[int, Claim]]]]:
    """Claims of one kind that say the same of one year after the other, each not far from the one before."""
    runs: list[list[tuple[int, Claim]]] = []
    yearly = {name for name, kind in kinds().items() if kind.yearly}
    for claim in checked.claims:
        year = _year_of(claim, checked.text) if claim.kind in yearly else None
        if year is None:
            continue
        fitting = (run for run in reversed(runs[-_OPEN:]) if _goes_on(run, year, claim, checked.text))
        run = next(fitting, None)
        if run is None:
            runs.append([(year, claim)])
        else:
            run.append((year, claim))
    for run in runs:
        yield _named(run, checked.text), run


def _goes_on(run: Sequence[tuple[int, Claim]], year: int, claim: Claim, text: str) -> bool:
    before, last = run[-1]
    near = _begin(claim) - _begin(last) <= _CLOSE
    return last.kind == claim.kind and before < year and near and _says_the_same(last, claim, text)


def _is_of_one(points: Sequence[tuple[int, Claim]]) -> bool:
    """Whether all points count the same: figures of one role have one noun."""
    nouns: dict[str, set[str]] = {}
    for _, claim in points:
        for figure in claim.figures:
            nouns.setdefault(split_role(figure.role)[0], set()).add(figure.written.noun.casefold())
    return all(len(of_role) == 1 for of_role in nouns.values())


def _says_the_same(one: Claim, other: Claim, text: str) -> bool:
    """Whether the words around the figures of two claims are for the most part the same: a noun alone does not tell
    what passed from what failed.
    """
    here, there = (_words_around(claim, text) for claim in (one, other))
    return bool(here) and 3 * len(here & there) >= 2 * len(here | there)


def _words_around(claim: Claim, text: str) -> set[str]:
    """The words between its figures, and those behind them up to the next mark."""
    begin, end = _begin(claim), max(figure.end for figure in claim.figures)
    behind = _MARK.search(text, end, end + _AROUND)
    stretch = text[begin : behind.start() if behind else end + _AROUND]
    return set(re.findall(r"[^\W\d_]+", stretch.casefold()))


def _begin(claim: Claim) -> int:
    return min(figure.start for figure in claim.figures)


def _named(run: Sequence[tuple[int, Claim]], text: str) -> str:
    """The words that stand between the figures of the first claim, else its kind."""
    places = sorted((figure.start, figure.end) for figure in run[0][1].figures)
    between = (text[end:start].strip(" ,;:()") for (_, end), (start, _) in pairwise(places))
    words = " ".join(max(between, key=len, default="").split())
    return cut(words, _NAMED) if " " in words else run[0][1].kind


def _year_of(claim: Claim, text: str) -> int | None:
    """The last year that the sentence names before the claim's last figure, and that is no figure itself."""
    if claim.derivation is None or not claim.figures:
        return None
    taken = {figure.start for figure in claim.figures}
    last = max(figure.start for figure in claim.figures)
    years = [
        each[0] for each in _YEAR.finditer(text, claim.derivation.start, claim.derivation.end)
        if each.start() not in taken and each.start() < last
    ]  # fmt: skip
    return int(years[-1]) if years else None


def _shared(points: Sequence[tuple[int, Claim]]) -> str:
    """The first role that every point prints, in the same unit."""
    for role in _ROLES:
        figures = [claim.figure(role) for _, claim in points]
        if all(figures) and len({figure.written.kind for figure in figures if figure}) == 1:
            return role
    return ""


class _Point(NamedTuple):
    year: int
    value: Fraction
    text: str
    claim: Claim
    exact: Fraction | None
    """what follows from the other figures, where the printed one does not allow it"""
    exact_text: str = ""


def _point(year: int, claim: Claim, role: str, notation: Notation) -> _Point:
    figure = claim.figure(role)
    assert figure is not None
    written = figure.written
    for recomputed in claim.recomputed:
        if recomputed.role == role and recomputed.exact not in allowed(claim.kind, role, written):
            follows = like(recomputed.exact, written, notation)
            return _Point(year, written.value, written.text, claim, recomputed.exact, follows)
    return _Point(year, written.value, written.text, claim, None)


def series_picture(series: Series, notation: Notation) -> Markup | None:
    """The line: dots as printed, triangles where something else follows."""
    points = [_point(year, claim, series.role, notation) for year, claim in series.points]
    values = [value for point in points for value in (point.value, point.exact) if value is not None]
    low, high = min(values), max(values)
    if low == high or not worth_drawing(*values):
        return None
    first, last = points[0].year, points[-1].year

    def x(point: _Point) -> float:
        return _SIDE + (point.year - first) / (last - first) * (WIDTH - 2 * _SIDE)

    def y(value: Fraction) -> float:
        return _BOTTOM - float((value - low) / (high - low)) * (_BOTTOM - _TOP)

    places = " ".join(f"{x(point):.1f},{y(point.value):.1f}" for point in points)
    shapes = [
        stroke(_SIDE - 12, _BOTTOM + 22, WIDTH - _SIDE + 12, _BOTTOM + 22, "axis"),
        shape("polyline", points=places, class_="line"),
    ]
    for point in points:
        if point.exact is not None:
            shapes += [
                stroke(x(point), y(point.value), x(point), y(point.exact), "limit"),
                triangle(x(point), y(point.exact)),
            ]
        shapes.append(dot(x(point), y(point.value)))
    labels = [Label(point.text, x(point)).inside(WIDTH) for point in points]
    heights = [y(point.value) + (17 if _is_low(points, number) else -9) for number, point in enumerate(points)]
    shapes += [words(labels[n], heights[n]) for n in _apart(labels, [p.exact is not None for p in points])]
    years = [Label(str(point.year), x(point)) for point in points]
    shapes += [words(years[n], _BOTTOM + 37, "end") for n in _apart(years, [False] * len(years))]
    about = "; ".join(
        translated("{year} {text}, where {follows} follows", year=point.year, text=point.text, follows=point.exact_text)
        if point.exact_text
        else f"{point.year} {point.text}"
        for point in points
    )
    about = translated("{name} by year: {points}", name=series.name, points=about)
    return image(_BOTTOM + 44, about, *shapes, class_="series")


def _is_low(points: Sequence[_Point], number: int) -> bool:
    """Whether the line rises on both sides of a point, so that there is room below it."""
    beside = [points[n].value for n in (number - 1, number + 1) if 0 <= n < len(points)]
    return all(value > points[number].value for value in beside)


def _apart(labels: Sequence[Label], first: Sequence[bool]) -> list[int]:
    """The labels that stand clear of each other: those that matter first, then the ends, then the others."""
    order = sorted(range(len(labels)), key=lambda n: (not first[n], n not in (0, len(labels) - 1), n))
    kept: list[int] = []
    for number in order:
        if not any(labels[number].meets(labels[other]) for other in kept):
            kept.append(number)
    return kept
