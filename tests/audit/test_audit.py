"""An audit: the short way and the long one, habits, acceptances, names, and what an audit may be told."""

from __future__ import annotations

import io
import json
from contextlib import redirect_stderr
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.audit.audit import audit, check_text
from crossfoot.audit.exit import EXIT, exit_code
from crossfoot.audit.files import load_text
from crossfoot.audit.settings import Settings
from crossfoot.claimfile import short_way
from crossfoot.claims.claim import Claim, Recomputed
from crossfoot.claims.finding import Checked, Report
from crossfoot.claims.kind import kinds
from crossfoot.cli import progress
from running import CLAIMS, COARSE, CUT, GOOD, OPEN, WRONG, claims

LOCALES = {"en": (",", "."), "vi": (".", ","), "": ("", ".")}


@st.composite
def shares(draw: st.DrawFn, group: str, decimal: str) -> dict[str, str]:
    """A share: mostly of the commonest form, right or nearly so, sometimes with something that it seldom has."""
    whole = draw(st.integers(0, 3) | st.integers(0, 10 ** draw(st.integers(1, 6))))
    part = draw(st.integers(0, whole + 1))
    places = draw(st.integers(0, 3))
    share = 100 * part * 10**places // whole if whole else 0
    digits = str(max(0, share + draw(st.sampled_from([0, 0, 0, 1, 1, 2, -1])))).rjust(places + 1, "0")
    percent = digits[:-places] + decimal + digits[-places:] if places else digits
    claim = {"part": _grouped(part, group), "whole": _grouped(whole, group), "percent": f"{percent}%"}
    for _ in range(draw(st.sampled_from([0, 0, 0, 1]))):
        field = draw(
            st.sampled_from(["part", "whole", "percent", "target", "ratio", "about", "quote", "at", "n", "x", "part2"])
        )
        claim[field] = draw(
            st.sampled_from(["", "5", "about 5", "-5", "n", "1/4", "25%", "5 USD", "½", "abc", "1.2.3", "n "])
        )
    return claim


def _grouped(number: int, group: str) -> str:
    return f"{number:,}".replace(",", group) if number >= 1000 else str(number)


@st.composite
def files(draw: st.DrawFn) -> str:
    """A claim file of shares."""
    locale = draw(st.sampled_from(sorted(LOCALES)))
    entries: list[dict[str, Any]] = draw(st.lists(shares(*LOCALES[locale]), min_size=1, max_size=5))
    for number, entry in enumerate(entries):
        entry |= {"id": draw(st.sampled_from([f"c{number}"] * 5 + ["c0", ""])), "kind": "share"}
        if draw(st.integers(0, 6)) == 0:
            entry["accepted"] = {"rule": draw(st.sampled_from(["share-mismatch", "truncated-percent"])), "reason": "so"}
    rounding = draw(st.sampled_from(["nearest", "truncate", "up", "any"]))
    return json.dumps({"locale": locale, "rounding": rounding, "figures": {"n": "4"}, "claims": entries})


def _plain(checked: Checked) -> Any:
    """Everything of a report but the text, with fractions in their lowest terms."""

    def reduced(claim: Claim) -> Claim:
        return claim._replace(
            recomputed=tuple(Recomputed.of(each.role, each.exact, each.how) for each in claim.recomputed)
        )

    findings = [finding._replace(claim=finding.claim and reduced(finding.claim)) for finding in checked.findings]
    return checked._replace(text="", lines=(), claims=[reduced(claim) for claim in checked.claims], findings=findings)


@given(files())
def test_the_short_way_says_what_the_long_one_says(text: str) -> None:
    takes = short_way.ShortWay.takes
    short = check_text("a.yaml", text)
    try:
        short_way.ShortWay.takes = lambda *_: False  # type: ignore[method-assign]
        long = check_text("a.yaml", text)
    finally:
        short_way.ShortWay.takes = takes  # type: ignore[method-assign]
    assert _plain(short) == _plain(long)


def test_the_short_way_is_taken() -> None:
    text = claims(
        GOOD, CUT, WRONG.replace("id: a", "id: b"), "{id: c, kind: share, part: 134, whole: 1459, percent: 9.18%}"
    )
    loaded = load_text("a.yaml", text)
    assert not isinstance(loaded, Checked)
    assert [claim.id for claim in loaded.slowly] == ["a", "b"]
    assert [claim.verdict for claim in loaded.claims] == ["consistent", "truncated", "mismatch", "consistent"]
    assert any(kind.quick for kind in kinds().values())


def test_places_of_claims_that_were_let_go_of() -> None:
    """Consistent claims are dropped as they are decided; a finding about one finds its place all the same."""
    text = claims(GOOD, GOOD.replace("id: a", "id: b"), GOOD, OPEN)
    (second, third) = [finding for finding in check_text("a.yaml", text).findings if finding.rule == "duplicate-id"]
    starts = [finding.start for finding in (second, third)]
    assert starts == [index + 4 for index in range(len(text)) if text.startswith("id: a", index)][1:]
    assert all(text[f.start : f.end] == "a" == text[f.related[0].start : f.related[0].end] for f in (second, third))


