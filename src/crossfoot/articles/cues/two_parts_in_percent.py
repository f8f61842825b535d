"""Two percentages behind a word that says what something is made of: it consists of 90% sand and 10% clay."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.sentence import PERCENT, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import JOINED, symbols, wording
from crossfoot.figures.written import Written

_MADE_OF: Final = wording("parts few? percent words|of|number*1-4 [( any*1-6 )]? ,|joined*1-2 percent words|of")
_TIED: Final = symbols("rise fall begin versus plan each mean")
_PAIR: Final = 2
_WHOLE, _NEAREST, _FARTHEST = 100, 90, 120
_HUNDRED: Final = Mention("p", -1, -1, "100%", Written("100%", 100, kind="%", plain=False))


def _propose(place: Place) -> Iterator[Candidate]:
    sentence, letters = place.sentence, place.letters
    made = _MADE_OF.search(letters) if letters.count(PERCENT) == _PAIR else None
    parts = [item for item in sentence.items if isinstance(item, Mention) and item.kind == PERCENT]
    if not made or len(parts) != _PAIR or set(letters[: made.end()]) & _TIED:
        return
    amount = sum((part.written.value for part in parts), Exact())
    told = _WHOLE < amount <= _FARTHEST or (JOINED in made[0] and _NEAREST <= amount <= _WHOLE)
    if amount == _WHOLE or (told and is_explained_sum(_HUNDRED, parts)):
        yield Candidate(
            "total", tuple(Role("parts", part) for part in parts), "two-parts-in-percent", sentence.start,
            sentence.end, ((sentence.starts[made.start()], sentence.ends[made.start()]),), amount != _WHOLE, True,
            constant={"total": "100%"}, options={"coverage": "exact"},
        )  # fmt: skip


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
            "The mix comprises 90% sand and 10% clay.",
            "consistent",
            {"parts[0]": "90%", "parts[1]": "10%"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Đề thi bao gồm 94% kiến thức lớp 12, 10% kiến thức lớp 11.",
            "mismatch",
            {"parts[0]": "94%", "parts[1]": "10%"},
        ),
        CueExample(
            "en",
            "The mix comprises 90% sand and 13% clay.",
            "mismatch",
            {"parts[0]": "90%", "parts[1]": "13%"},
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
    ),
    traps=(
        CueExample("vi", "Hiệp hội gồm 98% doanh nghiệp nhỏ, đóng góp 15% thu ngân sách."),
        CueExample("en", "The group includes 90% of all mills and makes 13% of the flour."),
        CueExample("en", "The mix comprises 30% sand and 20% clay."),
        CueExample("vi", "Gói thầu gồm 90% vốn vay, 4% vốn đối ứng."),
    ),
    turn=TOTALS,
    where="parts any* percent any* percent",
)
