"""JUnit XML, as CI servers read it: a suite for each document, a test case for each claim.

A claim fails if a finding of it is an error that is not accepted, and is skipped if it could not be checked; what else
was found stands in its output. A finding that belongs to no claim is a test case of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from crossfoot.claimfile.lines import Lines
from crossfoot.claims.claim import Claim
from crossfoot.claims.finding import Checked, Finding, Habit, Report
from crossfoot.messages import translated
from crossfoot.records import NamedTuple
from crossfoot.reports import phrases
from crossfoot.reports.cells import sentence
from crossfoot.reports.findings import by_claim, read_as, sentence_of, ways_out
from crossfoot.reports.format import Format
from crossfoot.reports.summary import counts, headline, summarised

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'


class _TestCase(NamedTuple):
    name: str
    line: int
    outcome: str = ""
    """``failure``, ``error``, ``skipped``, or nothing if the claim passes"""
    kind: str = ""
    """the rule that is broken"""
    message: str = ""
    output: tuple[str, ...] = ()


def _attributes(**values: str | int) -> str:
    return "".join(f" {name}={quoteattr(sentence(str(value)))}" for name, value in values.items())


def _place(checked: Checked, lines: Lines, start: int) -> tuple[int, str]:
    """The line, and the place in words."""
    if start < 0 or not checked.text:
        return 0, checked.path
    line, column = lines.position(start)
    return line, f"{checked.path}:{line}:{column}"


def _output(checked: Checked, lines: Lines, finding: Finding) -> Iterator[str]:
    yield f"{phrases.severity_name(finding.severity)}[{finding.rule}]: {phrases.message_of(checked, finding)}"
    yield "  " + translated("at {place}", place=_place(checked, lines, finding.start)[1])
    for label, fix, _ in ways_out(finding.fixes):
        yield "  " + translated("{label}: {text}", label=label, text=fix.title)
    for related in finding.related:
        place = related.where() if related.document else _place(checked, lines, related.start)[1]
        yield "  " + translated("see {place}: {message}", place=place, message=related.message)
    if finding.accepted:
        yield "  " + translated("accepted: {reason}", reason=finding.accepted)


def _of_claim(checked: Checked, lines: Lines, claim: Claim, findings: Sequence[Finding]) -> _TestCase:
    own = [figure for figure in claim.figures if not figure.name] or claim.figures
    line = _place(checked, lines, own[0].start)[0] if own else 0
    output = [line for finding in findings for line in _output(checked, lines, finding)]
    if claim.derivation is not None:
        output += [read_as(claim), translated("in “{sentence}”", sentence=sentence_of(checked, claim))]
    case = _TestCase(claim.id, line, output=tuple(output))
    worst = next((finding for finding in findings if finding.severity == "error" and not finding.accepted), None)
    if worst is not None:
        return case._replace(outcome="failure", kind=worst.rule, message=worst.message)
    if claim.verdict == "undetermined":
        return case._replace(outcome="skipped", message=claim.why)
    return case


def _of_none(checked: Checked, lines: Lines, finding: Finding) -> _TestCase:
    line, _ = _place(checked, lines, finding.start)
    case = _TestCase(f"{finding.rule}: {finding.message}", line, output=tuple(_output(checked, lines, finding)))
    if finding.severity != "error" or finding.accepted:
        return case
    return case._replace(outcome="failure" if checked.usable else "error", kind=finding.rule, message=finding.message)


def _cases(checked: Checked) -> Iterator[_TestCase]:
    """The test cases, no two with one name: servers keep one of a name only."""
    lines = Lines(checked.text)
    of_claim, of_none = by_claim(checked)
    names: Counter[str] = Counter()
    cases = [_of_claim(checked, lines, claim, of_claim.get(claim.index, ())) for claim in checked.claims]
    for case in (*cases, *(_of_none(checked, lines, finding) for finding in of_none)):
        name = shown = sentence(case.name)
        while shown in names:
            names[name] += 1
            shown = f"{name} ({names[name]})"
        names[shown] = max(names[shown], 1)
        yield case._replace(name=shown)


def _element(case: _TestCase, path: str) -> Iterator[str]:
    line = {"line": case.line} if case.line else {}
    yield f"    <testcase{_attributes(classname=path, name=case.name, file=path, **line, time='0')}"
    if not case.outcome and not case.output:
        yield "/>\n"
        return
    yield ">\n"
    output = escape("\n".join(sentence(each) if each[:1] != " " else f"  {sentence(each)}" for each in case.output))
    if case.outcome == "skipped":
        yield f"      <skipped{_attributes(message=case.message)}/>\n"
    elif case.outcome:
        attributes = _attributes(message=case.message, type=case.kind)
        yield f"      <{case.outcome}{attributes}>{output}</{case.outcome}>\n"
    if output and case.outcome in ("", "skipped"):
        yield f"      <system-out>{output}</system-out>\n"
    yield "    </testcase>\n"


def _counted(cases: Sequence[_TestCase]) -> dict[str, int]:
    outcomes = Counter(case.outcome for case in cases)
    return {
        "tests": len(cases), "failures": outcomes["failure"], "errors": outcomes["error"],
        "skipped": outcomes["skipped"],
    }  # fmt: skip


def _suite(checked: Checked, cases: Sequence[_TestCase]) -> Iterator[str]:
    yield f"  <testsuite{_attributes(name=checked.path, **_counted(cases), time='0')}>\n"
    summary = summarised(Report([checked]))
    facts = {"headline": headline(summary), "counts": counts(summary), "locale": checked.locale}
    properties = "".join(f"      <property{_attributes(name=name, value=value)}/>\n" for name, value in facts.items())
    yield f"    <properties>\n{properties}    </properties>\n"
    for case in cases:
        yield from _element(case, checked.path)
    if checked.unbound:
        numbers = (f"  {sentence(each.text)}: {sentence(translated(each.why))}" for each in checked.unbound)
        listed = "\n".join([translated("numbers in no claim:"), *numbers])
        yield f"    <system-out>{escape(listed)}</system-out>\n"
    yield "  </testsuite>\n"


def _write(report: Report) -> Iterator[str]:
    suites = [(checked, list(_cases(checked))) for checked in report.documents]
    summary = summarised(report)
    if not summary.checked and not any(case.outcome for _, cases in suites for case in cases):
        nothing = Checked("crossfoot", "", (), (), Habit(), "")
        suites.append(
            (nothing, [_TestCase(translated("something was compared"), 0, "skipped", message=headline(summary))])
        )
    every = [case for _, cases in suites for case in cases]
    yield f"{_HEAD}<testsuites{_attributes(name='crossfoot', **_counted(every), time='0')}>\n"
    for checked, cases in suites:
        yield from _suite(checked, cases)
    yield "</testsuites>\n"


FORMAT = Format(_write, "JUnit XML, for CI servers: a test case for each claim")
