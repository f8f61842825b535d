"""What is told of a file that is no YAML: what a person cannot see; and nothing false, whatever the parser says."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from crossfoot.claimfile import complaints
from crossfoot.claimfile.invisible import hidden, misleading
from crossfoot.claimfile.parsing import SourceError, parse
from refusals import CASES, DEEP, refusal

CONFLICT = "git left a mark of a merge conflict here; keep one of the versions between the marks, and delete the marks"
MARKED = "claims:\n<<<<<<< HEAD\n  - id: a\n=======\n  - id: b\n>>>>>>> other\n"
ODD_BLANKS = {"\xa0": "a no-break space", "\u3000": "an ideographic space", "\u200b": "a zero width space"}


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("text", "line"),
    [
        (MARKED, 2),
        (MARKED.replace("<<<<<<< HEAD\n", ""), 5),
        (MARKED.replace("<<<<<<< HEAD\n", "").replace(">>>>>>> other\n", ""), 3),
        ("{claims: [\n<<<<<<< HEAD\n  {id: a},\n||||||| base\n=======\n  {id: b},\n>>>>>>> b\n]}\n", 2),
    ],
)
def test_marks_of_a_merge_conflict_are_named(text: str, line: int, line_end: str) -> None:
    error = refusal(text.replace("\n", line_end))
    assert (error.message, error.line, error.column) == (CONFLICT, line, 1)


def test_a_quoted_mark_is_none() -> None:
    assert CONFLICT not in refusal("about: |\n  <<<<<<< HEAD\na: b: c\n").message


@pytest.mark.parametrize(("blank", "name"), ODD_BLANKS.items())
@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        (
            "claims:\n  - id: a\n    kind:_share\n    part: 1\n",
            3,
            10,
            "stands behind this colon; YAML wants a plain space",
        ),
        ("claims:\n  - id: a\n    kind:_share", 3, 10, "stands behind this colon; YAML wants a plain space"),
        ("claims:\n  - id: a\n  __kind: share\n", 3, 3, "looks like indentation here; YAML wants plain spaces"),
        ("claims:\n_ - id: a\n    kind: share\n", 2, 1, "looks like indentation here; YAML wants plain spaces"),
        ("claims:\n  -_id: a\n    kind: share\n", 2, 4, "looks like indentation here; YAML wants plain spaces"),
    ],
)
def test_what_looks_like_a_space_is_named(text: str, line: int, column: int, words: str, blank: str, name: str) -> None:
    error = refusal(text.replace("_", blank))
    assert error.message == f"{name} (U+{ord(blank):04X}) {words}"
    assert (error.line, error.column) == (line, column)


def test_what_looks_like_a_colon_is_named() -> None:
    error = refusal("claims:\n  - id: a\n    kind：share\n    part: 1\n")
    assert error.message == 'a fullwidth colon (U+FF1A) stands here; YAML wants ":" and a space'
    assert (error.line, error.column) == (3, 9)


def test_a_fault_elsewhere_is_not_laid_on_a_space_in_the_text() -> None:
    assert "no-break" not in refusal("about: 5\xa0000 people\nb: c: d\n").message
    assert misleading("about: 5\xa0000") is None
    assert hidden("a\xa0b") == " (with a no-break space (U+00A0) in it)"
    assert hidden("a b") == ""


WORDINGS = (
    "while increasing flow level, exceeded maximum nesting depth",
    "while increasing block level, exceeded maximum nesting depth",
    "while parsing a flow sequence, too many aliases",
    "while scanning a tag, out of luck",
    "a block scalar is too long",
    "",
)


@pytest.mark.parametrize("words", WORDINGS)
def test_words_that_no_parser_has_used_yet_prove_nothing(words: str) -> None:
    for text in (case[0] for case in CASES if len(case[0]) < 100 and "\ufeff" not in case[0]):
        for at in range(len(text) + 1):
            _holds(text, complaints.complaint(text, words, at, at, 0, 0), words)


def _holds(text: str, told: SourceError, words: str) -> None:
    """What the sentence says is so in the text."""
    here = text[told.offset : told.offset + 1]
    if told.message == f"this is not valid YAML ({words})":
        return
    if leader := re.fullmatch('a value cannot begin with "(.)"; put it in quotes', told.message):
        assert leader[1] == here
        assert not here.isalnum()
    elif told.message == 'a space is missing after this "-"':
        assert here == "-"
        assert text[told.offset + 1].isalpha()
    else:
        assert "a tab " in told.message
        assert here == "\t"


class _Shallow:
    """A parser that stops at a depth of its own, as soon as it is asked for anything."""

    most = 40

    def __init__(self, text: str) -> None:
        self.events: Any = yaml.BaseLoader(text)
        deep = [found.start() for found in re.finditer(r"[\[{]", text)][self.most : self.most + 1]
        self.stop: Any = yaml.Mark("text", deep[0], 0, deep[0], None, 0) if deep else None

    def get_event(self) -> Any:
        if self.stop:
            raise yaml.scanner.ScannerError("while looking ahead", self.stop, "we are too deep in it", self.stop)
        return self.events.get_event()


@pytest.mark.parametrize("opening", ["[", "{a: ", "[{a: "])
def test_depth_is_told_whatever_the_parser_calls_it(opening: str, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = refusal(opening * 100)
    monkeypatch.setattr(yaml, "CBaseLoader", _Shallow)
    error = refusal(opening * 100)
    assert (error.message, error.offset) == (DEEP, expected.offset)


def test_what_only_the_parser_finds_too_deep_is_told_in_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_Shallow, "most", 5)
    monkeypatch.setattr(yaml, "CBaseLoader", _Shallow)
    assert refusal("[" * 10).message == "this is not valid YAML (while looking ahead, we are too deep in it)"
    assert parse("[[a]]").root == [["a"]]


def test_words_without_a_place(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(_: str) -> Any:
        raise yaml.YAMLError

    monkeypatch.setattr(yaml, "CBaseLoader", refuses)
    assert refusal("[a]\n").message == "this is not valid YAML"
