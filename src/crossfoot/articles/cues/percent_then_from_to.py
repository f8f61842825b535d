"""Both ends of a change whose percentage was told in an earlier sentence: "up 26%. It rose to 1,260 from 1,000"."""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._carried import NAMED_ALIKE, told_again
from crossfoot.articles.cues._changes import TOLD_BY, changes, is_fine
from crossfoot.articles.cues._misprinted_changes import is_slip
from crossfoot.articles.proposal import Candidate, judged


def _propose(place: Place) -> Iterator[Candidate]:
    for change in place.once(changes):
        if len(change.ends) == 2:
            falls = change.ends["to"].mention.written.value < change.ends["from"].mention.written.value
            first = min(change.ends.values(), key=lambda slot: slot.place)
            again = told_again(place, first.place, first.mention, falls)
            for earlier in place.left_open:
                slots = {**change.ends, "percent": earlier.slots["percent"]}
                told = change.candidate(slots, "percent-then-from-to")
                if earlier is again:
                    wrong = not judged(told).fits and is_slip(slots)
                    sure = wrong or judged(told).fits
                    yield told._replace(telling=sure, said=sure, certain=wrong, variant=NAMED_ALIKE)
                else:
                    yield told._replace(telling=is_fine(told))


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Shipments increased 26% in September. They rose to 1,260 from 1,000.",
            "consistent",
            {"from": "1,000", "to": "1,260", "percent": "26%"},
        ),
        CueExample(
            "vi",
            "Xuất khẩu gạo tăng 26,2%. Cụ thể, tăng từ 1.034 tấn lên 1.305 tấn.",
            "consistent",
            {"from": "1.034 tấn", "to": "1.305 tấn", "percent": "26,2%"},
        ),
        CueExample(
            "en",
            "Loans fell 24.31% in all. They fell to 756.9 million dinars from 1,000 million.",
            "consistent",
            {"from": "1,000 million", "to": "756.9 million", "percent": "24.31%"},
        ),
        CueExample(
            "en",
            "A gain of 20.1 pct in operating earnings was the result of cost cutting. They rose to 43.7 mln dlrs or 96 "
            "cts a share from 36.4 mln dlrs or 79 cts.",
            "consistent",
            {"from": "36.4 mln dlrs", "to": "43.7 mln dlrs", "percent": "20.1 pct"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "A gain of 21.0 pct in operating earnings was mostly due to lower costs. Operating earnings rose to 43.7 "
            "mln dlrs from 36.4 mln dlrs.",
            "mismatch",
            {"from": "36.4 mln dlrs", "to": "43.7 mln dlrs", "percent": "21.0 pct"},
        ),
        CueExample(
            "vi",
            "Xuất khẩu gạo tăng 26,2% trong tháng 1. Theo bộ, xuất khẩu gạo tăng từ 1.304 tấn lên 1.305 tấn.",
            "mismatch",
            {"from": "1.304 tấn", "to": "1.305 tấn", "percent": "26,2%"},
        ),
    ),
    traps=(
        CueExample("en", "Shipments increased 26% in September. Staff rose to 1,300 from 1,100."),
        CueExample(
            "en", "A gain of 21.0 pct in wool sales was told. Sales of oats rose to 43.7 mln dlrs from 36.4 mln."
        ),
    ),
    turn=CHANGES,
    where=TOLD_BY,
)
