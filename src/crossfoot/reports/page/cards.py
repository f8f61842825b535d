"""What stands beside the text: each claim with its working and its picture, and the findings of no claim."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from crossfoot.claims.claim import Claim
from crossfoot.claims.finding import Conflict, FigureChange, Finding, Fix, Related
from crossfoot.claims.roles import called
from crossfoot.claims.working import Step, steps
from crossfoot.messages import ENGLISH, language, translatable, translated
from crossfoot.reports import phrases
from crossfoot.reports.blocks import REPAIR_HEADS
from crossfoot.reports.findings import ways_out
from crossfoot.reports.page.markup import Markup, element, join, kept_together
from crossfoot.reports.page.pictures import interval_picture, parts_picture, with_caption
from crossfoot.reports.page.series import Series, series_picture
from crossfoot.reports.page.sheet import LONG, Sheet
from crossfoot.reports.page.verdicts import SIGNS, in_words
from crossfoot.reports.stated import stated

_REPAIRS: Final = 3
"""repairs of a conflict that are shown as tables"""
_AROUND: Final = 100
"""characters that are quoted before the first figure of a claim and behind the last"""
_QUOTED: Final = 700
"""characters that are quoted at most: what stands further apart is read in the text"""
_AS_LIKELY: Final = translatable("as likely")
_SAFE: Final = translatable("changes nothing that is claimed")
_SAID_ABOVE: Final = {True: ("verdict", "because"), False: ("verdict",)}
"""lines of the working that the heading says already, and a finding where there is one"""


def badge(style: str, sign: str, name: str) -> Markup:
    return element("span", element("span", sign, aria_hidden="true"), " ", name, class_=f"badge {style}")


def claim_card(sheet: Sheet, claim: Claim) -> Markup:
    """A card; for a claim that gives no reason to look at it, one line that opens."""
    findings = sheet.of_claim.get(claim.index, [])
    if not findings and claim.verdict in ("consistent", "undetermined"):
        return _line(sheet, claim)
    name, verdict = sheet.claim_id(claim), in_words(claim.verdict)
    heading = findings[0].message if sheet.checked.article and findings else _heading(sheet, claim)
    fixes = [fix for finding in findings for fix in finding.fixes]
    why_is_new = bool(claim.why) and not any(claim.why in finding.message for finding in findings)
    lines = [step for step in steps(claim, sheet.notation) if step.label not in _SAID_ABOVE[bool(findings)]]
    return element(
        "article",
        element(
            "header",
            element("h3", kept_together(heading), id=f"{name}--h", dir="auto"),
            element("p", badge(claim.verdict, verdict.sign, verdict.name), " ", sheet.place_link(_at(claim, findings))),
        ),
        element("p", claim.about, class_="about", dir="auto") if claim.about else None,
        [_finding(sheet, finding, finding.message != heading) for finding in findings],
        element("p", translated("not checked: {why}", why=claim.why), class_="told") if why_is_new else None,
        quote(sheet, claim),
        _ways_out(fixes),
        interval_picture(claim, sheet.notation),
        _in_conflict(sheet, claim),
        _behind(
            translated("How it was worked out"),
            parts_picture(claim, sheet.notation),
            _working(lines),
            _derivation(claim),
            [element("p", _rule(each), class_="rule") for each in findings if each.message == heading],
        ),
        id=name,
        class_=f"card {claim.verdict}",
        aria_labelledby=f"{name}--h",
    )


def _line(sheet: Sheet, claim: Claim) -> Markup:
    name, verdict = sheet.claim_id(claim), in_words(claim.verdict)
    lines = [step for step in steps(claim, sheet.notation) if step.label != "verdict"]
    heading = element("h3", kept_together(_heading(sheet, claim)), id=f"{name}--h", dir="auto")
    statement = None if sheet.checked.article or not claim.kind else stated(claim, sheet.notation)
    said = translated("not checked: {why}", why=claim.why) if claim.verdict == "undetermined" else statement
    sign = element("span", verdict.sign, class_="sign", aria_hidden="true")
    unseen = element("span", f"{verdict.name}: ", class_="unseen")
    pictures = [interval_picture(claim, sheet.notation), parts_picture(claim, sheet.notation)]
    body = [
        element("p", claim.about, class_="about", dir="auto") if claim.about else None,
        quote(sheet, claim),
        element("p", sheet.place_link(_at(claim, []))),
        pictures,
        _working(lines),
        _in_conflict(sheet, claim),
        _derivation(claim),
    ]
    summary = element("summary", sign, unseen, heading, element("span", said, dir="auto") if said else None)
    return element(
        "article",
        element("details", summary, body),
        id=name,
        class_=f"card line {claim.verdict}",
        aria_labelledby=f"{name}--h",
    )


def _heading(sheet: Sheet, claim: Claim) -> str:
    """The id that somebody gave the claim; in an article, whose claims have none, what it says."""
    return stated(claim, sheet.notation) if sheet.checked.article else claim.id


def quote(sheet: Sheet, claim: Claim) -> Markup | None:
    """The sentence of an article, with the figures of the claim in bold."""
    if claim.derivation is None:
        return None
    low, high = claim.derivation.start, claim.derivation.end
    figures = sorted((each.start, each.end) for each in claim.figures if low <= each.start < each.end <= high)
    if not figures:
        return None
    first, last = figures[0][0], max(end for _, end in figures)
    first = low if first - low <= _AROUND else sheet.text.find(" ", first - _AROUND, first) + 1 or first
    last = high if high - last <= _AROUND else max(sheet.text.rfind(" ", last, last + _AROUND), last)
    if last - first > _QUOTED:
        return None
    pieces: list[Markup | str] = ["…"] if first > low else []
    at = first
    for start, end in figures:
        if start >= at:
            pieces += [
                sheet.text[at:start],
                element("b", sheet.text[start:end], class_="long" if end - start > LONG else None),
            ]
            at = end
    pieces += [sheet.text[at:last], "…" if last < high else ""]
    language = sheet.checked.locale.replace("_", "-") or None
    return element("blockquote", element("p", pieces, dir="auto", lang=language))


def _behind(title: str, *inside: Markup | Sequence[Markup | None] | None) -> Markup | None:
    """What is shown on request, and on paper."""
    whole = join(*inside)
    return element("details", element("summary", title), whole) if whole else None


def _at(claim: Claim, findings: Sequence[Finding]) -> int:
    """The offset that stands for the claim: that of a finding, else of a figure that is printed in the claim itself."""
    figures = sorted(claim.figures, key=lambda figure: bool(figure.name))
    return next((start for start in (*(each.start for each in findings), *(each.start for each in figures))), -1)


def _finding(sheet: Sheet, finding: Finding, is_new: bool = True) -> Markup:
    """The sentence of a finding and its severity in words unless that is the heading, the reason where it is accepted,
    and other places.
    """
    message = element("strong", kept_together(finding.message), dir="auto")
    rule = element("span", _rule(finding), class_="rule")
    accepted = element(
        "p",
        element("b", phrases.labelled(phrases.severity_name("accepted"), "")),
        finding.accepted,
        class_="kept",
        dir="auto",
    )
    return join(
        element("p", message, " ", rule, class_="told") if is_new else None,
        accepted if finding.accepted else None,
        _related(sheet, finding),
        _conflict(sheet, finding.conflict) if finding.conflict else None,
    )


def _rule(finding: Finding) -> str:
    return phrases.labelled(phrases.severity_name(finding.severity), finding.rule)


def _working(lines: Sequence[Step]) -> Markup | None:
    if not lines:
        return None
    pairs = [
        element("div", element("dt", translated(step.label)), " ", element("dd", kept_together(step.text), dir="auto"))
        for step in lines
    ]
    return element("dl", pairs, class_="working")


def _ways_out(fixes: Sequence[Fix]) -> Markup | None:
    """What would make the figures agree, the likeliest first."""
    if not fixes:
        return None
    items = []
    for _, fix, as_likely in ways_out(fixes):
        more = translated(_AS_LIKELY if as_likely else _SAFE) if as_likely or fix.safe else ""
        title = element("span", kept_together(fix.title), dir="auto")
        items.append(element("li", title, element("small", " ", more) if more else None))
    lead = translated("Perhaps") if not fixes[0].safe else translated("Fix")
    return element("div", element("p", lead), element("ul", items), class_="fixes")


def _in_conflict(sheet: Sheet, claim: Claim) -> Markup | None:
    order = sheet.conflicts.get(claim.id)
    if order is None:
        return None
    before, link, after = translated("cannot be right together with <other claims>").replace(">", "<").split("<")
    link = element("a", link, href=f"#{sheet.finding_id(order)}")
    return element("p", before, link, after, class_="read")


def _derivation(claim: Claim) -> Markup | None:
    """Which words of running text tie the figures together."""
    if claim.derivation is None or not claim.derivation.words:
        return None
    words = ", ".join(f"“{word}”" for word in claim.derivation.words)
    return element("p", translated("The words {words} tie the figures.", words=words), class_="read", dir="auto")


def _titled(rule: str) -> str:
    """The name of a rule in a heading: in English its words, without hyphens."""
    return rule.replace("-", " ") if language() == ENGLISH else rule


def finding_card(sheet: Sheet, order: int, finding: Finding) -> Markup:
    """A finding that belongs to no claim, such as a figure that cannot be read, or claims that exclude each other."""
    name = sheet.finding_id(order)
    severity = "accepted" if finding.accepted else finding.severity
    return element(
        "article",
        element(
            "header",
            element("h3", _titled(finding.rule), id=f"{name}--h"),
            element(
                "p",
                badge(severity, SIGNS[finding.severity], phrases.severity_name(severity)),
                " ",
                sheet.place_link(finding.start),
            ),
        ),
        _finding(sheet, finding),
        _ways_out(finding.fixes),
        id=name,
        class_=f"card finding {severity}",
        aria_labelledby=f"{name}--h",
    )


def _line_of(related: Related) -> str:
    name = related.document.rpartition("/")[2]
    return translated("{document}, line {line}", document=name, line=related.line) if related.line else name


def _related(sheet: Sheet, finding: Finding) -> Markup | None:
    items = []
    for each in finding.related:
        there = _line_of(each) if each.document else None
        place = element("span", there, class_="place") if there else sheet.place_link(each.start)
        items.append(element("li", element("span", each.message, dir="auto"), " ", place))
    return element("ul", items, class_="related") if items else None


def _conflict(sheet: Sheet, conflict: Conflict) -> Markup:
    """The claims that exclude each other, and the likeliest repairs, figure by figure."""
    links = []
    for claim in conflict.claims:
        target = sheet.named.get(claim)
        links.append(element("li", element("a", claim, href=f"#{target}") if target else claim, dir="auto"))
    tables = [_repair(repair, number) for number, repair in enumerate(conflict.repairs[:_REPAIRS])]
    excluding = [element("p", translated("Claims that exclude each other:")), element("ul", links, class_="related")]
    return join(excluding if links else None, tables)


def _repair(repair: Sequence[FigureChange], number: int) -> Markup:
    heads = tuple(map(translated, REPAIR_HEADS))[: 4 if any(change.cause for change in repair) else 3]
    rows = []
    for change in repair:
        cells = (change.printed, change.needed, change.cause)[: len(heads) - 1]
        figure = element("th", change.label, scope="row", dir="auto")
        rows.append(element("tr", figure, [element("td", cell, dir="auto") for cell in cells]))
    return element(
        "table",
        element("caption", translated("or") if number else translated("would make them agree")),
        element("thead", element("tr", [element("th", each, scope="col") for each in heads])),
        element("tbody", rows),
    )


def _by_year(series: Series) -> str:
    first, last = series.points[0][0], series.points[-1][0]
    sentence = translated("{name}, {role} by year, {first} to {last}")
    return sentence.format(name=series.name, role=called(series.role), first=first, last=last)


def series_card(sheet: Sheet, series: Series) -> Markup | None:
    picture = series_picture(series, sheet.notation)
    if picture is None:
        return None
    return element("div", with_caption(picture, _by_year(series)), class_="card series")
