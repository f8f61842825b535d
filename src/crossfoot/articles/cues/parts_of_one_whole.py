"""Parts with their percentages one after the other: one whole fits all of them, or all but one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.cues._paired import shares_in, wholes_of
from crossfoot.articles.cues._shares import can_hold, fits, stated
from crossfoot.articles.cues._wholes import whole_amid
from crossfoot.articles.near_misses import near
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.sentence import PERCENT, Mention
from crossfoot.articles.wordings import FEW, REST, symbols, wording

_PAIR: Final = 2
_OWN: Final = wording(") of few? figure")
_OTHER: Final = symbols("rise fall begin versus part of total plan")
_NEAR: Final = 5
_BEHIND: Final = symbols("of total part plan")


def _propose(place: Place) -> Iterator[Candidate]:
    shares = shares_in(place) if place.letters.count(PERCENT) >= _PAIR else []
    if len(shares) < _PAIR:
        return
    own = [each for spot, part, _ in shares if (each := _own(place, spot, part))]
    for whole in wholes_of(place, shares):
        if not all(can_hold(whole, part) for _, part, _ in shares) or any(
            each.written.value != whole.written.value for each in own
        ):
            continue
        if any(_has_its_own(place, spot, part, whole) for spot, part, _ in shares):
            continue
        fitting = sum(fits(part, percent, whole) for _, part, percent in shares)
        if fitting < len(shares) - 1:
            continue
        made_up = whole.written.value == sum(part.written.value for _, part, _ in shares)
        if not made_up and not all(near(part, whole, percent) for _, part, percent in shares):
            continue
        if len(shares) == _PAIR and fitting < _PAIR and not _is_one_slip(place.letters, shares[0][0], shares[1][0]):
            continue
        for spot, part, percent in shares:
            roles = (Role("part", part), Role("whole", whole), Role("percent", percent))
            yield stated(place, roles, "parts-of-one-whole", spot, spot, whole.start >= place.sentence.start)
        return


def _own(place: Place, spot: int, part: Mention) -> Mention | None:
    """The whole that the words behind a percentage name: 87 (10%) of 859, 87 (10%) in 859."""
    behind = _OWN.match(place.letters, spot + 1)
    whole = place.sentence.items[behind.end() - 1] if behind else None
    return whole if isinstance(whole, Mention) else whole_amid(place, place.sentence.items.index(part), spot, part)


def _has_its_own(place: Place, spot: int, part: Mention, whole: Mention) -> bool:
    """Whether the clause of a percentage has a whole like that one: 40 pupils, 34 girls (85%); 45 pupils, 36 girls."""
    clause = place.letters.rfind(";", 0, spot)
    if clause < 0 or not whole.noun or whole.start > place.sentence.starts[clause]:
        return False
    return any(
        isinstance(each, Mention) and each.noun[:1] == whole.noun[:1] and each.written.value > part.written.value
        for each in place.sentence.items[clause:spot]
    )


def _is_one_slip(letters: str, first: int, second: int) -> bool:
    """Whether two pairs are told alike, so that the whole of the one that fits is that of the other."""
    between, behind = letters[first + 1 : second], letters[second + 1 : second + 3]
    next_letter = behind.lstrip(")")[:1]
    alike = next_letter != FEW or between.lstrip(")")[:1] == FEW
    of_rest = REST in letters[second + 1 : second + _NEAR]  # 41 (12%) of the rest
    return alike and not of_rest and not set(between) & _OTHER and not set(next_letter) & _BEHIND


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "fr",
            "La commune compte 1 250 foyers. Parmi eux, 437 (35 %) se chauffent au bois et 250 (20 %) au gaz.",
            "consistent",
            {"part": "250", "whole": "1 250", "percent": "20 %"},
        ),
        CueExample(
            "en",
            "The college admitted 1,864 students. Women numbered 802, or 43%, and first-generation students "
            "1,211, or 56%.",
            "consistent",
            {"part": "802", "whole": "1,864", "percent": "43%"},
        ),
        CueExample(
            "vi",
            "Toàn tỉnh kết nạp 1.864 đảng viên mới. Đảng viên là nữ có 802 người, đạt 43%; là đoàn viên thanh "
            "niên có 1.211 người, đạt 65%.",
            "consistent",
            {"part": "1.211", "whole": "1.864", "percent": "65%"},
        ),
        CueExample(
            "en",
            "There were 240 trees. 60 (25%) bore apples, 84 (35%) pears.",
            "consistent",
            {"part": "60", "whole": "240", "percent": "25%"},
            more=({"part": "84", "whole": "240", "percent": "35%"},),
        ),
    ),
    bad=(
        CueExample(
            "en",
            "Answers were available for 191 growers; 58 (48.7%) gained much, while 12 (10.1%) gained little.",
            "mismatch",
            {"part": "58", "whole": "191", "percent": "48.7%"},
            ({"part": "12", "whole": "191", "percent": "10.1%"},),
        ),
        CueExample(
            "vi",
            "Đã khảo sát được 191 hộ trồng; 58 hộ (48,7%) được lợi nhiều, còn 12 hộ (10,1%) được lợi ít.",
            "mismatch",
            {"part": "58", "whole": "191", "percent": "48,7%"},
            ({"part": "12", "whole": "191", "percent": "10,1%"},),
        ),
        CueExample(
            "fr",
            "Les réponses de 191 planteurs ont été reçues ; 58 (48,7 %) ont écrit et 12 (10,1 %) sont venus.",
            "mismatch",
            {"part": "58", "whole": "191", "percent": "48,7 %"},
            ({"part": "12", "whole": "191", "percent": "10,1 %"},),
        ),
        CueExample(
            "es",
            "Se recibieron las respuestas de 191 agricultores; 58 (48,7 %) escribieron y 12 (10,1 %) vinieron.",
            "mismatch",
            {"part": "58", "whole": "191", "percent": "48,7 %"},
            ({"part": "12", "whole": "191", "percent": "10,1 %"},),
        ),
        CueExample(
            "en",
            "Of the 431 growers, 66 (15.3%) wrote, 85 (19.7%) called, and 37 (5.8%) of them came.",
            "mismatch",
            {"part": "37", "whole": "431", "percent": "5.8%"},
            (
                {"part": "66", "whole": "431", "percent": "15.3%"},
                {"part": "85", "whole": "431", "percent": "19.7%"},
            ),
        ),
        CueExample(
            "vi",
            "Trong 431 hộ trồng, 66 hộ (15,3%) viết thư, 85 hộ (19,7%) gọi điện, và 37 hộ (5,8%) đến tận nơi.",
            "mismatch",
            {"part": "37", "whole": "431", "percent": "5,8%"},
            (
                {"part": "66", "whole": "431", "percent": "15,3%"},
                {"part": "85", "whole": "431", "percent": "19,7%"},
            ),
        ),
    ),
    traps=(
        CueExample("en", "Between 10 and 15 of the 100 hens (10% to 15%) were grey."),
        CueExample("vi", "Bến có 1.600 chuyến trong tuần. Có 92 chuyến chậm và 4 chuyến bỏ, chiếm 6%."),
        CueExample(
            "en",
            "We saw 319 hens. Grey were 121 (37.9%) of hens. Ringed were 99 (31.2%) of hens, and only 16 (5.1%) had "
            "chicks. A crest was there in 307 (96.9%) of hens, only 5 (1.6%) of hens having none.",
        ),
        CueExample(
            "en", "Scab was seen on 251 (7.0%) in 3579 trees of one kind and on 350 (9.8%) in 3575 of the other."
        ),
        CueExample("en", "Of 440 voters, 96 (21.8%) stayed away and 41 (12%) of the rest voted late."),
        CueExample("fr", "Sur 440 électeurs, 96 (21,8 %) se sont abstenus et 41 (12 %) du reste a voté tard."),
        CueExample(
            "en", "Leaks were found in 87 (10%) of 859 old pipes, in 89 (10%) of 870 new ones and in 57 (7%) of 854."
        ),
        CueExample("en", "Of 200 people, 50 (40%) came, 80 (30%) went."),
        CueExample(
            "en",
            "The club had 191 growers at first; of those that stayed, 58 (48.7%) gained much and 12 (10.1%) little.",
        ),
        CueExample("vi", "Vườn có 191 cây. Sau bão, 58 cây (48,7%) có quả, còn 12 cây (10,1%) chỉ có lá."),
    ),
    turn=SHARES - 1,
    where="percent any* percent",
)
