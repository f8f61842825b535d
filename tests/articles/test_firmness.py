"""How often slips in ties that hold are told, by pattern."""

from __future__ import annotations

import pytest

from crossfoot.articles import decide, firmness, read_text
from crossfoot.articles.firmness import counted, is_mostly_told


def test_a_pattern_is_mostly_told_from_three_in_four_slips_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(firmness, "counted", lambda: {"sure": (3, 1), "unsure": (2, 1)})
    assert is_mostly_told("sure") and not is_mostly_told("unsure")
    assert is_mostly_told("of which nothing was counted")


def test_what_was_counted_is_of_patterns_by_variant() -> None:
    assert all(told + lost >= 3 for told, lost in counted().values())
    assert is_mostly_told("percent-then-fraction") and not is_mostly_told("rows-that-add-up")


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Of 1,459 villages, 134 (9.18%) had no school.", True),
        ("There were 2,150 trucks, 1,243 carts and 875 sledges, and 4,268 lamps.", False),
    ],
)
def test_a_claim_is_firm_where_slips_in_its_like_are_told(text: str, firm: bool) -> None:
    [claim] = read_text("a.txt", text, "en").claims
    assert claim.derivation is not None
    assert claim.derivation.firm is firm


def test_a_claim_is_not_firm_whose_like_are_hardly_ever_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decide, "is_mostly_told", lambda name: name == "another")
    [claim] = read_text("a.txt", "Of 1,459 villages, 134 (9.18%) had no school.", "en").claims
    assert claim.derivation is not None and not claim.derivation.firm
