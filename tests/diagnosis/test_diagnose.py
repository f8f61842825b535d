"""What was probably meant: every fix makes its claim consistent, the likeliest comes first, and no text is left out."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.audit.audit import check_text
from crossfoot.audit.files import interpret
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.document import Document
from crossfoot.claimfile.parsing import parse
from crossfoot.claims.claim import Given
from crossfoot.claims.finding import Checked, Fix, Fixes, Report, with_each
from crossfoot.claims.reading import Reading
from crossfoot.claims.statements import Statement
from crossfoot.diagnosis import diagnose as diagnosis
from crossfoot.diagnosis.cause import causes
from crossfoot.diagnosis.diagnose import MOST, cause_of, causes_of, diagnose
from crossfoot.diagnosis.slips import RECOMPUTED, VAGUE, Proposal
from crossfoot.figures.from_text import read
from crossfoot.figures.interval import Interval
from crossfoot.figures.locales import notation_of
from crossfoot.reports.format import format_named
from drawing import KINDS, claims
from equations import Stated, equations
from given import trial_of
from statements import LOCALES, times, written
from writing import claim_file

VI = notation_of("vi")
locales, styles = st.sampled_from(LOCALES), st.integers(0, 2**24)
every_kind = pytest.mark.parametrize("kind", sorted(KINDS))


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
        ("total 168 (one digit: 165)", 4), ("84 (one digit: 87)", 4), ("65 (one digit: 68)", 4)
    ]  # fmt: skip
    assert [fix.rank for fix in fixes_of(share("206", "956", "21,86%"))] == [4, RECOMPUTED]
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
    assert "-78" in [fix.edits[0].text for fix in fixes_of({"kind": "equation", "holds": "87 + 78 = 9"})]
    assert not [t for t in titles({"kind": "equation", "holds": "hơn 1 + 3 = 1"}) if "hơn -1" in t]


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


def noting(log: list[Any], what: object, result: Any) -> Any:
    log.append(what)
    return result


@contextmanager
def counted(document: Document) -> Iterator[list[Given]]:
    """Collects what is decided while it lasts: how often a claim is tried with other figures."""
    decided: list[Given] = []
    kind = document.kind(document.claims[0])

    def counted_failed(given_: Given, reading: Reading) -> Any:
        decided.append(given_)
        return Statement(kind, given_).failed(reading)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(document, "kind", lambda claim: kind._replace(failed=counted_failed))
        yield decided


def test_few_texts_are_tried() -> None:
    """Thousands of mismatches in a file must not take minutes: that is a matter of how often a claim is decided."""
    document = interpret("t.yaml", parse(file_of(share("10.653", "15.980", "58,98%"))), Settings())
    with counted(document) as decided:
        assert diagnose(document, document.claims[0])
    assert len(decided) < 5


@pytest.mark.parametrize("kind", ["total", "average"])
def test_a_long_list_is_tried_as_seldom_as_a_short_one(kind: str) -> None:
    tried, sums = [], []
    for count in (50, 100, 200, 400):
        parts = [str(100 + 7 * n % 800) for n in range(count)]
        off = 30 if kind == "total" else Fraction(1, 2)
        whole = sum(map(int, parts)) + off if kind == "total" else Fraction(sum(map(int, parts)), count) + off
        fields = {"total": str(whole), "parts": parts}
        if kind == "average":
            fields = {"average": notation_of("vi").write(Fraction(whole), -1), "values": parts}
        document = interpret("t.yaml", parse(file_of({"kind": kind, **fields})), Settings())
        with counted(document) as decided, pytest.MonkeyPatch.context() as patch:
            added: list[int] = []
            plus = Interval.__add__
            patch.setattr(Interval, "__add__", lambda a, b: noting(added, 1, plus(a, b)))  # noqa: B023
            assert diagnose(document, document.claims[0])
        tried.append(len(decided))
        sums.append(len(added))
    assert max(tried) <= 2 * MOST
    assert sums[3] <= 2.2 * sums[2] <= 2.2 * 2.2 * sums[1]  # as many again for a list twice as long


@pytest.mark.parametrize(
    "claim",
    [
        {"kind": "bound", "value": "496", "more_than": "500"},
        {"kind": "bound", "at_least": "20", "at_most": "10"},
        {"kind": "total", "total": "1.173", "parts": ["367", "127", "756"], "coverage": "partial"},
        {"kind": "total", "total": "106", "parts": ["101", "107"], "coverage": "overlapping"},
        {"kind": "share", "part": "120", "whole": "100", "percent": "120%"},
        {"kind": "equation", "holds": "496 > 500"},
    ],
)
def test_an_inequality_has_no_slips(claim: dict[str, Any]) -> None:
    assert titles(claim) == []


def test_at_most_five_and_the_result_is_among_them() -> None:
    found = titles({"kind": "total", "total": "131", "parts": ["40", "30", "20", "10", "11", "12"]})
    assert len(found) == MOST == 5
    assert found[-1] == "total 123"
    assert "total 95" in titles({"kind": "total", "total": "100", "parts": ["40", "30", "20", "5"]})
    assert not [t for t in titles({"kind": "total", "total": "100%", "parts": ["40%", "30%", "5%"]}) if "total" in t]


def test_the_result_figure_comes_first() -> None:
    found = titles({"kind": "average", "average": "2,7", "values": ["1", "2", "3", "4"]})
    assert found[0] == "average 2,5 (one digit: 2,7)"
    assert found[1:] == [f"{n + 1} (one digit: {n})" for n in (4, 3, 2, 1)]


def test_a_vague_slip_comes_behind_recomputation() -> None:
    """42% would do with any whole from 2.833 to 2.901: that a digit of 1.852 may be wrong tells little."""
    found = fixes_of(share("1.204", "1.852", "42%"))
    assert [(fix.title, fix.rank) for fix in found] == [
        ("percent 65%", RECOMPUTED),
        ("whole 2.852 (one digit: 1.852)", VAGUE),
    ]
    assert titles(share("1.204", "1.852", "42,2%"))[0] == "whole 2.852 (one digit: 1.852)"


def test_a_fraction_is_the_first_thing_that_0_0918_is() -> None:
    found = fixes_of(share("134", "1.459", "0,0918"))
    assert found[0].title == "percent 9,18% (a fraction printed for a percentage: 0,0918)"
    assert found[0].rank < found[1].rank


@pytest.mark.parametrize(
    ("claim", "nonsense"),
    [
        (share("3", "50", "16%"), "06%"),
        (share("3", "1000", "0,5%"), "00,3%"),
        ({"kind": "total", "total": "6,5", "parts": ["0,5", "1"]}, "05,5"),
    ],
)
def test_no_figure_comes_to_begin_with_a_zero(claim: dict[str, Any], nonsense: str) -> None:
    assert not [edit for fix in fixes_of(claim) for edit in fix.edits if edit.text == nonsense]


def test_nobody_meant_none_of_a_scale() -> None:
    found = titles({"kind": "total", "total": "1 billion", "parts": ["300,000", "200,000"]}, locale="en")
    assert found == ["total 0.001 billion (a factor of 10, 100 or 1000: 1 billion)", "total 0.0005 billion"]


def test_a_lost_digit_gives_no_more_places_than_the_list_has() -> None:
    found = titles({"kind": "total", "total": "100%", "parts": ["62,98%", "36,08%", "0,4%"]})
    assert "0,94% (a digit is missing: 0,4%)" in found
    assert not [title for title in found if len(title.split("%")[0].split(",")[1]) > 2]


def test_nothing_is_worked_out_that_nobody_looks_at(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    real = diagnosis.diagnose
    monkeypatch.setattr(diagnosis, "diagnose", lambda d, c: noting(asked, c.id, real(d, c)))
    text = file_of(*(share("53", "78", f"64,{n:02}%") for n in range(20)), {"kind": "equation", "holds": "1 + 1 = 3"})
    for settings in (Settings(ignore=frozenset({"share-mismatch"})), Settings(select=frozenset({"equation-mismatch"}))):
        assert [finding.rule for finding in check_text("t.yaml", text, settings).findings] == ["equation-mismatch"]
    checked = check_text("t.yaml", text)
    assert len(checked.findings) == 21
    for form in ("csv", "github"):
        asked.clear()
        assert "".join(format_named(form).write(Report([checked])))
        assert len(asked) == {"csv": 0, "github": 10}[form]
    asked.clear()
    assert '"fixes":' in "".join(format_named("json").write(Report([checked])))
    assert len(asked) == 11


def test_fixes_that_are_put_off_are_like_any_others() -> None:
    checked = check_text("t.yaml", file_of(share("206", "956", "21,86%")))
    finding = checked.findings[0]
    assert isinstance(finding.fixes, Fixes)
    again = pickle.loads(pickle.dumps(checked))
    assert again == checked
    assert type(again.findings[0].fixes) is tuple
    assert hash(finding.fixes) == hash(tuple(finding.fixes))
    assert finding.fixes == tuple(finding.fixes) == finding.fixes[:]
    assert finding.fixes != ()
    assert finding.fixes[0].title == "part 209 (one digit: 206)"
    calls: list[int] = []
    once = Fixes(lambda: noting(calls, 1, finding.fixes))
    assert len(once) == len(with_each(once, lambda fix: fix)) == 2
    assert with_each(once, lambda fix: fix if fix.cause else None) == (finding.fixes[0],)
    assert calls == [1]


def test_an_ignored_rule_still_tells_whether_an_acceptance_is_used() -> None:
    accepted = {"accepted": {"rule": "share-mismatch", "reason": "checked"}}
    ignored = Settings(ignore=frozenset({"share-mismatch"}))
    assert not check_text("t.yaml", file_of({**share("53", "78", "64,94%"), **accepted}), ignored).findings
    right = check_text("t.yaml", file_of({**share("53", "78", "67,95%"), **accepted}), ignored)
    assert [finding.rule for finding in right.findings] == ["unused-acceptance"]


def test_the_slip_behind_one_figure() -> None:
    printed = read("206", VI)
    assert cause_of(printed, Interval(209, 209), VI) == ("one-digit", "209", 4)
    assert cause_of(printed, Interval(2060, 2060), VI) == ("digit-missing", "2.060", 4)
    assert cause_of(printed, Interval(777, 777), VI) is None
    swapped = causes_of(read("67%", VI), Interval(60, 80), VI)
    assert swapped[0] == ("digits-swapped", "76%", 3)
    assert [origin.rank for origin in swapped] == sorted(origin.rank for origin in swapped)
    assert cause_of(read("67", VI), Interval(152, 153, 2), VI, measured=True) == ("digits-swapped", "76", 3)
    assert cause_of(read("67", VI), Interval(152, 153, 2), VI) is not None
    assert cause_of(read("67", VI), Interval(153, 154, 2, False, False), VI) is None


def test_of_slips_that_are_equally_likely_that_which_the_figures_give_comes_first() -> None:
    parts = ["20,1 triệu", "15,0 triệu", "13,1 triệu"]
    fixes = fixes_of({"kind": "total", "total": "48,9 triệu", "parts": parts})
    assert [fix.edits[0].text for fix in fixes][:2] == ["48,2 triệu", "48,4 triệu"]


def test_what_is_recomputed_bears_the_name_of_its_slip_also_where_it_was_not_reached() -> None:
    asked = trial_of("kind: share, part: 53, whole: 78, percent: 76.95%")
    slip, alone, other = (
        Proposal(cause, rank, {"percent": text}, "", (place, rank, 0))
        for cause, rank, text, place in (
            ("digits-swapped", 3, "67.95%", 0),
            ("", RECOMPUTED, "67.95%", 2),
            ("one-digit", 4, "66.95%", 0),
        )
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(diagnosis, "MOST_TRIED", 1)
        assert diagnosis._holding(asked, [other, slip], [], [alone]) == [slip]
        assert diagnosis._holding(asked, [other], [alone], [alone]) == [alone]
