"""What cannot be used is refused with one clear sentence at the right line and column, and with nothing else."""

import pickle
import time
from itertools import pairwise

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from crossfoot.claimfile import complaints
from crossfoot.claimfile.parsing import MAX_DEPTH, Source, SourceError, parse

TAB = "a tab indents this line; YAML wants spaces"
COLON = "this colon cannot stand here; put the value in quotes, or check the indentation"
KEY = "a key was expected here; check the indentation of this line"
ITEM = 'a list item ("- ") was expected here; check the indentation of this line'
OPEN_QUOTE = "the quote that opens here is never closed"
AFTER_QUOTE = "text follows a closing quote; put the whole value in one pair of quotes, of a kind not used in it"
NO_COLON = 'a line "key: value" was expected here; this one has no colon followed by a space'
DATA_ENDS = "the data ends before this; check the brackets and the indentation above"
ESCAPE = "in double quotes a backslash begins an escape, and this is none; use single quotes"
HALF = "this escape is no character, or half of one; write the character itself"
TEXT_KEY = "a key must be text, not a list or a group of fields"
ONLY_TEXT = 'the alias "*x" stands for a list or a group of fields; only text can be repeated'
SECOND = "a second YAML document begins here; put it in a file of its own"
MERGE = 'the merge key "<<" is not used here; write the fields out'
STRAY_MARK = "a byte order mark (U+FEFF, invisible) stands inside the file; delete it"
DEEP = f"this is more than {MAX_DEPTH} levels deep; a claim file needs far fewer"
LONG_KEY = "a key may have 1024 characters at most"


def begins(sign: str) -> str:
    return f'a value cannot begin with "{sign}"; put it in quotes'


def space(sign: str) -> str:
    return f'a space is missing after this "{sign}"'


def never_closed(sign: str) -> str:
    return f'the "{sign}" that opens here is never closed'


def closes_nothing(sign: str) -> str:
    return f'nothing is open here that this "{sign}" could close'


def comma(closer: str, opener: str, line: int) -> str:
    return f'a comma is missing before this, or a "{closer}": the "{opener}" at line {line} is still open'


def character(code: str) -> str:
    return f"the character U+{code} is not allowed in YAML; delete it"


def tag(name: str) -> str:
    return f'the tag "{name}" is not used here; leave it out, every value is read as text'


def refusal(text: str) -> SourceError:
    with pytest.raises(SourceError) as caught:
        parse(text)
    return caught.value


