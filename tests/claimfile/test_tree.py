"""Text goes in, the same text comes out, and every scalar is found again where it stands."""

import json
from typing import NamedTuple

import pytest
import yaml
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from crossfoot.claimfile import parsing as module
from crossfoot.claimfile.parsing import Mapping, Node, Sequence, Source, parse

Tree = str | list["Tree"] | dict[str, "Tree"]
Steps = tuple[str | int, ...]


def plain(node: Node) -> Tree:
    if isinstance(node, Mapping):
        return {key: plain(value) for key, value in node.items()}
    return [plain(value) for value in node] if isinstance(node, Sequence) else node


def text_at(source: Source, path: Steps, *, key: bool = False) -> str:
    start, end = source.span(path, key=key)
    return source.text[start:end]


def test_a_claim_file() -> None:
    text = (
        "locale: vi  # as printed\n"
        "claims:\n"
        "  - id: without-members-2008\n"
        "    kind: share\n"
        "    part: 134\n"
        '    percent: "9,180%"\n'
        "  - {kind: total, parts: [1.230, no, ~, ], total: }\n"
    )
    source = parse(text)
    assert plain(source.root) == {
        "locale": "vi",
        "claims": [
            {"id": "without-members-2008", "kind": "share", "part": "134", "percent": "9,180%"},
            {"kind": "total", "parts": ["1.230", "no", "~"], "total": ""},
        ],
    }
    assert text_at(source, ("claims", 0, "percent")) == "9,180%"
    assert text_at(source, ("claims", 1, "parts", 2)) == "~"
    assert text_at(source, ("claims", 1, "total"), key=True) == "total"
    assert source.problems == []
    assert not source.empty


@pytest.mark.parametrize(
    "value", ["1.230", "no", "~", "0x1F", "1e3", "2018-06-19", "12:30", "-0", "١٢", ".inf", "null"]
)
def test_nothing_is_converted(value: str) -> None:
    assert parse(f"a: {value}\n").root == {"a": value}


@pytest.mark.parametrize("text", ["", "\n\n", "# only words\n", "---\n", "---\n...\n", "\ufeff", "\ufeff\n# x"])
def test_a_file_without_a_value(text: str) -> None:
    source = parse(text)
    assert source.empty
    assert isinstance(source.root, Mapping)
    assert source.root == {}
    assert list(source.places) == []
    assert source.span(("claims", 3)) == (0, 0)
    assert source.position(0) == (1, 1)


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("- a\n- b\n", ["a", "b"]),
        ("lone\n", "lone"),
        ('""', ""),
        ("''\n", ""),
        ("{}", {}),
        ("[]", []),
        ("--- 5\n", "5"),
    ],
)
def test_the_top_may_be_anything(text: str, root: Tree) -> None:
    source = parse(text)
    assert plain(source.root) == root
    assert not source.empty
    if isinstance(root, str):
        assert text_at(source, ()) == root


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a: &x 5", "5"), ("a: !!str 5", "5"), ("a: ! 5", "5"), ("a: &x !!str '5'", "5"), ("a: &x", ""),
        ("a: !!str &x # why\n  5", "5"), ("a: 'it''s'", "'it''s'"), ("a: 'its'", "its"), ("'a': 5", "5"),
        (r'a: "\u0031"', r'"\u0031"'), (r'a: &x "\u0031"', r'"\u0031"'), ('a: "one\n  two"', '"one\n  two"'),
        ("a: one\n  two # why\n", "one\n  two"), ("a: |\n  one\n  two\n\nb: c", "|\n  one\n  two"),
        ("a: >-\n  one\n", ">-\n  one"), ("a: |\n\nb: c", "|"), ("? a\n: 5", "5"),
    ],
)  # fmt: skip
def test_what_a_span_covers(text: str, shown: str) -> None:
    assert text_at(parse(text), ("a",)) == shown


