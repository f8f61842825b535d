"""What stands beside the text: each claim with its working and its picture, and the findings of no claim."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from crossfoot.claims.claim import Claim
from crossfoot.claims.finding import Change, Conflict, Finding, Fix
from crossfoot.claims.working import Step, steps
from crossfoot.reports.page.markup import Markup, element, join
from crossfoot.reports.page.pictures import interval_picture, parts_picture, with_caption
from crossfoot.reports.page.series import Series, series_picture
from crossfoot.reports.page.sheet import Sheet
from crossfoot.reports.page.verdicts import SIGNS, VERDICT_WORDS

_REPAIRS: Final = 3
"""repairs of a conflict that are shown as tables"""
_TOLD_ABOVE: Final = {True: ("verdict", "because"), False: ("verdict",)}
"""lines of the working that the heading says already, and a finding where there is one"""


def badge(style: str, sign: str, name: str) -> Markup:
    return element("span", element("span", sign, aria_hidden="true"), " ", name, class_=f"badge {style}")


def claim_card(sheet: Sheet, claim: Claim) -> Markup:
    name = sheet.claim_id(claim)
    verdict = VERDICT_WORDS[claim.verdict]
    findings = sheet.of_claim.get(claim.index, [])
    fixes = [fix for finding in findings for fix in finding.fixes]
    pictures = [interval_picture(claim, sheet.notation), parts_picture(claim, sheet.notation)]
    lines = [step for step in steps(claim, sheet.notation) if step.label not in _TOLD_ABOVE[bool(findings)]]
    inside = join(pictures, _working(lines))
    if claim.verdict == "consistent" and not findings and lines:
        inside = _kept_short(claim, pictures, lines)
    return element(
        "article",
        element(
            "header",
            element("h3", claim.id, id=f"{name}h", dir="auto"),
            element(
                "p", badge(claim.verdict, verdict.sign, verdict.name), " ", sheet.line_link(_place(claim, findings))
            ),
        ),
        element("p", claim.about, class_="about", dir="auto") if claim.about else None,
        [_told(sheet, finding) for finding in findings],
        element("p", f"not checked: {claim.why}", class_="told") if claim.why else None,
        inside,
        _ways_out(fixes),
        _in_conflict(sheet, claim),
        _derivation(claim),
        id=name,
        class_=f"card {claim.verdict}",
        aria_labelledby=f"{name}h",
    )


def _place(claim: Claim, findings: Sequence[Finding]) -> int:
    """The offset that stands for the claim: that of a finding, else of a figure that is printed in the claim itself."""
    figures = sorted(claim.figures, key=lambda figure: bool(figure.name))
    return next((start for start in (*(each.start for each in findings), *(each.start for each in figures))), -1)


def _kept_short(claim: Claim, pictures: Sequence[Markup | None], lines: Sequence[Step]) -> Markup:
    """What a consistent claim says in one line, and behind it the working."""
    first, *rest = lines if lines[0].label == "says" else (Step("", "its working"), *lines)
    name = element("span", f"{claim.id}: ", class_="unseen")
    return element("details", element("summary", name, first.text), pictures, _working(rest))


def _told(sheet: Sheet, finding: Finding) -> Markup:
    """The sentence of a finding, with its severity in words, the reason where it is accepted, and other places."""
    rule = element("span", f"{finding.severity}: {finding.rule}", class_="rule")
    accepted = element("p", element("b", "accepted: "), finding.accepted, class_="kept", dir="auto")
    return join(
        element("p", element("strong", finding.message, dir="auto"), " ", rule, class_="told"),
        accepted if finding.accepted else None,
        _related(sheet, finding),
        _conflict(sheet, finding.conflict) if finding.conflict else None,
    )


def _working(lines: Sequence[Step]) -> Markup | None:
    if not lines:
        return None
    pairs = [element("div", element("dt", step.label), element("dd", step.text, dir="auto")) for step in lines]
    return element("dl", pairs, class_="working")


def _ways_out(fixes: Sequence[Fix]) -> Markup | None:
    """What would make the figures agree, the likeliest first."""
    if not fixes:
        return None
    items = []
    for number, fix in enumerate(fixes):
        equal = bool(number and fix.rank and fix.rank == fixes[number - 1].rank)
        more = " as likely" if equal else " changes nothing that is claimed" if fix.safe else ""
        items.append(element("li", element("span", fix.title, dir="auto"), element("small", more) if more else None))
    lead = "Perhaps" if not fixes[0].safe else "Fix"
    return element("div", element("p", lead), element("ul", items), class_="fixes")


def _in_conflict(sheet: Sheet, claim: Claim) -> Markup | None:
    order = sheet.conflicts.get(claim.id)
    if order is None:
        return None
    link = element("a", "other claims", href=f"#{sheet.finding_id(order)}")
    return element("p", "cannot be right together with ", link, class_="read")


def _derivation(claim: Claim) -> Markup | None:
    """Why a claim was read in running text."""
    if claim.derivation is None:
        return None
    read = claim.derivation.pattern.replace("-", " ")
    told = [", by the words ", ", ".join(claim.derivation.words)] if claim.derivation.words else []
    return element("p", "read as ", read, *told, class_="read", dir="auto")


def finding_card(sheet: Sheet, order: int, finding: Finding) -> Markup:
    """A finding that belongs to no claim, such as a figure that cannot be read, or claims that exclude each other."""
    name = sheet.finding_id(order)
    severity = "accepted" if finding.accepted else finding.severity
    return element(
        "article",
        element(
            "header",
            element("h3", finding.rule.replace("-", " "), id=f"{name}h"),
            element("p", badge(severity, SIGNS[finding.severity], severity), " ", sheet.line_link(finding.start)),
        ),
        _told(sheet, finding),
        _ways_out(finding.fixes),
        id=name,
        class_=f"card finding {severity}",
        aria_labelledby=f"{name}h",
    )


def _related(sheet: Sheet, finding: Finding) -> Markup | None:
    items = []
    for each in finding.related:
        there = f"{each.document}, line {each.line}" if each.document else None
        place = element("span", there, class_="place") if there else sheet.line_link(each.start)
        items.append(element("li", element("span", each.message, dir="auto"), " ", place))
    return element("ul", items, class_="related") if items else None


def _conflict(sheet: Sheet, conflict: Conflict) -> Markup:
    """The claims that exclude each other, and the likeliest repairs, figure by figure."""
    links = []
    for claim in conflict.claims:
        target = sheet.named.get(claim)
        links.append(element("li", element("a", claim, href=f"#{target}") if target else claim, dir="auto"))
    tables = [_repair(repair, number) for number, repair in enumerate(conflict.repairs[:_REPAIRS])]
    return join(element("p", "Claims that exclude each other:"), element("ul", links, class_="related"), tables)


def _repair(repair: Sequence[Change], number: int) -> Markup:
    heads = ("figure", "printed", "needed", "because")[: 4 if any(change.cause for change in repair) else 3]
    rows = []
    for change in repair:
        cells = (change.printed, change.needed, change.cause)[: len(heads) - 1]
        figure = element("th", change.label, scope="row", dir="auto")
        rows.append(element("tr", figure, [element("td", cell, dir="auto") for cell in cells]))
    return element(
        "table",
        element("caption", "or" if number else "would make them agree"),
        element("thead", element("tr", [element("th", each, scope="col") for each in heads])),
        element("tbody", rows),
    )


def series_card(sheet: Sheet, series: Series) -> Markup | None:
    picture = series_picture(series, sheet.notation)
    if picture is None:
        return None
    first, last = series.points[0][0], series.points[-1][0]
    return element(
        "div", with_caption(picture, f"{series.name}, {series.role} by year, {first} to {last}"), class_="card series"
    )
