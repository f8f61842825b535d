"""A share was forced, so that the shares printed in a list show 100.

It is a few units off, and another claim has it in a list whose printed parts make exactly 100%.

Rounded shares seldom add up to 100 by themselves; whoever made the list took the difference out of one of them, mostly
the last.
"""

from collections.abc import Iterator
from fractions import Fraction

from crossfoot.claims.claim import Claim, Figure
from crossfoot.claims.kind import is_everything
from crossfoot.claims.roles import split_role
from crossfoot.claims.wording import like
from crossfoot.diagnosis.cause import Case, Cause, CauseExample, Meaning
from crossfoot.messages import translatable, translated


def _readings(case: Case) -> Iterator[Meaning]:
    if not case.others:
        return
    printed = case.claim.figure("percent")
    right = next((each for each in case.claim.recomputed if each.role == "percent"), None)
    if "part" not in case.given.one or printed is None or right is None:
        return
    off = abs(right.exact - printed.written.value) / printed.written.last_place
    for other in case.others:
        parts = _forced(other, printed)
        if parts and 2 * off <= parts:
            text = like(right.exact, printed.written, case.notation)
            sentence = translatable("forced, so that the list {list} shows 100: {printed}")
            yield Meaning({"percent": text}, translated(sentence, list=other.id, printed=printed.written))
            return


def _forced(claim: Claim, share: Figure) -> int:
    """How many parts a list has that holds this share and makes exactly 100% as printed; 0 where it is none."""
    total = claim.figure("total")
    if total is None or not is_everything(total.written):
        return 0
    parts = [figure for figure in claim.figures if split_role(figure.role)[0] == "parts"]
    there = any(share.name == part.name and share.written == part.written for part in parts)
    whole = sum((part.written.value for part in parts), Fraction(0))
    return len(parts) if there and len(parts) > 1 and whole == 100 else 0


CAUSE = Cause(
    name="forced-share",
    rank=11,
    words=translatable("forced, so that the list shows 100"),
    readings=_readings,
    fields=("part",),
    good=(
        CauseExample("kind: share\npart: 1\nwhole: 81\npercent: 1,24%"),
        CauseExample("kind: share\npart: 206\nwhole: 956\npercent: 21,86%"),
        CauseExample(
            "kind: share\npart: 1\nwhole: 3\npercent: 33,34%",
            beside='kind: total\nid: thirds\ntotal: 100%\nparts: ["33,32%", "33,33%", "33,34%"]',
        ),
    ),
    bad=(
        CauseExample(
            "kind: share\npart: 1\nwhole: 3\npercent: 33,34%",
            "percent 33,33% (forced, so that the list thirds shows 100: 33,34%)",
            'kind: total\nid: thirds\ntotal: 100%\nparts: ["33,33%", "33,33%", "33,34%"]',
        ),
    ),
)
