"""What stands above the claims of a file and holds for all of them: locale, rounding, source and declared figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from crossfoot.claimfile.fields import header_is_plain
from crossfoot.claimfile.figure_reader import FigureReader
from crossfoot.claimfile.names import Names, declare
from crossfoot.claimfile.tree import Mapping as SourceMapping
from crossfoot.claimfile.tree import Node, Path, Problem, Source
from crossfoot.claims.claim import ROUNDINGS, Rounding
from crossfoot.figures.locales import UnknownLocale, notation_of
from crossfoot.figures.notation import UNKNOWN, Notation
from crossfoot.messages import translated
from crossfoot.records import NamedTuple


class Header(NamedTuple):
    """The header of one file, read."""

    notation: Notation
    rounding: Rounding
    names: Names
    figures: FigureReader
    origin: Mapping[str, Node] = {}
    """what stands under ``source:``"""
    problems: tuple[Problem, ...] = ()
    """what is wrong with it"""
    is_locale_unknown: bool = False
    """no locale of that name is known, so that which way a separator is read cannot be told"""


def read_header(source: Source, locale: str = "", rounding: Rounding = "nearest") -> Header:
    """The header of a file whose root is a mapping; ``locale`` and ``rounding`` are for a file that names none."""
    root = source.root
    assert isinstance(root, SourceMapping)
    problems: list[Problem] = []

    def problem(rule: str, path: Path, message: str) -> None:
        problems.append(Problem(rule, path, message, *source.span(path)))

    given = root.get("locale", "")
    name = given if isinstance(given, str) and given else locale
    try:
        notation = notation_of(name)
    except UnknownLocale as error:
        notation = UNKNOWN
        problem("invalid-value", ("locale",), error.advice)
    if not isinstance(given, str):
        problem("invalid-value", ("locale",), translated("locale takes one value, such as vi or en"))
    figures, origin = root.get("figures", ""), root.get("source")
    if not isinstance(figures, SourceMapping) and figures != "":
        sentence = translated("figures takes names, each with its figure (voters: 12480)")
        problem("invalid-value", ("figures",), sentence)
    if not header_is_plain(root):
        from crossfoot.claimfile.misfits import header_problems

        problems.extend(header_problems(source, root))
    # a name may look like a figure, so that where names are declared the figures of others do not count
    reader = FigureReader(notation, is_shared="figures" not in root)
    names, about_names = declare(figures, source, reader.figure)
    is_locale_unknown = notation.locale != name and not notation.known
    if is_locale_unknown:
        about_names = without_separators(about_names)
    return Header(
        notation,
        _rounding(root.get("rounding", "") or rounding),
        names,
        reader,
        origin if isinstance(origin, SourceMapping) else {},
        (*problems, *about_names),
        is_locale_unknown,
    )


def without_separators(problems: Iterable[Problem]) -> list[Problem]:
    """Without what cannot be told while the locale is unknown, which is what has to be put right first."""
    return [each for each in problems if each.rule != "ambiguous-separator"]


def _rounding(given: Node) -> Rounding:
    """The way that is named; to nearest where it is none that there is, which is reported as a problem."""
    return next((each for each in ROUNDINGS if each == given), "nearest")