CASES = [
    # tabs
    ("claims:\n\t- id: a\n", 2, 1, TAB),
    ("a:\n  \tb: c\n", 2, 3, TAB),
    ("a: 1\n\tb: 2\n", 2, 1, TAB),
    ("a: b\r\n\tc: d\r\n", 2, 1, TAB),
    ("a: |\n\ttext\n", 2, 1, TAB),
    ("-\ta: 1\n", 1, 2, "a tab stands here; YAML wants spaces"),
    # colons
    ("a: b: c\n", 1, 5, COLON),
    ("\ufeffa: b: c\n", 1, 5, COLON),
    ("a: 1\r\nế: 𡨸: e\u0301\r\n", 2, 5, COLON),
    ("a: 1\rb: 2: 3\r", 2, 5, COLON),
    ("a: 'no line ends: \x85 \u2028 \u2029'\nb: c: d\n", 2, 5, COLON),
    ("a: 1\n  b: 2\n", 2, 4, COLON),
    ("- a\n - b: c\n", 2, 5, COLON),
    ("url: http://example.org\n  b: c\n", 2, 4, COLON),
    ("'a\nb': 1\n", 2, 3, COLON),
    ("locale:vi\nclaims: x\n", 1, 7, space(":")),
    ("a: 1\nb:2\nc: 3\n", 2, 2, space(":")),
    ("a: 1\nb:2", 2, 2, space(":")),
    ("a: {b:[1]}\n", 1, 6, space(":")),
    ("- a\n-b\n", 2, 1, space("-")),
    ("claims:\n  -id: a\n   kind: share\n  - id: b\n", 2, 3, space("-")),
    ("claims:\n-id: a\n kind: share\n", 2, 1, space("-")),
    ("claims:\n  - id: a\n    part: 1\n  -id: b\n", 4, 3, space("-")),
    ("- -id: a\n    kind: b\n", 1, 3, space("-")),
    ("claims:\n  - id: a\n  -5: b\n", 3, 3, ITEM),
    ("claims:\n  - id: a\n  -b:c\n", 3, 3, space("-")),
    ("a: 1\nb\n", 2, 1, NO_COLON),
    ("a: 1\nb", 2, 1, NO_COLON),
    ("a:\n- b\nc\n", 3, 1, NO_COLON),
    ("a: 1\nhttp://example.org\n", 2, 1, NO_COLON),
    ("k" * 1100 + ": 1\n", 1, 1, LONG_KEY),
    ("a: 1\n" + "k" * 1100 + ": 1\n", 2, 1, LONG_KEY),
    # indentation
    ("a:\n  b: 1\n c: 2\n", 3, 2, KEY),
    ("a:\n  - b\n - c\n", 3, 2, KEY),
    ("a: |\n   x\n  y\n", 3, 3, KEY),
    ("a: 5 # x\n b: 3\n", 2, 2, KEY),
    ("claims:\n  - id: a\n    kind: share\n   part: 5\n", 4, 4, ITEM),
    ("- a\nb: c\n", 2, 1, ITEM),
    ("-\n: b\n", 2, 1, "a value was expected here; check the indentation of this line"),
    ("a: - b\n", 1, 4, 'a list item ("- ") cannot begin here; put it on a line of its own'),
    # quotes
    ('a: "x\nb: 2\n', 1, 4, OPEN_QUOTE),
    ("a: [b, 'x\n", 1, 8, OPEN_QUOTE),
    ("a: 'x\n---\n", 1, 4, "the quote that opens here is not closed before the document ends"),
    ("a: 'Côte d'Ivoire'\n", 1, 12, AFTER_QUOTE),
    ('a: "it is "so" here"\n', 1, 12, AFTER_QUOTE),
    ("a: ['Côte d'Ivoire']\n", 1, 13, AFTER_QUOTE),
    ('"x" y\n', 1, 5, AFTER_QUOTE),
    ('a: "C:\\dir"\n', 1, 7, ESCAPE),
    ('a: "\\xzz"\n', 1, 7, ESCAPE),
    ('a: "\\ud83d"\n', 1, 7, HALF),
    ('{"a": "\\ud83d!"}', 1, 10, HALF),
    # signs with a meaning of their own
    ("a: 1\npercent: %9\n", 2, 10, begins("%")),
    ("a: @x\n", 1, 4, begins("@")),
    ("a: `x`\n", 1, 4, begins("`")),
    ("a: > 5\n", 1, 4, begins(">")),
    ("a: >5%\n", 1, 4, begins(">")),
    ("a: |x\n", 1, 4, begins("|")),
    ("a: ? b\n", 1, 4, begins("?")),
    ("a: ,b\n", 1, 4, begins(",")),
    ("a: *Số\n", 1, 4, begins("*")),
    ("a: & b\n", 1, 4, begins("&")),
    ("a: &x &y z\n", 1, 4, begins("&")),
    ("a: !<x\n", 1, 4, begins("!")),
    ("a: !foo!bar x\n", 1, 4, begins("!")),
    ("a: 1\n%foo\n", 2, 1, begins("%")),
    # brackets
    ("a: [\n", 1, 4, never_closed("[")),
    ("a: &x [\n", 1, 7, never_closed("[")),
    ("a: 1\na: [\n", 2, 4, never_closed("[")),
    ("a: {b: 1\n", 1, 4, never_closed("{")),
    ("a: [1, {b: [2,\n\n", 1, 12, never_closed("[")),
    ("a: [1, 2\nb: 3\n", 2, 2, comma("]", "[", 1)),
    ("a: 1\nparts: {a: 5, b: 6\nkind: total\n", 3, 5, comma("}", "{", 2)),
    ('{"a": "x" "b": 1}', 1, 11, comma("}", "{", 1)),
    ("{a: b: c}", 1, 6, comma("}", "{", 1)),
    ('{"a": [1, 2}', 1, 12, comma("]", "[", 1)),
    ("a: ]\n", 1, 4, closes_nothing("]")),
    ("{a: 1}}", 1, 7, closes_nothing("}")),
    ("[a, }", 1, 5, closes_nothing("}")),
    ("{a: 1,, b: 2}", 1, 7, "a value is missing before this comma"),
    ("[1]\nb: 2\n", 2, 1, DATA_ENDS),
    ('{"a": 1} x', 1, 10, DATA_ENDS),
    # what YAML allows and we do not
    ("a: 1\n---\nb: 2\n", 2, 1, SECOND),
    ("---\n---\na: 1\n", 2, 1, SECOND),
    ("a: 1\n...\n---\n", 3, 1, SECOND),
    ("? [a]\n: b\n", 1, 3, TEXT_KEY),
    ("x: 1\n{a: b}: c\n", 2, 1, TEXT_KEY),
    ("{[a]: b}", 1, 2, TEXT_KEY),
    ("x: &x {a: 1}\ny:\n  <<: *x\n", 3, 3, MERGE),
    ("a: 1\n'<<': 2\n<<: 3\n", 3, 1, MERGE),
    ("a: !!int 1\n", 1, 4, tag("!!int")),
    ("a: 1\nb: !include x.yaml\n", 2, 4, tag("!include")),
    ("a: !!python/object:os.system {}\n", 1, 4, tag("!!python/object:os.system")),
    ("a: !!map [b]\n", 1, 4, tag("!!map")),
    ("a: 1\na: !x 2\n", 2, 4, tag("!x")),
    ("a: &x {b: 1}\nc: *x\n", 2, 4, ONLY_TEXT),
    ("a: &x [*x]\n", 1, 8, ONLY_TEXT),
    ("a: 1\na: &x {b: 1}\nc: *x\n", 3, 4, ONLY_TEXT),
    (
        "about: *note here\n", 1, 8,
        'the alias "*note" stands for nothing: no "&note" stands before it; '
        "if the star belongs to the text, put the text in quotes",
    ),
    ("%YAML 2.0\n---\na\n", 1, 1, "this is not valid YAML (found incompatible YAML document)"),
    ("%TAG !a! b\n" * 101 + "---\na\n", 1, 1, "tags are not used here; leave the %TAG lines out"),
    ("a: 1\n" * 102, 102, 1, "more than 100 keys stand twice; correct those first"),
    # characters
    ("a: 1\nb: x\x07\n", 2, 5, character("0007")),
    ("# 😀 \x00\n", 1, 5, character("0000")),
    ("\ufeffa: \x7f\n", 1, 4, character("007F")),
    ("a: \ufffe\n", 1, 4, character("FFFE")),
    ("a: \ud83d\n", 1, 4, character("D83D")),
    ("a: 1\r\n\ufeffb: 2\r\n", 2, 1, STRAY_MARK),
    ("\ufeff\ufeffa: 1\n", 1, 1, STRAY_MARK),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "column", "message"), CASES, ids=[repr(case[0][:30]) for case in CASES])
