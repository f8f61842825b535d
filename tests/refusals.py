"""What is no YAML, or not ours, with the sentence that refuses it and its place."""

import pytest

from crossfoot.claimfile.parsing import MAX_DEPTH, SourceError, parse

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
