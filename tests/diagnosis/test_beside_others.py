"""The law of fixes where figures are shared: applied, each puts right what it is listed for and nothing else wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.audit.audit import check_text
from crossfoot.claims.finding import Checked, Finding, Fix
from planted import SHAPES, planted
from statements import times


def applied(text: str, fix: Fix) -> str:
    for edit in sorted(fix.edits, key=lambda edit: -edit.start):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def in_conflict(checked: Checked) -> set[str]:
    return {each for finding in checked.findings if finding.conflict for each in finding.conflict.claims}


def wrong(checked: Checked) -> set[str]:
    """The claims that are wrong by themselves or beside others."""
    return {claim.id for claim in checked.claims if claim.verdict == "mismatch"} | in_conflict(checked)


def about(finding: Finding) -> set[str]:
    if finding.conflict is not None:
        return set(finding.conflict.claims)
    return {finding.claim.id} if finding.claim else set()


def law(text: str, most: int = 40) -> int:
    """Holds every fix of a file to the law; returns how many there were."""
    before = check_text("t.yaml", text)
    count = 0
    for finding in before.findings:
        for fix in finding.fixes[:most]:
            count += 1
            after = check_text("t.yaml", applied(text, fix))
            assert len(after.claims) == len(before.claims), (text, fix)
            assert not wrong(after) & about(finding), (text, finding.message, fix)
            assert wrong(after) <= wrong(before), (text, finding.message, fix)
            if finding.claim is not None:
                verdicts = {claim.id: claim.verdict for claim in after.claims}
                assert verdicts[finding.claim.id] == "consistent", (text, fix)
    return count


@st.composite
def files(draw: st.DrawFn) -> str:
    """Claims of every kind over a few names, some figures with slack, most of it wrong."""
    names = "abcdef"[: draw(st.integers(2, 6))]
    counts = st.integers(0, 99).map(str)
    figures = {name: draw(counts | st.sampled_from(["1.2 hundred", "0.5 hundred", "about 40"])) for name in names}
    figures |= {name: draw(st.integers(0, 120).map(lambda n: f"{n}%")) for name in draw(st.sets(st.sampled_from("pq")))}
    amount = st.sampled_from([*names, *names]) | counts
    percent = st.sampled_from([name for name in figures if name in "pq"] or ["50%"]) | st.sampled_from(["50%", "33.3%"])
    claims = []
    for number in range(draw(st.integers(2, 4))):
        kind = draw(st.sampled_from(["total", "total", "share", "change", "bound", "equation", "rate"]))
        one, two, three = draw(amount), draw(amount), draw(amount)
        fields = {
            "total": f"total: {one}, parts: [{two}, {three}]",
            "share": f"part: {one}, whole: {two}, percent: {draw(percent)}",
            "change": f"from: {one}, to: {two}, by: {three}, percent: {draw(percent)}",
            "bound": f"value: {one}, at_most: {two}",
            "equation": f'holds: "{one} + {two} = {three}"',
            "rate": f"rate: {one}, count: {two}, total: {three}",
        }[kind]
        claims.append(f"  - {{id: c{number}, kind: {kind}, {fields}}}")
    if draw(st.booleans()):
        figures["alias"] = names[0]
        claims.append(f"  - {{id: last, kind: total, total: alias, parts: [{draw(amount)}, {draw(amount)}]}}")
    declared = ", ".join(f"{name}: {text}" for name, text in figures.items())
    return f"locale: en\nfigures: {{{declared}}}\nclaims:\n" + "\n".join(claims) + "\n"


@given(files())
@times(0.2)
def test_every_fix_holds_beside_the_claims_that_share_its_figures(text: str) -> None:
    law(text, 5)


@pytest.mark.parametrize("shape", sorted(SHAPES))
@pytest.mark.parametrize("slips", [1, 3])
def test_every_fix_of_a_planted_slip_holds(shape: str, slips: int) -> None:
    assert law(planted(7 * slips, shape, slips).text, 4)


def test_a_fix_that_would_break_another_claim_is_not_listed() -> None:
    text = """\
