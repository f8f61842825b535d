"""What is said of text that is no equation; ``test_expression`` reads all manner of it."""

from __future__ import annotations

import pytest

from crossfoot.claims.expression import parse
from crossfoot.claims.malformed import MAX_DEPTH, MAX_LENGTH, MAX_SIGNS, Malformed, check_size
from crossfoot.figures.locales import notation_of
from crossfoot.messages import speaking

VI = notation_of("vi")


def refusal(text: str) -> tuple[str, int]:
    with pytest.raises(Malformed) as refused:
        parse(text, VI)
    return refused.value.message, refused.value.offset


@pytest.mark.parametrize(
    ("text", "message", "offset"),
    [
        ("1 + = 3", "'=' stands where a figure, a name or “(” is expected", 4),
        ("1 +", "the equation ends where a figure, a name or “(” is expected", 3),
        ("(1 + 2 = 3", "'=' stands where “)” or + − × ÷ is expected", 7),
        ("(1 + 2", "the equation ends where “)” or + − × ÷ is expected", 6),
        ("1 2 = 3", "'2' stands where + − × ÷ or one of = ≤ ≥ < > is expected", 2),
        ("1 + 2", "the equation ends where + − × ÷ or one of = ≤ ≥ < > is expected", 5),
        ("1 < 2 < 3", "only = may stand more than once", 6),
    ],
)
def test_the_sentence_says_what_was_expected_and_where(text: str, message: str, offset: int) -> None:
    assert refusal(text) == (message, offset)
    with speaking("fr"):
        translated = refusal(text)
    assert translated[1] == offset
    assert translated[0] != message


def test_what_is_too_large_is_refused_before_it_is_read() -> None:
    check_size("x" * MAX_LENGTH, lambda: MAX_SIGNS)
    for text, signs in (("x" * (MAX_LENGTH + 1), 0), ("(" * (MAX_DEPTH + 1), 0), ("x", MAX_SIGNS + 1)):
        with pytest.raises(Malformed):
            check_size(text, lambda signs=signs: signs)  # type: ignore[misc]