def test_containers_and_paths_that_lead_nowhere() -> None:
    text = "a:\n  - b: 1\n    c: [x, {y: z}]\n  - []\n  - [{}, q]\nd: 2\n"
    source = parse(text)
    assert text_at(source, ()) == "a"
    assert text_at(source, ("a",)) == "b"
    assert text_at(source, ("a",), key=True) == "a"
    assert text_at(source, ("a", 0, "c"), key=True) == "c"
    assert text_at(source, ("a", 0, "c")) == "x"
    assert text_at(source, ("a", 0, "c", 1)) == "y"
    assert text_at(source, ("a", 0, "c", 1, "y")) == "z"
    assert source.span(("a", 1)) == (text.index("[]"), text.index("[]"))
    assert source.span(("a", 2, 0)) == (text.index("{}"), text.index("{}"))
    assert text_at(source, ("a", 2)) == "q"
    assert text_at(source, ("a", 2), key=True) == "q"
    assert text_at(source, ("d",)) == "2"
    nowhere: list[Steps] = [("a", 9), ("a", -1), ("a", "b"), ("a", 9, "c")]
    for path in nowhere:
        assert text_at(source, path, key=True) == "b"
    assert text_at(source, ("a", 0, "c", 0, "deeper")) == "x"
    assert text_at(source, ("e",), key=True) == "a"
    assert text_at(source, (3,)) == "a"


def test_the_tree_may_lose_claims_that_are_done_with() -> None:
    source = parse("locale: vi\nclaims:\n  - id: x\n  - id: y\nfigures: {n: 5}\nrounding: any\n")
    assert isinstance(source.root, Mapping)
    claims = source.root["claims"]
    assert isinstance(claims, Sequence)
    claims[:] = [Mapping(), Mapping()]
    assert text_at(source, ("rounding",)) == "any"
    assert text_at(source, ("figures",), key=True) == "figures"
    assert text_at(source, ("figures", "n")) == "5"
    assert text_at(source, ("claims",), key=True) == "claims"


def test_equal_keys_are_one_object() -> None:
    source = parse("- {part: 1, whole: 2}\n- {part: 1, whole: 3}\n")
    assert isinstance(source.root, Sequence)
    first, second = source.root
    assert isinstance(first, Mapping)
    assert isinstance(second, Mapping)
    assert all(one is other for one, other in zip(first, second, strict=True))


class TestDuplicateKeys:
    def test_the_first_stays(self) -> None:
        source = parse("claims:\n  - id: a\n    kind: share\n    part: 1\n    whole: 9\n    part: 2\n    percent: 3%\n")
        assert plain(source.root) == {
            "claims": [{"id": "a", "kind": "share", "part": "1", "whole": "9", "percent": "3%"}]
        }
        (problem,) = source.problems
        assert problem.rule == "duplicate-key"
        assert problem.path == ("claims", 0, "part")
        assert problem.message == 'the key "part" stands twice here; the first is at line 4'
        assert source.position(problem.start) == (6, 5)
        assert source.text[problem.start : problem.end] == "part"
        assert text_at(source, ("claims", 0, "part")) == "1"
        assert text_at(source, ("claims", 0, "percent")) == "3%"

    def test_places_stay_in_step(self) -> None:
        source = parse("a: 1\na: {b: [2, 3], c: &x 4}\n'a': 5\nd: *x\ne: [6]\ne: 7\nf: 8\n")
        assert plain(source.root) == {"a": "1", "d": "4", "e": ["6"], "f": "8"}
        assert [source.position(problem.start) for problem in source.problems] == [(2, 1), (3, 2), (6, 1)]
        assert [p.message[-6:] for p in source.problems] == ["line 1", "line 1", "line 5"]
        pairs = [source.text[slice(*source.places[i : i + 2])] for i in range(0, len(source.places), 2)]
        assert pairs == ["a", "1", "d", "*x", "e", "6", "f", "8"]

    def test_deep_in_a_file(self) -> None:
        source = parse("x: [0, [{a: 1, b: {c: 2, c: 3}}]]\n")
        assert [problem.path for problem in source.problems] == [("x", 1, 0, "b", "c")]

    def test_in_json_and_by_alias(self) -> None:
        assert [p.path for p in parse('{"a": 1, "a": 2}').problems] == [("a",)]
        assert [p.path for p in parse("a: &k b\nb: 1\n*k : 2\n").problems] == [("b",)]


