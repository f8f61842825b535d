"""A sentence while it is scanned: its numbers, words and marks, and what they have become so far."""

from __future__ import annotations

from typing import Final

from crossfoot.articles.phrases import Phrases
from crossfoot.articles.sentence import Fraction, Loose, Mention, Sentence
from crossfoot.articles.words import Lexicon, of_text
from crossfoot.claimfile.figure_reader import FigureReader
from crossfoot.figures.words_around import CURRENCY_SIGNS

SIGNS: Final = "-−–‑"
NOUN_WORDS: Final = 4
_SHORT, _MIDDLE = 3, 8
"""words; a longer run is another letter"""

Raw = tuple[str, str, int, int]
"""number, word or mark; the folded text; where it starts and ends"""


class Tape:
    """What a scan reads from and writes to."""

    def __init__(self, text: str, low: str, lexicon: Lexicon, reader: FigureReader, unsure: bool = False) -> None:
        self.text = text
        self.low = low
        self.lexicon = of_text(lexicon, low)
        self.reader = reader
        self.unsure = unsure
        """the text gives no ground to tell 1.227 from 1,227"""
        self._begin(0, 0)

    def _begin(self, start: int, end: int) -> None:
        """Take up a sentence."""
        low = self.low
        self.raw: list[Raw] = [
            (kind, match[0], match.start(), match.end())
            for match in self.lexicon.token.finditer(low, start, end)
            if (kind := match.lastgroup)
        ]
        self.letters: list[str] = []
        self.items: list[Mention | Fraction | None] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.loose: list[Loose] = []
        self.run = 0
        """words since the last letter that stand for nothing by themselves"""
        self.run_start = self.run_end = 0
        self.hedge: tuple[int, int] | None = None
        self.series = 0
        """where the last number ended that is one of a series: weeks 4 and 8; 0 for none"""
        self.series_kind = ""
        """what the numbers of that series are; nothing where they only name something"""
        self.bases: dict[int, str] | None = None
        """what words say of percentages, by their places; worked out for the first one"""
        self.factor = False
        """the words before the next number say that it is a multiple"""

    def _ended(self, start: int, end: int) -> Sentence:
        self._flush()
        return Sentence(
            start, end, "".join(self.letters), tuple(self.items), tuple(self.starts), tuple(self.ends),
            tuple(self.loose),
        )  # fmt: skip

    def _put(self, letter: str, start: int, end: int, item: Mention | Fraction | None = None) -> None:
        if self.run:
            self._flush()
        self.letters.append(letter)
        self.items.append(item)
        self.starts.append(start)
        self.ends.append(end)

    def _flush(self) -> None:
        if self.run:
            self.letters.append("u" if self.run <= _SHORT else "v" if self.run <= _MIDDLE else "w")
            self.items.append(None)
            self.starts.append(self.run_start)
            self.ends.append(self.run_end)
            self.run = 0

    def _pass(self, at: int, stop: int = 0) -> int:
        """Words up to ``stop``, else the one, that stand for nothing by themselves."""
        stop = stop or at + 1
        self.hedge = None
        if not self.run:
            self.run_start = self.raw[at][2]
        self.run_end = self.raw[stop - 1][3]
        self.run += stop - at
        return stop

    def _phrase(self, at: int, phrases: Phrases) -> tuple[int, str]:
        """How many tokens the longest of the phrases takes that stands here, and its meaning; (0, "") for none."""
        raw, count = self.raw, len(self.raw)
        known = phrases.get(raw[at][1]) if at < count else None
        if known is None:
            return 0, ""
        behind = raw[at + 1][1] if at + 1 < count else ""
        for words, meaning in known:
            if not words:
                return (1, meaning) if meaning else (0, "")
            if words[0] == behind:
                length = len(words)
                if length < 2 or tuple([each[1] for each in raw[at + 1 : at + 1 + length]]) == words:
                    return (1 + length, meaning) if meaning else (0, "")
        return 0, ""

    def _is_compound(self, at: int, length: int = 1) -> bool:
        """Whether a word is a piece of another one (follow-up), or the last of several: a year-on-year rise."""
        raw = self.raw
        if length > 1:
            stop = at + length
            return (
                stop + 1 < len(raw)
                and raw[stop][1] == "-"
                and self._touches(stop, -1)
                and self._touches(stop, 1)
                and raw[stop + 1][0] == "word"
                and "-" not in [each[1] for each in raw[at:stop]]
            )
        if "-" not in [each[1] for each in raw[max(at - 1, 0) : at + 2]]:
            return False
        for step in (-1, 1):
            if (
                0 <= at + 2 * step < len(raw)
                and raw[at + step][1] == "-"
                and self._touches(at, step)
                and self._touches(at + step, step)
                and raw[at + 2 * step][0] == "word"
            ):
                return True
        return False

    def _is_number(self, at: int) -> bool:
        """True for a number, or for a sign or a sign of money right before one."""
        if at >= len(self.raw):
            return False
        kind, word, _, end = self.raw[at]
        if kind == "mark" and (word in CURRENCY_SIGNS or word in SIGNS) and at + 1 < len(self.raw):
            return self.raw[at + 1][0] == "number" and self.raw[at + 1][2] == end
        return kind == "number"

    def _touches(self, at: int, step: int) -> bool:
        """True when the token before (-1) or behind (1) stands next to this one without a space."""
        beside = at + step
        if not 0 <= beside < len(self.raw):
            return False
        return self.raw[beside][3] == self.raw[at][2] if step < 0 else self.raw[beside][2] == self.raw[at][3]

    def _is_stroke(self) -> bool:
        """Whether the last token was a stroke that stands for itself, or says of what a part is: 27 hộ/180 hộ."""
        over = self.letters[-1:] == ["O"] and self.low[self.starts[-1] : self.ends[-1]] == "/"
        return over or self.letters[-1:] == ["/"]

    def _is_of_millions(self, at: int) -> bool:
        """Whether a letter stands right behind a number, and a measure or what can be counted behind that, so that it
        is a scale word as with money, and no metre: 3.2m tonnes, 1.5m people.
        """
        raw, lexicon = self.raw, self.lexicon
        glued = at + 1 < len(raw) and raw[at][1] in lexicon.money_scales and self._touches(at, -1)
        if not glued:
            return False
        if any(isinstance(item, Mention) and item.written.scale and not item.unit for item in self.items):
            return True  # 1.2m of them, behind 4.8m homes
        if raw[at + 1][0] != "word":
            return False
        counted = raw[at + 1][1] in lexicon.countable or raw[at + 1][1] in lexicon.prose.in_millions
        return counted or self._phrase(at + 1, lexicon.units)[1] == "measure"

    def _in_full(self, scale: str, money: bool) -> str:
        """A scale word as it can be read without a sign of money: 3.2 million for 3.2m."""
        words = self.lexicon.notation.words
        power = words.money_scales.get(scale.strip(), 0) if not money and scale.strip() not in words.scales else 0
        return f" {next(word for word, each in words.scales.items() if each == power)}" if power else scale

    def _drop(self, at: int, stop: int, why: str) -> int:
        """These tokens are no figure."""
        self.hedge = None
        start, end = self.raw[at][2], self.raw[stop - 1][3]
        self.loose.append(Loose(start, end, why))
        self._put("y", start, end)
        return stop

    def _noun(self, at: int) -> tuple[str, ...]:
        raw, lexicon = self.raw, self.lexicon
        words: list[str] = []
        for place in range(at, min(at + NOUN_WORDS, len(raw))):
            kind, word, _, _ = raw[place]
            if kind != "word" or (word in lexicon.phrases and (place > at or not self._is_thing(at))):
                break
            words.append(word)
        return tuple(words)

    def _is_thing(self, at: int) -> bool:
        """Whether a word that begins phrases begins none here, and is the name of something: bao thuốc lá is no "bao
        gồm".
        """
        length, _ = self._phrase(at, self.lexicon.phrases)
        return not length and self.raw[at][1] in self.lexicon.countable
