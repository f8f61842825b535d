"""A change to a later figure, after one that led to the earlier one: up 4.4% to 1,764, after falling 11.5% to 1,690."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._changes import LATER, Change, changes
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._misprinted_changes import sure_changes
from crossfoot.articles.proposal import Candidate, same_thing, same_unit
from crossfoot.articles.sentence import Mention
from crossfoot.articles.wordings import wording

_AFTER: Final = wording(
    "[before: [words|number|span|versus|each|,*1-5]] [[rise|fall [words|of|mean]*0-2 percent|figure|points "
    "[words|number|span|,]*0-4 end or [rise|fall]? end]? [words|number|mean|total|of*0-3]] [old: figure]"
)
"""units, after falling 11.52% to 1,690,000"""
_EARLIER: Final = wording("[words|number]*0-2 versus")


def _propose(place: Place) -> Iterator[Candidate]:
    for change in place.once(changes):
        if change.shape == LATER and change.slots.keys() & {"by", "percent"}:
            old = _old(change)
            if old is not None and change.comparable(old) and old is not change.slots["to"].mention:
                yield from sure_changes(change, {**change.slots, "from": change.at(old)}, "change-after-another")


def _old(change: Change) -> Mention | None:
    """The figure that it came to, if words for what was before stand right behind the later one."""
    place, new = change.place, change.slots["to"]
    behind = _AFTER.match(place.letters, new.place + 1) if new.place >= change.cluster.last else None
    if behind is None:
        return None
    last, at = behind.end("before") - 1, behind.start("old")
    words = place.low[place.sentence.ends[new.place] : place.sentence.ends[last]]
    old = place.sentence.items[at]
    led = any_of(place.lexicon.prose.following).search(words)
    if led is None or words[led.end() :].strip() or not isinstance(old, Mention) or not same_unit(new.mention, old):
        return None  # after costs fell to
    if not new.mention.unit and not same_thing(new.mention, old):
        return None
    direct = behind.end("before") == behind.start("old")
    return None if direct and not _EARLIER.match(place.letters, at + 1) else old


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Orders for wool rose in May by 4.4 pct to 1,764,000 bales, after falling 11.5 pct "
            "to 1,690,000 bales in April.",
            "consistent",
            {"from": "1,690,000", "to": "1,764,000", "percent": "4.4 pct"},
        ),
        CueExample(
            "fr",
            "La production a baissé de 3,2 % à 121 millions de tonnes après avoir augmenté de 2 % à 125 millions de "
            "tonnes en avril.",
            "consistent",
            {"from": "125 millions de tonnes", "to": "121 millions de tonnes", "percent": "3,2 %"},
        ),
        CueExample(
            "vi",
            "Chỉ số giá len tăng 1,25% lên 243 điểm sau khi tăng 1,1% lên 240 điểm vào tháng 3.",
            "consistent",
            {"from": "240", "to": "243", "percent": "1,25%"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "Orders for wool rose in May by 4.4 pct to 1,764,000 bales after falling 11.5 pct to "
            "1,960,000 bales in April.",
            "mismatch",
            {"from": "1,960,000", "to": "1,764,000", "percent": "4.4 pct"},
        ),
        CueExample(
            "en",
            "Stocks rose by 350 mln dlrs in May to 22.26 billion dlrs, after rising 9 mln in April to 21.95 billion.",
            "mismatch",
            {"from": "21.95 billion", "to": "22.26 billion dlrs", "by": "350 mln dlrs"},
        ),
        CueExample(
            "en",
            "Turnover grew by 0.5 pct to 17.35 billion dlrs after 17.72 billion the previous year.",
            "mismatch",
            {"from": "17.72 billion", "to": "17.35 billion dlrs", "percent": "0.5 pct"},
        ),
        CueExample(
            "en",
            "Turnover fell 20.1 billion dlrs, or 5.4 pct, in May to 428.75 billion dlrs after rising by three pct in "
            "April to 448.82 billion dlrs.",
            "mismatch",
            {"from": "448.82 billion dlrs", "to": "428.75 billion dlrs", "percent": "5.4 pct"},
        ),
        CueExample(
            "vi",
            "Chỉ số giá len tăng 1,25% lên 243 điểm sau khi tăng 1,1% lên 204 điểm vào tháng 3.",
            "mismatch",
            {"from": "204", "to": "243", "percent": "1,25%"},
        ),
    ),
    traps=(
        CueExample("en", "Profit rose 5 pct to 127 million dlrs after 151 million dlrs of tax."),
        CueExample("en", "Sales rose 5 pct to 127 million dlrs. After rising 3 pct to 151 million dlrs, costs fell."),
        CueExample("en", "Sales rose 5 pct to 127 million dlrs after costs fell 3 pct to 151 million dlrs in May."),
        CueExample("vi", "Doanh thu tăng 5% lên 127 tỷ đồng sau khi chi phí giảm 3% xuống 151 tỷ đồng."),
        CueExample("vi", "Doanh thu tăng 5% lên 127 tỷ đồng sau khi trừ 151 tỷ đồng."),
    ),
    turn=CHANGES,
    where="rise|fall any* percent|figure|points any* end any* figure any* figure",
)
