"""Declared figures: how they are counted, used, and misspelt."""

from __future__ import annotations

from crossfoot.audit.audit import check_text
from running import claims


def test_named_figures_are_counted_once_and_every_name_of_a_chain_is_used() -> None:
    head = "figures: {first: second, second: third, third: 4, idle: 5}\n"
    checked = check_text("a.yaml", claims("{id: a, kind: share, part: 1, whole: first, percent: 25%}", head=head))
    assert checked.claims[0].verdict == "consistent"
    assert [finding.message for finding in checked.findings] == ["no claim uses the figure 'idle'"]
    assert checked.figures == 4
    figure = checked.claims[0].figures[1]
    assert (checked.text[figure.start : figure.end], figure.name) == ("4", "first")
