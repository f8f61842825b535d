"""Changes that one slip explains."""

from __future__ import annotations

from crossfoot.articles.read import ArticleReading


def _wrong(text: str) -> list[list[str]]:
    wrong = [each for each in ArticleReading(text, "en").claims if each.verdict == "mismatch"]
    return [[role.mention.draft for role in each.roles] for each in wrong]


def test_a_slip_explains_no_change_of_figures_of_one_digit() -> None:
    assert not _wrong("A score from 0 (none) to 10 (worst) that rose by 5 was noted.")
    assert _wrong("It went from 12 to 83 sheep, a rise of 51 sheep.") == [["12", "83", "51"]]


def test_what_was_told_in_percent_of_another_loss_is_no_slip() -> None:
    assert not _wrong("There was a gain of 0.1 kg (0.1% gain) here compared to a loss of 0.2 kg (0.6% loss) there.")
