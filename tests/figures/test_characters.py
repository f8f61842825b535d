"""The sets of characters hold what Unicode says of their kind."""

from __future__ import annotations

import re
import unicodedata

import pytest
import yaml

from crossfoot.figures.characters import EMPTY, HALVES, PLAIN, STEERING, UNSEEN, escape_of

EVERY = [*map(chr, range(0x110000))]


def within(characters: str) -> set[str]:
    wanted = re.compile(f"[{characters}]")
    return {each for each in EVERY if wanted.match(each)}


def test_what_steers_is_all_that_unicode_calls_so() -> None:
    steering = within(STEERING)
    kinds = {each: unicodedata.category(each) for each in EVERY}
    assert {each for each, kind in kinds.items() if kind in ("Cf", "Zl", "Zp")} <= steering
    assert {each for each, kind in kinds.items() if kind == "Cc" and each >= "\x7f"} <= steering
    assert {each for each in EVERY if ord(each) & 0xFFFE == 0xFFFE or "\ufdd0" <= each <= "\ufdef"} <= steering
    assert {kinds[each] for each in steering} == {"Cf", "Zl", "Zp", "Cc", "Cn"}
    assert within(HALVES) == {each for each, kind in kinds.items() if kind == "Cs"}


def test_what_is_plain_is_neither_hidden_nor_a_mark() -> None:
    plain = within(PLAIN)
    assert not plain & (within(STEERING) | within(EMPTY) | within(HALVES) | set(UNSEEN))
    assert not {unicodedata.category(each) for each in plain} & {"Mn", "Me", "Cc", "Cf", "Co", "Cs", "Zl", "Zp"}
    assert {*"đế Ω中か한–“½≤✓"} <= plain


def test_what_is_drawn_as_nothing_is_a_letter_or_a_mark() -> None:
    assert {unicodedata.category(each) for each in within(EMPTY)} <= {"Lo", "Mn"}
    assert set(UNSEEN) <= within(STEERING)


@pytest.mark.parametrize("char", ["\x1b", "\x85", "\u202e", "\U000e0001", "é"])
def test_an_escape_says_the_character(char: str) -> None:
    assert yaml.safe_load(f'"{escape_of(char)}"') == char
    assert len(escape_of(char)) in (4, 6, 10) and escape_of(char).isascii()
