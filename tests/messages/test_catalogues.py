"""Catalogues are complete, and what a sentence leaves open stands in every translation of it."""

from __future__ import annotations

import ast
import os
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from tools.messages import sentences

from crossfoot.messages.catalogues import FOLDER, catalogue, compiled_from

WRITTEN = sorted(FOLDER.glob("*.po"))
_PLACEHOLDER = re.compile(r"\{(\w*)[^{}]*\}")


@pytest.fixture(scope="module")
def said() -> Catalog:
    return sentences()


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.stem)
def test_a_catalogue_has_every_sentence_and_no_other(path: Path, said: Catalog) -> None:
    with path.open("rb") as file:
        translations = read_po(file, path.stem)
    assert not translations.obsolete
    expected = {each.id for each in said if each.id}
    found = {each.id for each in translations if each.id}
    hint = "python tools/messages.py brings it up to date"
    assert not expected - found, hint
    assert not found - expected, hint
    for each in translations:
        if each.id:
            _agrees(each, translations.num_plurals)


def test_french_has_the_apostrophe_of_print() -> None:
    """What is typed, as 'crossfoot[lsp]' is, keeps its quotation marks."""
    with (FOLDER / "fr.po").open("rb") as file:
        french = [message.string for message in read_po(file) if message.id]
    said = [form for each in french for form in ([each] if isinstance(each, str) else each or ())]
    assert [each for each in said if re.search(r"[^\W\d_]'[^\W\d_]", each)] == []


def test_no_sentence_is_missed_by_what_collects_them(said: Catalog) -> None:
    """As one within the braces of an f-string is, where that is one token."""
    known = {each for message in said if message.id for each in _ids(message)}
    calls = [
        (path.name, call, _CALLS[call.func.id])
        for path in FOLDER.parent.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in _CALLS
    ]
    assert len(calls) > 500
    for name, call, forms in calls:
        for argument in call.args[:forms]:
            assert not isinstance(argument, ast.JoinedStr), (name, ast.unparse(call))
            assert forms == 1 or isinstance(argument, ast.Constant), (name, ast.unparse(call))
            assert not isinstance(argument, ast.Constant) or argument.value in known, (name, argument.value)


_CALLS = {"translated": 1, "translatable": 1, "translated_plural": 2}


def _ids(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def _agrees(message: Message, forms: int) -> None:
    said = (message.id,) if isinstance(message.id, str) else tuple(message.id)
    written = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
    assert all(written), f"{said[0]!r} has no translation"
    assert not message.fuzzy, f"{said[0]!r} is marked as fuzzy"
    assert len(written) == (forms if len(said) > 1 else 1)
    expected = set(_PLACEHOLDER.findall(said[-1]))
    for each in written:
        assert set(_PLACEHOLDER.findall(each)) | (expected & {"number"}) == expected, each
        assert each[:1].isspace() == said[-1][:1].isspace(), each
        assert each[-1:].isspace() == said[-1][-1:].isspace(), each


def test_a_compiled_catalogue_is_used_where_it_is_not_older(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crossfoot.messages.catalogues.FOLDER", tmp_path)
    written, compiled = tmp_path / "xx.po", tmp_path / "xx.mo"
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
    written.write_text(f'{header}msgid "a"\nmsgstr "new"\n', encoding="utf-8")
    compiled.write_bytes(compiled_from(written).replace(b"new", b"old"))
    os.utime(written, (1, 1))
    try:
        catalogue.cache_clear()
        assert catalogue("xx").gettext("a") == "old"
        os.utime(compiled, (0, 0))
        catalogue.cache_clear()
        assert catalogue("xx").gettext("a") == "new"
    finally:
        catalogue.cache_clear()
