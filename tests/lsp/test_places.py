"""What stands at a place of a claim file: of the whole text, in pieces, and after it was moved."""

from __future__ import annotations

from typing import Any

import pytest

from crossfoot.audit.settings import Settings
from crossfoot.claimfile.parsing import parse
from crossfoot.lsp.opened import Opened
from crossfoot.lsp.places import claims_at, index_at, named_at, scalar_at, use_at, uses, using
from crossfoot.lsp.text import Text

FILE = """\
locale: vi
figures:
  xã: 1.459
  bản: xã
  men: {figure: 27, same_as: b.men}
claims:
  - id: without
    kind: share
    part: 134
    whole: xã
    percent: "9,18%"
  - {id: with, kind: total, total: bản, parts: [134, 1325]}
  - hello
  - id: sum
    kind: equation
    holds: men + 1 = 28
    accepted: {rule: equation-mismatch, reason: so}
"""
MARKED = {
    "lo‸cale: vi": (("locale",), True, "locale"),
    "locale‸: vi": (("locale",), True, "locale"),
    "locale:‸ vi": None,
    "locale: ‸vi": (("locale",), False, "vi"),
    "locale: vi‸": (("locale",), False, "vi"),
    "‸locale: vi": (("locale",), True, "locale"),
    "figures:‸\n": None,
    "‸xã: 1.459": (("figures", "xã"), True, "xã"),
    "xã: 1.4‸59": (("figures", "xã"), False, "1.459"),
    "{figure: 2‸7": (("figures", "men", "figure"), False, "27"),
    "{‸figure: 27": (("figures", "men", "figure"), True, "figure"),
    "same_as: b.men‸}": (("figures", "men", "same_as"), False, "b.men"),
    "  ‸- id: without": None,
    "- ‸id: without": (("claims", 0, "id"), True, "id"),
    'percent‸: "9,18%"': (("claims", 0, "percent"), True, "percent"),
    'percent: ‸"9,18%"': None,
    'percent: "‸9,18%"': (("claims", 0, "percent"), False, "9,18%"),
    'percent: "9,18%‸"': (("claims", 0, "percent"), False, "9,18%"),
    "parts: [134, ‸1325]": (("claims", 1, "parts", 1), False, "1325"),
    "parts: [‸134, 1325]": (("claims", 1, "parts", 0), False, "134"),
    "parts: [134‸, 1325]": (("claims", 1, "parts", 0), False, "134"),
    "parts: [134, 1325‸]": (("claims", 1, "parts", 1), False, "1325"),
    "- hel‸lo": (("claims", 2), False, "hello"),
    "holds: ‸men + 1": (("claims", 3, "holds"), False, "men + 1 = 28"),
    "reason: so‸}": (("claims", 3, "accepted", "reason"), False, "so"),
    "reason: so}‸": None,
}


def _at(marked: str, text: str = FILE) -> int:
    before, after = marked.split("‸")
    assert text.count(before + after) == 1
    return text.index(before + after) + len(before)


def _opened(text: str = FILE, sort: Any = "claims", path: str = "/x/a.yaml", language: str = "yaml") -> Opened:
    return Opened(path, sort, Text(text), 1, Settings(), language)


def _edited(text: str = FILE) -> Opened:
    """The same text after an edit in the first claim and its undoing."""
    at = text.index("kind: share") + len("kind: share")
    before = _opened(text)
    before.checked  # noqa: B018
    middle = before.changed(before.text.changed(at, at, "xx"), 2, [(at, at, 2)])
    middle.checked  # noqa: B018
    return middle.changed(middle.text.changed(at, at + 2, ""), 3, [(at, at + 2, 0)])


@pytest.fixture(params=["whole", "pieces", "pieces, moved"])
def document(request: pytest.FixtureRequest) -> Opened:
    if request.param == "whole":
        return _opened()
    if request.param == "pieces":
        edited = _edited()
        assert edited._whole.joined is not None
        return edited
    before = _opened(FILE.replace("share\n    part", "share\n    about: so\n    part"))
    before.checked  # noqa: B018
    at = before.text.content.index("    about: so\n")
    after = before.changed(before.text.changed(at, at + 14, ""), 2, [(at, at + 14, 0)])
    assert after.text.content == FILE
    assert after._whole.joined is not None
    return after


@pytest.mark.parametrize("marked", MARKED)
def test_the_scalar_at_an_offset(document: Opened, marked: str) -> None:
    assert document.source is not None
    found = scalar_at(document.source, _at(marked))
    shown = None if found is None else (found.path, found.is_key, FILE[found.start : found.end])
    assert shown == MARKED[marked]


