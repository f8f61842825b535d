"""What a lexicon is made of; and that no word of a language stands outside ``languages/``."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot import articles
from crossfoot.articles.phrases import WORD
from crossfoot.articles.vocabulary import readable
from crossfoot.articles.words import begins_with, ends_with, lexicon

FILES = sorted(Path(articles.__file__).parent.rglob("*.py"))


def literals(tree: ast.AST) -> Iterator[str]:
    """The texts of a module, without its docstrings and the examples that it carries."""
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    examples = [
        node for node in ast.walk(tree) if isinstance(node, ast.Call) and ast.unparse(node.func) == "CueExample"
    ]
    docs |= {id(node) for example in examples for node in ast.walk(example)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.value


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_word_beyond_ascii_stands_in_the_reader(path: Path) -> None:
    found = [
        text
        for text in literals(ast.parse(path.read_text("utf-8")))
        for word in WORD.findall(text)
        if _is_foreign(word)
    ]
    assert not found


def _is_foreign(word: str) -> bool:
    return any(letter.isalpha() and not letter.isascii() for letter in word)


@pytest.mark.parametrize("language", readable())
def test_every_language_has_a_lexicon(language: str) -> None:
    known = lexicon(language)
    assert {"%"} <= known.units.keys()
    assert {letter for phrases in known.phrases.values() for _, letter in phrases} >= set("ABFTVC")
    assert known.joining
    assert known.token.fullmatch("1234")


def test_groups_that_leave_no_third_one_may_have_names_of_several_words() -> None:
    known = lexicon("vi").opposites
    assert ("nam", "nữ") in known and ("trong nước", "nước ngoài") in known


def test_a_footnote_mark_is_a_token_of_no_group() -> None:
    token = lexicon("en").token
    assert [(each.lastgroup, each[0]) for each in token.finditer("134¹ of 1,459[2] (9%³) [4] ([5]) 10⁶")] == [
        ("number", "134"), (None, "¹"), ("word", "of"), ("number", "1,459"), (None, "[2]"), ("mark", "("),
        ("number", "9"), ("mark", "%"), (None, "³"), ("mark", ")"), (None, "[4]"), ("mark", "("), (None, "[5]"),
        ("mark", ")"), ("number", "10"), ("word", "⁶"),
    ]  # fmt: skip


@given(st.text("ab= \n"), st.text("ab= \n"), st.sampled_from(["a", "=", ("ab", "b")]))
def test_words_beside_a_place_are_those_behind_the_blanks(
    before: str, behind: str, words: str | tuple[str, ...]
) -> None:
    text, at = before + behind, len(before)
    assert begins_with(text, at, words) == behind.lstrip().startswith(words)
    assert ends_with(text, at, words) == before.rstrip().endswith(words)
