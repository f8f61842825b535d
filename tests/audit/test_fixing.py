"""``audit --fix``, ``--diff`` and ``--unsafe-fixes``: what is changed, what never is, and what is shown before."""

from __future__ import annotations

import io
import subprocess
import sys
from bisect import insort
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.audit import fixing
from crossfoot.audit.audit import audit, check_text
from crossfoot.audit.fixing import _is_free, chosen, fixed, worse
from crossfoot.audit.rule import rules
from crossfoot.claims.finding import Checked, Edit, Finding, Fix, Report
from crossfoot.cli.delivery import put_lines
from running import CLAIMS, CUT, GOOD, WRONG, claims, run

UNUSED = "accepted: {rule: coarse-figure, reason: x}"
KNOWN = "accepted: {rule: share-mismatch, reason: x}"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    return tmp_path


def _fixed(text: str, *options: str) -> str:
    """The file after --fix, byte for byte."""
    Path("a.yaml").write_bytes(text.encode())
    assert run("audit", "a.yaml", "--fix", "--exit-zero", *options).code in (0, 3)
    return Path("a.yaml").read_bytes().decode()


def _figures(checked: Checked) -> list[tuple[str, str]]:
    return [(figure.role, figure.written.text) for claim in checked.claims for figure in claim.figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (claims(GOOD.replace("}", f", {UNUSED}}}")), claims(GOOD)),
        (claims("{" + f"{UNUSED}, {GOOD[1:]}"), claims(GOOD)),
        (
            f"claims:\r\n- id: a # one\r\n  {UNUSED}\r\n  kind: share\r\n  part: 1\r\n  whole: 4\r\n  percent: 25%\r\n",
            "claims:\r\n- id: a # one\r\n  kind: share\r\n  part: 1\r\n  whole: 4\r\n  percent: 25%\r\n",
        ),
        (
            f"claims:\n- id: a\n  kind: share\n  part: 1\n  whole: 4\n  percent: 25%\n  {UNUSED}",
            "claims:\n- id: a\n  kind: share\n  part: 1\n  whole: 4\n  percent: 25%",
        ),
        (
            "claims:\n- id: a\n  kind: share\n  accepted:\n    rule: coarse-figure\n    reason: two\n      lines\n"
            "  part: 1\n  whole: 4\n  percent: 25%\n",
            "claims:\n- id: a\n  kind: share\n  part: 1\n  whole: 4\n  percent: 25%\n",
        ),
        (
            "claims:\n- id: a\n  kind: share\n  part: 1\n  whole: 4\n  percent: 26%\n  accepted:\n"
            "  - {rule: coarse-figure, reason: x}\n  - {rule: share-mismatch, reason: x}\n"
            "  - {rule: no-rule, reason: x}\n",
            "claims:\n- id: a\n  kind: share\n  part: 1\n  whole: 4\n  percent: 26%\n  accepted:\n"
            "  - {rule: share-mismatch, reason: x}\n",
        ),
        (
            claims(WRONG.replace("}", ", accepted: [{rule: a, reason: x}, {rule: share-mismatch, reason: y}]}")),
            claims(WRONG.replace("}", ", accepted: [{rule: share-mismatch, reason: y}]}")),
        ),
        (claims(GOOD.replace("}", ", accepted: [{rule: a, reason: x}, {rule: b, reason: y}]}")), claims(GOOD)),
        (claims(GOOD.replace("part: 1", "part: 1, part: 1")), claims(GOOD)),
        (claims(GOOD.replace("}", ', "about": "x", "about": "x"}')), claims(GOOD.replace("}", ', "about": "x"}'))),
    ],
)
def test_safe_fixes(text: str, expected: str) -> None:
    assert _fixed(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        claims(GOOD.replace("part: 1", "part: 1, part: 2")),
        claims(WRONG),
        claims(CUT),
        "claims:\n- id: a\n  kind: share\n  part: 1\n  whole: 4\n  percent: 25%\n"
        "  accepted: # a comment would go with it\n    rule: coarse-figure\n    reason: x\n",
        f"claims:\n- id: a\n  kind: share\n  part: 1\n  whole: 4\n  percent: 25%\n  {UNUSED} # so would this one\n",
        f"claims:\n- {UNUSED}\n  id: a\n  kind: share\n  part: 1\n  whole: 4\n  percent: 25%\n",
    ],
)
def test_what_is_left_alone(text: str) -> None:
    assert _fixed(text) == text


def test_every_safe_fix_of_the_examples_changes_no_figure() -> None:
    seen = set()
    for rule in rules().values():
        for example in (*rule.good, *rule.bad):
            before = check_text("a.yaml", example.text)
            Path("a.yaml").write_bytes(example.text.encode())
            for each in fixed(["a.yaml"]).files:
                after = check_text("a.yaml", each.after)
                assert _figures(before) == _figures(after)
                assert len(after.findings) < len(before.findings)
                seen.add(rule.name)
    assert seen >= {"unused-acceptance", "duplicate-key"}


