"""How figures are written in one place of the world: separators, grouping, and the words around the digits.

A ``Notation`` is plain data, owned by a language file or made from CLDR. Digits are read here, without loss: what is
not grouped as the notation groups is refused, with the readings that would be right.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final, TypeVar

from crossfoot.messages import translatable, translated
from crossfoot.records import NamedTuple

_Made = TypeVar("_Made")

MAX_LENGTH = 200
"""Characters that one figure may have; a longer one is refused, not computed."""

ARABIC_POINT = "\u066b"
"""A decimal separator in every locale."""
SEPARATORS = f".,' \u060c\u2e41{ARABIC_POINT}"
"""What may stand between two digits of a tidy figure, here as a decimal or a group separator."""
SPACES = "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000"
VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9),
    "⅒": (1, 10),
}  # fmt: skip
_TIDY = str.maketrans(
    {
        **dict.fromkeys(SPACES, " "),
        **dict.fromkeys("\u2010\u2011\u2212\u2013\u2014\u2012\u2015\ufe63\uff0d\u207b", "-"),
        **dict.fromkeys("\u2019\u02bc\uff07", "'"),
        "\uff0b": "+",
        "\uff0e": ".",
        "\uff0c": ",",
        "\u066c": "'",
        "\uff05": "%",
        "\u066a": "%",
        "\ufe6a": "%",
        "\uff08": "(",
        "\uff09": ")",
        "\uff1c": "<",
        "\uff1e": ">",
        "≤": "<=",
        "≦": "<=",
        "⩽": "<=",
        "≥": ">=",
        "≧": ">=",
        "⩾": ">=",
    }
)


class Unreadable(ValueError):
    """A figure that cannot be read: the sentence in English, and what goes into it; ``readings`` would be right.

    Much is read as a figure to see whether it is one, so that the sentence is made when somebody wants to see it.
    """

    def __init__(self, sentence: str, readings: Sequence[str] = (), /, **figures: object) -> None:
        super().__init__(sentence)
        self.sentence, self.figures = sentence, figures
        self.readings = tuple(readings)

    @property
    def message(self) -> str:
        """A clause without a full stop."""
        return translated(self.sentence, **self.figures)

    def __str__(self) -> str:
        return self.message


class Ambiguous(Unreadable):
    """A figure whose separator can be read in two ways; ``readings`` are both."""


_QUOTES = dict.fromkeys(map(ord, '"`“”„‟«»‹›「」『』＂'))
_SINGLE_QUOTES = "'‘’‚‛"
"""None of them begins or ends a figure, but one may stand within: 1’227."""


def unquoted(text: str) -> str:
    """Without spaces around it, and without the quotation marks that people put around a figure."""
    return text.translate(_QUOTES).strip().strip(_SINGLE_QUOTES).strip()


def no_figure(text: str) -> Unreadable:
    """For a text in which no figure is."""
    if not text.strip():
        return Unreadable(translatable("nothing is written here"))
    if any(c.isalpha() for c in text) and not any(c.isnumeric() for c in text):
        return Unreadable(translatable("there is no figure in {text!r}; write it in digits"), text=text)
    return Unreadable(translatable("there is no figure in {text!r}"), text=text)


_FIGURE: Final = re.compile(r"(?:[$€£¥₫]\s?)?[.,]?\d.*", re.DOTALL)
"""as it stands in a text, with its scale word and its unit"""


def unknown_word(word: str, text: str) -> Unreadable:
    """For a word before a figure; what goes up or down is told by a sign."""
    match = _FIGURE.search(text[text.find(word) + len(word) :].rstrip())
    sentence = translatable("{word!r} before the figure in {text!r} is not a word that crossfoot knows; leave it out")
    if match and "-" not in tidy(text):
        sentence = translatable(
            "{word!r} before the figure in {text!r} is not a word that crossfoot knows; "
            "leave it out, and write a fall as -{figure}"
        )
    return Unreadable(sentence, word=word, text=text, figure=match[0].strip() if match else "")


class Words(NamedTuple):
    """The words of one language around figures, lower case and composed (NFC)."""

    hedges: Mapping[str, str] = {}
    """phrase before a figure -> one of over, nearly, about, <, <=, >, >="""
    after: Mapping[str, str] = {}
    """phrase behind a figure -> the same hedges ("or more")"""
    scales: Mapping[str, int] = {}
    """scale word -> its power of ten"""
    money_scales: Mapping[str, int] = {}
    """scale words that are used behind amounts of money only ("$5m")"""
    percent: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    fewer: tuple[str, ...] = ()
    """behind a multiple: it is a division, "3 times less" """
    divided: tuple[str, ...] = ()
    """before a multiple, the same: "divided by" """
    ratio: tuple[str, ...] = ()
    """what stands between the two numbers of "1 in 5" """
    among: tuple[str, ...] = ()
    """the same of "3.2 per 1,000", where the second number is round and the first one was rounded"""
    odds: Mapping[str, str] = {}
    """how odds are printed, with {} for the two numbers -> whether they are odds "for" or "against" """
    currencies: Mapping[str, str] = {}
    """names and signs of currencies -> their ISO code, or the sign of several ("dollars" -> "$")"""
    units: Mapping[str, str] = {}
    """units of measure and of time -> their CLDR id, with a factor in front where they are a multiple of it ("tạ" ->
    "100 mass-kilogram", "dozen" -> "12"); an id that ``figures/units.py`` does not know is comparable with itself only
    """
    of: tuple[str, ...] = ()
    """between a unit and what is measured ("tonnes of rice"); none where the one follows the other at once"""
    per: tuple[str, ...] = ()
    """between a figure and what it is reckoned for: "per" """
    article: tuple[str, ...] = ()
    """means the same before a unit, or behind money: "a year" """
    rates: Mapping[str, str] = {}
    """words that say for which unit of time a figure is reckoned: "annually" """
    ranges: Mapping[str, str] = {}
    """before the lower end of a range -> between the two: "between" -> "and" """
    until: tuple[str, ...] = ()
    """between the two ends of a range, with nothing before it"""
    joined: tuple[str, ...] = ()
    """between the pieces of one figure: "1 hour and 30 minutes" """
    numerals: Mapping[str, int] = {}
    """number words"""
    countable: tuple[str, ...] = ()
    """nouns of which there is a whole number"""
    nouns: tuple[str, ...] = ()
    """what begins like a unit and is none"""


class Notation(NamedTuple):
    """Separators by CLDR. ``locale`` is empty for "not known": then only what reads one way is read."""

    locale: str
    decimal: str
    group: str
    primary: int = 3
    """digits in the group before the decimal separator"""
    secondary: int = 3
    """digits in the groups further left (2 in India)"""
    words: Words = Words()

    @property
    def known(self) -> bool:
        return bool(self.locale)

    def write(self, value: Fraction | int, place: int = 0, *, grouped: bool = True) -> str:
        """The value to the nearest unit of ``place`` (a power of ten, -2 for hundredths), half away from zero."""
        return self.write_ratio(value.numerator, value.denominator, place, grouped=grouped)

    def write_ratio(self, num: int, den: int, place: int = 0, *, grouped: bool = True) -> str:
        """``num / den``, with ``den`` positive, as ``write`` writes it."""
        if place < 0:
            num *= 10**-place
        else:
            den *= 10**place
        steps = (2 * abs(num) + den) // (2 * den)
        return self.write_digits(-steps if num < 0 else steps, place, grouped=grouped)

    def write_digits(self, mantissa: int, place: int, *, grouped: bool = True) -> str:
        """``mantissa`` × 10^``place`` with all its places: (-1205, -2) is -12,05."""
        sign = "-" if mantissa < 0 else ""
        digits = str(abs(mantissa))
        if place >= 0:
            whole, fraction = digits + "0" * place if mantissa else "0", ""
        else:
            if len(digits) <= -place:
                digits = digits.rjust(1 - place, "0")
            whole, fraction = digits[:place], (self.decimal or ".") + digits[place:]
        if grouped and len(whole) > self.primary and self.locale:
            whole = self._grouped(whole)
        return sign + whole + fraction

    def _grouped(self, digits: str) -> str:
        parts = [digits[-self.primary :]]
        rest = digits[: -self.primary]
        while rest:
            parts.append(rest[-self.secondary :])
            rest = rest[: -self.secondary]
        return self.group.join(reversed(parts))


def tidy(text: str) -> str:
    """The text with its look-alikes unified: one space, one minus, one apostrophe, ASCII digits; NFC; stripped."""
    if text.isascii():
        return text.strip()
    text = unicodedata.normalize("NFC", text).translate(_TIDY)
    if not text.isascii():
        text = "".join(
            str(unicodedata.decimal(c)) if not c.isascii() and unicodedata.decimal(c, None) is not None else c
            for c in text
        )
    return text.strip()


def folded(text: str) -> str:
    """Without case, and of the same length, so that a place in it is a place in the text."""
    short = text.casefold()
    if len(short) == len(text):
        return short
    return "".join(c.casefold() if len(c.casefold()) == 1 else c for c in text)


def any_of(words: Iterable[str]) -> str:
    """A pattern for the longest of the words that stands here as a whole word; one that never matches for none."""
    backwards = sorted(words, reverse=True)  # so that no word comes before a longer one that begins with it
    forms = (re.escape(word) + (r"(?!\w)" if word[-1].isalnum() else "") for word in backwards)
    return f"({'|'.join(forms) or '(?!)'})"


def once_for_words(make: Callable[[Words], _Made]) -> Callable[[Words], _Made]:
    """What ``make`` makes of the words, made once; by identity, because the mappings in them cannot be hashed."""
    made: dict[int, tuple[Words, _Made]] = {}

    def get(words: Words) -> _Made:
        kept = made.get(id(words))
        if kept is None:
            kept = made[id(words)] = (words, make(words))  # kept, so that no other words come to have this id
        return kept[1]

    return get


def digits_of(text: str, notation: Notation) -> tuple[int, int, bool]:
    """Mantissa, place and "was grouped" of tidy digits with separators; raises ``Unreadable`` or ``Ambiguous``."""
    if text.isdigit():
        return int(text), 0, False
    if notation.known:
        read = _read(text, notation)
        if read is None:
            raise _misgrouped(text, notation)
        return read
    point, comma = _read(text, POINT), _read(text, COMMA)
    if point is None and comma is None:
        raise _misgrouped(text, notation)
    if point is not None and comma is not None and point[:2] != comma[:2]:
        readings = [_plainly(point), _plainly(comma)]
        sentence = translatable("{text} can be read as {one} or as {other}; say which with `locale:`")
        raise Ambiguous(sentence, readings, text=text, one=readings[0], other=readings[1])
    return point or comma  # type: ignore[return-value]  # one of them is not None


def _read(text: str, notation: Notation) -> tuple[int, int, bool] | None:
    if ARABIC_POINT in text:
        text = text.replace(ARABIC_POINT, notation.decimal)
    whole, separator, fraction = text.partition(notation.decimal)
    if separator and not fraction.isdigit():
        return None
    if whole.isdigit():
        return int(whole + fraction), -len(fraction), False
    group = notation.group if notation.group and notation.group in whole else next(c for c in whole if not c.isdigit())
    if group not in (notation.group, " ", "'") or not _is_grouped(whole.split(group), notation):
        return None
    return int(whole.replace(group, "") + fraction), -len(fraction), True


def _is_grouped(parts: list[str], notation: Notation) -> bool:
    first, *middle, last = parts
    return (
        0 < len(first) <= notation.secondary
        and len(last) == notation.primary
        and (not middle or {*map(len, middle)} == {notation.secondary})
        and "".join(parts).isdigit()
        and first[0] != "0"
    )


def _misgrouped(text: str, notation: Notation) -> Unreadable:
    readings = tuple(_regrouped(text.replace(ARABIC_POINT, notation.decimal), notation)) if notation.known else ()
    sentence = translatable("{text} is not how a figure is grouped")
    if readings[1:]:
        sentence = translatable("{text} is not how a figure is grouped in {locale}; {one} or {other} would be right")
    elif readings:
        sentence = translatable("{text} is not how a figure is grouped in {locale}; {one} would be right")
    elif notation.known:
        sentence = translatable("{text} is not how a figure is grouped in {locale}")
    one, other = (*readings, "", "")[:2]
    return Unreadable(sentence, readings, text=text, locale=notation.locale, one=one, other=other)


def _regrouped(text: str, notation: Notation) -> Iterator[str]:
    """What would be right: the last separator read as the decimal one, the digits grouped anew."""
    digits = "".join(c for c in text if c.isdigit())
    marks = [c for c in text if not c.isdigit()]
    padded, more = text.startswith("0"), bool(marks[1:])
    lone = marks.count(marks[-1]) == 1 and marks[-1] not in " '"
    if lone and not (padded and more):
        yield notation.write_digits(int(digits), text.index(marks[-1]) + 1 - len(text), grouped=more)
    if marks.count(notation.decimal) != 1 and not padded and not (lone and more):
        yield notation.write_digits(int(digits), 0)


def _plainly(read: tuple[int, int, bool]) -> str:
    mantissa, place, _ = read
    return POINT.write_digits(mantissa, place, grouped=False)


POINT = Notation("und-point", ".", ",")
COMMA = Notation("und-comma", ",", ".")
UNKNOWN = Notation("", "", "")