@pytest.mark.parametrize(
    ("marked", "index"),
    [
        ("‸locale: vi", -1),
        ("clai‸ms:", -1),
        ("claims:\n  ‸- id: without", -1),
        ("- ‸id: without", 0),
        ('"9,18%"‸', 0),
        ("  ‸- {id: with,", 0),
        ("- ‸{id: with,", 1),
        ("- ‸hello", 2),
        ("hello\n  -‸ id: sum", 2),
        ("- ‸id: sum", 3),
        ("reason: so}\n‸", 3),
    ],
)
def test_the_claim_at_an_offset(document: Opened, marked: str, index: int) -> None:
    assert document.source is not None
    assert index_at(document.source, _at(marked)) == index
    wanted = [] if index < 0 else [index]
    assert [claim.index for claim in claims_at(document, _at(marked))] == wanted


def test_what_stands_behind_the_claims_belongs_to_none() -> None:
    text = "claims:\n  - {id: a, kind: bound, value: 1, at_least: 0}\nlocale: vi\n"
    source = parse(text)
    assert index_at(source, text.index("locale") - 1) == 0
    assert index_at(source, text.index("locale")) == -1
    assert index_at(source, len(text)) == -1


@pytest.mark.parametrize("text", ["", "\n", "claims:\n", "claims: 5\n", "claims: {a: b}\n", "- a\n", "a"])
def test_where_there_are_no_claims_there_is_none_at_any_offset(text: str) -> None:
    source = parse(text)
    document = _opened(text)
    for offset in range(len(text) + 1):
        assert index_at(source, offset) == -1
        assert use_at(document, offset) is None
        assert named_at(document, offset) is None
        assert claims_at(document, offset) == []


@pytest.mark.parametrize(
    ("marked", "role", "shown"),
    [
        ("part: ‸134\n", "part", "134"),
        ("whole: ‸xã", "whole", "xã"),
        ('"9,18%‸"', "percent", "9,18%"),
        ("total: bả‸n", "total", "bản"),
        ("parts: [134, ‸1325]", "parts[1]", "1325"),
        ("holds: ‸men + 1 = 28", "holds[0]", "men"),
        ("holds: men‸ + 1 = 28", "holds[0]", "men"),
        ("holds: men +‸ 1 = 28", "", ""),
        ("holds: men + 1 = 28‸", "holds[2]", "28"),
        ("‸part: 134\n", "", ""),
        ("xã: ‸1.459", "", ""),
    ],
)
def test_the_figure_of_a_claim_at_an_offset(document: Opened, marked: str, role: str, shown: str) -> None:
    use = use_at(document, _at(marked))
    assert (("", "") if use is None else (use.figure.role, FILE[use.start : use.end])) == (role, shown)


def test_figures_are_listed_where_their_claim_uses_them(document: Opened) -> None:
    listed = {
        claim.id: [FILE[use.start : use.end] for use in uses(document, claim)] for claim in document.checked.claims
    }
    assert listed == {
        "without": ["134", "xã", "9,18%"],
        "with": ["bản", "134", "1325"],
        "#3": [],
        "sum": ["men", "1", "28"],
    }


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("xã: 1.‸459", "xã"),
        ("‸xã: 1.459", "xã"),
        ("bản: x‸ã", "bản"),
        ("men: {figure: 2‸7", "men"),
        ("same_as: b.m‸en", ""),
        ("whole: x‸ã", "xã"),
        ("total: bả‸n", "bản"),
        ("holds: me‸n", "men"),
        ("part: 13‸4\n", ""),
        ("- hel‸lo", ""),
        ("lo‸cale", ""),
        ("fig‸ures:\n", ""),
    ],
)
def test_the_declared_figure_at_an_offset(document: Opened, marked: str, name: str) -> None:
    found = named_at(document, _at(marked))
    assert ("" if found is None else found.name) == name


def test_who_uses_a_declared_figure_under_any_of_its_names(document: Opened) -> None:
    assert document.document is not None
    declared = document.document.names.declared()
    assert {name: [claim.id for claim in using(document, named)] for name, named in declared.items()} == {
        "xã": ["without", "with"],
        "bản": ["without", "with"],
        "men": ["sum"],
    }


def test_the_claims_of_an_article_at_any_offset_of_their_figures() -> None:
    text = "Có 53 trong 78 tổ chức, đạt 64,94%."
    article = _opened(text, "article", "/x/a.txt", "")
    places = [(text.index(each), text.index(each) + len(each)) for each in ("53", "78", "64,94%")]
    for offset in range(len(text) + 1):
        there = any(start <= offset <= end for start, end in places)
        assert len(claims_at(article, offset)) == there, offset
        use = use_at(article, offset)
        assert (use is not None) == there
        assert named_at(article, offset) is None