def test_suggestions_change_figures_only_when_asked() -> None:
    assert _fixed(claims(WRONG)) == claims(WRONG)
    assert _fixed(claims(WRONG), "--unsafe-fixes") != claims(WRONG)
    assert not check_text("a.yaml", Path("a.yaml").read_text()).findings


def test_suggestions_for_what_does_not_count_are_left() -> None:
    assert _fixed(claims(CUT), "--unsafe-fixes") == claims(CUT)
    assert _fixed(claims(CUT), "--unsafe-fixes", "--strict") == claims(CUT.replace("1.15", "1.16"))
    assert _fixed(claims(CUT), "--unsafe-fixes", "--fail-on", "note") == claims(CUT.replace("1.15", "1.16"))


def test_of_equally_likely_suggestions_none_is_applied() -> None:
    one, other, late = Fix("a", (), rank=2), Fix("b", (), rank=2), Fix("c", (), rank=3)
    assert chosen((one, other, late), True) is None
    assert chosen((one, late), True) is one
    assert chosen((late, one), True) is None  # the one that is listed first is not the likeliest
    assert chosen((late, one), False) is None
    assert chosen((one, other, Fix("d", (), safe=True)), False) == Fix("d", (), safe=True)


def test_accepted_findings_are_left() -> None:
    text = claims(WRONG.replace("}", ", accepted: {rule: share-mismatch, reason: x}}"))
    assert _fixed(text, "--unsafe-fixes") == text


def test_a_suggestion_that_breaks_another_claim_is_left_and_the_others_are_applied() -> None:
    figures = "figures: {n: '12'}\n"
    broken = "{id: a, kind: total, total: n, parts: [5, 6]}"
    holds = ["{id: b, kind: total, total: n, parts: [7, 5]}", "{id: c, kind: total, total: n, parts: [8, 4]}"]
    text = claims(broken, *holds, WRONG.replace("id: a", "id: d"), head=figures)
    after = _fixed(text, "--unsafe-fixes")
    assert "n: '12'" in after
    assert after.count("26%") == 0
    checked = check_text("a.yaml", after)
    assert {claim.id: claim.verdict for claim in checked.claims}["d"] == "consistent"
    assert {claim.id: claim.verdict for claim in checked.claims}["b"] == "consistent"


def test_figures_tied_to_another_file_stay_as_they_agree() -> None:
    Path("b.yaml").write_text(claims("{id: a, kind: bound, value: n, at_least: 1}", head="figures: {n: '11'}\n"))
    head = "figures:\n  n: {figure: '11', same_as: b.n}\n"
    Path("a.yaml").write_text(claims("{id: a, kind: total, total: n, parts: [7, 5]}", head=head))
    for each in fixed(["."], suggested=("error",)).files:
        Path(each.path).write_text(each.after)
    assert "n: '11'" in Path("b.yaml").read_text()
    assert "figure: '11'" in Path("a.yaml").read_text()


def test_diff_shows_and_writes_nothing(folder: Path) -> None:
    text = claims(GOOD.replace("}", f", {UNUSED}}}"), CUT.replace("id: a", "id: b"), head="# x\r\n")
    Path("a.yaml").write_bytes(text.encode())
    ended = run("audit", "a.yaml", "--diff")
    assert (ended.code, ended.err) == (1, "crossfoot: 1 fix in 1 file would be applied\n")
    assert Path("a.yaml").read_bytes() == text.encode()
    subprocess.run(["git", "apply", "--unsafe-paths", "-"], input=ended.out.encode(), check=True, cwd=folder)
    after = Path("a.yaml").read_bytes().decode()
    Path("a.yaml").write_bytes(text.encode())
    assert _fixed(text) == after
    assert run("audit", "a.yaml", "--diff") == (0, "", "crossfoot: there is no safe fix to apply\n")


def test_suggestions_that_are_held_back_are_counted() -> None:
    Path("a.yaml").write_text(claims(WRONG, CUT.replace("id: a", "id: b")))
    hidden = "1 suggestion that changes a printed figure hidden, --unsafe-fixes adds it"
    assert run("audit", "a.yaml", "--fix").err == f"crossfoot: there is no safe fix to apply; {hidden}\n"
    assert "; 2 suggestions that change printed figures hidden" in run("audit", "a.yaml", "--diff", "--strict").err
    assert "hidden" not in run("audit", "a.yaml", "--diff", "--unsafe-fixes").err
    Path("a.yaml").write_text(claims(WRONG, GOOD.replace("id: a", "id: b").replace("}", f", {UNUSED}}}")))
    assert run("audit", "a.yaml", "--fix").err == f"crossfoot: 1 fix in 1 file applied; {hidden}\n"


