"""No sentence slips past the catalogues, and none is put together from pieces: all examples that the families of kinds,
rules and causes carry, in a language that brackets every sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from brackets import bracketed, inserted, is_whole, outside, plain
from crossfoot.audit.audit import check_text
from crossfoot.audit.rule import rules
from crossfoot.audit.settings import Settings
from crossfoot.claims.kind import kinds
from crossfoot.claims.roles import names_of
from crossfoot.claims.working import Step, steps
from crossfoot.diagnosis.cause import causes
from crossfoot.figures.locales import notation_of
from crossfoot.messages import speaking, translated


def _claims(*claims: str) -> str:
    return "locale: vi\nclaims:\n" + "".join(f"  - {claim}\n".replace("\n", "\n    ").rstrip(" ") for claim in claims)


def _texts() -> Iterator[str]:
    for kind in kinds().values():
        for example in (*kind.good, *kind.bad):
            yield _claims(f"id: a\nkind: {kind.name}\n{example.claim}")
    for rule in rules().values():
        yield from (example.text for example in (*rule.good, *rule.bad))
    for cause in causes():
        for each in (*cause.good, *cause.bad):
            yield _claims(f"id: a\n{each.claim}", *([each.beside] if each.beside else []))


class Told(NamedTuple):
    """What is said of one file: messages, titles of fixes and reasons; the steps of the working with their labels."""

    text: str
    messages: tuple[str, ...]
    steps: tuple[tuple[Step, str], ...]
    ways: frozenset[str]
    """how figures follow from others"""


def _told(text: str) -> Told:
    document = check_text("example.yaml", text, Settings(extend_select=frozenset(rules())))
    messages = [claim.why for claim in document.claims if claim.why]
    for finding in document.findings:
        messages += [finding.message, *(each.message for each in finding.related)]
        messages += [fix.title for fix in finding.fixes]
    worked = [(step, translated(step.label)) for claim in document.claims for step in steps(claim, notation_of("vi"))]
    ways = frozenset(each.how for claim in document.claims for each in claim.recomputed)
    return Told(text, tuple(messages), tuple(worked), ways)


@pytest.fixture(scope="module")
def told() -> list[Told]:
    """What is said of every example, in brackets."""
    with pytest.MonkeyPatch.context() as patch, bracketed(patch):
        return [_told(text) for text in _texts()]


CLAUSES = {
    "; did you mean {name}?",
    "leads out of the folders that crossfoot keeps to, so it was not opened",
    "the claims {claims} cannot all be right",
    "{how} is {shown}, not {printed} ({gap})",
    "{role} {figure}",
}
"""whole by themselves, and said with more around them"""
NAMES = {
    " and ",
    " or ",
    "a field of it",
    "a {word}",
    "an {word}",
    "at least {limit}",
    "at most {limit}",
    "from {low} to {high}",
}
"""what a figure, a field or several of them are called"""


def _phrases(told: list[Told]) -> set[str]:
    """What stands within other sentences; whoever adds to it asks whether another language could say it there."""
    names = {name for kind in kinds().values() for field in kind.fields for name in names_of(field)}
    words = {swap.words for kind in kinds().values() for swap in kind.swaps} | {cause.words for cause in causes()}
    return CLAUSES.union(NAMES, names, words, *(document.ways for document in told))


def test_every_message_is_one_sentence(told: list[Told]) -> None:
    messages = [each for document in told for each in document.messages]
    assert len(messages) > 300
    pieces = [plain(each) for each in messages if not is_whole(each) and any(map(str.isalpha, each))]
    assert not pieces, "put together from pieces, or in no catalogue yet (python tools/messages.py)"
    inside = set().union(*map(inserted, messages))
    strange = sorted(inside - _phrases(told))
    assert not strange, (
        "they stand in the middle of other sentences: add them here if every language can say them there"
    )
    assert not (CLAUSES | NAMES) - inside, "they stand in no sentence any more"


def test_the_working_has_no_word_that_is_no_sentence_and_not_in_the_claim(told: list[Told]) -> None:
    word = re.compile(r"[^\W\d_]{2,}")
    for document in told:
        known = set(word.findall(document.text))
        for step, label in document.steps:
            assert set(word.findall(outside(step.text))) <= known, step
            assert is_whole(label) or step.label in known, step


def test_without_its_brackets_every_message_is_the_english_one(told: list[Told]) -> None:
    for document in told:
        assert tuple(map(plain, document.messages)) == _told(document.text).messages


PINNED = [
    (
        _claims("id: a\nkind: share\npart: 53\nwhole: 78\npercent: 64,94%"),
        "53 trên 78 là 67,95%, không phải 64,94% (thấp hơn 3,01 điểm phần trăm)",
        "53 sur 78 donne 67,95%, et non 64,94% (trop bas de 3,01 points)",
    ),
    (
        _claims("id: a\nkind: share\npart: 21\nwhole: 1813\npercent: 1,15%"),
        "21 trên 1813 là 1,158…%, làm tròn thành 1,16%; 1,15% đã cắt bỏ chữ số",
        "21 sur 1813 donne 1,158…%, soit 1,16% à l’arrondi ; 1,15% est tronqué",
    ),
    (
        _claims("id: a\nkind: total\ntotal: 106\nparts: [101, 107]\ncoverage: overlapping"),
        "phần 107 lớn hơn tổng 106 (hơn 1)",
        "la partie 107 dépasse le total 106 (de 1)",
    ),
    (
        "claims:\n  - {id: a, kind: share, part: 1, whole: 4, percnt: 25%}\n",
        "không có trường 'percnt' trong share; ý bạn là percent?",
        "il n’y a pas de champ 'percnt' dans « share », vouliez-vous dire percent ?",
    ),
    (
        next(iter(rules()["figures-conflict"].bad)).text,
        "các phát biểu all-men, all không thể cùng đúng: men là 27 và phải là 72",
        "les affirmations all-men, all ne peuvent pas être toutes justes : men vaut 27 et devrait valoir 72",
    ),
]


@pytest.mark.parametrize(("text", "vietnamese", "french"), PINNED)
def test_editors_read_their_own_language(text: str, vietnamese: str, french: str) -> None:
    for language, sentence in (("vi", vietnamese), ("fr", french)):
        with speaking(language):
            found = check_text("example.yaml", text).findings
        assert sentence in [each.message for each in found]


def test_fixes_that_are_put_off_are_in_the_language_of_their_finding() -> None:
    with speaking("fr"):
        (finding,) = check_text("example.yaml", PINNED[0][0]).findings
    with speaking("vi"):
        assert finding.fixes[0].title == "pourcentage 67,95%"
