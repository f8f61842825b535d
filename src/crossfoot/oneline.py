"""One claim from the command line: ``134/1459 = 9,18%``, ``87 + 78 = 165``, ``1.613 -> 2.840 = +1.227 = +76%``, or any equation."""

from __future__ import annotations

import json
import re

from crossfoot.notation import Notation, Unreadable
from crossfoot.number import PERCENT, POINTS, TIMES, Written, read

_ARROW = re.compile(r"\s*(?:->|→|⟶)\s*")
_SUM = re.compile(r"\s+\+\s+")
_QUOTIENT = re.compile(r"\s*/\s*")


def claim_of(text: str, notation: Notation) -> dict[str, object]:
    """The fields of the claim that one line states; the kind follows from its form."""
    if _ARROW.search(text):
        return _change(text, notation)
    sides = [side.strip() for side in text.split("=")]
    if len(sides) == 2 and not any(op in text for op in "<>≤≥"):
        left, right = sides
        for first, second in ((left, right), (right, left)):
            share = _share(first, second, notation)
            if share:
                return share
        parts = _SUM.split(left)
        if len(parts) > 1 and all(_figure(part, notation) for part in (*parts, right)):
            return {"kind": "total", "total": right, "parts": parts}
    return {"kind": "equation", "holds": text}


def _figure(text: str, notation: Notation) -> Written | None:
    try:
        return read(text, notation)
    except Unreadable:
        return None


def _share(quotient: str, result: str, notation: Notation) -> dict[str, object] | None:
    parts = _QUOTIENT.split(quotient)
    if len(parts) != 2:
        words = sorted(notation.words.ratio, key=len, reverse=True)
        parts = next((p for word in words if len(p := quotient.split(f" {word} ")) == 2), parts)
    percent = _figure(result, notation)
    if len(parts) != 2 or percent is None or percent.kind != PERCENT:
        return None
    part, whole = _figure(parts[0], notation), _figure(parts[1], notation)
    if part is None or whole is None:
        return None
    role = "target" if part.value > whole.value > 0 else "whole"
    return {"kind": "share", "part": parts[0], role: parts[1], "percent": result}


def _change(text: str, notation: Notation) -> dict[str, object]:
    old, _, rest = _ARROW.sub("->", text, count=1).partition("->")
    new, *results = [each.strip() for each in rest.split("=")]
    claim: dict[str, object] = {"kind": "change", "from": old.strip(), "to": new}
    ends = {figure.kind for end in (old, new) if (figure := _figure(end, notation)) is not None}
    for result in results:
        figure = _figure(result, notation)
        kind = figure.kind if figure else ""
        role = {PERCENT: "percent", TIMES: "times", POINTS: "percent" if ends == {PERCENT} else "by"}.get(kind, "by")
        if role in claim:
            return {"kind": "equation", "holds": text}
        claim[role] = result
    return {key: value for key, value in claim.items() if value not in ("", "?")}


def as_claim_file(text: str, notation: Notation) -> str:
    """A claim file with that one claim; JSON, which is YAML."""
    claim = {"id": "check", **claim_of(text, notation)}
    header = {"locale": notation.locale} if notation.known else {}
    return json.dumps({**header, "claims": [claim]}, ensure_ascii=False)
