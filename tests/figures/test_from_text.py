"""Text to figures: separators at the beginning, what is refused, and what costs nothing."""

from __future__ import annotations

import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest

from crossfoot.figures.from_text import read
from crossfoot.figures.locales import notation_of
from crossfoot.figures.notation import UNKNOWN, Unreadable

FIRST = {
    (".89", "en"): ("0.89", -2, ""),
    (",89", "vi"): ("0.89", -2, ""),
    ("-.5%", "en"): ("-0.5", -1, "%"),
    ("$.89", "en"): ("0.89", -2, "currency"),
    ("about .5", "en"): ("0.5", -1, ""),
    ("(.5)", "en"): ("-0.5", -1, ""),
    (".5 million", "en"): ("500000", -1, ""),
    ("approx.89", "en"): ("89", 0, ""),
    ("c.5", "en"): ("5", 0, ""),
}


@pytest.mark.parametrize(("text", "locale"), FIRST)
def test_a_separator_may_come_first(text: str, locale: str) -> None:
    value, place, kind = FIRST[text, locale]
    found = read(text, notation_of(locale))
    assert found.value == Fraction(value) and found.text == text
    assert (found.place, found.kind, found.plain) == (place, kind, place == 0)


def test_what_comes_first_can_only_be_the_decimal_separator() -> None:
    with pytest.raises(Unreadable) as refused:
        read(".89", notation_of("vi"))
    assert refused.value.readings == ("0,89",)
    assert read(".89", UNKNOWN).value == read(",89", UNKNOWN).value == Fraction("0.89")
    with pytest.raises(Unreadable, match="would be right"):
        read(".89.5", notation_of("en"))


def test_units_cost_nothing_where_none_is_printed(tmp_path: Path) -> None:
    """Neither the table of units nor Babel is loaded for percentages, counts, and nouns that the language lists."""
    (tmp_path / "a.yaml").write_text(
        "locale: vi\nclaims:\n"
        "  - {id: a, kind: share, part: 134 đảng viên, whole: 1459 người, percent: '9,18%'}\n"
        "  - {id: b, kind: total, total: 100%, parts: ['60%', '40%']}\n",
        encoding="utf-8",
    )
    code = (
        "import sys\nfrom crossfoot.cli.main import main\n"
        f"main(['audit', {str(tmp_path)!r}])\n"
        "from crossfoot.figures import units\n"
        "assert 'babel' not in sys.modules and units._table.cache_info().currsize == 0\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=tmp_path, capture_output=True)
