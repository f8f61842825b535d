"""A claim file checked piece by piece while it is edited: always what a check of the whole text says."""

from __future__ import annotations

import itertools
import random
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import edits
from crossfoot.audit.files import interpret, load_text
from crossfoot.audit.findings import report_on
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.parsing import Mapping, Node, Source, SourceError, parse
from crossfoot.claims.finding import Checked
from crossfoot.lsp import joined
from crossfoot.lsp.joined import Splice
from crossfoot.lsp.opened import Opened
from crossfoot.lsp.text import Text
from statements import times

PATH = "/claims/a.yaml"


def _opened(text: str, settings: Settings = Settings()) -> Opened:
    return Opened(PATH, "claims", Text(text), 1, settings, "yaml")


def _typed(before: Opened, *changes: edits.Edit) -> Opened:
    text = before.text
    for change in changes:
        text = text.changed(change.start, change.end, change.text)
    return before.changed(text, 2, [(each.start, each.end, len(each.text)) for each in changes])


def _whole(text: str, settings: Settings = Settings()) -> Checked:
    with suppress(SourceError):
        source = parse(text)
        if isinstance(source.root, Mapping):
            return report_on(interpret(PATH, source, settings, release=False), settings)
    loaded = load_text(PATH, text, settings)
    assert isinstance(loaded, Checked)
    return loaded


def _same(found: Checked, wanted: Checked) -> None:
    for field in Checked._fields:
        one, other = getattr(found, field), getattr(wanted, field)
        if field in ("claims", "findings", "lines"):
            one, other = list(one), list(other)
        assert one == other, field


def _paths(node: Node, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    steps: Any = node.items() if isinstance(node, Mapping) else () if isinstance(node, str) else enumerate(node)
    return [path, *(each for step, child in steps for each in _paths(child, (*path, step)))]


def _same_places(found: Source, wanted: Source) -> None:
    assert found.root == wanted.root
    for path in _paths(wanted.root):
        assert found.span(path) == wanted.span(path), path
        assert found.span(path, key=True) == wanted.span(path, key=True), path


@times(2)
@given(st.randoms(use_true_random=False), st.integers(1, 12))
def test_after_any_edits_the_check_is_that_of_the_whole_text(draw: random.Random, count: int) -> None:
    told = draw.choice((Settings(), Settings(), Settings(ignore=frozenset({"duplicate-id"})), Settings(locale="vi")))
    document = known = _opened(edits.claim_file(draw), told)
    for _ in range(count):
        document.checked  # noqa: B018  # the next version is made of this one
        changes: list[edits.Edit] = []
        text = document.text.content
        if document.source is None and draw.random() < 0.7:
            document, text = known, known.text.content  # what could not be read was undone
        known = document
        for _ in range(draw.choice((1, 1, 1, 2, 3))):
            changes.append(edits.edit(draw, text))
            text = changes[-1].of(text)
        document = _typed(document, *changes)
        if draw.random() < 0.2:
            document = _typed(document)  # a version that nobody asked about
        assert document.text.content == text
        assert list(document.text.starts) == list(Text(text).starts)
        _same(document.checked, _whole(text, told))
        if document.source is not None:
            _same_places(document.source, parse(text))


CLAIMS = "".join(
    f"  - id: c{number}\n    kind: share\n    about: so\n    part: {number}\n    whole: 78\n    percent: 5%\n"
    for number in range(1, 60)
)
HEAD = "locale: vi\nfigures: {men: 27, women: 71}\nclaims:\n"
SHARED = "  - {id: together, kind: total, total: 98, parts: [men, women]}\n"


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How long the texts were that were parsed."""
    lengths: list[int] = []

    def counted(text: str) -> Source:
        lengths.append(len(text))
        return parse(text)

    monkeypatch.setattr(joined, "parse", counted)
    return lengths


@pytest.mark.parametrize(
    ("typed", "where"),
    [
        *itertools.product(
            ("x", "5", "\n", " # so", "\n    at: 3"), ("about: so", "percent: 5%", "part: 30", "id: c59")
        ),
        *itertools.product(
            ("\n  -", "\n  - a", "\n  - {id: new, kind: bound, value: 3, at_most: 2}"), ("percent: 5%",)
        ),
    ],
)
def test_a_keystroke_parses_its_own_claim_only(parsed: list[int], typed: str, where: str) -> None:
    before = _opened(HEAD + SHARED + CLAIMS)
    before.checked  # noqa: B018
    assert parsed == [len(before.text.content)]
    at = before.text.content.index(where) + len(where)
    after = _typed(before, edits.Edit(at, at, typed))
    _same(after.checked, _whole(after.text.content))
    assert max(parsed[1:]) < len(HEAD) + 300


SHARES = "locale: vi\nfigures: {men: 27, women: 71}\nclaims:\n" + SHARED + CLAIMS


@pytest.mark.parametrize(
    ("old", "new", "kept"),
    [
        ("about: so", "about: other", True),
        ("percent: 5%", "percent: 6%", True),
        ("id: c59\n", "id: c60\n", True),
        ("total: 98, parts: [men, women]", "total: 98, parts: [men, women], about: so", True),
        ("total: 98", "total: 97", False),
        ("id: together", "id: apart", False),
        ("men, women]", "women, men]", False),
        ("percent: 5%\n", "percent: 5%\n  - {id: more, kind: total, total: men, parts: [20, 7]}\n", False),
        ("men: 27", "men: 28", False),
        ("locale: vi", "locale: en", False),
    ],
)
def test_claims_are_checked_together_again_where_those_that_share_figures_changed(
    old: str, new: str, kept: bool
) -> None:
    before = _opened(SHARES)
    sharing = before.sharing
    at = before.text.content.index(old)
    after = _typed(before, edits.Edit(at, at + len(old), new))
    assert (after.sharing is sharing) is kept


def test_a_file_that_is_tied_to_others_is_always_checked_together_again() -> None:
    before = _opened(SHARES.replace("men: 27", "men: {figure: 27, same_as: b.men}"))
    at = before.text.content.index("about: so")
    assert before.sharing is not _typed(before, edits.Edit(at, at, "# ")).sharing


@pytest.mark.parametrize("place", ["whole", "pieces"])
def test_a_fault_is_a_finding_of_its_document(monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    before = _opened(SHARES)
    before.checked  # noqa: B018
    if place == "whole":
        monkeypatch.setattr(joined, "parse", lambda text: 1 // 0)
        after = _opened(SHARES)
    else:
        monkeypatch.setattr(joined, "cut", lambda *more: 1 // 0)
        after = _typed(before, edits.Edit(len(SHARES), len(SHARES), "# so"))
    (finding,) = after.findings
    assert (finding.rule, finding.start, finding.end) == ("internal-error", 0, 0)
    assert "ZeroDivisionError" in finding.message
    assert not after.checked.usable
    assert after.source is None
    assert list(after.claims_between(0, 9)) == []
    monkeypatch.undo()
    assert [each.rule for each in _typed(after).findings] == [each.rule for each in before.findings]


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 4), st.text("ab", max_size=3)), min_size=1))
def test_replacements_become_one_stretch(changes: list[tuple[int, int, str]]) -> None:
    text = now = "0123456789"
    window: Splice | None = None
    for at, count, new in changes:
        start = min(at, len(now))
        end = min(start + count, len(now))
        now = now[:start] + new + now[end:]
        window = window.widened(start, end, len(new)) if window else Splice(start, end, len(new))
    assert window is not None
    assert text[: window.start] + now[window.start : window.start + window.size] + text[window.end :] == now
