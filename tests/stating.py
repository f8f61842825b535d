"""Drawn claims as people state them in a claim file, and what the whole checker says of such files."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from crossfoot.audit.audit import check_text
from drawing import Claim
from equations import Stated
from writing import write


def fields_of(claim: Claim, locale: str, style: int = 0) -> dict[str, Any]:
    """The fields of the claim, as somebody writes them in that style."""
    texts = {role: write(p, locale, style + 977 * n) for n, (role, p) in enumerate(claim.figures.items())}
    many = {"parts": claim.parts, "values": claim.values, "weights": claim.weights}
    lists = {key: [write(p, locale, style + 31 * n) for n, p in enumerate(ps)] for key, ps in many.items() if ps}
    said = claim.kind == "total" and (claim.coverage != "exact" or style % 2)
    fields: dict[str, Any] = {**texts, **lists, **({"coverage": claim.coverage} if said else {})}
    if claim.exact:
        fields["exact"] = [f"{name.replace(' ', '[')}]" if " " in name else name for name in claim.exact]
    if claim.quantile:
        fields["quantile"] = claim.quantile
    return fields


def stated(each: Claim | Stated, number: int, locale: str, style: int) -> tuple[dict[str, Any], dict[str, str]]:
    """A claim of a file, with its own named figures."""
    if isinstance(each, Claim):
        return {"id": f"c{number}", "kind": each.kind, **fields_of(each, locale, style)}, {}
    holds, declared = each.text(locale, style, f"_{number}")
    exact = {"exact": [f"{name}_{number}" for name in each.exact]} if each.exact else {}
    return {"id": f"c{number}", "kind": "equation", "holds": holds, **exact}, declared


def file_of(claims: Iterable[dict[str, Any]], figures: dict[str, str], locale: str, rounding: str) -> str:
    named = {"figures": figures} if figures else {}
    return json.dumps({"locale": locale, "rounding": rounding, **named, "claims": list(claims)}, ensure_ascii=False)


def verdicts_of(
    drawn: Sequence[Claim | Stated], locale: str, rounding: str, styles: Sequence[int]
) -> list[tuple[str, dict[str, Any]]]:
    """What the checker says of the claims, all in one file; with the fields that were written."""
    figures: dict[str, str] = {}
    claims = []
    for number, (each, style) in enumerate(zip(drawn, styles, strict=True)):
        fields, declared = stated(each, number, locale, style)
        claims.append(fields)
        figures |= declared
    checked = check_text("drawn.yaml", file_of(claims, figures, locale, rounding))
    found: dict[str, str] = {claim.id: claim.verdict for claim in checked.claims}
    for finding in checked.findings:
        if finding.claim and ("unread" in finding.rule or "invalid" in finding.rule):
            found[finding.claim.id] = f"unread ({finding.message})"
    return [(found.get(fields["id"], "unread"), fields) for fields in claims]
