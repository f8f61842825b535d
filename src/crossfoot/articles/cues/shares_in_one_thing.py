"""Percentages of one thing that several own, or of which it consists: 75% owned by one firm and 25% by another; an
interest of 67.5% for one, 20% for another and 12.5% for a third; air of 79% nitrogen and 21% oxygen.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction as Exact
from itertools import pairwise
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.proposal import Candidate, hundred
from crossfoot.articles.sentence import PERCENT, Mention
from crossfoot.articles.slips import is_explained_hundred
from crossfoot.articles.wordings import END, JOINED, PARTS, symbols, wording

_MOST: Final = 6
_AHEAD: Final = 60
"""characters before the first percentage, or behind it, in which a word says that it is owned"""
_BETWEEN: Final = symbols("few some many joined , ( end each")
_OTHERS: Final = symbols("rise fall begin versus of figure fraction multiple points plan mean")
_ENDS: Final = wording("each? [few|some]? [,|;|)|joined or END]")
_MADE_OF: Final = wording("parts few? percent words|of|number*1-4 [( any*1-6 )]? ,|joined*1-2 percent words|of")
_TIED: Final = symbols("rise fall begin versus plan each mean")
_PAIR, _NAMED = 2, 3
_WHOLE: Final = 100
_FARTHEST: Final = 150


def _propose(place: Place) -> Iterator[Candidate]:
    letters, sentence = place.letters, place.sentence
    spots = [spot for spot, letter in enumerate(letters) if letter == PERCENT]
    if not 1 < len(spots) <= _MOST:
        return
    parts = [item for item in (sentence.items[each] for each in spots) if isinstance(item, Mention)]
    amount = sum((each.written.value for each in parts), Exact())
    listed = not any(set(letters[one:other]) & _OTHERS for one, other in pairwise(spots)) and _is_list(place, spots)
    if any(each.written.hedge for each in parts) or not (listed or _is_pair(letters, spots)):
        return
    fits, least = amount == _WHOLE, 0 if listed and _is_owned_by_two(place, spots) else _WHOLE
    if fits or (least < amount <= _FARTHEST and is_explained_hundred(parts)):
        yield hundred(parts, "shares-in-one-thing", sentence.start, sentence.end, telling=not fits, said=True)


def _is_list(place: Place, spots: list[int]) -> bool:
    letters = place.letters
    if JOINED not in letters[spots[-2] : spots[-1]] or not _ENDS.match(letters, spots[-1] + 1):
        return False
    return _consists(letters, spots) or _is_owned(place, spots)


def _is_pair(letters: str, spots: list[int]) -> bool:
    """Whether they are two that something is made of, each with its name, whatever the sentence goes on with."""
    made = _MADE_OF.search(letters) if len(spots) == _PAIR else None
    return made is not None and _TIED.isdisjoint(letters[: made.end()])


def _is_owned_by_two(place: Place, spots: list[int]) -> bool:
    """Whether a name stands right behind each of two percentages by whom it is owned: owned 51% by A and 49% by B."""
    low, sentence, prose = place.low, place.sentence, place.lexicon.prose
    if len(spots) != _PAIR:
        return False
    owned, by = any_of(prose.owned), any_of(prose.owners)
    ahead = low[sentence.start : sentence.starts[spots[0]]].split()[-_PAIR:]
    first, second = (low[sentence.ends[spot] : sentence.end].split()[:_NAMED] for spot in spots)
    led = any(map(owned.fullmatch, ahead)) and bool(first) and by.fullmatch(first[0]) is not None
    behind = bool(first) and owned.match(first[0]) is not None and any(map(by.fullmatch, first[1:]))
    return (led or behind) and bool(second) and by.fullmatch(second[0]) is not None


def _consists(letters: str, spots: list[int]) -> bool:
    """Whether a word that says that nothing is left out leads the percentages."""
    return PARTS in letters[max(spots[0] - 1, 0) : spots[0]]


def _is_owned(place: Place, spots: list[int]) -> bool:
    """Whether the first percentage is owned, and what stands before or behind the others are only names."""
    sentence, low, prose = place.sentence, place.low, place.lexicon.prose
    owned, by = any_of(prose.owned), any_of(prose.owners)
    first, second = sentence.items[spots[0]], sentence.items[spots[1]]
    if first is None or second is None or set(place.letters[spots[0] + 1 : spots[1]]) - _BETWEEN:
        return False
    behind = owned.search(low, first.end, second.start)
    before = owned.search(low, max(first.start - _AHEAD, sentence.start), first.start)
    if not behind and not before:
        return False
    stops = [*(sentence.starts[each] for each in spots[2:]), sentence.end]
    named = [low[sentence.ends[spot] : stop].split()[:3] for spot, stop in zip(spots[1:], stops, strict=True)]
    led = [bool(words) and by.match(words[0]) is not None for words in named]
    bare = [not words or place.letters[spot + 1 : spot + 2] in ("", ",", ";", ")", JOINED)
            for spot, words in zip(spots[1:], named, strict=True)]  # fmt: skip
    return all(led) or (all(bare) and END not in place.letters[spots[0] : spots[-1]])


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Đề thi bao gồm 90% kiến thức lớp 12, 10% kiến thức lớp 11 và không có phần nâng cao.",
            "consistent",
            {"parts[0]": "90%", "parts[1]": "10%"},
        ),
        CueExample(
            "en",
            "The mill is 75 pct owned by the town and 25 pct by a bank.",
            "consistent",
            {"parts[0]": "75 pct", "parts[1]": "25 pct"},
        ),
        CueExample(
            "en",
            "It was kept in air consisting of 95% nitrogen and 5% oxygen.",
            "consistent",
            {"parts[0]": "95%", "parts[1]": "5%"},
        ),
        CueExample(
            "vi",
            "Thành phố sở hữu 51% và ngân hàng 49%.",
            "consistent",
            {"parts[0]": "51%", "parts[1]": "49%"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The mine will be owned 20 pct by the town and 40 pct by a local mill.",
            "mismatch",
            {"parts[0]": "20 pct", "parts[1]": "40 pct"},
        ),
        CueExample(
            "en",
            "The mill is 57 pct owned by the town and 25 pct by a bank.",
            "mismatch",
            {"parts[0]": "57 pct", "parts[1]": "25 pct"},
        ),
        CueExample(
            "vi",
            "Đề thi bao gồm 94% kiến thức lớp 12 (45/50 câu), 10% kiến thức lớp 11 (5/50 câu) và không khó.",
            "mismatch",
            {"parts[0]": "94%", "parts[1]": "10%"},
        ),
        CueExample(
            "en",
            "Soon 51% of the shares in the old mill will be held by the state, 34% by the town and 19% by staff.",
            "mismatch",
            {"parts[0]": "51%", "parts[1]": "34%", "parts[2]": "19%"},
        ),
        CueExample(
            "vi",
            "Đề thi bao gồm 94% kiến thức lớp 12, 10% kiến thức lớp 11.",
            "mismatch",
            {"parts[0]": "94%", "parts[1]": "10%"},
        ),
        CueExample(
            "fr",
            "Le mélange comprend 90 % de sable et 13 % d’argile.",
            "mismatch",
            {"parts[0]": "90 %", "parts[1]": "13 %"},
        ),
        CueExample(
            "es",
            "La mezcla se compone de 90 % de arena y 13 % de arcilla.",
            "mismatch",
            {"parts[0]": "90 %", "parts[1]": "13 %"},
        ),
        CueExample(
            "en",
            "The town has a 67.5 pct interest, the bank 30 pct and the club 12.5 pct.",
            "mismatch",
            {"parts[0]": "67.5 pct", "parts[1]": "30 pct", "parts[2]": "12.5 pct"},
        ),
        CueExample(
            "en",
            "The mill is 75 pct owned by the town and 35 pct by a bank.",
            "mismatch",
            {"parts[0]": "75 pct", "parts[1]": "35 pct"},
        ),
        CueExample(
            "fr",
            "Le moulin est détenu à 75 % par la ville et à 35 % par une banque.",
            "mismatch",
            {"parts[0]": "75 %", "parts[1]": "35 %"},
        ),
        CueExample(
            "es",
            "La ciudad posee el 51 % y el banco el 59 %.",
            "mismatch",
            {"parts[0]": "51 %", "parts[1]": "59 %"},
        ),
    ),
    traps=(
        CueExample("vi", "Hiệp hội gồm 98% doanh nghiệp nhỏ, đóng góp 15% thu ngân sách."),
        CueExample("en", "The group includes 90% of all mills and makes 13% of the flour."),
        CueExample("en", "The mix comprises 30% sand and 20% clay."),
        CueExample("vi", "Gói thầu gồm 90% vốn vay, 4% vốn đối ứng."),
        CueExample("en", "The town owns 75 pct of the mill and 35 pct of the port."),
        CueExample("en", "The town has a 75 pct stake in the mill and a 35 pct stake in the port."),
        CueExample("en", "The mill is 60 pct owned by the town and 15 pct by a bank."),
        CueExample("en", "The mill is owned 60 pct by the town, and a bank has 30 pct of it."),
        CueExample("en", "The town took its stake of 75 pct to 95 pct and left it there."),
        CueExample("fr", "La ville détient 75 % du moulin et 35 % du port."),
        CueExample("vi", "Thành phố sở hữu 75% nhà máy và 35% cảng."),
    ),
    turn=TOTALS,
    where="percent any* percent",
)
