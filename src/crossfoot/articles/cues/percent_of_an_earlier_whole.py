"""A part with its percentage of all that an earlier sentence counts: 3,000 deaths. In May there were 240 (8% of all
deaths).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.cues._shares import can_hold, percent_role, words_of_whole
from crossfoot.articles.cues._wholes import pairs
from crossfoot.articles.near_misses import near
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.sentence import PERCENT, Mention
from crossfoot.articles.wordings import wording
from crossfoot.figures.unmade import unmade

_OF_ALL: Final = wording("[few? total or of total] [of: words] [)|,|;|of|end|joined or END]")
_ENDED: Final = wording("words [)|,|;|of|end|joined or END]")
_WORD: Final = unmade(r"[^\W\d_]+")
_LONG: Final = 5
"""letters of a name that is none by accident"""
_SEVERAL: Final = 2


def _propose(place: Place) -> Iterator[Candidate]:
    sentence = place.sentence
    for pair in place.once(pairs):
        words = _words_of_all(place, pair.place) if pair.certain and pair.at < pair.place else []
        if not words or pair.rate.kind != PERCENT:
            continue
        before = [whole for whole, where, _ in place.recall.before(sentence.start) if where is not sentence]
        wholes = [each for each in before if can_hold(each, pair.part) and _is_named(place, words, each)]
        if len({each.written.value for each in wholes}) == 1:
            whole, part = wholes[0], pair.part
            roles = (Role("part", part), Role("whole", whole), percent_role(pair.rate))
            plain = not any(each.written.hedge for each in (part, whole, pair.rate))
            yield Candidate(
                "share", roles, "percent-of-an-earlier-whole", min(sentence.start, whole.start), sentence.end,
                telling=plain and near(part, whole, pair.rate), said=True,
            )  # fmt: skip


def _words_of_all(place: Place, spot: int) -> list[str]:
    """The words that say what all are of which a percentage is told, where nothing but its name follows."""
    sentence, letters = place.sentence, place.letters
    of_all = _OF_ALL.match(letters, spot + 1)
    if of_all:
        run = of_all.end("of") - 1
        return _WORD.findall(place.low, sentence.starts[run], sentence.ends[run])
    words = words_of_whole(place, spot) if _ENDED.match(letters, spot + 1) else []
    every = next(
        (each.split() for each in place.lexicon.prose.all_of if words[: len(each.split())] == each.split()), []
    )
    return words[len(every) :] if every else []


def _is_named(place: Place, words: Sequence[str], whole: Mention) -> bool:
    """Whether what a percentage is of begins like what a figure counts, and goes on with nothing that narrows it."""
    noun, common = whole.noun, place.lexicon.prose.common
    for first in range(len(noun)):
        alike = 0
        while alike < min(len(words), len(noun) - first) and words[alike] == noun[first + alike]:
            alike += 1
        narrowed = alike < len(words) and alike < _SEVERAL and words[alike] not in common
        if sum(map(len, words[:alike])) >= _LONG and not narrowed:
            return True
    return False


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The county had 3,120 deaths and 9,400 births. In May there were 243 (7.8% of all deaths).",
            "consistent",
            {"part": "243", "whole": "3,120", "percent": "7.8%"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The county had 3,120 deaths and 9,400 births. In May there were 243 (8.7% of all deaths).",
            "mismatch",
            {"part": "243", "whole": "3,120", "percent": "8.7%"},
        ),
        CueExample(
            "vi",
            "Tỉnh có 3.120 ca tử vong và 9.400 ca mắc. Tháng 5 có 243 người, chiếm 8,7% tổng số ca tử vong.",
            "mismatch",
            {"part": "243", "whole": "3.120", "percent": "8,7%"},
        ),
    ),
    traps=(
        CueExample("en", "The county had 3,120 deaths. In May there were 243 (8.7% of all road deaths)."),
        CueExample("vi", "Tỉnh có 3.120 ca tử vong. Tháng 5 có 243 người, chiếm 8,7% tổng số ca mắc."),
        CueExample("vi", "Xã có 3.120 người dự họp. Tháng 5 có 243 người, chiếm 8,7% tổng số người nghèo."),
    ),
    turn=SHARES,
    where="percent any*0-3 [total or words]",
)
