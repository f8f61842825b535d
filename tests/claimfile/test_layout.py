"""Where each entry of a file begins and ends, where one more would go, and what can be cut out."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.claimfile.layout import (
    Value,
    additions,
    as_list,
    indent,
    inserted,
    laid_out,
    line_break,
    line_end,
    line_start,
    removal,
)

BLOCK = "claims:\n  - id: a\n    part: 1  # so\n  - id: b\n    parts: [1, 2]\n"


def at(text: str, *path: str | int) -> Value:
    found = laid_out(text).at(path)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("path", "shown", "form"),
    [
        (("claims", 0), "id: a\n    part: 1", "mapping"),
        (("claims", 0, "part"), "1", "text"),
        (("claims", 1, "parts"), "[1, 2]", "list"),
        (("claims", 1, "parts", 1), "2", "text"),
        (("claims",), BLOCK[BLOCK.index("- id: a") : -1], "list"),
    ],
)
def test_a_value_ends_with_its_last_character(path: tuple[str | int, ...], shown: str, form: str) -> None:
    found = at(BLOCK, *path)
    assert (BLOCK[found.start : found.end], found.form) == (shown, form)


def test_what_is_not_there() -> None:
    layout = laid_out(BLOCK)
    for path in (("x",), ("claims", 2), ("claims", -1), ("claims", "a"), ("claims", 0, "id", 0)):
        assert layout.at(path) is None
    assert at(BLOCK, "claims", 0).number("part") == 1
    assert at(BLOCK, "claims", 0).number("whole") == -1
    assert laid_out("").form == "text"


@pytest.mark.parametrize(
    ("text", "path", "entry", "after"),
    [
        (BLOCK, ("claims", 0), "x: y", BLOCK.replace("# so", "# so\n    x: y")),
        (BLOCK, ("claims", 1, "parts"), "3", BLOCK.replace("[1, 2]", "[1, 2, 3]")),
        ("a: {b: c}\n", ("a",), "d: e", "a: {b: c, d: e}\n"),
        ("a: {}\n", ("a",), "d: e", "a: {d: e}\n"),
        ("a:\r\n- b\r\n", ("a",), "c", "a:\r\n- b\r\n- c\r\n"),
        ("a: {\n  b: c\n}\n", ("a",), "d: e", "a: {\n  b: c,\n  d: e\n}\n"),
        ("\ufeffa: b", (), "c: d", "\ufeffa: b\nc: d"),
    ],
)
def test_one_more_entry(text: str, path: tuple[str | int, ...], entry: str, after: str) -> None:
    assert inserted(text, [next(iter(additions(text, at(text, *path), entry)))]) == after


def test_one_value_becomes_a_list() -> None:
    for text, after in (
        ("a: {b: c}\n", "a: [{b: c}, {d: e}]\n"),
        ("a:\n  b: c\n  f: g\n", "a:\n  - b: c\n    f: g\n  - {d: e}\n"),
    ):
        made = inserted(text, as_list(text, at(text, "a"), "{d: e}"))
        assert made == after
        assert yaml.safe_load(made)["a"] == [yaml.safe_load(text)["a"], {"d": "e"}]


@pytest.mark.parametrize(
    ("text", "path", "number", "after"),
    [
        ("a: {b: c, d: e}\n", ("a",), 1, "a: {b: c}\n"),
        ("a: {b: c, d: e}\n", ("a",), 0, "a: {d: e}\n"),
        ("a:\n  b: c\n  d: e\n", ("a",), 1, "a:\n  b: c\n"),
        ("a:\n  - b\n  - c", ("a",), 1, "a:\n  - b"),
        ("a: {b: c}\n", ("a",), 0, None),
        ("a:\n  b: c  # why\n  d: e\n", ("a",), 0, None),
        ("a:\n  b:\n    # why\n    c: d\n  e: f\n", ("a",), 0, None),
        ("- a: b\n  c: d\n", (0,), 0, None),
    ],
)
def test_what_is_cut_out_leaves_the_rest(
    text: str, path: tuple[str | int, ...], number: int, after: str | None
) -> None:
    cut = removal(text, at(text, *path), number)
    assert (cut and text[: cut[0]] + text[cut[1] :]) == after


def test_lines_and_their_indentation() -> None:
    text = "a:\r\n  - b: c"
    assert (line_break(text), line_break("a"), line_end(text, 0), line_end(text, 5)) == ("\r\n", "\n", 2, len(text))
    assert (line_start(text, 8), line_start("\ufeffa", 1)) == (4, 1)
    assert (indent(text, 6), indent(text, 8)) == ("  ", "    ")


@given(st.dictionaries(st.sampled_from("abcd"), st.sampled_from(["x", "y z", "[1]"]), min_size=1))
def test_each_place_for_one_more_entry_is_one(entries: dict[str, str]) -> None:
    for text in (
        "".join(f"{key}: {value}\n" for key, value in entries.items()),
        f"{{{', '.join(f'{key}: {value}' for key, value in entries.items())}}}",
    ):
        before = yaml.safe_load(text)
        tried = [inserted(text, [each]) for each in additions(text, laid_out(text), "new: 5")]
        assert tried
        assert all(yaml.safe_load(each) == {**before, "new": 5} for each in tried)
