"""What was counted, as headings say: votes, pupils, files. Such figures are exact, and not rounded."""

from __future__ import annotations

import re
from typing import Final

from crossfoot.tables.area import Area
from crossfoot.tables.printed import UNITS
from crossfoot.tables.scales import scale_in, scale_of
from crossfoot.tables.words import COUNTED, RELATIVE

_NUMBER_OF: Final = re.compile(
    r"(?<!\w)(?:numbers? of|no\. of|# of|nombre (?:de |d['’])|nb\.? (?:de |d['’])|anzahl|número de|nº de|"
    r"numero di|aantal|liczba|počet|antal|число|количество|số lượng|"
    r"số (?!tiền|dư|thuế|vốn|liệu|thứ tự|tt|km|giờ|tuyệt đối|tương đối|thu|chi|nợ|lãi|lỗ|trung bình|hiệu|bình quân)\w)",
    re.IGNORECASE,
)
"""words before what was counted, whatever it is"""


def counted_lines(area: Area) -> tuple[frozenset[int], frozenset[int]]:
    """The rows, and the columns, whose labels say that they were counted, where whole numbers look rounded no further
    than to units and nothing says that they are in thousands.
    """
    if area.rounded != UNITS or scale_of(area)[0]:
        return frozenset(), frozenset()
    rows = {row for row, _ in area.figures}
    columns = {column for _, column in area.figures} - set(area.own_rounded)
    return (
        frozenset(row for row in rows if _says_number(area.label(row))),
        frozenset(column for column in columns if _says_count(area.heading(column))),
    )


def _says_number(label: str) -> bool:
    return bool(_NUMBER_OF.search(label)) and not RELATIVE.search(label) and not scale_in(label)


def _says_count(heading: str) -> bool:
    is_said = _NUMBER_OF.search(heading) or COUNTED.search(heading)
    return bool(is_said) and not RELATIVE.search(heading) and not scale_in(heading)
