"""A reading of a line as a claim file of its own, and what was found in that, moved to the line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from crossfoot.claimfile.one_line.line import Part
from crossfoot.claimfile.one_line.readings import LineReading
from crossfoot.claimfile.parsing import parse
from crossfoot.claimfile.tree import Path
from crossfoot.claims.claim import Figure
from crossfoot.claims.finding import Checked, Edit, Finding, with_each
from crossfoot.figures.notation import Notation

_ESCAPED = re.compile("[\x85\u2028\u2029]")
"""line breaks to YAML, which JSON leaves as they are"""


def as_claim_file(reading: LineReading, notation: Notation) -> str:
    """A claim file with that one claim; JSON, which is YAML."""
    claim: dict[str, object] = {"id": "check", "kind": reading.kind}
    for field, value in reading.fields.items():
        claim[field] = value.text if isinstance(value, Part) else [part.text for part in value]
    header = {"locale": notation.locale} if notation.known else {}
    text = json.dumps({**header, "claims": [claim]}, ensure_ascii=False)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def moved_to_line(line: str, reading: LineReading, checked: Checked) -> Checked:
    """What was found in the claim file of ``as_claim_file``, with every place where it is in the line."""
    source = parse(checked.text)
    places = [(source.span(path), part) for path, part in _places(reading)]

    def moved(start: int, end: int) -> tuple[int, int]:
        for (low, high), part in places:
            if low <= start and end <= high:
                return part.place(start - low, min(end - low, len(part.text)))
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


def _places(reading: LineReading) -> Iterator[tuple[Path, Part]]:
    """Where each piece of the line stands in the claim file."""
    for field, value in reading.fields.items():
        if isinstance(value, Part):
            yield ("claims", 0, field), value
        else:
            yield from ((("claims", 0, field, number), part) for number, part in enumerate(value))
