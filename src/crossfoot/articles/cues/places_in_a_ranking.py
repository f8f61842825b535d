"""Two places in a ranking, and by how many it rose or fell: up 14 places, from 82nd to 68th. Who rises has the smaller
number.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import LIMITS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.proposal import Candidate, equation
from crossfoot.articles.sentence import COUNT, SPAN, Fraction, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import BEGIN, END, FALL, FRACTION, NUMBER, OF, RISE, VERSUS, symbols
from crossfoot.figures.unmade import unmade
from crossfoot.figures.written import Written

_VERBS: Final = {RISE, FALL}
_LABELS: Final = {BEGIN, END, VERSUS}
_BETWEEN: Final = symbols("few some")
_NEAR: Final = 2
"""letters between a verb and by how many places it is, or between "from" or "to" and a place"""
_BEFORE: Final = 12
"""characters before a number in which it is said to be a place"""
_PLACE: Final = unmade(r"\d+")
_RANKED: Final = COUNT + FRACTION + NUMBER + SPAN
_PAIR: Final = 2


def _propose(place: Place) -> Iterator[Candidate]:
    known = place.lexicon.prose.places
    for spot, gap in place.figures:
        if gap.kind == COUNT and gap.noun[:1] and gap.noun[0] in known and not gap.written.hedge:
            verb = _verb(place.letters, spot)
            if verb:
                yield from _told(place, spot, gap, verb)


def _verb(letters: str, spot: int) -> str:
    """The verb right before a figure, if there is one."""
    for letter in letters[max(spot - _NEAR, 0) : spot][::-1]:
        if letter in _VERBS:
            return letter
        if letter not in _BETWEEN:
            break
    return ""


def _told(place: Place, spot: int, gap: Mention, verb: str) -> Iterator[Candidate]:
    """The claim, if there are two places in the sentence, and it holds or one slip explains that it does not."""
    many = [at for at in range(1, len(place.letters)) if place.letters[at - 1] == OF]  # 9th of 63
    ranks = [each for at in range(len(place.letters)) if at != spot and at not in many for each in _rank(place, at)]
    if len(ranks) != _PAIR:
        ranks = _right_behind(place, spot)
    if len(ranks) != _PAIR:
        return
    (label, one), (_, other) = ranks
    old, new = (other, one) if label == END or (label == "" and one.start < gap.start) else (one, other)
    greater, less = (old, new) if verb == RISE else (new, old)
    fits = abs(old.written.value - new.written.value) == gap.written.value
    if fits and greater.written.value < less.written.value:
        greater, less = less, greater
    start = min(place.sentence.start, one.start)
    told = equation((gap, greater, less), "{0} = {1} − {2}", "places-in-a-ranking", start, place.sentence.end)
    if fits:
        yield told
    elif not gap.in_words and is_explained_sum(greater, (less, gap)):
        yield told._replace(verdict="mismatch", telling=True, fitted=False)


def _right_behind(place: Place, spot: int) -> list[tuple[str, Mention]]:
    """The places between a figure and the next one that says by how many another thing rose or fell."""
    letters, known = place.letters, place.lexicon.prose.places
    gaps = [at for at, each in place.figures if at > spot and each.noun[:1] and each.noun[0] in known]
    ranks = [each for at in range(spot + 1, min(gaps, default=len(letters))) for each in _rank(place, at)]
    return ranks if [label for label, _ in ranks] == [BEGIN, END] else []


def _rank(place: Place, at: int) -> Iterator[tuple[str, Mention]]:
    """A number that is a place in a ranking, with the word that says that it is the earlier or the later one."""
    letter, sentence = place.letters[at], place.sentence
    if letter not in _RANKED:
        return
    item = sentence.items[at]
    if isinstance(item, Fraction):
        item = item.part  # 59/128
    if item is None or item.kind == SPAN:  # "82 last year"
        digits = _PLACE.match(place.low, sentence.starts[at], sentence.ends[at])
        if not digits:
            return
        start, end = digits.span()
        item = Mention(COUNT, start, end, digits[0], Written(digits[0], int(digits[0])))
    if item.unit or item.in_words or item.written.den != 1:
        return
    label = next((each for each in place.letters[max(at - _NEAR, 0) : at][::-1] if each in _LABELS), "")
    words = any_of(place.lexicon.prose.ranked)
    named = words.search(place.low, max(item.start - _BEFORE, sentence.start), item.start) is not None
    behind = place.low[item.end : item.end + 2].startswith(place.lexicon.prose.ordinals or "\0")
    if (label and letter != SPAN) or named or behind:
        yield ("" if label == VERSUS else label), item


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The firm rose 14 places, from 82nd to 68th.",
            "consistent",
            {"holds[0]": "14", "holds[1]": "82", "holds[2]": "68"},
        ),
        CueExample(
            "en",
            "The club fell 13 places to 45 from 32 in the ranking.",
            "consistent",
            {"holds[0]": "13", "holds[1]": "45", "holds[2]": "32"},
        ),
        CueExample(
            "vi",
            "Công ty thép tăng 245 bậc từ vị trí 1.992 lên 1.747.",
            "consistent",
            {"holds[0]": "245", "holds[1]": "1.992", "holds[2]": "1.747"},
        ),
        CueExample(
            "vi",
            "Đội bóng xếp hạng 68, tăng 14 bậc so với vị trí 82 năm ngoái.",
            "consistent",
            {"holds[0]": "14", "holds[1]": "82", "holds[2]": "68"},
        ),
        CueExample(
            "vi",
            "Tỉnh này đã tiến từ vị trí 59/128 lên 47/127, tăng 12 bậc.",
            "consistent",
            {"holds[0]": "12", "holds[1]": "59", "holds[2]": "47"},
        ),
        CueExample(
            "fr",
            "Le club a gagné 14 places, passant de la 82e à la 68e.",
            "consistent",
            {"holds[0]": "14", "holds[1]": "82", "holds[2]": "68"},
        ),
        CueExample(
            "es",
            "El club subió 14 puestos, desde el puesto 82 hasta el puesto 68.",
            "consistent",
            {"holds[0]": "14", "holds[1]": "82", "holds[2]": "68"},
        ),
        CueExample(
            "vi",
            "Ngân hàng thép tụt 2 bậc từ vị trí 1.714 xuống 1.716, ngân hàng gỗ tăng 50 bậc từ hạng 1.769 lên hạng "
            "1.719.",
            "consistent",
            {"holds[0]": "2", "holds[1]": "1.716", "holds[2]": "1.714"},
            ({"holds[0]": "50", "holds[1]": "1.769", "holds[2]": "1.719"},),
        ),
        CueExample(
            "en",
            "The steel firm fell 2 places from 714th to 716th, and the timber firm rose 50 places from 769th to 719th.",
            "consistent",
            {"holds[0]": "2", "holds[1]": "716", "holds[2]": "714"},
            ({"holds[0]": "50", "holds[1]": "769", "holds[2]": "719"},),
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The firm rose 14 places, from 82nd to 86th.",
            "mismatch",
            {"holds[0]": "14", "holds[1]": "82", "holds[2]": "86"},
        ),
        CueExample(
            "vi",
            "Công ty thép tụt 50 bậc từ vị trí 1.719 xuống hạng 1.796.",
            "mismatch",
            {"holds[0]": "50", "holds[1]": "1.796", "holds[2]": "1.719"},
        ),
        CueExample(
            "vi",
            "Đội bóng giảm 5 bậc, từ hạng 131 xuống hạng 138.",
            "mismatch",
            {"holds[0]": "5", "holds[1]": "138", "holds[2]": "131"},
        ),
        CueExample(
            "vi",
            "Ngân hàng thép tăng 245 bậc từ vị trí 1.992 lên 1.774, ngân hàng gỗ tăng 50 bậc từ hạng 1.769 lên hạng "
            "1.719.",
            "mismatch",
            {"holds[0]": "245", "holds[1]": "1.992", "holds[2]": "1.774"},
            ({"holds[0]": "50", "holds[1]": "1.769", "holds[2]": "1.719"},),
        ),
    ),
    traps=(
        CueExample("vi", "Giá điện giảm từ 6 bậc xuống còn 3 bậc, mỗi bậc cách nhau 50 số."),
        CueExample("vi", "Công ty tăng 175 bậc so với năm ngoái, vượt lên vị trí thứ 8 với 307 triệu USD."),
        CueExample("vi", "Công ty tăng khoảng 31 bậc, từ hạng 604 lên hạng 570."),
        CueExample("en", "It rose 14 places from 82nd and is now worth 68 million."),
        CueExample("en", "The firm rose 14 places, from 82nd to 31st."),
        CueExample(
            "en",
            "The firm rose 14 places and its rival 12 places, from 82nd, while the others stayed at 31st and 45th.",
        ),
    ),
    turn=LIMITS,
    where="rise|fall [few|some]? figure",
)
