"""What is proposed at a place, in which order, and what is typed for it."""

from __future__ import annotations

import pytest

from crossfoot.audit.settings import Settings
from crossfoot.claims.kind import kinds
from crossfoot.lsp.completion import Completion, offers
from crossfoot.lsp.opened import Opened
from crossfoot.lsp.text import Text


def opened(text: str, path: str = "/x/a.yaml") -> Opened:
    return Opened(path, "claims", Text(text), 1, Settings(), "yaml")


def offered(marked: str, path: str = "/x/a.yaml", known: str = "") -> list[Completion]:
    document = opened(marked.replace("‸", ""), path)
    return offers(document, marked.index("‸"), opened(known, path) if known else None)


def words(marked: str) -> list[str]:
    return [each.word for each in offered(marked)]


def test_fields_at_the_top_without_those_that_are_there() -> None:
    assert "locale" in words("‸")
    assert "locale" not in words("locale: vi\n‸\n")
    assert words("rounding: ‸\n") == ["nearest", "truncate", "up", "any"]


@pytest.mark.parametrize(
    ("there", "gone", "left"),
    [
        ("part: 3", ("id", "kind", "part"), ("whole", "target", "percent")),
        ("whole: 3", ("whole", "target"), ("part", "percent")),
        ("target: 3", ("whole", "target"), ("part", "percent")),
    ],
)
def test_fields_of_a_kind_without_those_that_what_is_there_excludes(
    there: str, gone: tuple[str, ...], left: tuple[str, ...]
) -> None:
    found = words(f"claims:\n  - id: a\n    kind: share\n    {there}\n    ‸\n")
    assert not set(gone) & set(found)
    assert set(left) <= set(found)


@pytest.mark.parametrize(
    ("marked", "path", "word", "typed"),
    [
        ("‸", "/x/a.yaml", "claims", "claims:"),
        ("‸", "/x/a.yaml", "locale", "locale: "),
        ("claims:\n  - {id: a, kind: ‸}\n", "/x/a.yaml", "share", "share"),
        ('claims:\n  - {id: a, kind: "‸"}\n', "/x/a.yaml", "share", "share"),
        ("claims:\n  - {id: a, k‸: share}\n", "/x/a.yaml", "kind", "kind"),
        ('{"claims": [{"id": "a", ‸', "/x/a.json", "kind", '"kind": '),
        ("{‸", "/x/a.json", "claims", '"claims": '),
    ],
)
def test_what_is_typed_for_a_word(marked: str, path: str, word: str, typed: str) -> None:
    (offer,) = [each for each in offered(marked, path) if each.word == word]
    assert offer.typed == typed
    assert marked.replace("‸", "")[offer.start : offer.end] in ("", "k")


def test_kinds_are_told_with_what_they_are() -> None:
    found = offered("claims:\n  - {id: a, kind: ‸}\n")
    assert [each.word for each in found] == list(kinds())
    assert all(each.what == "kind" and each.about for each in found)


def test_names_are_those_of_the_text_and_of_the_version_before_it_was_broken() -> None:
    head = "figures: {men: 27, women: {figure: 71}, 'not a word': 3}\n"
    broken = "claims:\n  - {id: a, kind: total, total: ‸"
    assert [(each.word, each.about) for each in offered(head + broken)] == [("men", "27"), ("women", "71")]
    assert [each.word for each in offered("figures: {\n" + broken, known=f"{head}claims: []\n")] == ["men", "women"]
    own = [each.word for each in offered("figures: {men: 27, women: ‸}\nclaims: []\n")]
    assert own == ["men"], "a name does not stand for itself"


def test_rules_begin_with_those_that_found_something_in_the_claim() -> None:
    text = "claims:\n  - {id: a, kind: bound, value: 5, at_most: 4, accepted: {rule: ‸, reason: so}}\n"
    found = words(text)
    assert found[0] == "bound-mismatch"
    assert found[1:] == sorted(found[1:])


@pytest.mark.parametrize(
    "marked", ["claims:\n  - {id: a, kind: share, part: ‸}\n", "claims:\n  - {id: ‸}\n", "more: {‸}\n"]
)
def test_where_anything_may_stand_nothing_is_proposed(marked: str) -> None:
    assert offered(marked) == []


def test_an_article_has_no_fields() -> None:
    assert offers(Opened("/x/a.txt", "article", Text("lo"), 1, Settings(), "plaintext"), 2) == []