def test_an_alias_to_text() -> None:
    source = parse("a: &n 1459\nb: *n\n*n : c\n")
    assert source.root == {"a": "1459", "b": "1459", "1459": "c"}
    assert text_at(source, ("b",)) == "*n"
    assert text_at(source, ("1459",), key=True) == "*n"


def test_quoted_merge_key_is_a_key() -> None:
    assert parse('"<<": 1\n').root == {"<<": "1"}


def test_depth_up_to_the_limit() -> None:
    source = parse("[" * module.MAX_DEPTH + "x" + "]" * module.MAX_DEPTH)
    assert text_at(source, (0,) * module.MAX_DEPTH) == "x"


SAMPLE: Tree = {
    "tab\tin": [
        'q"uote',
        "back\\slash",
        "line\nbreak",
        "slash/",
        "é",
        "ế",
        "e\u0302\u0301",
        "\u2028",
        "😀𡨸",
        "\\ud83d",
    ],
    "b": {"c": "", "d": [], "e": {}},
}


@pytest.mark.parametrize("indent", [None, 2, "\t"])
@pytest.mark.parametrize("ascii_only", [True, False])
def test_json(indent: int | str | None, ascii_only: bool) -> None:
    text = json.dumps(SAMPLE, indent=indent, ensure_ascii=ascii_only)
    source = parse(text)
    assert plain(source.root) == SAMPLE
    assert text_at(source, ("b", "c"), key=True) == "c"
    span = text_at(source, ("tab\tin", 8))
    assert span == (json.dumps("😀𡨸") if ascii_only else "😀𡨸")


def test_json_numbers_keep_their_digits() -> None:
    root = parse('{"a":1.230,"b":-0.0,"c":1E400,"d":true,"e":null,"f":[1,2]}').root
    assert plain(root) == {"a": "1.230", "b": "-0.0", "c": "1E400", "d": "true", "e": "null", "f": ["1", "2"]}


# What follows writes a tree down in one of many ways and notes where each scalar went.

LETTERS = "aZ09.,+%-_/ắđưỡế\u0301\u0302ñ😀𡨸½"
values = st.one_of(
    st.text(LETTERS, min_size=1, max_size=8),
    st.lists(st.text(LETTERS, min_size=1, max_size=4), min_size=2, max_size=3).map(" ".join),
    st.text(LETTERS + " :#'\"\\\n{}[]&*!|>@`\t\x85\u2028\ufeff", max_size=8),
)
trees = st.recursive(
    values,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(values, inner, max_size=4)),
    max_leaves=12,
)


class Note(NamedTuple):
    path: Steps
    key: bool
    value: str
    start: int
    end: int
    bare: bool
    """whether the span must be the value, letter by letter"""


class Page:
    """A YAML text in the making."""

    def __init__(self, draw: st.DrawFn, end: str) -> None:
        self.draw = draw
        self.end = end
        self.text = ""
        self.notes: list[Note] = []

    def scalar(self, value: str, path: Steps, *, key: bool = False) -> None:
        simple = value.strip(" ,-.+%/\u0301\u0302") == value and not set(value) - set(LETTERS + " ")
        styles = ['"']
        if value.isprintable() and "\ufeff" not in value:
            styles.append("'")
        if simple and value and "," not in value:
            styles.append("")
        style = self.draw(st.sampled_from(styles))
        inside = value.replace("'", "''") if style == "'" else value
        if style == '"':
            special = str.maketrans({c: f"\\U{ord(c):08x}" for c in '"\\\n\t\x85\u2028\ufeff'})
            inside = value.translate(special)
        bare = inside == value
        start = len(self.text) + (len(style) if bare else 0)
        self.text += style + inside + style
        self.notes.append(Note(path, key, value, start, len(self.text) - (len(style) if bare else 0), bare))

    def newline(self) -> None:
        comment = self.draw(st.sampled_from(["", "", " # ghi chú: 'ế", "  #", " # 😀"]))
        self.text += comment + self.end + self.draw(st.sampled_from(["", "", self.end, "# x: y" + self.end]))

    def flow(self, node: Tree, path: Steps) -> None:
        if isinstance(node, str):
            self.scalar(node, path)
            return
        gap = self.draw(st.sampled_from(["", " "]))
        pairs = list(node.items()) if isinstance(node, dict) else list(enumerate(node))
        self.text += ("{" if isinstance(node, dict) else "[") + gap
        for step, child in pairs:
            if isinstance(step, str):
                self.scalar(step, (*path, step), key=True)
                self.text += ": "
            self.flow(child, (*path, step))
            self.text += gap + ("," if step == pairs[-1][0] else ", ") * (step != pairs[-1][0] or bool(gap))
        self.text += "}" if isinstance(node, dict) else "]"

    def block(self, node: Tree, path: Steps, indent: int) -> None:
        if isinstance(node, str) or not node or self.draw(st.integers(0, 3)) == 0:
            self.text += " " * indent
            self.flow(node, path)
            self.newline()
            return
        for step, child in node.items() if isinstance(node, dict) else enumerate(node):
            self.text += " " * indent
            if isinstance(step, str):
                self.scalar(step, (*path, step), key=True)
                self.text += ":"
            else:
                self.text += "-"
            if isinstance(child, str):
                self.text += " "
                self.scalar(child, (*path, step))
                self.newline()
            else:
                self.newline()
                self.block(child, (*path, step), indent + 2)


