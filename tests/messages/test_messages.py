"""Which language is spoken, and what sentences become in it."""

from __future__ import annotations

from gettext import GNUTranslations
from io import BytesIO

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from crossfoot import messages
from crossfoot.messages import (
    language,
    languages,
    nearest,
    speaking,
    translatable,
    translated,
    translated_plural,
    wished,
)


@pytest.fixture
def polish(monkeypatch: pytest.MonkeyPatch) -> None:
    """A language with three forms of plural, spoken meanwhile."""
    catalogue = Catalog("pl")
    catalogue.add("{part} of {whole}", "z {whole} {part}")
    catalogue.add(("1 claim", "{number} claims"), ("{number} teza", "{number} tezy", "{number} tez"))
    out = BytesIO()
    write_mo(out, catalogue)
    monkeypatch.setattr("crossfoot.messages.catalogues.catalogue", lambda _: GNUTranslations(BytesIO(out.getvalue())))


def test_english_is_spoken_unless_something_else_is_asked_for() -> None:
    assert language() == "en"
    assert translated("{part} of {whole}", part=53, whole="78") == "53 of 78"
    assert translated("no {braces} where nothing goes in") == "no {braces} where nothing goes in"
    assert [translated_plural("1 claim", "{number} claims", number) for number in (1, 2)] == ["1 claim", "2 claims"]


@pytest.mark.usefixtures("polish")
def test_sentences_come_in_the_order_of_their_language() -> None:
    with speaking("pl"):
        assert language() == "pl"
        assert translated("{part} of {whole}", part=53, whole="78") == "z 78 53"
        assert translated(translatable("not in the catalogue")) == "not in the catalogue"
        numbers = (1, 2, 5)
        assert [translated_plural("1 claim", "{number} claims", each) for each in numbers] == [
            "1 teza",
            "2 tezy",
            "5 tez",
        ]
        with speaking("en"):
            assert translated("{part} of {whole}", part=1, whole=2) == "1 of 2"
    assert language() == "en"


def test_a_language_without_a_catalogue_is_refused() -> None:
    for unknown in ("tlh", "../vi", ""):
        with pytest.raises(LookupError), speaking(unknown):
            pass


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "en"),
        ({"LANG": "vi_VN.UTF-8"}, "vi"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "POSIX"}, "en"),
        ({"LANG": "tlh"}, "en"),
        ({"LANG": "vi_VN", "LC_ALL": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "vi_VN", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_US", "LANGUAGE": "tlh:fr_CA:vi"}, "fr"),
        ({"LANG": "vi_VN", "LC_ALL": ""}, "vi"),
    ],
)
def test_the_environment_wishes_a_language(environment: dict[str, str], expected: str) -> None:
    assert wished(environment) == expected


def test_tags_of_browsers_and_of_systems_name_languages() -> None:
    assert nearest(["de-CH", "fr-CA", "vi"]) == "fr"
    assert nearest(["EN"]) == "en"
    assert nearest(["tlh"]) is None
    assert set(languages()) >= {"en", "fr", "vi"}
    assert messages.ENGLISH in languages()
