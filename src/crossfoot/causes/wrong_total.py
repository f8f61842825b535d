"""A part was counted under the wrong total: it is printed under one total, and another one holds it.

Lights of 43 stand under roads, whose total is 43 too low, while the total of schools is 43 too high.
"""

from collections.abc import Iterator
from fractions import Fraction

from crossfoot.claims.claim import Claim
from crossfoot.claims.wording import like
from crossfoot.diagnosis.cause import Case, Cause, CauseExample, Meaning
from crossfoot.messages import translatable, translated


def surplus(claim: Claim) -> Fraction | None:
    """By how much the total of a claim that adds parts up is too high; ``None`` for any other claim."""
    failed = claim.failed
    if claim.verdict != "mismatch" or failed is None or failed.operator != "=" or len(failed.right) != 1:
        return None
    if len(failed.left) != 1 or failed.left[0].reduction != "Σ" or len(failed.left[0].fields) != 1:
        return None
    total = claim.figure(failed.right[0].fields[0])
    if total is None or failed.right[0].coefficient != 1:
        return None
    return total.written.value - sum((each.written.value for each in claim.figures if each is not total), Fraction(0))


def part_of(claim: Claim, value: Fraction) -> str:
    """The text of a part that is that much; nothing where there is none, or more than one."""
    texts = [each.written.text for each in claim.figures if "[" in each.role or "." in each.role
             if each.written.value == value]  # fmt: skip
    return texts[0] if len(texts) == 1 else ""


def _readings(case: Case) -> Iterator[Meaning]:
    over = surplus(case.claim)
    if not over or case.claim.failed is None:
        return
    role = case.claim.failed.right[0].fields[0]
    total = case.given.one[role]
    for other in case.wrong.with_value(surplus, -over):
        part = part_of(case.claim if over < 0 else other, abs(over))
        if part:
            sentence = translatable("{part} was counted under the wrong total, this, not of {claim}")
            if over < 0:
                sentence = translatable("{part} was counted under the wrong total, that of {claim}")
            text = like(total.value - over, total, case.notation)
            yield Meaning({role: text}, translated(sentence, part=part, claim=other.id))


CAUSE = Cause(
    name="wrong-total",
    rank=2,
    words=translatable("counted under the wrong total"),
    readings=_readings,
    good=(
        CauseExample("kind: total\ntotal: 600\nparts: [412, 188, 43]"),
        CauseExample(
            "kind: total\ntotal: 601\nparts: [412, 188, 43]", beside="id: b\nkind: total\ntotal: 262\nparts: [88, 131]"
        ),
    ),
    bad=(
        CauseExample(
            "kind: total\ntotal: 600\nparts: [412, 188, 43]",
            "total 643 (43 was counted under the wrong total, that of b)",
            "id: b\nkind: total\ntotal: 262\nparts: [88, 131]",
        ),
        CauseExample(
            "kind: total\ntotal: 262\nparts: [88, 131]",
            "total 219 (43 was counted under the wrong total, this, not of b)",
            "id: b\nkind: total\ntotal: 600\nparts: [412, 188, 43]",
        ),
    ),
)
