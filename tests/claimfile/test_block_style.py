"""The short way from text to tree yields what libyaml does, or leaves the text to it."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crossfoot.claimfile.block_style import MOST_LEVELS, read_block
from crossfoot.claimfile.bytes import SourceError
from crossfoot.claimfile.parsing import parse, parse_any
from crossfoot.claimfile.tree import Mapping, Node, Sequence, Source

ROOT = Path(__file__).resolve().parents[2]
CLAIMS = sorted((ROOT / "claims").glob("*.yaml"))
SHORT = """\
# what is printed
locale: vi

figures:
  cả: 1.459   # of 2008
  nhà-máy: "1 234"
claims:
- id: a
  about: 'more: than # one'
  parts:
  - 12
  - -3%
  - +4
  whole:
- id: b
  parts:
      women: 11.639
      men:
"""


def told(source: Source) -> tuple[Any, ...]:
    """All that a source holds."""
    return _node(source.root), list(source.places), source.problems, source.empty, source.literal, source.anchored


def _node(node: Node) -> Any:
    if isinstance(node, Mapping):
        return "mapping", node.at, node.start, [(key, _node(value)) for key, value in node.items()]
    return ("list", node.at, node.start, list(map(_node, node))) if isinstance(node, Sequence) else node


def held_equal(text: str) -> bool:
    """Whether the text was read the short way; what was read is what libyaml reads."""
    short = read_block(text)
    if short is not None:
        assert told(short) == told(parse_any(text))
    return short is not None


@pytest.mark.parametrize("path", CLAIMS, ids=lambda path: path.name)
def test_our_own_claim_files_take_the_short_way(path: Path) -> None:
    assert held_equal(path.read_text("utf-8"))


def test_block_style_takes_the_short_way() -> None:
    assert held_equal(SHORT) and held_equal(SHORT.rstrip()) and held_equal(f"{SHORT}  # the end")
    source = parse(SHORT)
    assert source.root["claims"][0]["parts"] == ["12", "-3%", "+4"]  # type: ignore[index, call-overload]
    start, end = source.span(("figures", "nhà-máy"))
    assert SHORT[start:end] == "1 234"
    start, end = source.span(("claims", 0, "whole"))
    assert start == end and SHORT[start - 1] == ":"


ELSEWHERE = [
    "", "# nothing\n", "a\n", "- a\n", "a: [1]\n", "a: {b: 1}\n", "a: &x 1\n", "a: *x\n", "a: !str 1\n", "a: |\n  b\n",
    "a: >\n  b\n", "a: b\n  c\n", "a: b\n\n  c\n", "a: b: c\n", "a:\n  b\n", "a:\n\tb: 1\n", "a: b\tc\n", "a: 1\r\n",
    'a: "1\\n"\n', "a: 'it''s'\n", 'a: "b"c\n', 'a: "b"#c\n', 'a: "b\n  c"\n', '"a": 1\n', "a : 1\n", "? a\n: b\n",
    "a: 1\na: 2\n", "- - a\n", "a:\n  -\n", "a:\n  - \n", "---\na: 1\n", "a: 1\n---\n", "a: 1\n...\n", "%YAML 1.1\n",
    "a: 1\n b: 2\n", " a: 1\nb: 2\n", " a: 1\n", "a:\n    b: 1\n  c: 2\n", "a: 1\n- b\n", "a:\n  - 1\n  b: 2\n",
    "a:\n  b: 1\n  - 2\n", "a: @x\n", "a: `x\n", "a: %x\n", "a: - x\n", "a: -\n", "a: ?\n", "a: ,\n", "<<: 1\n",
    "\ufeffa: 1\n", "a:\u00a01\n", "a: 1\u2028b: 2\n", "a: 1\x85b: 2\n", "a: \ud800\n", "a: \u200b1\n", "a: \x07\n",
    f"{'k' * 101}: 1\n", f"{'k' * 1100}: 1\n",
]  # fmt: skip


@pytest.mark.parametrize("text", ELSEWHERE, ids=repr)
def test_everything_else_is_left_to_libyaml(text: str) -> None:
    assert read_block(text) is None


def test_deep_levels_are_left_to_libyaml() -> None:
    def deep(levels: int) -> str:
        return "".join(f"{'  ' * level}k:\n" for level in range(levels))

    assert held_equal(deep(MOST_LEVELS)) and not held_equal(deep(MOST_LEVELS + 3))


def test_no_line_takes_longer_than_it_is_long() -> None:
    for line in (
        "a: " + "b " * 50_000 + ": c",
        "a: " + "b" * 100_000 + ": ",
        "a:" + " " * 100_000 + "'",
        " " * 100_000,
    ):
        held_equal(f"x: 1\n{line}\n")


KEYS = st.sampled_from(["a", "b", "id", "part", "cả", "2008", "a-b", "a b", "-", "'a'", "<<", "k" * 99])
VALUES = st.one_of(
    st.sampled_from([
        "", "1", "1.459", "-3", "- 3", "--", "-", "a b  c", "a # b", "a#b", "#b", "a:b", "a: b", "a:", ":a", "'a'",
        '"a"', '" a "', "''", "'a' # b", '"a"#b', "9,18%", "[1]", "{a: 1}", "trên 36.932", "~", "=", "a'b\"", "?", "😀",
        "%", "...", "---", "a  ", "&a 1", "*a", "!a", "| ", "a\\b",
    ]),
    st.text("ab1 :-#'\",?%.~ế", max_size=8),
)  # fmt: skip
LINES = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["", "", "  ", "  ", "    ", " ", "      "]),
    st.sampled_from(["", "", "", "- ", "-  ", "-", "- - "]),
    st.one_of(KEYS.map("{}: ".format), KEYS.map("{}:".format), KEYS.map("{}: ".format), st.just("")),
    VALUES,
)
TEXTS = st.lists(LINES, max_size=8).map("\n".join)
WELL_FORMED = st.recursive(
    st.sampled_from(["1", "9,18%", "a b", "'x: y'", '"#"', "", "-4"]),
    lambda inner: st.one_of(
        st.dictionaries(st.sampled_from("abcdef"), inner, min_size=1, max_size=4),
        st.lists(inner, min_size=1, max_size=3),
    ),
    max_leaves=12,
)


def written(node: Any, indent: str = "") -> str:
    """A tree in block style."""
    if isinstance(node, str):
        return f" {node}\n"
    if isinstance(node, dict):
        lines = (f"{indent}{key}:{_below(value, indent)}" for key, value in node.items())
        return "\n" + "".join(lines)
    return "\n" + "".join(
        f"{indent}-{_below(value, indent).replace(chr(10) + indent + '  ', ' ', 1)}" for value in node
    )


def _below(node: Any, indent: str) -> str:
    return written(node, indent + "  ")


@given(TEXTS, st.sampled_from(["", "\n", "\n\n# end\n", "  "]))
@example("a:\n- b: 1\n  c:\n  - 1\nd:", "")
@example("a:\n  - b:\n    - 1\n  - 2", "\n")
def test_any_text_is_read_alike_or_left_alone(text: str, end: str) -> None:
    try:
        held_equal(text + end)
    except SourceError as error:
        raise AssertionError(f"libyaml refuses it: {error.message}") from error


@given(st.dictionaries(st.sampled_from("abcdef"), WELL_FORMED, min_size=1, max_size=4))
def test_most_of_what_is_well_formed_takes_the_short_way(tree: dict[str, Any]) -> None:
    text = written(tree).lstrip("\n")
    assert held_equal(text) or any(mark in text for mark in ("- -", "-\n", "- \n", "- '", '- "'))


def test_what_is_left_alone_is_known_before_long() -> None:
    """A file in flow style is not read in vain up to its first bracket."""
    text = "".join(chain((f"a{n}: 1\n" for n in range(5)), ("b: [1]\n",)))
    assert read_block(text) is None
