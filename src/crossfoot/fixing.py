"""Fixes applied to claim files, in memory: safe ones, which change no printed figure, and on request suggestions.

After every round the files are audited again. A file in which a round made anything worse is taken back and mended
one fix at a time; a fix that makes something worse by itself is left out.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import Final, NamedTuple

from crossfoot.engine import Settings, audit
from crossfoot.model import Checked, Claim, Edit, Finding, Fix

ROUNDS: Final = 100
"""a bound that no real file comes near: a round without a change ends it"""


class Fixed(NamedTuple):
    """One file that fixes change."""

    path: str
    before: str
    after: str
    fixes: int
    """how many were applied"""


class Mended(NamedTuple):
    """What fixes change."""

    files: tuple[Fixed, ...]
    unusable: tuple[str, ...]
    """the paths of files that could not be read, so that nothing is known of them"""


class _Step(NamedTuple):
    """A fix and the finding that it is for."""

    finding: Finding
    fix: Fix


class _File:
    """One file on its way."""

    def __init__(self, checked: Checked) -> None:
        self.path = checked.path
        self.before = checked.text
        self.checked = checked
        """after the last round that made nothing worse"""
        self.fixes = 0
        self.carefully = False
        """one fix at a time"""
        self.refused: set[tuple[object, ...]] = set()

    def steps(self, suggested: Collection[str]) -> list[_Step]:
        """Fixes that do not touch each other; where two do, the first wins."""
        taken: list[tuple[int, int]] = []
        found = []
        for finding in self.checked.findings:
            fix = None if finding.accepted else chosen(finding.fixes, finding.severity in suggested)
            if fix is None or _name(finding, fix) in self.refused:
                continue
            if not all(_is_free(edit, taken) for edit in fix.edits):
                continue
            for edit in fix.edits:
                insort(taken, (edit.start, edit.end))
            found.append(_Step(finding, fix))
            if self.carefully:
                break
        return found

    def judge(self, checked: Checked, steps: Sequence[_Step]) -> None:
        """Keep what a round made of the file, unless it made something worse."""
        safe = all(step.fix.safe for step in steps)
        if checked.usable and not worse(self.checked, checked, safe):
            self.checked = checked
            self.fixes += len(steps)
        elif len(steps) == 1:
            self.refused.add(_name(*steps[0]))
        else:
            self.carefully = True


def chosen(fixes: Sequence[Fix], unsafe: bool) -> Fix | None:
    """The fix to apply: a safe one, else the likeliest suggestion, if none is as likely and suggestions are wanted."""
    safe = next((fix for fix in fixes if fix.safe), None)
    if safe or not unsafe or not fixes:
        return safe
    likeliest = min(fix.rank for fix in fixes)
    first, *others = [fix for fix in fixes if fix.rank == likeliest]
    return None if others else first


def fixed(
    paths: Sequence[str],
    settings: Settings = Settings(),
    suggested: Collection[str] = (),
    only: Collection[str] | None = None,
) -> Mended:
    """The files at these paths that fixes change; of some of them ``only``, while the others are audited with them.

    Suggestions are applied for findings of the severities ``suggested``.
    """
    report = audit(paths, settings)
    usable = [each for each in report.documents if each.usable and not each.article]
    files = {each.path: _File(each) for each in usable if only is None or each.path in only}
    tied = any("same_as" in each.text for each in report.documents)
    texts: dict[str, str] = {}
    for _ in range(ROUNDS):
        steps = {path: found for path, file in files.items() if (found := file.steps(suggested))}
        if not steps:
            break
        tried = {path: applied(files[path].checked.text, found) for path, found in steps.items()}
        again = audit(paths if tied else list(steps), settings, texts={**texts, **tried})
        for each in again.documents:
            if each.path in steps:
                files[each.path].judge(each, steps[each.path])
        texts = {path: file.checked.text for path, file in files.items() if file.fixes}
    done = (Fixed(file.path, file.before, file.checked.text, file.fixes) for file in files.values() if file.fixes)
    return Mended(tuple(done), tuple(each.path for each in report.documents if not each.usable))


def applied(text: str, steps: Sequence[_Step]) -> str:
    edits = {(edit.start, edit.end): edit.text for step in steps for edit in step.fix.edits}
    pieces, last = [], 0
    for (start, end), put in sorted(edits.items()):
        pieces += [text[last:start], put]
        last = end
    return "".join([*pieces, text[last:]])


def worse(before: Checked, after: Checked, safe: bool) -> bool:
    """True where anything is found that was not found before, or nothing less, or where a safe fix changed a figure."""
    then, now = (Counter(_place(each) for each in checked.findings) for checked in (before, after))
    if now - then or now == then:
        return True
    return safe and [_figures(claim) for claim in before.claims] != [_figures(claim) for claim in after.claims]


def _place(finding: Finding) -> tuple[object, ...]:
    """What is found where; positions in the text and in lists of acceptances move with every fix."""
    claims = finding.conflict.claims if finding.conflict else ()
    return finding.rule, finding.path[:3], claims, bool(finding.accepted)


def _figures(claim: Claim) -> tuple[object, ...]:
    return claim.id, claim.kind, claim.verdict, [(each.role, each.written.text, each.name) for each in claim.figures]


def _name(finding: Finding, fix: Fix) -> tuple[object, ...]:
    return (*_place(finding), fix.title)


def _is_free(edit: Edit, taken: list[tuple[int, int]]) -> bool:
    """True where the edit touches none of the places, which are in order and do not touch each other."""
    at = bisect_left(taken, (edit.start, edit.end))
    return all(
        start != edit.start and not (start < edit.end and edit.start < end)
        for start, end in taken[max(at - 1, 0) : at + 1]
    )


def difference(path: str, before: str, after: str) -> Iterator[str]:
    """A unified diff, as `git apply` and `patch` read it."""
    from difflib import unified_diff

    name = path.replace("\\", "/").removeprefix("./")
    told = f"a/{name}", f"b/{name}"
    for line in unified_diff(_lines(before), _lines(after), *told):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    """As diff programs take them: a line feed alone ends a line."""
    return [f"{line}\n" for line in text.split("\n")[:-1]] + [last for last in [text.rpartition("\n")[2]] if last]
