"""Claim files under the hands of somebody: texts of many shapes, and what may be typed into them."""

from __future__ import annotations

import random
import re
from typing import Final, NamedTuple

_HEADS: Final = (
    "",
    "locale: vi\n",
    "locale: en\nrounding: truncate\n",
    "\ufefflocale: vi\n# why\n\n",
    "locale: vi\nfigures:\n  xã: 1.459\n  bản: xã\n  men: {figure: 27}\n",
    "source: {document: a.pdf, sha256: 00}\nlocale: xx\n",
    "figures: {north: 45, south: 27, men: 72, women: 71, 3: 4}\n",
    "lokale: vi\nlocale: vi\nlocale: en\n",
)
_ENTRIES: Final = (
    "id: strong\nkind: share\nabout: tổ chức vững mạnh\npart: 53\nwhole: 78\npercent: 64,94%   # as printed",
    "{id: cells, kind: total, total: 165, parts: [87, 78]}",
    '{id: cut, kind: share, part: 21, whole: 1813, percent: "1,15%"}',
    '{id: up, kind: share, part: 1, whole: 82, percent: "1,21%"}',
    '{id: cut2, kind: share, part: 54, whole: 85, percent: "63,52%", accepted: {rule: truncated-percent, reason: so}}',
    '{id: near, kind: share, part: 9, whole: 14, percent: "64,3%"}',
    "kind: total\ntotal: 100%\nparts: [21,4%, '64,94%', 13,6%]",
    "kind: share\npart: men\nwhole: women\npercent: 38%",
    "id: all\nkind: total\ntotal: xã\nparts:\n  a: 134\n  b: 1325",
    "id: strong\nkind: equation\nholds: 1.459 - 134 = 1.324",
    "kind: equation\nholds: north + south = men",
    "id: a\nkind: bound\nvalue: 12\nat_least: 13\n"
    "accepted:\n  - {rule: bound-mismatch, reason: known}\n  - {rule: x, reason: y}",
    "id: a\nkind: shrae\npart: 4",
    "hello",
    "",
    "id: folded\nkind: share\nabout: >\n  one\n  - two\npart: 1\nwhole: 4\npercent: 26%",
    'id: lines\nkind: share\nabout: "one\n\n  - two"\npart: 1\nwhole: 4\npercent: 26%',
    "id: twice\nkind: share\npart: 1\nwhole: 4\npart: 2\npercent: 25%",
    "id: change\nkind: change\nfrom: 5\nto: 10\npercent: 50%",
    "id: far\nabout: 'f\u2028ar'\nkind: total\ntotal: -5\nparts: [1, xa]",
    "id: ratio\nkind: rate\ncount: 5\nper: 1000\nbase: 2500\nrate: 3",
    '"quoted"',
    "id: &x b\nkind: bound\nvalue: 3\nat_most: 2",
    "- nested",
)
_PLAIN: Final = 21
"""of the entries, those that can be cut from each other"""
_TAILS: Final = ("", "", "\n# the end", "\nsource:\n  document: b.pdf\n", "...\n", "---\n", "\nfigures: {late: 5}\n")
_TYPED: Final = (
    "x", "5", "5", ",", "%", " ", "\n", "\n  ", "\n  - ", "\n- ", "-", "- ", ":", "#", " # so", '"', "'", "[", "]", "{",
    "}", "&a ", "*a", "|", ">", "!", "?", "\t", "\r\n", "\r", "ở", "😀", "\u2028", "\u0085", "\ufeff", "\x7f",
    "xã", "men", "\n  - hello\n", '\n  - ""\n', "\n    part: 4", "\n    accepted: {rule: duplicate-id, reason: so}",
    "...\n", "---\n", "\n    accepted: {rule: share-mismatch, reason: so}",
    "\n  - {id: new, kind: share, part: 1, whole: 3, percent: 34%}\n",
)  # fmt: skip
_WITHIN: Final = ("1", "5", "0", "x", " # so", "%", "\n", "ở", "\n  - {id: new, kind: bound, value: 3, at_most: 2}")
_VALUE: Final = re.compile(r"(?<=[ {\[])[\w%][\w,.%]*")


class Edit(NamedTuple):
    """Put text in place of what stands from start to end."""

    start: int
    end: int
    text: str

    def of(self, text: str) -> str:
        return text[: self.start] + self.text + text[self.end :]


def claim_file(draw: random.Random) -> str:
    """A claim file with a few claims, right and wrong, in a style of its own; most of them can be read."""
    indent = draw.choice(("", "  ", "  ", "    "))
    odd = draw.random() < 0.3
    entries = draw.choices(_ENTRIES if odd else _ENTRIES[:_PLAIN], k=draw.randint(1, 10))
    body = "".join(f"{indent}- {entry.replace(chr(10), chr(10) + indent + '  ')}\n" for entry in entries)
    text = f"{draw.choice(_HEADS)}claims:\n{body}{draw.choice(_TAILS) if odd else ''}"
    if draw.random() < 0.1:
        text = text.replace("\n", draw.choice(("\r\n", "\r")))
    return text.removesuffix("\n") if draw.random() < 0.2 else text


def edit(draw: random.Random, text: str) -> Edit:
    """One thing that somebody may type, cut out or put in; most of it within a value, behind what is there."""
    if draw.random() < 0.7:
        ends = [found.end() for found in _VALUE.finditer(text)]
        at = draw.choice(ends) if ends else len(text)
        if draw.random() < 0.7:
            return Edit(at, at, draw.choice(_WITHIN))
        return Edit(max(at - draw.randint(1, 2), 0), at, draw.choice(("", "3")))
    at = draw.randint(0, len(text))
    if draw.random() < 0.5:  # where it matters: behind something, or at the beginning or end of a line
        at = max(text.rfind(draw.choice((":", "\n", "- ", "%", ",", " ")), 0, at), 0)
        at = min(at + draw.randint(0, 2), len(text))
    what = draw.random()
    if what < 0.6:
        return Edit(at, at, draw.choice(_TYPED))
    end = min(at + draw.choice((1, 1, 1, 2, 5, 30, 200)), len(text))
    if what < 0.85:
        return Edit(at, end, "")
    if what < 0.95:
        return Edit(at, end, draw.choice(_TYPED))
    other = draw.randint(0, len(text))
    return Edit(other, other, text[at:end])