def test_where_nothing_can_be_fixed_a_sentence_says_so() -> None:
    Path("a.yaml").write_text(claims("{id: a, kind: share, part: 30, whole: 120, percent: 26%}"))
    assert run("audit", "a.yaml", "--fix").err == "crossfoot: there is no safe fix to apply\n"
    assert "equally likely" in run("audit", "a.yaml", "--fix", "--unsafe-fixes").err
    assert run("audit", "a.yaml", "--diff", "--unsafe-fixes")[:2] == (0, "")


def test_the_report_behind_fix_is_that_of_the_fixed_files() -> None:
    Path("a.yaml").write_text(claims(GOOD.replace("}", f", {UNUSED}}}")))
    ended = run("audit", "a.yaml", "--fix", "--strict")
    assert (ended.code, ended.err) == (0, "crossfoot: 1 fix in 1 file applied\n")
    assert "unused-acceptance" not in ended.out


def test_wrong_usage() -> None:
    assert "goes with --fix" in run("audit", "a.yaml", "--unsafe-fixes").err
    assert "--watch only reports" in run("audit", "a.yaml", "--watch", "--fix").err


def test_a_file_that_cannot_be_read_is_no_hindrance_for_the_others() -> None:
    Path("b.yaml").write_text("claims: [\n")
    Path("a.yaml").write_text(claims(GOOD.replace("}", f", {UNUSED}}}")))
    ended = run("audit", "a.yaml", "b.yaml", "--diff")
    assert (ended.code, "b.yaml cannot be read as a claim file" in ended.err) == (2, True)
    assert run("audit", "a.yaml", "b.yaml", "--fix").code == 2
    assert Path("a.yaml").read_text() == claims(GOOD)


def test_the_worked_examples_need_no_safe_fix() -> None:
    assert not fixed([str(CLAIMS)]).files


@given(
    st.lists(
        st.sampled_from([GOOD, WRONG, CUT, "{id: a, kind: total, total: 9, parts: [4, 4]}"]), min_size=1, max_size=5
    ),
    st.lists(st.sampled_from(["", UNUSED, "about: x, about: x", KNOWN]), max_size=5),
    st.booleans(),
)
def test_safe_fixes_change_no_figure_and_are_stable(entries: list[str], extras: list[str], unsafe: bool) -> None:
    extras += [""] * len(entries)
    made = [
        entry.replace("id: a", f"id: c{number}").replace("}", f", {extra}}}" if extra else "}")
        for number, (entry, extra) in enumerate(zip(entries, extras, strict=False))
    ]
    Path("h.yaml").write_text(claims(*made))
    suggested = ("error", "warning", "note") if unsafe else ()
    after = next((each.after for each in fixed(["h.yaml"], suggested=suggested).files), claims(*made))
    one, other = check_text("h.yaml", claims(*made)), check_text("h.yaml", after)
    assert len(other.findings) <= len(one.findings)
    if not unsafe:
        assert _figures(one) == _figures(other)
    Path("h.yaml").write_text(after)
    assert not fixed(["h.yaml"], suggested=suggested).files


def test_escapes_in_a_diff_never_reach_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    shown = Terminal()
    monkeypatch.setattr(sys, "stdout", shown)
    put_lines(["-about: \x1b[2J\u202e\r\n", "+a\tb\n"])
    assert "\x1b" not in shown.getvalue()
    assert "\u202e" not in shown.getvalue()
    assert shown.getvalue().count("\n") == 2


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 3)), max_size=8))
def test_no_two_applied_edits_touch(places: list[tuple[int, int]]) -> None:
    """An edit is taken if and only if it touches none that was taken before; two at one place touch."""
    taken: list[tuple[int, int]] = []
    plain: list[tuple[int, int]] = []
    for start, length in places:
        end = start + length
        free = not any(start == s or (start < e and s < end) for s, e in plain)
        assert _is_free(Edit((), "x", start, end), taken) == free
        if free:
            plain.append((start, end))
            insort(taken, (start, end))


def _plant(monkeypatch: pytest.MonkeyPatch, made: Callable[[Checked, Finding], Fix | None]) -> list[int]:
    """Give findings other fixes than their rules do; how many files each audit was asked for."""
    real = audit
    asked: list[int] = []

    def planted(paths: Sequence[str], *arguments: Any, **more: Any) -> Report:
        asked.append(len(paths))
        report = real(paths, *arguments, **more)
        return report._replace(documents=[_with(each) for each in report.documents])

    def _with(checked: Checked) -> Checked:
        found = [(each, made(checked, each)) for each in checked.findings]
        return checked._replace(findings=[each._replace(fixes=(fix,)) if fix else each for each, fix in found])

    monkeypatch.setattr(fixing, "audit", planted)
    return asked


