"""What is worked out of many slips is what would be tried if all were: the likeliest ones."""

from __future__ import annotations

import json
from collections.abc import Sequence
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from crossfoot.audit.files import interpret
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.parsing import parse
from crossfoot.claims.finding import Fix
from crossfoot.diagnosis import diagnose as diagnosis
from crossfoot.diagnosis import slips
from crossfoot.diagnosis.diagnose import MOST_TRIED, diagnose
from crossfoot.diagnosis.slips import Shortlist


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 9))), st.integers(1, 5))
def test_what_would_come_among_the_first_is_taken(proposals: list[tuple[int, int]], most: int) -> None:
    shortlist = Shortlist(most)
    first: dict[int, tuple[int, int]] = {}
    for number, (proposal, order) in enumerate(proposals):
        before = sorted(first.values())[:most]
        assert shortlist.takes((order, number)) == (len(before) < most or (order, number) < before[-1])
        shortlist.add(proposal, (order, number))
        first.setdefault(proposal, (order, number))


def test_what_would_come_behind_as_likely_ones_is_not_taken() -> None:
    shortlist = Shortlist(1)
    shortlist.add("a", (2, 5))
    assert shortlist.takes((2, 4)) and not shortlist.takes((2, 5))


def fixes(kind: str, entries: Sequence[str], off: int) -> tuple[list[Fix], int]:
    """What is proposed for a list whose total or mean is off, and how many proposals were worked out for it."""
    total = sum(int(each.replace(",", "").rstrip("%")) for each in entries)
    places = len(entries[0].rstrip("%").partition(",")[2])
    value = total + off if kind == "total" else total // len(entries) + off
    result = f"{value // 10**places},{value % 10**places:0{places}}" if places else str(value)
    result += "%" if entries[0].endswith("%") else ""
    listed = "parts" if kind == "total" else "values"
    claim = {"id": "a", "kind": kind, kind: result, listed: list(entries)}
    document = interpret("t.yaml", parse(json.dumps({"locale": "vi", "claims": [claim]})), Settings())
    with patch.object(slips, "proposal_of", side_effect=slips.proposal_of) as made:
        found = diagnose(document, document.claims[0])
    return list(found), made.call_count


PLAIN = st.integers(1, 5_000).map(str)
DECIMAL = st.integers(10, 5_000).map(lambda number: f"{number // 10},{number % 10}")
PERCENTAGE = st.integers(1, 9_999).map(lambda number: f"{number // 100},{number % 100:02}%")
LISTS = st.one_of(*(st.lists(form, min_size=20, max_size=40) for form in (PLAIN, DECIMAL, PERCENTAGE)))


@given(st.sampled_from(("total", "average")), LISTS, st.sampled_from((1, 9, 27, 100, 900)))
def test_the_fixes_are_those_of_all_slips(kind: str, entries: list[str], off: int) -> None:
    with patch.object(diagnosis, "MOST_TRIED", 8):
        few, worked_out = fixes(kind, entries, off)
        with patch.object(Shortlist, "takes", return_value=True):
            every, of_all = fixes(kind, entries, off)
    assert few == every
    assert worked_out <= of_all


def test_of_thousands_of_slips_that_fit_few_are_worked_out() -> None:
    entries = [str(100 + 7 * number % 800) for number in range(400)]
    for kind, off in (("total", 30), ("average", 5)):
        found, worked_out = fixes(kind, entries, off)
        assert found and worked_out < 4 * MOST_TRIED
        with patch.object(Shortlist, "takes", return_value=True):
            assert fixes(kind, entries, off)[1] > 6 * MOST_TRIED
