"""One claim from the command line: ``134/1459 = 9,18%``, ``87 + 78 = 165``, ``1.613 -> 2.840 = +1.227``, any equation.

It is checked as a claim file of its own, and what is found is told of as if the line were that file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from crossfoot.claimfile.parsing import parse
from crossfoot.claimfile.tree import Path
from crossfoot.claims.claim import Figure
from crossfoot.claims.finding import Checked, Edit, Finding, with_each
from crossfoot.figures.from_text import read
from crossfoot.figures.notation import Notation, Unreadable
from crossfoot.figures.written import PERCENT, POINTS, TIMES, Written

_ARROW = re.compile(r"->|→|⟶")
_SUM = re.compile(r"\s\+\s")
_EQUAL = re.compile("=")
_OVER = re.compile("/")
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_ESCAPED = re.compile("[\x85\u2028\u2029]")
"""line breaks to YAML, which JSON leaves as they are"""
_COMPARISON = re.compile(r"[=<>≤≥→⟶]")


class Part(NamedTuple):
    """A piece of the line, without spaces around it, and where it begins."""

    text: str
    start: int

    def split(self, at: re.Pattern[str], most: int = 0) -> list[Part]:
        """The pieces between what the pattern finds, ``most`` times or as often as it does."""
        pieces = []
        begin = 0
        for number, found in enumerate(at.finditer(self.text)):
            if most and number == most:
                break
            pieces.append(part_of(self.text[begin : found.start()], self.start + begin))
            begin = found.end()
        return [*pieces, part_of(self.text[begin:], self.start + begin)]


def part_of(text: str, start: int) -> Part:
    return Part(text.strip(), start + len(text) - len(text.lstrip()))


def compares(text: str) -> bool:
    """True when the line holds something against something."""
    return _COMPARISON.search(text) is not None


def unfit(text: str) -> str:
    """The sentence about a character that no claim can hold (control characters, halves of characters, a byte order
    mark), or nothing.
    """
    found = _UNFIT.search(text)
    if found is None:
        return ""
    code = ord(found[0])
    name = f"byte 0x{code - 0xDC00:02X}, which is no UTF-8," if 0xDC80 <= code <= 0xDCFF else f"character U+{code:04X}"
    return f"the {name} stands at place {found.start() + 1} of the claim; leave it out"


def claim_of(line: str, notation: Notation) -> dict[str, str | Part | list[Part]]:
    """The fields of the claim that one line states; the kind follows from its form."""
    text = part_of(line, 0)
    if _ARROW.search(line):
        return _change(text, notation)
    sides = text.split(_EQUAL)
    if len(sides) == 2 and not re.search("[<>≤≥]", line):
        left, right = sides
        for quotient, result in ((left, right), (right, left)):
            share = _share(quotient, result, notation)
            if share:
                return share
        parts = left.split(_SUM)
        if len(parts) > 1 and all(_figure(part, notation) for part in (*parts, right)):
            return {"kind": "total", "total": right, "parts": parts}
    return {"kind": "equation", "holds": text}


def _figure(part: Part, notation: Notation) -> Written | None:
    try:
        return read(part.text, notation)
    except Unreadable:
        return None


def _share(quotient: Part, result: Part, notation: Notation) -> dict[str, str | Part | list[Part]] | None:
    parts = quotient.split(_OVER)
    if len(parts) != 2:
        words = sorted(notation.words.ratio, key=len, reverse=True)
        patterns = (re.compile(rf"\s{re.escape(word)}\s", re.IGNORECASE) for word in words)
        parts = next((found for pattern in patterns if len(found := quotient.split(pattern)) == 2), parts)
    percent = _figure(result, notation)
    if len(parts) != 2 or percent is None or percent.kind != PERCENT:
        return None
    part, whole = _figure(parts[0], notation), _figure(parts[1], notation)
    if part is None or whole is None:
        return None
    role = "target" if part.value > whole.value > 0 else "whole"
    return {"kind": "share", "part": parts[0], role: parts[1], "percent": result}


def _change(text: Part, notation: Notation) -> dict[str, str | Part | list[Part]]:
    old, rest = text.split(_ARROW, 1)
    new, *results = rest.split(_EQUAL)
    claim: dict[str, str | Part | list[Part]] = {"kind": "change", "from": old, "to": new}
    ends = {figure.kind for end in (old, new) if (figure := _figure(end, notation)) is not None}
    for result in results:
        figure = _figure(result, notation)
        kind = figure.kind if figure else ""
        role = {PERCENT: "percent", TIMES: "times", POINTS: "percent" if ends == {PERCENT} else "by"}.get(kind, "by")
        if role in claim:
            return {"kind": "equation", "holds": text}
        claim[role] = result
    return {key: value for key, value in claim.items() if not isinstance(value, Part) or value.text not in ("", "?")}


def as_claim_file(text: str, notation: Notation) -> str:
    """A claim file with that one claim; JSON, which is YAML."""
    claim: dict[str, object] = {"id": "check"}
    for field, value in claim_of(text, notation).items():
        claim[field] = _bare(value) if not isinstance(value, list) else [_bare(each) for each in value]
    header = {"locale": notation.locale} if notation.known else {}
    text = json.dumps({**header, "claims": [claim]}, ensure_ascii=False)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _bare(value: str | Part) -> str:
    return value.text if isinstance(value, Part) else value


def told_in(line: str, checked: Checked, notation: Notation) -> Checked:
    """What was found in the claim file of ``as_claim_file``, with every place where it is in the line."""
    source = parse(checked.text)
    places = [(source.span(path), part) for path, part in _places(claim_of(line, notation))]

    def moved(start: int, end: int) -> tuple[int, int]:
        for (low, high), part in places:
            if low <= start and end <= high:
                shift = part.start - low
                stop = part.start + len(part.text)
                return min(start + shift, stop), min(end + shift, stop)
        return 0, len(line)

    def figure(each: Figure) -> Figure:
        start, end = moved(each.start, each.end)
        return each._replace(start=start, end=end)

    def edit(each: Edit) -> Edit:
        start, end = moved(each.start, each.end)
        return each._replace(start=start, end=end)

    def finding(each: Finding) -> Finding:
        start, end = moved(each.start, each.end)
        fixes = with_each(each.fixes, lambda fix: fix._replace(edits=tuple(map(edit, fix.edits))))
        claim = each.claim._replace(figures=tuple(map(figure, each.claim.figures))) if each.claim else None
        return each._replace(start=start, end=end, fixes=fixes, claim=claim)

    claims = [claim._replace(figures=tuple(map(figure, claim.figures))) for claim in checked.claims]
    findings = [finding(each) for each in checked.findings]
    return checked._replace(text=line, lines=(0,), claims=claims, findings=findings)


def _places(claim: Mapping[str, str | Part | list[Part]]) -> Iterator[tuple[Path, Part]]:
    """Where each piece of the line stands in the claim file."""
    for field, value in claim.items():
        if isinstance(value, Part):
            yield ("claims", 0, field), value
        elif isinstance(value, list):
            yield from ((("claims", 0, field, number), part) for number, part in enumerate(value))
