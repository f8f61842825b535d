"""Declared figures: how they are counted, used, and misspelt."""

from __future__ import annotations

import unicodedata

import pytest

from crossfoot.audit.audit import check_text
from crossfoot.claimfile.figure_reader import FigureReader
from crossfoot.claimfile.names import Names, declare
from crossfoot.claimfile.parsing import Mapping, parse
from crossfoot.figures.locales import notation_of
from running import claims


def test_named_figures_are_counted_once_and_every_name_of_a_chain_is_used() -> None:
    head = "figures: {first: second, second: third, third: 4, idle: 5}\n"
    checked = check_text("a.yaml", claims("{id: a, kind: share, part: 1, whole: first, percent: 25%}", head=head))
    assert checked.claims[0].verdict == "consistent"
    assert [finding.message for finding in checked.findings] == ["no claim uses the figure 'idle'"]
    assert checked.figures == 4
    figure = checked.claims[0].figures[1]
    assert (checked.text[figure.start : figure.end], figure.name) == ("4", "first")


def _declared(text: str) -> tuple[Names, list[tuple[str, str]]]:
    source = parse(f"{text}claims: []\n")
    assert isinstance(source.root, Mapping)
    names, problems = declare(source.root["figures"], source, FigureReader(notation_of("en")).figure)
    return names, [(problem.rule, problem.message) for problem in problems]


def test_a_name_may_stand_for_another_one_and_then_counts_as_used() -> None:
    names, problems = _declared("figures: {a: b, b: 4, c: 5}\n")
    assert problems == []
    assert {name: named.written.value for name, named in names.declared().items()} == {"a": 4, "b": 4, "c": 5}
    assert names.used == {"b"}
    assert names.places() == 2, "a place that has two names counts once"
    assert names.declared()["a"].path == ("figures", "b")


def test_asking_for_a_name_counts_as_use_whatever_its_letters_are_composed_of() -> None:
    names, _ = _declared("figures: {xã: 4, idle: 5}\n")
    found = names.get(unicodedata.normalize("NFD", "xã"))
    assert found is not None
    assert (found.name, names.used) == ("xã", {"xã"})
    assert names.get("nobody") is None
    assert names.used == {"xã"}


def test_what_can_only_be_meant_as_a_name() -> None:
    names, _ = _declared("figures: {villages_2008: 4}\n")
    assert names.claims_name("women")
    assert names.claims_name("villages-2008")
    assert not names.claims_name("12 women")
    assert not names.claims_name("women and children")
    assert names.unknown("vilages_2008").endswith("; did you mean villages_2008?")
    assert names.unknown("x" * 200).endswith("write figures in digits")


@pytest.mark.parametrize(
    ("figures", "rule", "words"),
    [
        ("{a: b, b: a}", "circular-name", "names refer to each other in a circle: a → b → a"),
        ("{a: }", "invalid-value", "a is empty; write the figure, or take the name away"),
        ("{a: [1]}", "invalid-value", "a takes one figure, not a list"),
        ("{a-b: 1}", "invalid-value", "'a-b' is no name"),
        ("{a: {figure: 1, x: 2}}", "unknown-field", "there is no field 'x' in a; its fields are figure, same_as"),
        ("{a: {figure: 1, same_as: b}}", "invalid-value", "same_as names a figure of another claim file"),
        ("{a: women}", "unknown-name", "'women' is no figure"),
        ("{a: 1.2.3}", "unreadable-figure", ""),
    ],
)
def test_what_is_wrong_with_a_declaration_is_named_once(figures: str, rule: str, words: str) -> None:
    _, ((found, message),) = _declared(f"figures: {figures}\n")
    assert found == rule
    assert message.startswith(words)


def test_a_figure_that_is_no_use_is_not_said_to_be_missing() -> None:
    names, problems = _declared("figures: {a: 1.2.3}\n")
    assert [rule for rule, _ in problems] == ["unreadable-figure"]
    assert names.get("a") is None
    assert names.unknown("a") == "the figure declared as 'a' cannot be used"
