"""What was probably meant: every fix makes its claim consistent, the likeliest comes first, and no text is left out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from crossfoot.diagnosis import RECOMPUTED, cause_of, causes_of, diagnose
from crossfoot.engine import Settings, check_text, interpret
from crossfoot.interval import Interval
from crossfoot.locales import notation_of
from crossfoot.model import Checked, Fix, Given
from crossfoot.number import Way, read
from crossfoot.registry import causes, kinds
from crossfoot.source import parse
from crossfoot.trial import Trial
from drawing import KINDS, Claim, claims
from equations import Stated, equations
from test_verdicts import LOCALES, times, written
from writing import claim_file

VI = notation_of("vi")
locales, styles = st.sampled_from(LOCALES), st.integers(0, 2**24)
every_kind = pytest.mark.parametrize("kind", sorted(KINDS))
SLIPS = {cause.name: cause for cause in causes() if cause.meant}


def file_of(*claims: Mapping[str, object], **header: object) -> str:
    numbered = [{"id": f"c{number}", **claim} for number, claim in enumerate(claims)]
    return json.dumps({"locale": "vi", **header, "claims": numbered}, ensure_ascii=False)


def fixes_of(*claims: Mapping[str, object], **header: object) -> list[Fix]:
    """The fixes of the first finding."""
    return list(check_text("t.yaml", file_of(*claims, **header)).findings[0].fixes)


def titles(*claims: Mapping[str, object], **header: object) -> list[str]:
    return [fix.title for fix in fixes_of(*claims, **header)]


def share(part: str, whole: str, percent: str) -> dict[str, str]:
    return {"kind": "share", "part": part, "whole": whole, "percent": percent}


def fixed(text: str, fix: Fix) -> str:
    for edit in sorted(fix.edits, key=lambda edit: -edit.start):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def fixed_claims(checked: Checked) -> Iterator[tuple[Fix, str]]:
    for finding in checked.findings:
        for fix in finding.fixes:
            verdicts = {claim.id: claim.verdict for claim in check_text("f.yaml", fixed(checked.text, fix)).claims}
            yield fix, verdicts[finding.claim.id] if finding.claim else ""


def test_the_figures_of_the_articles() -> None:
    assert titles(share("206", "956", "21,86%")) == ["part 209 (one digit: 206)", "percent 21,55%"]
    assert titles(share("53", "78", "64,94%")) == ["percent 67,95%"]
    assert titles(share("10.653", "15.980", "58,98%")) == ["percent 66,66%"]
    assert titles(share("1.793", "2.900", "61,85")) == ["percent 61,83 (one digit: 61,85)"]


def test_a_cause_is_never_an_excuse() -> None:
    checked = check_text("t.yaml", file_of(share("206", "956", "21,86%")))
    assert [claim.verdict for claim in checked.claims] == ["mismatch"]


def test_the_likeliest_comes_first_and_equal_ranks_are_equal() -> None:
    found = fixes_of({"kind": "total", "total": "165", "parts": ["87", "68", "12", "1"]})
    assert [(fix.title, fix.rank) for fix in found] == [
        ("total 168 (one digit: 165)", 3), ("84 (one digit: 87)", 3), ("65 (one digit: 68)", 3)
    ]  # fmt: skip
    assert [fix.rank for fix in fixes_of(share("206", "956", "21,86%"))] == [3, RECOMPUTED]
    assert max(cause.rank for cause in causes()) < RECOMPUTED


def test_no_text_is_proposed_twice() -> None:
    found = fixes_of(share("53", "78", "76,95%"))
    assert found[0].title == "percent 67,95% (digits swapped: 76,95%)"
    assert len({tuple(edit.text for edit in fix.edits) for fix in found}) == len(found)


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        (share("21", "1813", "1,15%"), ["percent 1,16%"]),
        (share("1", "81", "1,24%"), ["percent 1,23%"]),
        ({"kind": "rate", "rate": "1.575", "count": "12", "total": "19.000"}, ["total 18.900"]),
    ],
)
def test_what_only_departs_from_rounding_is_recomputed_and_no_more(claim: dict[str, str], expected: list[str]) -> None:
    assert titles(claim) == expected


def test_a_ratio_is_recomputed_with_the_same_count() -> None:
    assert "ratio 1 trong 6" in titles({"kind": "share", "part": "3", "whole": "17", "ratio": "1 trong 5"})
    assert "ratio 2/11" in titles({"kind": "share", "part": "3", "whole": "17", "ratio": "2/15"})
    assert not [t for t in titles({"kind": "share", "part": "0", "whole": "17", "ratio": "1/5"}) if "ratio" in t]


def test_a_named_figure_is_corrected_where_it_is_declared() -> None:
    figures = {"heads": "206", "villages": "956"}
    found = fixes_of({"kind": "share", "part": "heads", "whole": "villages", "percent": "21,86%"}, figures=figures)
    assert found[0].edits[0].path == ("figures", "heads")
    text = file_of({"kind": "share", "part": "heads", "whole": "villages", "percent": "21,86%"}, figures=figures)
    assert '"heads": "209"' in fixed(text, found[0])


def test_a_comma_is_quoted_where_the_file_needs_it() -> None:
    claim = "{id: a, kind: change, from: 1.613, to: 2.840, times: 1.761}"
    checked = check_text("t.yaml", f"locale: vi\nclaims:\n  - {claim}\n")
    fix = next(fix for fix in checked.findings[0].fixes if fix.cause == "separator-misread")
    assert fix.title == "times 1,761 (separator read the other way: 1.761)"
    assert 'times: "1,761"}' in fixed(checked.text, fix)
    law(checked.text)


def test_a_name_that_stands_twice_changes_everywhere_at_once() -> None:
    claim = {"kind": "equation", "holds": "a + a = 12"}
    assert "7" not in [fix.edits[0].text for fix in fixes_of(claim, figures={"a": "5"})]
    assert "6 (one digit: 5)" in titles(claim, figures={"a": "5"})


def test_what_cannot_stand_in_an_equation_is_not_proposed() -> None:
    proposed = [fix.edits[0].text for fix in fixes_of({"kind": "equation", "holds": "hơn 1 + 0 + 0 < 1"})]
    assert "hơn -1" not in proposed
    assert "hơn 0" in proposed
    assert "-78" in [fix.edits[0].text for fix in fixes_of({"kind": "equation", "holds": "87 + 78 = 9"})]


def test_the_document_says_which_ways_of_printing_count() -> None:
    claim = share("54", "85", "62,52%")  # 63,529…%: cut off 63,52%
    assert [t for t in titles(claim) if "63,52%" in t] == []
    assert "percent 63,52% (one digit: 62,52%)" in titles(claim, rounding="truncate")
    assert "percent 63,52% (one digit: 62,52%)" in titles(claim, rounding="any")


def test_a_forced_share_explains_what_is_rounded_up() -> None:
    shares = {"kind": "total", "total": "100%", "parts": ["33,33%", "33,33%", "33,34%"]}
    found = fixes_of(share("1", "3", "33,34%"), shares)
    assert [(fix.title, fix.cause) for fix in found] == [
        ("percent 33,33% (forced, so that the list c1 shows 100: 33,34%)", "forced-share")
    ]
    honest = {"kind": "total", "total": "100%", "parts": ["33,34%", "33,34%", "33,34%"]}
    assert [fix.cause for fix in fixes_of(share("1", "3", "33,34%"), honest)] == [""]


def law(text: str) -> None:
    for fix, verdict in fixed_claims(check_text("t.yaml", text)):
        assert verdict == "consistent", (text, fix)


@every_kind
@given(data=st.data())
@times(0.5)
def test_every_fix_makes_its_claim_consistent(kind: str, data: st.DataObject) -> None:
    claim, locale, style = data.draw(claims(kind)), data.draw(locales), data.draw(styles)
    law(claim_file(locale, {"id": "a", "kind": kind, **written(claim, locale, style)}, claim.rounding))


@given(equations(), locales, styles)
@times(0.5)
def test_every_fix_makes_its_equation_consistent(stated: Stated, locale: str, style: int) -> None:
    holds, declared = stated.text(locale, style)
    law(claim_file(locale, {"id": "a", "kind": "equation", "holds": holds}, stated.rounding, declared))


def flat(fields: Mapping[str, Any]) -> list[tuple[str, int, str]]:
    """Every figure of a claim: field, number in its list or -1, text."""
    lists = [(key, n, text) for key, texts in fields.items() if isinstance(texts, list) for n, text in enumerate(texts)]
    return [(key, -1, text) for key, text in fields.items() if isinstance(text, str) and key != "coverage"] + lists


def planted(data: st.DataObject, claim: Claim, locale: str, style: int) -> tuple[dict[str, Any], str, str]:
    """The fields of the claim with one slip in one figure, the text that was meant, and the one that stands there."""
    fields, notation = written(claim, locale, style), notation_of(locale)
    key, number, text = data.draw(st.sampled_from([each for each in flat(fields) if each[0] != "ratio"]))
    make = SLIPS[data.draw(st.sampled_from(sorted(SLIPS)))].meant
    assert make
    slipped = data.draw(st.sampled_from([*make(read(text, notation), notation), text]))
    if number < 0:
        fields[key] = slipped
    else:
        fields[key][number] = slipped
    return fields, text, slipped


def file_with(claim: Claim, locale: str, fields: Mapping[str, Any]) -> str:
    return claim_file(locale, {"id": "a", "kind": claim.kind, **fields}, claim.rounding)


def texts_meant(text: str, locale: str) -> list[str]:
    """Every text that some slip proposes for a figure."""
    notation = notation_of(locale)
    found = (cause.meant(read(text, notation), notation) for cause in SLIPS.values() if cause.meant)
    return list(dict.fromkeys(each for texts in found for each in texts))


@every_kind
@given(data=st.data())
@times(0.5)
def test_a_planted_slip_is_among_the_fixes(kind: str, data: st.DataObject) -> None:
    claim, locale, style = data.draw(claims(kind, "nearest")), data.draw(locales), data.draw(styles)
    assume(claim.parts or claim.values or set(claim.figures) - {"ratio"})
    honest = file_with(claim, locale, written(claim, locale, style))
    fields, meant, slipped = planted(data, claim, locale, style)
    checked = check_text("t.yaml", file_with(claim, locale, fields))
    if not checked.claims or checked.claims[0].verdict != "mismatch" or meant not in texts_meant(slipped, locale):
        return
    if check_text("t.yaml", honest).claims[0].verdict == "consistent":
        proposed = [edit.text for finding in checked.findings for fix in finding.fixes for edit in fix.edits]
        assert meant in proposed, (fields, meant)
    law(checked.text)


@every_kind
@given(data=st.data())
@times(0.2)
def test_no_text_that_fits_is_left_out(kind: str, data: st.DataObject) -> None:
    """The runs of texts that are ruled out at once hold none that the slow way, one by one, would keep."""
    claim, locale, style = data.draw(claims(kind)), data.draw(locales), data.draw(styles)
    assume(claim.parts or claim.values or set(claim.figures) - {"ratio"})
    fields, _, _ = planted(data, claim, locale, style)
    document = interpret("t.yaml", parse(file_with(claim, locale, fields)), Settings())
    if not document.claims or document.claims[0].verdict != "mismatch":
        return
    trial = Trial(document, document.claims[0])
    role = data.draw(st.sampled_from(sorted(trial.figures)))
    if role != "ratio":
        texts = texts_meant(trial.figures[role].written.text, locale)
        assert set(trial.fitting(role, texts)) == {each for each in texts if trial.holds({role: each})}


@pytest.mark.parametrize(
    ("claim", "role", "text", "proposed"),
    [
        ({"kind": "share", "part": "-1", "whole": "ngót 0", "ratio": "0,5"}, "ratio", "5", False),
        ({"kind": "change", "percent": "-0%", "times": "0,7"}, "percent", "-30%", True),
        ({"kind": "share", "whole": "1", "percent": "200%"}, "whole", "0", False),
    ],
)
def test_zero_and_decimal_ratios_are_cases_of_their_own(
    claim: dict[str, str], role: str, text: str, proposed: bool
) -> None:
    edits = [edit for fix in fixes_of(claim) for edit in fix.edits]
    assert (text in [edit.text for edit in edits if edit.path[2] == role]) == proposed
    law(file_of(claim))


def test_few_texts_are_decided_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Thousands of mismatches in a file must not take minutes: that is a matter of how often a claim is decided."""
    document = interpret("t.yaml", parse(file_of(share("10.653", "15.980", "58,98%"))), Settings())
    share_kind, decided = kinds()["share"], []

    def failed(given_: Given, way: Way) -> Any:
        decided.append(given_)
        return share_kind.failed(given_, way)

    monkeypatch.setattr(document, "kind", lambda claim: share_kind._replace(failed=failed))
    assert diagnose(document, document.claims[0])
    assert len(decided) < 100


def test_the_slip_behind_one_figure() -> None:
    printed = read("206", VI)
    assert cause_of(printed, Interval(209, 209), VI) == ("one-digit", "209", 3)
    assert cause_of(printed, lambda value: value == Fraction(2060), VI) == ("digit-missing", "2.060", 3)
    assert cause_of(printed, Interval(777, 777), VI) is None
    swapped = causes_of(read("67%", VI), Interval(60, 80), VI)
    assert swapped[0] == ("digits-swapped", "76%", 2)
    assert [origin.rank for origin in swapped] == sorted(origin.rank for origin in swapped)
    assert cause_of(read("67", VI), Interval(152, 153, 2), VI, measured=True) == ("digits-swapped", "76", 2)
    assert cause_of(read("67", VI), Interval(152, 153, 2), VI) is not None
    assert cause_of(read("67", VI), Interval(153, 154, 2, False, False), VI) is None