def _cut_and(checked: Checked, finding: Finding, figure: str, text: str) -> Fix:
    """The fix of an unused acceptance, which also writes that figure of its claim as another text."""
    assert finding.claim
    place = finding.claim.figure(figure)
    assert place
    edit = Edit(("claims", finding.claim.index, figure), text, place.start, place.end)
    return Fix("planted", (*finding.fixes[0].edits, edit), safe=finding.fixes[0].safe)


@pytest.mark.parametrize("text", ["2", "1.0"])
def test_a_safe_fix_that_changes_a_figure_is_left_out_and_the_others_are_applied(
    monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    """Whether the claim still holds afterwards (1.0) or not (2)."""
    names = [f"c{number}" for number in range(9)]
    entries = [GOOD.replace("id: a", f"id: {name}").replace("}", f", {UNUSED}}}") for name in names]
    before = claims(*entries)
    Path("a.yaml").write_text(before)
    bad = {"c2", "c7"}

    def made(checked: Checked, finding: Finding) -> Fix | None:
        theirs = finding.claim and finding.claim.id in bad and finding.fixes
        return _cut_and(checked, finding, "part", text) if theirs else None

    asked = _plant(monkeypatch, made)
    (done,) = fixed(["a.yaml"]).files
    expected = [
        entry if name in bad else entry.replace(f", {UNUSED}", "") for name, entry in zip(names, entries, strict=True)
    ]
    assert (done.after, done.fixes) == (claims(*expected), 7)
    assert len(asked) < 2 * len(names)


def test_a_fix_that_makes_another_file_worse_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """The conflict is told in either file, so the files are judged together."""
    head = "figures:\n  n: {figure: '26%', same_as: b.n}\n"
    entry = "{id: a, kind: share, part: 26, whole: 100, percent: n, " + UNUSED + "}"
    before = claims(entry, head=head)
    Path("a.yaml").write_text(before)
    Path("b.yaml").write_text(claims("{id: a, kind: bound, value: n, at_most: 26%}", head="figures: {n: '26%'}\n"))
    Path("c.yaml").write_text(claims(GOOD.replace("}", f", {UNUSED}}}")))

    def made(checked: Checked, finding: Finding) -> Fix | None:
        if checked.path != "a.yaml" or not finding.fixes or not finding.fixes[0].safe:
            return None
        start = checked.text.index("26%")
        edits = (*finding.fixes[0].edits, Edit(("figures", "n"), "27%", start, start + 3))
        return Fix("planted", edits, rank=1)

    _plant(monkeypatch, made)
    done = fixed(["a.yaml", "b.yaml", "c.yaml"], suggested=("warning",))
    assert {each.path: each.after for each in done.files} == {"c.yaml": claims(GOOD)}


def test_what_is_worse() -> None:
    good, wrong = (check_text("a.yaml", claims(entry)) for entry in (GOOD, WRONG))
    other = check_text("a.yaml", claims(WRONG.replace("4", "5")))
    assert not worse({"a": wrong}, {"a": good}, False)
    assert worse({"a": good}, {"a": wrong}, False)
    assert worse({"a": wrong}, {"a": other}, False)
    assert worse({"a": wrong}, {"a": good}, True)
    assert worse({"a": wrong, "b": good}, {"a": good, "b": wrong}, False)
    assert worse({"a": wrong, "b": good}, {"a": good}, False)


def test_findings_that_are_accepted_are_not_fixed(monkeypatch: pytest.MonkeyPatch) -> None:
    entry = WRONG.replace("}", f", {KNOWN}}}")
    Path("a.yaml").write_text(claims(entry))
    assert check_text("a.yaml", claims(entry)).findings[0].fixes
    assert not fixed(["a.yaml"], suggested=("error", "warning", "note")).files
    _plant(monkeypatch, lambda checked, finding: Fix("x", finding.fixes[0].edits, safe=True))
    assert not fixed(["a.yaml"]).files


def test_a_safe_fix_beside_a_tie_to_another_folder() -> None:
    head = "figures:\n  n: {figure: '26%', same_as: b.n}\n"
    entry = "{id: a, kind: share, part: 26, whole: 100, percent: n, " + UNUSED + "}"
    Path("a.yaml").write_text(claims(entry, head=head))
    Path("sub").mkdir()
    Path("sub/b.yaml").write_text(claims("{id: a, kind: bound, value: n, at_most: 26%}", head="figures: {n: '26%'}\n"))
    (done,) = fixed(["a.yaml", "sub"]).files
    assert (done.path, done.after) == ("a.yaml", claims(entry.replace(f", {UNUSED}", ""), head=head))