@st.composite
def pages(draw: st.DrawFn) -> tuple[Tree, Page]:
    tree = draw(trees)
    page = Page(draw, draw(st.sampled_from(["\n", "\r\n", "\r"])))
    page.text = draw(st.sampled_from(["", "", "\ufeff", "# chữ" + page.end]))
    page.block(tree, (), 0)
    return tree, page


def holds(tree: Tree, page: Page) -> None:
    source = parse(page.text)
    assert plain(source.root) == tree
    assert list(source.places) == [place for note in page.notes for place in (note.start, note.end)]
    for note in page.notes:
        assert source.span(note.path, key=note.key) == (note.start, note.end)
        assert not note.bare or text_at(source, note.path, key=note.key) == note.value
    flat_law(source, source.root)


def flat_law(source: Source, node: Node) -> None:
    """The rule by which the engine finds the entries of a container that holds only text."""
    if isinstance(node, str):
        return
    children = list(node.values()) if isinstance(node, Mapping) else list(node)
    if all(isinstance(child, str) for child in children):
        for i in range(len(children)):
            ordinal = node.at + 2 * i + 1 if isinstance(node, Mapping) else node.at + i
            start, end = source.places[2 * ordinal : 2 * ordinal + 2]
            assert source.text[start:end] == children[i] or source.text[start] in "'\""
    for child in children:
        flat_law(source, child)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(pages())
def test_every_scalar_is_found_where_it_was_put(page: tuple[Tree, Page]) -> None:
    holds(*page)


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(pages())
def test_so_it_is_without_libyaml(page: tuple[Tree, Page]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.delattr(yaml, "CBaseLoader")
        holds(*page)


@settings(max_examples=100, deadline=None)
@given(st.text("ab\r\n\x85\u2028\u2029\x0b\x0cế😀", max_size=20), st.booleans())
def test_positions(text: str, marked: bool) -> None:
    text = "\ufeff" * marked + text
    source = Source(text)
    unmarked = text.removeprefix("\ufeff").replace("\r\n", "\0\n").replace("\r", "\r\n")
    lines = [line.rstrip("\r\0") for line in unmarked.split("\n")]
    assert [source.line(number) for number in range(1, len(lines) + 1)] == lines
    assert source.line(0) == source.line(len(lines) + 1) == ""
    offset = int(marked)
    for number, line in enumerate(lines, 1):
        for column in range(1, len(line) + 2):
            assert source.position(offset + column - 1) == (number, column)
        offset += len(line)
        offset += 2 if text[offset : offset + 2] == "\r\n" else 1
    assert source.position(-1) == (1, 1)
    assert source.position(len(text) + 9) == (len(lines), len(lines[-1]) + 1)


@given(pages())
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
def test_text_is_the_same_with_any_line_end(page: tuple[Tree, Page]) -> None:
    tree, written = page
    assume(written.end != "\n")
    assert plain(parse(written.text.replace(written.end, "\n")).root) == tree
