"""A total, and parts that count the same thing, each of them named again: in 11 kinds of goods 7 kinds rose and 4 kinds
fell; 10 hens, but only 7 hens lay, the other 3 hens do not; 3 hens here and 2 hens there make 5 hens in all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._labels import attributes_of
from crossfoot.articles.cues._lists import TotalWithParts, amount_of, stated
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import JOINED, OF, REST, TOTAL, symbols, wording
from crossfoot.figures.unmade import unmade

_LISTED: Final = symbols("part parts ( :")
"""behind these a figure is a part itself"""
_OTHERS: Final = symbols("percent points multiple fraction ratio range each mean / span")
_ENDS: Final = symbols("begin end versus")
_MOST: Final = 9
_PAIR: Final = 2
_BACK: Final = 3
"""letters before a total in which it is called one"""
_NAMED: Final = symbols("words plan")
_APPOSED: Final = wording("few ,")
_GOES_ON: Final = unmade(r"\.{2}|…")
_REST_BEHIND: Final = wording("few? rest")
_WORD: Final = unmade(r"\s*([^\W\d_]{2,})")


def _propose(place: Place) -> Iterator[Candidate]:
    letters, figures = place.letters, place.figures
    names = [_name_of(place, spot, each) for spot, each in figures]
    for number in range(len(figures) - _PAIR):
        (at, total), name = figures[number], names[number]
        if not name or name in names[:number] or total.written.value < _PAIR or _LISTED & set(letters[:at]):
            continue
        length = _how_many(name, names[number + 1 :])
        spots = [spot for spot, _ in figures[number + 1 : number + 1 + length]]
        parts = [part for _, part in figures[number + 1 : number + 1 + length]]
        tied = _PAIR <= length <= _MOST and not _OTHERS & set(letters[at + 1 : spots[-1]])
        if not tied or not _are_tied(place, at, spots) or (total.unit and not _is_led(letters, at, spots)):
            continue
        listing = TotalWithParts(at, total, tuple(parts), tuple(spots), True, True, "")
        exact = stated(place, listing, parts, "parts-counted-alike", "exact")
        if amount_of(parts) == total.written.value:
            yield exact._replace(said=True, fitted=True)
        elif not total.unit and is_explained_sum(total, parts):
            known = _is_rest(letters, spots)  # what is left is all that is left
            shared = not known and not place.once(attributes_of).isdisjoint(part.start for part in parts)
            if known or (not shared and _is_of_all(place, at, spots, (total, *parts))):
                yield exact._replace(telling=True, said=True, fitted=True)
    yield from _totalled(place, names)


def _is_rest(letters: str, spots: Sequence[int]) -> bool:
    """Whether the last part is said to be the rest, before it or behind what it counts: 165 ca còn lại."""
    return REST in letters[spots[-2] : spots[-1]] or _REST_BEHIND.match(letters, spots[-1] + 1) is not None


def _totalled(place: Place, names: Sequence[str]) -> Iterator[Candidate]:
    """The parts right before a figure that is called their total."""
    letters, figures = place.letters, place.figures
    for number, (at, total) in enumerate(figures):
        if TOTAL not in letters[max(at - _BACK, 0) : at] or not names[number]:
            continue
        for count in range(_PAIR, _how_many(names[number], names[:number][::-1]) + 1):
            spots, parts = zip(*figures[number - count : number], strict=True)
            if amount_of(parts) == total.written.value and not _OTHERS & set(letters[spots[0] + 1 : at]):
                listing = TotalWithParts(at, total, parts, spots, True, True, "")
                yield stated(place, listing, parts, "parts-counted-alike", "exact")._replace(said=True, fitted=True)
                break


def _how_many(name: str, names: Sequence[str]) -> int:
    """How many of these, from the first, are that name."""
    return next((number for number, each in enumerate(names) if each != name), len(names))


def _name_of(place: Place, at: int, figure: Mention) -> str:
    """The first word of what a figure counts, or its unit."""
    if figure.kind == COUNT and figure.unit:
        return figure.unit
    if figure.kind != COUNT or place.letters[at + 1 : at + 2] not in _NAMED:
        return ""
    word = _WORD.match(place.low, figure.end, place.sentence.end)
    return word[1] if word else ""


def _is_led(letters: str, at: int, spots: Sequence[int]) -> bool:
    """Whether more than a comma or "and" stands between a total and its parts, which are no ends of a change: no 2 m
    long, 1.2 m broad, 0.8 m high.
    """
    opening = letters[at + 1 : spots[0]]
    listed = not {",", JOINED} & set(opening) or bool(_LISTED & set(opening))
    return listed and not _ENDS & set(letters[max(at - 2, 0) : spots[-1]])


def _is_of_all(place: Place, at: int, spots: Sequence[int], figures: Sequence[Mention]) -> bool:
    """Whether what all parts are of is told first, and nothing goes on behind them: of 14 goals 9 goals are reached."""
    if not place.letters[:at].endswith((OF, OF + TOTAL)) or _APPOSED.fullmatch(place.letters, at + 1, spots[0]):
        return False
    plain = not any(each.written.hedge or each.in_words for each in figures)
    return plain and not _GOES_ON.search(place.low, figures[-1].end, place.sentence.end)


def _are_tied(place: Place, at: int, spots: Sequence[int]) -> bool:
    """Whether more than a comma stands between a total and its parts, or the sentence tells what is left."""
    letters = place.letters
    opening = letters[at + 1 : spots[0]]
    if any(letters.count(")", spots[0], each) > letters.count("(", spots[0], each) for each in spots):
        return False
    if place.sentence.before(at) == OF or JOINED not in opening or _LISTED & set(opening):
        return True
    return REST in letters[spots[0] : spots[-1] + 3]


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Trong 14 chỉ tiêu được giao sẽ có 9 chỉ tiêu vượt và 5 chỉ tiêu đạt.",
            "consistent",
            {"total": "14", "parts[0]": "9", "parts[1]": "5"},
        ),
        CueExample(
            "vi",
            "Tòa khởi tố 9 bị can, ra lệnh bắt tạm giam 8 bị can và cấm đi khỏi nơi cư trú 1 bị can.",
            "consistent",
            {"total": "9", "parts[0]": "8", "parts[1]": "1"},
        ),
        CueExample(
            "vi",
            "Cứ 10 con mực thì chỉ có 7 con sống, còn lại 3 con sẽ chết.",
            "consistent",
            {"total": "10", "parts[0]": "7", "parts[1]": "3"},
        ),
        CueExample(
            "vi",
            "Máy có 3 ống kính ở mặt sau kết hợp với 2 ống kính trước, tức tổng cộng 5 ống kính.",
            "consistent",
            {"total": "5", "parts[0]": "3", "parts[1]": "2"},
        ),
        CueExample(
            "en",
            "The farm has 12 hens with 7 hens in the old barn and 5 hens in the new one.",
            "consistent",
            {"total": "12", "parts[0]": "7", "parts[1]": "5"},
        ),
        CueExample(
            "vi",
            "Nhà máy xây trên diện tích 2.400 ha với 1.700 ha đất nền, 700 ha mặt biển.",
            "consistent",
            {"total": "2.400 ha", "parts[0]": "1.700 ha", "parts[1]": "700 ha"},
        ),
        CueExample(
            "fr",
            "Le village a vendu 12 poules avec 7 poules grises et 5 poules noires.",
            "consistent",
            {"total": "12", "parts[0]": "7", "parts[1]": "5"},
        ),
        CueExample(
            "es",
            "La granja compró 12 gallinas en mayo, vendió 7 gallinas en junio y dejó 5 gallinas en el corral.",
            "consistent",
            {"total": "12", "parts[0]": "7", "parts[1]": "5"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Trại có 298 con gà, 113 con gà nhốt trong chuồng, 181 con gà còn lại thả ngoài vườn.",
            "mismatch",
            {"total": "298", "parts[0]": "113", "parts[1]": "181"},
        ),
        CueExample(
            "vi",
            "Trong 14 chỉ tiêu được giao sẽ có 9 chỉ tiêu vượt và 6 chỉ tiêu đạt.",
            "mismatch",
            {"total": "14", "parts[0]": "9", "parts[1]": "6"},
        ),
        CueExample(
            "vi",
            "Trong 14 làng chỉ có 9 làng đã có điện, còn lại 6 làng chưa có.",
            "mismatch",
            {"total": "14", "parts[0]": "9", "parts[1]": "6"},
        ),
        CueExample(
            "en",
            "Of 34 barns only 9 barns have a roof, the remaining 35 barns have none.",
            "mismatch",
            {"total": "34", "parts[0]": "9", "parts[1]": "35"},
        ),
    ),
    traps=(
        CueExample("vi", "Trong hơn 14 chỉ tiêu được giao có 9 chỉ tiêu vượt, 3 chỉ tiêu đạt."),
        CueExample("vi", "Trong 34 làng ven sông có 9 làng có điện, 24 làng có nước…"),
        CueExample("en", "The mill has a total of 34 barns, 9 barns of brick and 24 barns of wood."),
        CueExample("vi", "Trại gồm 6 con bò, 2 con dê cùng 4 con lợn."),
        CueExample("vi", "Xã trên có 9 người bị thương, xã dưới có 6 người và xã giữa có 2 người."),
        CueExample("en", "The farm sold 16 hens in May, 8 hens in June and 7 hens in July."),
        CueExample("en", "Of 29 dogs 18 dogs stayed, with 10 dogs in the one group and 8 dogs in the other."),
        CueExample("en", "The box is 16 cm long, 9 cm broad and 7 cm high."),
        CueExample("en", "The farm has 7 hens and 4 geese; in May it sold 3 geese."),
    ),
    turn=TOTALS + 1,  # lists that other patterns tie stay theirs
    where="figure any* figure any* figure",
)