@pytest.mark.parametrize(
    ("entries", "fail_on", "code"),
    [
        ([GOOD], "note", EXIT.clean),
        ([WRONG], "error", EXIT.found),
        ([WRONG], None, EXIT.clean),
        ([CUT], "error", EXIT.clean),
        ([CUT], "warning", EXIT.clean),
        ([CUT], "note", EXIT.found),
        ([COARSE], "error", EXIT.clean),
        ([COARSE], "warning", EXIT.found),
        ([OPEN], "warning", EXIT.nothing),
        ([OPEN], "note", EXIT.found),
        ([OPEN], None, EXIT.nothing),
        ([OPEN, GOOD], "error", EXIT.clean),
    ],
)
def test_exit_codes(entries: list[str], fail_on: Any, code: int) -> None:
    text = claims(*(entry.replace("id: a", f"id: c{number}") for number, entry in enumerate(entries)))
    checked = check_text("a.yaml", text)
    assert exit_code(Report([checked]), fail_on) == code
    assert exit_code(Report([checked, check_text("b.yaml", "[")]), fail_on) == EXIT.failed
    assert exit_code(Report([])) == EXIT.failed


def test_acceptances_hold_for_their_claim_and_rule_only() -> None:
    accepted = "accepted: {rule: share-mismatch, reason: so printed}}"
    text = claims(
        WRONG[:-1] + ", " + accepted,
        WRONG.replace("id: a", "id: b"),
        GOOD.replace("id: a", "id: c")[:-1] + ", " + accepted,
    )
    found = {(f.claim.id if f.claim else "", f.rule): f.accepted for f in check_text("a.yaml", text).findings}
    assert found == {
        ("a", "share-mismatch"): "so printed",
        ("b", "share-mismatch"): "",
        ("c", "unused-acceptance"): "",
    }


def test_what_is_wrong_with_a_claim_can_be_accepted_too() -> None:
    entry = (
        "{id: a, kind: share, part: about a third, whole: 4, accepted: {rule: unreadable-figure, reason: as printed}}"
    )
    (finding,) = check_text("a.yaml", claims(entry)).findings
    assert (finding.rule, finding.accepted) == ("unreadable-figure", "as printed")
    assert finding.claim is not None
    assert exit_code(Report([check_text("a.yaml", claims(entry))])) == EXIT.nothing


def test_settings_choose_rules_without_changing_what_is_accepted() -> None:
    text = claims(WRONG[:-1] + ", accepted: {rule: share-mismatch, reason: so}}", GOOD)
    for settings in (Settings(ignore=frozenset({"share-mismatch"})), Settings(select=frozenset({"duplicate-id"}))):
        assert [finding.rule for finding in check_text("a.yaml", text, settings).findings] == ["duplicate-id"]
    unread = check_text("a.yaml", "[", Settings(select=frozenset({"duplicate-id"})))
    assert [finding.rule for finding in unread.findings] == ["unreadable-file"]


def test_rounding_and_locale_are_defaults_for_files_that_name_none() -> None:
    cut = CUT.replace("1.15%", "1,15%")
    settings = Settings(locale="vi", rounding="truncate")
    assert check_text("a.yaml", claims(cut), settings).claims[0].verdict == "consistent"
    assert check_text("a.yaml", claims(cut, head="rounding:\nlocale:\n"), settings).claims[0].verdict == "consistent"
    assert check_text("a.yaml", claims(cut, head="rounding: nearest\n"), settings).claims[0].verdict == "truncated"
    assert check_text("a.yaml", claims(CUT, head="locale: en\n"), settings).locale == "en"


def test_named_figures_are_counted_once_and_every_name_of_a_chain_is_used() -> None:
    head = "figures: {first: second, second: third, third: 4, idle: 5}\n"
    checked = check_text("a.yaml", claims("{id: a, kind: share, part: 1, whole: first, percent: 25%}", head=head))
    assert checked.claims[0].verdict == "consistent"
    assert [finding.message for finding in checked.findings] == ["no claim uses the figure 'idle'"]
    assert checked.figures == 4
    figure = checked.claims[0].figures[1]
    assert (checked.text[figure.start : figure.end], figure.name) == ("4", "first")


@pytest.mark.parametrize("patience", [0, 60])
def test_a_bar_is_shown_to_those_who_wait(patience: float, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = io.StringIO()
    monkeypatch.setattr(progress, "PATIENCE", patience)
    with redirect_stderr(shown), progress.bar() as step:
        step(0, 2)
        step(1, 2)
    assert bool(shown.getvalue()) == (not patience)


def test_progress_is_told_file_by_file() -> None:
    told: list[tuple[int, int]] = []
    audit([str(CLAIMS)], progress=lambda done, total: told.append((done, total)))
    assert told == [(number, len(told)) for number in range(len(told))]
    assert len(told) == len(list(CLAIMS.glob("*.yaml")))
