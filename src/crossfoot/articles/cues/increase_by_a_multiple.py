"""An increase by so many times the earlier figure: "rose 1.9 times", where the later figure is 2.9 times as great.

It is proposed where that is what fits, so that nobody is told that a multiple is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._changes import COMPLETED, ENDS, Change, Slots, changes
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.wordings import RISE
from crossfoot.figures.interval import Interval
from crossfoot.figures.written import NEAREST


def _propose(place: Place) -> Iterator[Candidate]:
    for change in place.once(changes):
        if change.shape == ENDS:
            yield from _increase(change, change.ends)
        elif change.shape == COMPLETED:
            for subject, _ in change.subjects:
                if change.comparable(subject):
                    yield from _increase(change, {**change.slots, "to": change.at(subject)})


def _increase(change: Change, slots: Slots) -> Iterator[Candidate]:
    times, sentence = slots.get("times"), change.place.sentence
    if times is None or times.said != RISE or times.mention.in_words or not {"from", "to"} <= slots.keys():
        return
    old, new = slots["from"].mention, slots["to"].mention
    digits = re.match(r"[\d.,]+", times.mention.draft)
    if not digits or not old.written.num:
        return
    ratio = times.mention.written.interval(NEAREST, True) + Interval(1, 1)
    if not (old.written.interval() * ratio).meets(new.written.interval()):
        return
    digit = times.mention._replace(draft=digits[0])
    roles = (Role("holds", new), Role("holds", old), Role("holds", old), Role("holds", digit))
    yield Candidate(
        "equation", roles, "increase-by-a-multiple", min(sentence.start, old.start, new.start), sentence.end,
        options={"holds": "{0} = {1} + {2} × {3}"}, verdict="consistent",
    )  # fmt: skip


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Trong tuần, thành phố ghi nhận 870 ca sốt xuất huyết, tăng 1,9 lần so với tuần trước đó là 300 ca.",
            "consistent",
            {"holds[0]": "870", "holds[1]": "300", "holds[2]": "300", "holds[3]": "1,9 lần"},
        ),
        CueExample(
            "en",
            "Output rose 1.9 times, from 300 to 870 tonnes.",
            "consistent",
            {"holds[0]": "870 tonnes", "holds[1]": "300", "holds[2]": "300", "holds[3]": "1.9 times"},
        ),
        CueExample(
            "fr",
            "La production a augmenté de 1,9 fois, de 300 à 870 tonnes.",
            "consistent",
            {"holds[0]": "870 tonnes", "holds[1]": "300", "holds[2]": "300", "holds[3]": "1,9 fois"},
        ),
        CueExample(
            "vi",
            "Sản lượng tăng 1,9 lần, từ 300 tấn lên 870 tấn.",
            "consistent",
            {"holds[0]": "870 tấn", "holds[1]": "300 tấn", "holds[2]": "300 tấn", "holds[3]": "1,9 lần"},
        ),
    ),
    bad=(),
    traps=(CueExample("en", "Output rose 1.9 times, from 300 to 570 tonnes."),),
    turn=CHANGES,
    where="multiple",
)
