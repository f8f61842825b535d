"""The claims of an article as a claim file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from crossfoot.reading.candidates import Candidate


def quoted(text: str) -> str:
    """As a YAML value that nobody can take for anything else."""
    return json.dumps(text, ensure_ascii=False)


def figures_of(candidate: Candidate) -> Iterator[str]:
    """The lines of a claim that hold its figures."""
    parts: dict[str, list[str]] = {}
    for role in candidate.roles:
        draft = role.mention.draft
        if role.negative and role.mention.written.num > 0:
            draft = with_minus(draft)
        if role.role in ("parts", "values"):
            parts.setdefault(role.role, []).append(draft)
        else:
            yield f"    {role.role}: {quoted(draft)}"
    for name, text in candidate.constant.items():
        yield f"    {name}: {quoted(text)}"
    for name, entries in parts.items():
        yield f"    {name}: [{', '.join(map(quoted, entries))}]"


def with_minus(draft: str) -> str:
    """The figure with a minus before its digits, behind a hedge."""
    first = next(number for number, character in enumerate(draft) if character.isdigit())
    return f"{draft[:first]}−{draft[first:]}"


def claim_lines(number: int, candidate: Candidate) -> Iterator[str]:
    yield f"  - id: {candidate.kind}-{number}"
    yield f"    kind: {candidate.kind}"
    if candidate.kind == "equation":
        drafts = [role.mention.draft for role in candidate.roles]
        yield f"    holds: {quoted(candidate.options['holds'].format(*drafts))}"
        return
    for name, value in candidate.options.items():
        yield f"    {name}: {quoted(value)}"
    yield from figures_of(candidate)


def claim_file(candidates: Sequence[Candidate], locale: str) -> str:
    """What is checked; without the quotations, which the check does not need."""
    lines = [f"locale: {locale}", "claims:"]
    for number, candidate in enumerate(candidates, 1):
        lines.extend(claim_lines(number, candidate))
    return "\n".join(lines) + "\n"
