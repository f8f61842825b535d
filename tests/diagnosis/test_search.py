"""The search for slips, from what would do to what is printed, held to the slow one that tries every slip."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from crossfoot.audit.files import interpret
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.document import Document
from crossfoot.claimfile.parsing import parse
from crossfoot.claims.claim import Claim as Checked
from crossfoot.claims.finding import Fix
from crossfoot.claims.roles import split_role
from crossfoot.diagnosis import diagnose as diagnosis
from crossfoot.diagnosis.cause import causes
from crossfoot.diagnosis.diagnose import diagnose
from crossfoot.diagnosis.trial import Trial
from crossfoot.figures.from_text import read
from crossfoot.figures.locales import notation_of
from crossfoot.figures.notation import Notation, Unreadable
from crossfoot.figures.written import Written
from drawing import KINDS, Claim, claims
from equations import Stated, equations
from slipping import slips
from statements import LOCALES, times, written
from writing import claim_file

locales, styles = st.sampled_from(LOCALES), st.integers(0, 2**24)
every_kind = pytest.mark.parametrize("kind", sorted(KINDS))
SLIPS = {cause.name: cause.words for cause in causes() if cause.meant}
NO_END = 10**6


def flat(fields: Mapping[str, Any]) -> list[tuple[str, int, str]]:
    """Every figure of a claim: field, number in its list or -1, text."""
    fields = {key: value for key, value in fields.items() if key != "exact"}
    lists = [(key, n, text) for key, texts in fields.items() if isinstance(texts, list) for n, text in enumerate(texts)]
    return [(key, -1, text) for key, text in fields.items() if isinstance(text, str) and key != "coverage"] + lists


def planted(data: st.DataObject, claim: Claim, locale: str, style: int) -> tuple[dict[str, Any], str, str]:
    """The fields of the claim with one slip in one figure, the text that was meant, and the one that stands there."""
    fields, notation = written(claim, locale, style), notation_of(locale)
    key, number, text = data.draw(st.sampled_from([each for each in flat(fields) if _is_read(each[2], notation)]))
    made, name = (
        slips(read(text, notation), notation, lambda each: _is_read(each, notation)),
        data.draw(st.sampled_from(sorted(SLIPS))),
    )
    slipped = data.draw(st.sampled_from([*(each for each, slip in made.items() if slip == name), text]))
    if number < 0:
        fields[key] = slipped
    else:
        fields[key][number] = slipped
    return fields, text, slipped


def _is_read(text: str, notation: Notation) -> bool:
    """Whether it is a figure in digits: no "1 in 5", no "doubled"."""
    try:
        read(text, notation)
    except Unreadable:
        return False
    return True


def file_with(claim: Claim, locale: str, fields: Mapping[str, Any]) -> str:
    return claim_file(locale, {"id": "a", "kind": claim.kind, **fields}, claim.rounding)


def one_by_one(document: Document) -> dict[str, set[str]]:
    """By role, every slip of every figure with which the claim holds: each written as text, and tried."""
    trial = Trial(document, document.claims[0])
    found = {}
    for role, figure in trial.figures.items():
        if not trial.is_defined(role):
            texts = slips(figure.written, document.notation, partial(_is_read_as, trial, role))
            found[role] = {
                text
                for text, slip in texts.items()
                if trial.holds({role: text})
                and (slip != "digit-missing" or -_read_as(trial, role, text).place <= trial.places_beside(role))
                and not _is_zero_of_a_scale(_read_as(trial, role, text), figure.written)
            }
    return {role: texts for role, texts in found.items() if texts}


def _is_read_as(trial: Trial, role: str, text: str) -> bool:
    return trial.read(text, role) is not None


def _read_as(trial: Trial, role: str, text: str) -> Written:
    written = trial.read(text, role)
    assert written is not None
    return written


def _is_zero_of_a_scale(written: Written, printed: Written) -> bool:
    """ "0 billion" for another number of them, which nobody prints."""
    return printed.scale > 0 and printed.num != 0 and not written.num


def is_slip(fix: Fix) -> bool:
    """Of one figure; not what a cause makes of the whole claim."""
    return fix.cause in SLIPS and f"({SLIPS[fix.cause]}: " in fix.title


def by_role(fixes: Sequence[Fix], trial: Trial) -> dict[str, set[str]]:
    """The texts of the slips of single figures, by role."""
    at = {figure.start: role for role, figure in trial.figures.items()}
    found: dict[str, set[str]] = {}
    for fix in fixes:
        if is_slip(fix):
            found.setdefault(at[fix.edits[0].start], set()).add(fix.edits[0].text)
    return found


def _changes_the_rest(trial: Trial, role: str, text: str) -> bool:
    """Whether with this figure others mean something else than with the printed one: of a whole with the other sign
    no part is bounded as before, of another one whole numbers may no longer say that a share below zero is none, and
    beside decimals that were not there the whole numbers of an equation are rounded.
    """
    new, printed = _read_as(trial, role, text), trial.figures[role].written
    if trial.claim.kind == "equation":
        return new.has_decimals and not printed.has_decimals
    is_below_zero = any(each.num < 0 for each in trial.given.one.values())
    return role == "whole" and (is_below_zero or (new.num < 0) != (printed.num < 0))


def _has_a_limit(claim: Checked) -> bool:
    """Whether what does not hold has a figure such as "<50%", which any number of changes would mend."""
    limited = {split_role(each.role)[0] for each in claim.figures if each.written.hedge in ("<", "<=", ">", ">=")}
    return claim.failed is not None and not limited.isdisjoint(claim.failed.fields)


def compare(text: str) -> None:
    """The search finds what trying every slip finds, and its first five are among them."""
    document = interpret("t.yaml", parse(text), Settings())
    if not document.claims or document.claims[0].verdict != "mismatch":
        return
    claim = document.claims[0]
    if claim.failed is None or claim.failed.operator != "=" or _has_a_limit(claim):
        assert diagnose(document, claim) == ()
        return
    first = diagnose(document, claim)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(diagnosis, "MOST", NO_END)
        likely = diagnose(document, claim)
        patch.setattr(diagnosis, "MOST_TRIED", NO_END)
        every = diagnose(document, claim)
    slow, readings = one_by_one(document), [fix for fix in every if not is_slip(fix)]
    told = {edit.text for fix in readings for edit in fix.edits}
    told |= {each for each in slow.get("from", ()) if not read(each, document.notation).num}
    # from a zero, percentage and multiple are not checked, which is no reason to call it meant
    trial = Trial(document, claim)
    told |= {each for role, texts in slow.items() for each in texts if _changes_the_rest(trial, role, each)}
    found = by_role(every, trial)
    assert {role: texts - told for role, texts in slow.items() if texts - told} == {
        role: texts - told for role, texts in found.items() if texts - told
    }, text
    assert len(first) == min(5, len(likely))
    assert first[:4] == likely[:4]
    assert set(likely) <= set(every)  # also what is recomputed bears the name of the slip that it would be


@every_kind
@given(data=st.data())
@times(0.2)
def test_the_search_finds_what_trying_every_slip_finds(kind: str, data: st.DataObject) -> None:
    claim, locale, style = data.draw(claims(kind)), data.draw(locales), data.draw(styles)
    assume(any(_is_read(text, notation_of(locale)) for _, _, text in flat(written(claim, locale, style))))
    fields, _, _ = planted(data, claim, locale, style)
    compare(file_with(claim, locale, fields))


@given(equations(), locales, styles)
@times(1)
def test_the_search_finds_every_slip_of_an_equation(stated: Stated, locale: str, style: int) -> None:
    holds, declared = stated.text(locale, style)
    compare(claim_file(locale, {"id": "a", "kind": "equation", "holds": holds}, stated.rounding, declared))


def test_the_search_finds_no_slip_of_a_limit() -> None:
    fields = {"id": "a", "kind": "growth", "from": "1", "to": "+1", "rate": "<0%", "periods": "1"}
    compare(claim_file("en", fields, "nearest", {}))
