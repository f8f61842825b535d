"""From a locale id to a notation: our own language files first, CLDR (through Babel) for every other place.

The separators in the language files are held equal to CLDR by a test; keeping them there saves loading Babel for the
languages that are used every day.
"""

from __future__ import annotations

from functools import cache

from crossfoot.figures.language import languages
from crossfoot.figures.notation import UNKNOWN, Notation, Words, tidy
from crossfoot.messages import translatable, translated


class UnknownLocale(ValueError):
    """No such locale; ``near`` are ids that exist and look alike."""

    def __init__(self, locale: str, near: tuple[str, ...]) -> None:
        sentence = translatable("there is no locale {locale!r}")
        if near:
            sentence = translatable("there is no locale {locale!r}; did you mean {names}?")
        super().__init__(translated(sentence, locale=locale, names=translated(" or ").join(near)))
        self.locale, self.near = locale, near

    @property
    def advice(self) -> str:
        """The message, with what to write where no id looks alike."""
        if self.near:
            return str(self)
        sentence = translatable("there is no locale {locale!r}; write a language, such as vi, en or de-CH")
        return translated(sentence, locale=self.locale)


@cache
def notation_of(locale: str) -> Notation:
    """The notation of a CLDR locale id (``vi``, ``en-IN``, ``de_CH``); ``UNKNOWN`` for an empty one.

    Raises ``UnknownLocale``.
    """
    if not locale:
        return UNKNOWN._replace(words=_all_words())
    wanted = locale.replace("_", "-")
    language, dash, region = wanted.partition("-")
    own = languages().get(language.lower())
    if own is not None and (not dash or region.upper() in own.regions):
        return own.notation
    return _from_cldr(locale, wanted, own.notation.words if own else Words())


def notation_or_unknown(locale: str) -> Notation:
    """``notation_of``, and ``UNKNOWN`` where there is no such locale."""
    try:
        return notation_of(locale)
    except UnknownLocale:
        return UNKNOWN


def _from_cldr(locale: str, wanted: str, words: Words) -> Notation:
    from babel.core import Locale, UnknownLocaleError

    from crossfoot.figures.cldr import words_of

    try:
        cldr = Locale.parse(wanted, sep="-")
        symbols = cldr.number_symbols.get("latn") or cldr.number_symbols[cldr.default_numbering_system]
        pattern = cldr.decimal_formats[None]
    except (UnknownLocaleError, ValueError, KeyError, TypeError, AttributeError):
        raise UnknownLocale(locale, _near(wanted)) from None
    primary, secondary = pattern.grouping
    if primary > 9:  # CLDR's way to say "never grouped"
        primary = secondary = 3
    group = symbols.get("group", " ")
    identifier = str(cldr).replace("_", "-")
    words = _with(words, words_of(identifier))
    return Notation(identifier, tidy(symbols["decimal"]), group, primary, secondary, words)


def _with(words: Words, others: Words) -> Words:
    """The words of a language, and where it says nothing those of CLDR."""
    money = {**others.money_scales, **words.money_scales}
    return words._replace(
        scales={**others.scales, **words.scales},
        money_scales={word: power for word, power in money.items() if word not in words.scales},
        percent=words.percent or others.percent,
    )


def _near(locale: str) -> tuple[str, ...]:
    """Ids that were perhaps meant: the languages of a country of that code or name, or what looks alike."""
    from difflib import get_close_matches

    from babel import localedata
    from babel.core import Locale
    from babel.languages import get_official_languages

    english = Locale("en")
    named, countries = (
        [code for code, name in table.items() if name.casefold() == locale.casefold()]
        for table in (english.languages, english.territories)
    )
    country = (countries or [locale.upper()])[0]
    spoken = get_official_languages(country, de_facto=True) if country in english.territories else ()
    meant = tuple(filter(localedata.exists, named or spoken))
    if meant:
        return meant[:2]
    known = [name.replace("_", "-") for name in localedata.locale_identifiers()]
    return tuple(get_close_matches(locale, known, n=2, cutoff=0.6))


@cache
def _all_words() -> Words:
    """The words of all languages, for documents that name no locale; a word that means different things is left out."""
    tables = [language.notation.words for language in languages().values()]

    def agreed(field: str) -> dict[str, object]:
        merged: dict[str, object] = {}
        clashing: set[str] = set()
        for words in tables:
            for word, meaning in getattr(words, field).items():
                if merged.setdefault(word, meaning) != meaning:
                    clashing.add(word)
        return {word: meaning for word, meaning in merged.items() if word not in clashing}

    def joined(field: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(word for words in tables for word in getattr(words, field)))

    made = {
        field: agreed(field) if isinstance(default, dict) else joined(field)
        for field, default in Words._field_defaults.items()
    }
    return Words(**made)  # type: ignore[arg-type]