def test_refused(text: str, line: int, column: int, message: str) -> None:
    error = refusal(text)
    assert (error.message, error.line, error.column) == (message, line, column)
    assert Source(text).position(error.offset) == (line, column)


@pytest.mark.parametrize("message", [case[3] for case in CASES])
def test_messages_are_sentences(message: str) -> None:
    assert not message.endswith(".")
    assert message[0].islower()


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: b: c\n", 1, 5),
        ("a:\n\tb: 1\n", 2, 1),
        ('a: "x\n', 1, 4),
        ("a: [\n", 1, 4),
        ("a: %5\n", 1, 4),
        ("- \x07", 1, 3),
    ],
)
def test_without_libyaml_places_are_the_same(
    text: str, line: int, column: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_libyaml = refusal(text)
    monkeypatch.delattr(yaml, "CBaseLoader")
    error = refusal(text)
    assert (error.message, error.line, error.column) == (with_libyaml.message, line, column)


def test_half_a_character_without_libyaml(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(yaml, "CBaseLoader")
    error = refusal('a: "\\ud83d"\n')
    assert error.message == "an escape stands here for half a character; write the character itself"
    assert (error.line, error.column) == (1, 4)


def test_unknown_words_of_a_parser_are_handed_on() -> None:
    error = complaints.complaint("a: 1\n", "while in doubt, out of luck", 0, 3, 0, 0)
    assert error.message == "this is not valid YAML (while in doubt, out of luck)"
    assert (error.line, error.column) == (1, 4)
    assert complaints.unallowed("clean", "odd").message == "this is not valid YAML (odd)"


@pytest.mark.parametrize("opening", ["[", "{a: ", "[{a: ", "- ", "&a [", "!!seq [", "a: 1\na: {b: ["])
@pytest.mark.parametrize("times", [MAX_DEPTH + 1, 10_000, 1_000_000])
def test_too_deep(opening: str, times: int) -> None:
    text = opening + "[" * times if "\n" in opening else opening * times
    begun = time.process_time()
    assert refusal(text).message == DEEP
    assert time.process_time() - begun < 1


def test_too_deep_in_steps() -> None:
    error = refusal("".join(" " * depth + "a:\n" for depth in range(1000)))
    assert (error.message, error.line, error.column) == (DEEP, MAX_DEPTH + 1, MAX_DEPTH + 1)


def test_a_billion_laughs() -> None:
    names = "abcdefghijklmnopqrst"
    lines = [f"{name}: &{name} [{', '.join(['*' + before] * 9)}]\n" for before, name in pairwise(names)]
    error = refusal("a: &a [ha, ha]\n" + "".join(lines))
    assert (error.line, error.column) == (2, 8)


def test_aliases_to_text_cost_nothing() -> None:
    source = parse("a: &x " + "ha " * 1000 + "\nb: [" + "*x," * 10_000 + "]\n")
    assert isinstance(source.root, dict)
    assert all(text is source.root["a"] for text in source.root["b"])


def test_an_error_can_be_sent_to_another_process() -> None:
    error = refusal("a: b: c\n")
    again = pickle.loads(pickle.dumps(error))
    assert (again.message, again.line, again.column, again.offset) == (error.message, 1, 5, 4)
    assert str(again) == f"line 1, column 5: {COLON}"


@settings(max_examples=400, deadline=None)
@given(st.text("ab1 :-\n\r\t'\"[]{}#&*!|>%@`,?\\\ufeff\x85\u2028\x07ế😀\ud800.", max_size=24))
@example("a: &a\n  *a : *a\n")
@example("{a: 1\n: }")
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        source = parse(text)
    except SourceError as error:
        assert 0 <= error.offset <= len(text)
        assert (error.line, error.column) == Source(text).position(error.offset)
        assert error.message[0].islower()
        assert "is not valid YAML" not in error.message
    else:
        assert len(source.places) % 2 == 0
        assert list(source.places) == sorted(source.places)
        assert not source.places or source.places[-1] <= len(text)