locale: en
figures: {part: 206, whole: 956}
claims:
  - {id: share, kind: share, part: part, whole: whole, percent: 21.86%}
  - {id: sum, kind: total, total: part, parts: [100, 106]}
"""
    (found,) = check_text("t.yaml", text).findings
    assert [fix.title for fix in found.fixes] == ["percent 21.55%"]
    (alone,) = check_text("t.yaml", text.replace("total: part", "total: 206")).findings
    assert [fix.title for fix in alone.fixes] == ["part 209 (one digit: 206)", "percent 21.55%"]


def test_names_for_one_figure_and_yaml_aliases_change_together() -> None:
    assert law('locale: en\nfigures: {a: 5, b: a}\nclaims:\n  - {id: x, kind: equation, holds: "a + b = 12"}\n')
    assert law("locale: en\nclaims:\n  - {id: x, kind: total, total: &t 9, parts: [4, *t, 2]}\n")
    assert law("locale: en\nclaims:\n  - {id: x, kind: total, total: &t '9', parts: [4, *t, 2]}\n")
    figures = "locale: en\nfigures: {a: {figure: &x 9}, b: *x}\n"
    assert law(f"{figures}claims:\n  - {{id: x, kind: total, total: a, parts: [4, b, 2]}}\n")


def test_a_figure_that_a_total_has_on_both_sides() -> None:
    """It tells nothing of the figure, and all of the rest: a = a + d for d = 0 only."""
    claims = "claims:\n  - {id: x, kind: total, total: a, parts: [a, d]}\n"
    claims += "  - {id: y, kind: total, total: a, parts: [a, a]}\n"
    assert law(f"locale: en\nfigures: {{a: 1, d: 1}}\n{claims}")
    rounded = check_text("t.yaml", f"locale: en\nfigures: {{a: 1.2 hundred, d: 1}}\n{claims}")
    assert wrong(rounded) == {"x", "y"}


def test_a_fix_of_one_claim_is_none_that_a_conflict_of_others_excludes() -> None:
    """By the last claim a would be 41; by the second, which is wrong beside the first, it can only be 0."""
    claims = """\
claims:
  - {id: one, kind: total, total: 61, parts: [a, a]}
  - {id: two, kind: total, total: a, parts: [a, a]}
  - {id: last, kind: total, total: b, parts: [0, 41]}
"""
    text = f"locale: en\nfigures: {{a: 0.5 hundred, b: a}}\n{claims}"
    (found,) = [each for each in check_text("t.yaml", text).findings if about(each) == {"last"}]
    assert (found.rule, list(found.fixes)) == ("rounded-up-figure", [])
    (alone,) = check_text(
        "t.yaml",
        text.replace("total: a, parts: [a, a]", "total: 0, parts: [0, 0]").replace(
            "total: 61, parts: [a, a]", "total: 0, parts: [0, 0]"
        ),
    ).findings
    assert [fix.title for fix in alone.fixes] == ["total 0.4 hundred"]
    assert law(text, 5)


def test_a_fix_of_a_figure_of_its_own_counts_the_slack_that_others_leave() -> None:
    """By the second claim a is 31.5; the first, with 31 in place of 1, would need 31."""
    text = """\
locale: en
figures: {a: about 32, b: 63}
claims:
  - {id: one, kind: total, total: 1, parts: [0, a]}
  - {id: two, kind: total, total: b, parts: [a, a]}
"""
    (found,) = check_text("t.yaml", text).findings
    assert found.rule == "total-mismatch"
    assert "31" not in [edit.text for fix in found.fixes for edit in fix.edits]
    (alone,) = check_text("t.yaml", text.replace("[a, a]", "[20, 43]")).findings
    assert "31" in [edit.text for fix in alone.fixes for edit in fix.edits]
    assert law(text.replace("[a, a]", "[20, 43]"), 5)


def test_an_edit_names_the_place_where_the_figure_is_written() -> None:
    text = """\
locale: en
figures: {a: {figure: 5}, b: a}
claims:
  - {id: x, kind: total, total: b, parts: [2, 4]}
"""
    (found,) = check_text("t.yaml", text).findings
    assert found.path == ("figures", "a", "figure")
    assert found.fixes[0].edits[0].path == ("figures", "a", "figure")
