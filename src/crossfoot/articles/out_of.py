"""What says between two figures that the first is a part of the second, and other things elsewhere: 27 "de" 180."""

from __future__ import annotations

from typing import Final

from crossfoot.articles.moves import Gaps
from crossfoot.articles.sentence import COUNT, PERCENT, RATIO, Mention
from crossfoot.articles.wordings import END, TOTAL, symbols
from crossfoot.figures.written import Written

_SMALL: Final = 100
_SOON: Final = 7
"""tokens in which the later figure of a change follows the earlier one"""
_NAME: Final = 3
"""words by which a part is named before its whole"""
_CLAUSE: Final = ",;:("
_CHANGED: Final = symbols("rise fall begin versus")


class OutOf(Gaps):
    """Knows such words and marks."""

    def _is_out_of(self, at: int) -> bool:
        """Whether a word stands between two whole numbers of which the first is the smaller: 7 in 12. Of greater ones
        only "of" says it: 27 de 180; and behind the name of what is counted only where a percentage in brackets
        follows, or the same name: 27 alumnos de 180 (15 %).
        """
        of = self.raw[at][1] in self.lexicon.notation.words.of
        whole = self._whole(at, at + 1)
        if whole is None or whole.den != 1 or self._last_count().unit:
            return False
        if self._name(at):
            return of and (self._holds_percentage(at + 2) or self._is_same_name(at))
        return of or whole.num <= _SMALL

    def _is_of_all(self, at: int, length: int) -> bool:
        """Whether "of", which is "from" elsewhere, stands between a part and its whole: a third of the 900, 27 alumnos
        de los 180, el 15 % de los 180; not where a change is told.
        """
        if self.letters[-1:] == [RATIO] and not self.run:
            return True
        letters = "".join(self.letters)
        clause = letters[max(map(letters.rfind, _CLAUSE)) + 1 :]
        if not _CHANGED.isdisjoint(clause) or self._leads_to_end(at + length - 1):
            return False
        if self.letters[-1:] == [PERCENT] and not self.run:
            return True
        whole = self._whole(at, at + length, True)
        return whole is not None and whole.den == 1 and not self._last_count().unit

    def _is_over_whole(self, at: int) -> bool:
        """Whether a stroke stands between a part and its whole that are named alike, or of which the part alone is
        named, and a percentage follows in brackets; or before the word for a total: 27 hộ/180 hộ, 27 hộ/180 (15%), 27
        hộ/tổng số 180.
        """
        length, letter = self._phrase(at + 1, self.lexicon.phrases)
        if letter == TOTAL:
            return self._whole(at, at + 1 + length) is not None
        if not self._name(at) or self._whole(at, at + 1) is None:
            return False
        return self._is_same_name(at) or (not self._last_count().unit and self._holds_percentage(at + 2))

    def _last_count(self) -> Mention:
        """What was scanned last, where that is a count."""
        last = self.items[-1]
        assert isinstance(last, Mention)
        return last

    def _name(self, at: int) -> list[str]:
        """The words between a number and a token; none where too many do, or something else does."""
        words: list[str] = []
        for place in range(at - 1, max(at - _NAME - 2, -1), -1):
            kind, word, *_ = self.raw[place]
            if kind != "word":
                return words[::-1] if kind == "number" else []
            words.append(word)
        return []

    def _whole(self, at: int, behind: int, beyond: bool = False) -> Written | None:
        """The number at ``behind``, where it is no year, and greater than the one that stands, perhaps with its name,
        right before ``at`` as the last count; ``beyond`` is whether it may be smaller, by a slip.
        """
        if self.letters[-1:] != [COUNT] or behind >= len(self.raw):
            return None
        before, number = self.raw[at - 1 - len(self._name(at))], self.raw[behind]
        if before[0] != "number" or number[0] != "number" or self._is_year(behind):
            return None
        part, whole = self._read(before[1]), self._read(number[1])
        return (
            whole
            if part is not None and whole is not None and (beyond or 0 < part.num * whole.den < whole.num * part.den)
            else None
        )

    def _is_same_name(self, at: int) -> bool:
        """Whether the number behind a token is named as the one before it."""
        name = self._name(at)
        return name != [] and name[0] == "".join(each[1] for each in self.raw[at + 2 : at + 3])

    def _holds_percentage(self, at: int) -> bool:
        """Whether brackets that open there begin with a percentage."""
        opened = at + 1 < len(self.raw) and self.raw[at][1] == "(" and self._is_number(at + 1)
        return opened and self._phrase(at + 2, self.lexicon.units)[1] == "percent"

    def _leads_to_end(self, at: int) -> bool:
        """Whether a figure stands right behind, and soon another one behind a word that ends a change: de 12 à 15."""
        if not self._is_number(at + 1):
            return False
        for place in range(at + 2, min(at + 2 + _SOON, len(self.raw))):
            length, letter = self._phrase(place, self.lexicon.phrases)
            if self.raw[place][1] in ",;:()." or letter in tuple("ABFV"):
                return False
            if letter == END:
                percents = [
                    self._phrase(each, self.lexicon.units)[1] == "percent" for each in (at + 2, place + length + 1)
                ]
                return self._begins_figure(place + length) and percents != [True, False]
        return False
