"""Shares of groups that are called by their names."""

from __future__ import annotations

import pytest

from crossfoot.articles import ArticleReading


def shares(text: str) -> list[tuple[str, str, str]]:
    """The part, the whole and the percentage of each share that is tied."""
    found = [each for each in ArticleReading(text, "en").claims if each.kind == "share"]
    return [(one[0], one[1], one[2]) for one in [[role.mention.written.text for role in each.roles] for each in found]]


def test_the_size_of_another_group_is_the_whole_of_nothing_that_is_told_of_one() -> None:
    text = "2920 growers were assigned to lime and 2944 to chalk. Scab struck 140 growers in the lime group (4.8%)."
    reading = ArticleReading(text, "en")
    wholes = {each.roles[1].mention.written.text for each in reading.proposed if each.kind == "share"}
    assert wholes == {"2920"}
    assert shares(text) == [("140", "2920", "4.8%")]


@pytest.mark.parametrize("versus", ["vs", "versus"])
def test_two_shares_behind_two_groups_are_of_them_in_their_order(versus: str) -> None:
    text = (
        "Half were randomly assigned (641 to the lime group and 499 to the chalk group). Scab was more frequent in the "
        f"lime group than the chalk group (91 [14%] {versus} 43 [9%])."
    )
    assert shares(text) == [("91", "641", "14%"), ("43", "499", "9%")]
    turned = text.replace("lime group than the chalk group", "chalk group than the lime group")
    assert ("91", "641", "14%") not in shares(turned)
