"""The records of what was read."""

from __future__ import annotations

from crossfoot.inputs import inputs
from crossfoot.inputs.reading.article import Extract, InputError


def test_a_refusal_says_its_message() -> None:
    error = InputError("this file is empty")
    assert (error.message, str(error)) == ("this file is empty",) * 2
    assert Extract("a").left_out == ()


def test_kinds_of_file_begin_in_lower_case_as_they_are_compared() -> None:
    for kind in inputs():
        assert all(each == each.lower() == each.lstrip() for each in kind.beginnings)
        assert all(each == each.lower() and each.startswith(".") for each in kind.suffixes)
        assert kind.name and kind.suffixes
