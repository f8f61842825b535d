"""What is known of languages that are not imported is what they say."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from crossfoot.articles import vocabulary
from crossfoot.articles.vocabulary import readable, vocabularies, vocabulary_of
from crossfoot.discovery import packaged
from crossfoot.figures.language import Prose, languages


def test_the_index_is_true() -> None:
    """Where it is not, ``python tools/indexes.py`` writes it anew."""
    held = json.loads(packaged("articles", "vocabulary.json"))
    assert list(held) == list(languages()) == list(vocabularies())
    for code, language in languages().items():
        common, words = vocabularies()[code]
        assert (tuple(common), words) == vocabulary_of(language)
        assert " " not in "".join([*common, *words])
        assert (code in readable()) == (language.prose != Prose())


def test_a_language_that_the_index_does_not_have_is_found_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vocabulary, "packaged", lambda *_: "{}")
    for code, (common, words) in vocabulary.vocabularies.__wrapped__().items():
        assert (list(common), words) == (list(vocabularies()[code].common), vocabularies()[code].words)


def test_a_text_imports_its_own_language_alone() -> None:
    program = (
        "import sys; from crossfoot.articles import read_text\n"
        "print(read_text('', 'Doanh thu năm 2023 đạt 250 tỷ đồng, tăng 25% so với 200 tỷ đồng.').locale)\n"
        "print(*(name for name in sys.modules if name.startswith('crossfoot.languages.')))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["vi", "crossfoot.languages._vietnamese", "crossfoot.languages.vi"]
