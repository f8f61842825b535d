"""A part with its percentage, told of a group by its name, where the sizes of the groups are told before: 292 were
assigned to lime and 294 to chalk; 14 growers in the lime group (4.8%).
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction as Exact

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.cues._named_groups import OfGroup, shares_of_groups
from crossfoot.articles.cues._shares import fits, fits_value, percent_role, stated
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.slips import is_explained_share

_FEWER, _MORE = Exact(17, 20), Exact(11, 10)
"""of the size of a group, how many of it may have been asked or seen"""


def _propose(place: Place) -> Iterator[Candidate]:
    for each in place.once(shares_of_groups):
        pair, size = each.pair, each.size
        first, last = sorted((pair.at, pair.place))
        roles = (Role("part", pair.part), Role("whole", size), percent_role(pair.rate))
        slip = not fits(pair.part, pair.rate, size) and _is_slip(each)
        yield stated(place, roles, "share-of-a-named-group", first, last, slip, True)


def _is_slip(each: OfGroup) -> bool:
    """Whether one wrong digit explains the percentage, and no number of them that may have been seen does."""
    part, rate, size = each.pair.part, each.pair.rate, each.size
    if any(one.written.hedge or one.in_words for one in (part, rate)) or not is_explained_share(part, size, rate):
        return False
    count = size.written.value
    return not any(fits_value(part, rate, Exact(n)) for n in range(int(count * _FEWER), int(count * _MORE) + 1))


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "292 growers were assigned to lime and 294 to chalk. Scab was seen in 14 growers in the lime group (4.8%).",
            "consistent",
            {"part": "14", "whole": "292", "percent": "4.8%"},
        ),
        CueExample(
            "en",
            "We compared the deep lime (n = 150) and chalk (n = 162) groups. In the chalk group, 33 beds (20.4%) died.",
            "consistent",
            {"part": "33", "whole": "162", "percent": "20.4%"},
        ),
        CueExample(
            "vi",
            "Chia ngẫu nhiên thành nhóm vôi (n = 150) và nhóm phấn (n = 162). Có 33 cây ở nhóm phấn (20,4%) bị bệnh.",
            "consistent",
            {"part": "33", "whole": "162", "percent": "20,4%"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "292 growers were assigned to lime and 294 to chalk. Scab struck 74 growers in the lime group (35.3%).",
            "mismatch",
            {"part": "74", "whole": "292", "percent": "35.3%"},
        ),
        CueExample(
            "fr",
            "Groupe chaux (n = 150) et groupe craie (n = 162). Dans le groupe craie, 33 plants (29,4 %) sont morts.",
            "mismatch",
            {"part": "33", "whole": "162", "percent": "29,4 %"},
        ),
    ),
    traps=(
        CueExample(
            "en", "Lime (n = 150) or chalk (n = 162) was strewn. Scab struck 33 beds of the chalk group (21.4%)."
        ),
    ),
    turn=SHARES - 1,
    where="percent",
)
