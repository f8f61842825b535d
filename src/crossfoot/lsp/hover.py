"""What a hover says: of a figure its value, its interval and the working of its claim; of a field what it takes; of a
rule its page.

Words of the document are shown as plain text in a code block, so that nothing in them is taken for markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from crossfoot.audit.rule import rules
from crossfoot.claimfile.names import Named
from crossfoot.claims.claim import Claim
from crossfoot.claims.kind import allowed, kinds
from crossfoot.claims.roles import called_alone
from crossfoot.claims.working import interval_text
from crossfoot.figures.interval import Interval
from crossfoot.figures.written import Written
from crossfoot.formats.json import decimal
from crossfoot.lsp.opened import Opened
from crossfoot.lsp.places import Scalar, Use, claims_at, named_at, scalar_at, use_at, using
from crossfoot.messages import translated, translated_plural
from crossfoot.records import NamedTuple
from crossfoot.reports import manual, phrases
from crossfoot.reports.blocks import Page
from crossfoot.reports.cells import UNICODE, Line, width
from crossfoot.reports.explain import explain

_WIDTH: Final = 80
_SHOWN_CLAIMS: Final = 12
_FENCE: Final = re.compile("`{3,}")


class Shown(NamedTuple):
    """Text for a hover, and what it is about; ``plain`` is put into a code block where Markdown is understood."""

    text: str
    start: int
    end: int
    plain: bool = True

    @property
    def markdown(self) -> str:
        if not self.plain:
            return self.text
        fence = "`" * max([3, *(len(run[0]) + 1 for run in _FENCE.finditer(self.text))])
        return f"{fence}text\n{self.text}\n{fence}"


def shown_at(opened: Opened, offset: int) -> Shown | None:
    """What a hover shows at an offset."""
    use = use_at(opened, offset)
    if use is not None:
        return Shown("\n\n".join(_about_use(opened, use, offset)), use.start, use.end)
    named = named_at(opened, offset)
    if named is not None:
        return Shown("\n\n".join(_about_name(opened, named)), named.start, named.end)
    if opened.source is None:
        return _about_number(opened, offset)
    scalar = scalar_at(opened.source, offset)
    return None if scalar is None else _about_scalar(opened, scalar)


def _page() -> Page:
    return Page(_WIDTH, "utf-8", UNICODE, set(), True)


def _about_use(opened: Opened, use: Use, offset: int) -> Iterator[str]:
    written = use.figure.written
    role = called_alone(use.claim.kind, use.figure.role)
    label = f"{use.figure.name} ({role})" if use.figure.name else role
    yield _figure(opened, label, written, allowed(use.claim.kind, use.figure.role, written))
    claims = [use.claim] if opened.source is not None else claims_at(opened, offset)
    for claim in claims:
        yield _working(opened, claim)


def _about_name(opened: Opened, named: Named) -> Iterator[str]:
    claims = using(opened, named)
    roles = [(claim.kind, each.role) for claim in claims for each in claim.figures if each.start == named.start]
    sets = {allowed(kind, role, named.written) for kind, role in roles} or {named.written.interval("nearest", False)}
    yield _figure(opened, named.name, named.written, min(sets, key=lambda each: not each.is_point))
    if len(claims) == 1:
        yield _working(opened, claims[0])
        return
    page = _page()
    lines = [
        f"  {page.say(claim.id)}: {translated(claim.kind)}, {phrases.verdict_name(claim.verdict)}"
        for claim in claims[:_SHOWN_CLAIMS]
    ]
    if len(claims) > _SHOWN_CLAIMS:
        more = len(claims) - _SHOWN_CLAIMS
        lines.append(f"  {translated_plural('and 1 more', 'and {number} more', more)}")
    used = translated_plural("used by {number} claim", "used by {number} claims", len(claims))
    yield "\n".join([used, *lines])


def _figure(opened: Opened, label: str, written: Written, possible: Interval) -> str:
    page = _page()
    rows = [(translated("value"), decimal(written.value))]
    if not possible.is_point:
        rows.append((translated("allows"), interval_text(possible, written, opened.notation)))
    room = max(width(translated(each)) for each in ("value", "allows")) + 2
    lines = (f"  {name}{' ' * (room - width(name))}{text}" for name, text in rows)
    return "\n".join([f"{page.say(label)} {page.say(written.text)}", *lines])


def _working(opened: Opened, claim: Claim) -> str:
    checked = opened.checked._replace(findings=opened.findings)
    return "\n".join(map(_plain, explain(checked, claim, opened.notation, _page())))


def _plain(line: Line) -> str:
    return "".join(piece.text for piece in line).rstrip()


def _about_number(opened: Opened, offset: int) -> Shown | None:
    """A number of an article that belongs to no claim, and why."""
    for unbound in opened.checked.unbound:
        if unbound.start <= offset <= unbound.end:
            page = _page()
            return Shown(f"{page.say(unbound.text)}: {page.say(translated(unbound.why))}", unbound.start, unbound.end)
    return None


def _about_scalar(opened: Opened, scalar: Scalar) -> Shown | None:
    """What a field of a claim takes, what a kind is, what a rule finds; elsewhere in a claim, its working."""
    assert opened.source is not None
    path = scalar.path
    if len(path) < 3 or path[0] != "claims":
        return None
    text = opened.source.text[scalar.start : scalar.end]
    if not scalar.is_key and path[-1] == "rule" and text in rules():
        return Shown(manual.page(text, "markdown"), scalar.start, scalar.end, plain=False)
    if not scalar.is_key and path[2:] == ("kind",) and text in kinds():
        return Shown(kinds()[text].manual.strip(), scalar.start, scalar.end)
    claim = opened.claim(int(path[1]))
    if claim is None:
        return None
    if scalar.is_key and len(path) == 3 and claim.kind:
        field = next((each for each in kinds()[claim.kind].fields if each.name == text), None)
        if field is not None:
            choices = f": {', '.join(field.choices)}" if field.choices else ""
            return Shown(f"{field.name}: {translated(field.about)}{choices}", scalar.start, scalar.end)
    return Shown(_working(opened, claim), scalar.start, scalar.end)
