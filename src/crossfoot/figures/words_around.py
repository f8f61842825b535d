"""The words around a figure: hedges, scale words, units, and what a rate is per.

Nothing that stands there is passed over: what is no word of the language is a unit of CLDR, the name of what is
counted, or refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cached_property

from crossfoot.figures.notation import Notation, Unreadable, Words, any_of, folded, once_for_words, unknown_word
from crossfoot.figures.units import SHARE, alike, currency_named, measure
from crossfoot.figures.written import CURRENCY, MEASURE, NOUN, PERCENT, POINTS, TIMES
from crossfoot.messages import translatable
from crossfoot.records import NamedTuple

MAX_SCALE = 36
"""The greatest power of ten that scale words may make up; a greater one is refused, not computed."""


CURRENCY_SIGNS = "$€£¥￥₫₩₹₽฿¢₺₴₦₱₪₡₲₸₼₾₭₮"
_CENTS = {"¢": "1/100 $"}
_SYMBOLS = {"<": "<", "<=": "<=", ">": ">", ">=": ">=", "~": "about", "≈": "about", "±": "about", "=": ""}
_PERMILLE = "1/10 %"
_SLASH = r"([^\d/]*[²³23]?)(/)\s*([^\d/]+[²³23]?)"
_SHORT = 3
"""letters that a word must have to be taken for one of another language"""
_REMEMBERED = 2_000
"""words of figures"""

_FOREIGN = (
    translatable("{word!r} in {text!r} is a scale word in {language} and none in {locale}"),
    translatable("{word!r} in {text!r} is a unit in {language} and none in {locale}"),
    translatable("{word!r} in {text!r} is a currency in {language} and none in {locale}"),
)


class Around(NamedTuple):
    """What the words around the digits say."""

    hedge: str
    scale: int
    kind: str
    noun: str
    unit: str = ""
    per: str = ""
    counted: bool = False
    """whether the noun is one of which there is a whole number"""

    @property
    def is_dozen(self) -> bool:
        return self.unit.isdigit()


class _Thing(NamedTuple):
    """What stands behind the scale word: a kind of unit, its words, and the unit."""

    kind: str
    noun: str
    unit: str = ""


def _compiled(pattern: Callable[[_Tables], str]) -> cached_property[re.Pattern[str]]:
    return cached_property(lambda tables: re.compile(pattern(tables)))


class _Tables:
    """The words of a language, folded and ready to be found; a pattern is compiled when it is first asked for, because
    those of all words take longer than all else that a few figures need.
    """

    def __init__(self, words: Words) -> None:
        self.words = words
        self.hedges = {**{folded(phrase): hedge for phrase, hedge in words.hedges.items()}, **_SYMBOLS}
        self.scales = {folded(word): power for word, power in {**words.money_scales, **words.scales}.items()}
        self.money_scale, self.scale = tuple(self.scales), tuple(map(folded, words.scales))
        self.kinds = {"%": PERCENT, "×": TIMES}
        for kind, forms in ((PERCENT, words.percent), (POINTS, words.points), (TIMES, words.times)):
            self.kinds.update((folded(form), kind) for form in forms)
        self.kind = tuple(self.kinds)
        self.behind = {folded(phrase): hedge for phrase, hedge in words.after.items()}
        self.units = {"‰": _PERMILLE, **{folded(word): unit for word, unit in words.units.items()}}
        self.currencies = {folded(word): unit for word, unit in words.currencies.items()}
        self.rates = {folded(word): unit for word, unit in words.rates.items()}
        self.nouns = frozenset(map(folded, (*words.countable, *words.nouns)))
        self.read: dict[tuple[str, str, str, str], Around] = {}
        """what words on both sides said, whatever figure stood between"""

    countable = _compiled(lambda of: rf"(?:.*\s)?{any_of(map(folded, of.words.countable))}(?:\s.*)?")
    fewer = _compiled(lambda of: any_of(map(folded, of.words.fewer)))
    measured = _compiled(lambda of: any_of([*of.units, *of.currencies]))
    """a unit at the beginning"""
    of = _compiled(lambda of: rf"(.+?)\s+{any_of(map(folded, of.words.of))}\s*(.+)")
    per = _compiled(lambda of: rf"(.*?)(?<!\w){any_of(map(folded, of.words.per))}\s+(.+)")
    article = _compiled(lambda of: rf"(.*?)(?<!\w){any_of(map(folded, of.words.article))}\s*(.+)")
    rate = _compiled(lambda of: rf"(.*?)(?<!\w){any_of(of.rates)}")
    no_unit = _compiled(lambda of: any_of(map(folded, of.words.nouns)))
    first = _compiled(lambda of: any_of(of.behind))
    """a hedge right behind the figure and its unit"""
    last = _compiled(lambda of: rf"(?s:(?:.*?\s)?{any_of(of.behind)})")
    """a hedge at the very end"""


_tables = once_for_words(_Tables)


def words_around(text: str, before: str, money: str, after: str, notation: Notation) -> Around:
    """What the words on both sides of the digits say; raises ``Unreadable``."""
    tables = _tables(notation.words)
    key = before, money, after, notation.locale
    around = tables.read.get(key)
    if around is None:
        if len(tables.read) >= _REMEMBERED:
            tables.read.clear()
        around = tables.read[key] = _read(text, before, money, after, notation, tables)
    return around


def _read(text: str, before: str, money: str, after: str, notation: Notation, tables: _Tables) -> Around:
    hedge, currency = _before(text, " ".join(before.split()), tables)
    currency = currency or money.strip()
    rest = after.strip()
    scale, rest = _scaled(text, rest, tables.scales, tables.money_scale if currency else tables.scale)
    kind, rest = _kind(rest, tables)
    if kind == TIMES and rest and tables.fewer.match(folded(rest)):
        raise Unreadable(translatable("{text} divides, and can stand as a multiple only"), text=text)
    behind, rest = _behind(rest, tables)
    if hedge and behind and hedge != behind:
        raise Unreadable(translatable("{text} is hedged twice"), text=text)
    unit = _currency(currency, tables) if currency and not kind else ""
    unit_thing = _Thing(kind or (CURRENCY if currency else ""), "" if kind else currency, unit)
    if not rest:
        return Around(hedge or behind, scale, *unit_thing)
    glued = not kind and after[0].isalpha() and after.startswith(rest)
    words = _Behind(text, rest, notation, tables)
    if not scale and not kind and (late := words.scale_behind()):
        scale, words.rest = late
    thing, per = words.read(unit_thing, glued)
    counted = thing.kind == NOUN and tables.countable.fullmatch(folded(thing.noun)) is not None
    return Around(hedge or behind, scale, *thing, per, counted)


def _before(text: str, before: str, tables: _Tables) -> tuple[str, str]:
    """The hedge and the currency in front of the figure; the currency as it was printed, but without case."""
    whole = folded(before)
    hedge, _, currency = whole.rpartition(" ")
    if currency and currency not in tables.currencies and currency not in tables.hedges:
        known = currency_named(before.rpartition(" ")[2]) if whole not in tables.hedges else ""
        if not known:
            hedge, currency = whole, ""
            if whole[-1] in CURRENCY_SIGNS:
                hedge, currency = whole[:-1], whole[-1]
    elif currency not in tables.currencies:
        hedge, currency = whole, ""
    if hedge and hedge not in tables.hedges:
        raise unknown_word(hedge, text)
    return tables.hedges.get(hedge, ""), currency


def _currency(sign: str, tables: _Tables) -> str:
    return tables.currencies.get(sign) or _CENTS.get(sign) or currency_named(sign) or currency_named(sign.upper())


def _scaled(text: str, rest: str, scales: Mapping[str, int], words: tuple[str, ...]) -> tuple[int, str]:
    scale = 0
    while rest and (word := _first_word(folded(rest), words)):
        scale += scales[word]
        rest = rest[len(word) :].lstrip()
    if scale > MAX_SCALE:
        sentence = translatable("the scale of {text!r} is 10^{scale}; up to 10^{limit} is read")
        raise Unreadable(sentence, text=text, scale=scale, limit=MAX_SCALE)
    return scale, rest


def _kind(rest: str, tables: _Tables) -> tuple[str, str]:
    """The kind of unit that the rest begins with, and what is left of it."""
    whole = folded(rest)
    kind = _first_word(whole, tables.kind)
    if not kind:
        return "", rest
    others = (word for word in (*tables.units, *tables.currencies) if len(word) > len(kind))
    longer = tables.measured.match(whole) if any(map(whole.startswith, others)) else None
    if longer is not None and longer.end() > len(kind):  # basis points are no points
        return "", rest
    return tables.kinds[kind], rest[len(kind) :].strip()


def _first_word(text: str, words: tuple[str, ...]) -> str:
    """The longest of the words that the text begins with, as whole words; nothing for none. A pattern would take longer
    to compile than the few figures take that have one.
    """
    if not text.startswith(words):
        return ""
    there = (word for word in words if text.startswith(word) and not _goes_on(text, len(word)))
    return max(there, key=len, default="")


def _goes_on(text: str, end: int) -> bool:
    """Whether the word that ends there is a piece of a longer one."""
    after = text[end : end + 1]
    return text[end - 1].isalnum() and (after.isalnum() or after == "_")


def _behind(rest: str, tables: _Tables) -> tuple[str, str]:
    """The hedge behind the figure, "10 or more people" or "10 people or more", and what is left."""
    if not rest:
        return "", rest
    whole = folded(rest)
    if match := tables.first.match(whole):
        return tables.behind[match[1]], rest[match.end() :].strip()
    if match := tables.last.fullmatch(whole):
        return tables.behind[match[1]], rest[: match.start(1)].strip()
    return "", rest


class _Behind:
    """The words behind a figure, its scale word and its sign."""

    def __init__(self, text: str, rest: str, notation: Notation, tables: _Tables) -> None:
        self.text, self.rest, self.notation, self.tables = text, rest, notation, tables

    def read(self, known: _Thing, glued: bool) -> tuple[_Thing, str]:
        """What the words name, and for a rate also the unit behind "per"."""
        exact = None if known.kind else self.unit(self.rest)
        if exact is not None and not self._is_quotient():
            return _Thing(exact[0], self.rest, exact[1]), ""
        what, per = self._per(known)
        thing = self._thing(what, known, glued) if what else known
        return thing._replace(noun=self.rest) if per else thing, per

    def scale_behind(self) -> tuple[int, str] | None:
        """The scale word behind a unit, as in "5 USD million", and the unit."""
        unit, _, last = self.rest.rpartition(" ")
        scale = self.tables.scales.get(folded(last))
        return (scale, unit) if scale and unit and self.unit(unit) else None

    def _is_quotient(self) -> bool:
        """Whether both sides of a slash are units: km/h is a length for an hour, like any rate."""
        match = re.fullmatch(_SLASH, folded(self.rest)) if "/" in self.rest else None
        return match is not None and all(self.unit(self.rest[slice(*match.span(n))]) for n in (1, 3))

    def _per(self, known: _Thing) -> tuple[str, str]:
        """The words without those that say what a rate is per, and the unit that these name."""
        whole = folded(self.rest)
        if whole in self.tables.nouns:
            return self.rest, ""
        if match := self.tables.rate.fullmatch(whole):
            return self.rest[: match.end(1)].strip(), self.tables.rates[match[2]]
        slash = re.compile(_SLASH) if "/" in whole else None
        for pattern, is_certain in ((slash, True), (self.tables.per, True), (self.tables.article, False)):
            match = pattern and pattern.fullmatch(whole)
            if match is None:
                continue
            what = self.rest[: match.end(1)].strip()
            unit = self.unit(self.rest[match.start(3) :])
            if unit is not None:
                return what, unit[1]
            if is_certain or known.kind or (what and self.unit(what) is not None):
                return what, NOUN
        return self.rest, ""

    def _thing(self, what: str, known: _Thing, glued: bool) -> _Thing:
        second = (self.unit(what) if known.kind == CURRENCY else self._listed(folded(what))) if known.kind else None
        if second is not None:  # 5% km and $5 kg are no figures, $5 dollars is one
            if not alike(measure(known.unit).dimension, measure(second[1]).dimension):
                sentence = translatable("{text!r} has two units, and a figure has one; leave {word!r} out")
                raise Unreadable(sentence, text=self.text, word=what)
            return known._replace(noun=what)
        exact = None if known.kind else self.unit(what) or self._measured(what)
        if exact is not None:
            return _Thing(exact[0], what, exact[1])
        left = folded(what)
        first, _, others = left.partition(" ")
        if not known.kind and not first.isalpha() and (listed := self._listed(first)) and others:
            known, left = _Thing(*listed[:1], what, listed[1]), others  # m² of land
        self._check_noun(what, left, glued and not known.kind)
        return known._replace(noun=what) if known.kind else _Thing(NOUN, what)

    def _check_noun(self, what: str, left: str, glued: bool) -> None:
        if any(c.isnumeric() for c in left) or glued:
            sentence = translatable("{text!r} is not one figure; {word!r} cannot be read")
            raise Unreadable(sentence, text=self.text, word=what)
        if not any(c.isalpha() for c in left) or not all(c.isalpha() or c in " '-./" or not c.isascii() for c in left):
            raise Unreadable(translatable("{word!r} in {text!r} cannot be read"), word=what, text=self.text)
        if self.notation.known and left not in self.tables.nouns:
            self._check_language(left)

    def _check_language(self, what: str) -> None:
        """Refuses a unit or a scale word of another language."""
        from crossfoot.figures.language import languages

        first = what.partition(" ")[0]
        for language in languages().values():
            if language.notation.locale == self.notation.locale.partition("-")[0]:
                continue
            words = language.notation.words
            for known, sentence in zip((words.scales, words.units, words.currencies), _FOREIGN, strict=True):
                word = what if what in known else first
                if word in known and len(word) >= _SHORT:
                    here = self.notation.locale
                    raise Unreadable(sentence, word=word, text=self.text, language=language.name, locale=here)

    def unit(self, words: str) -> tuple[str, str] | None:
        """The kind and the unit that the words are as a whole."""
        word = folded(words)
        listed = self._listed(word)
        if listed or word in self.tables.nouns or not words.strip() or word[0].isnumeric():
            return listed
        if self.notation.known and not self.notation.locale.startswith("und"):
            from crossfoot.figures.cldr import named

            unit = named(self.notation.locale).get(word, "")
            if unit:
                return (CURRENCY if unit.isupper() else _kind_of(unit)), unit
        currency = currency_named(words)
        if not currency or (len(word) <= 2 and word.isascii() and word.isalpha() and word not in ("kr", "rs")):
            return None  # two letters are a unit more often than money
        return CURRENCY, currency

    def _listed(self, word: str) -> tuple[str, str] | None:
        if word in self.tables.currencies:
            return CURRENCY, self.tables.currencies[word]
        if word in self.tables.units:
            return _kind_of(self.tables.units[word]), self.tables.units[word]
        if word in CURRENCY_SIGNS and len(word) == 1:
            return CURRENCY, _currency(word, self.tables)
        return None

    def _measured(self, what: str) -> tuple[str, str] | None:
        """The unit before the name of what is measured: "tonnes of rice"; "m" alone may begin a noun."""
        whole = folded(what)
        begun = self.tables.measured.match(whole)
        if (
            begun is not None
            and whole[begun.end() :].startswith(" ")
            and not any(map(str.isdigit, whole[begun.end() :]))
        ):
            listed = self._listed(begun[1])
            follows = not self.notation.words.of and not self.tables.no_unit.match(whole)
            if follows or (listed and listed[1].isdigit()):  # a dozen eggs
                return listed
        match = self.tables.of.fullmatch(whole)
        return self.unit(what[: match.end(1)]) if match and not any(map(str.isdigit, match[3])) else None


def _kind_of(unit: str) -> str:
    if not unit.endswith(SHARE):
        return MEASURE
    return PERCENT if unit == _PERMILLE else POINTS
