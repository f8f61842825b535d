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
from refusals import CASES, COLON, DEEP, refusal


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
