"""The short way of the commonest claims says what the long way says."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from crossfoot.audit.audit import check_text
from crossfoot.audit.files import load_text
from crossfoot.claimfile import short_way
from crossfoot.claims.claim import Claim, Recomputed
from crossfoot.claims.finding import Checked
from crossfoot.claims.kind import kinds
from crossfoot.claims.quick import quick_check
from running import CUT, GOOD, WRONG, claims

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
    assert any(quick_check(kind) for kind in kinds().values())


def test_a_name_that_looks_like_a_figure_stands_for_the_figure_that_it_declares() -> None:
    text = claims("{id: a, kind: share, part: 5, whole: 20, percent: 35%}", head="figures: {5: 7}\n")
    (claim,) = check_text("a.yaml", text).claims
    assert [(figure.name, figure.written.text) for figure in claim.figures] == [("5", "7"), ("", "20"), ("", "35%")]
    assert claim.verdict == "consistent"
    wrong = check_text("a.yaml", text.replace("35%", "25%")).claims[0]
    assert wrong.verdict == "mismatch"
