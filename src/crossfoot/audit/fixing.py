"""Fixes applied to claim files, in memory: safe ones, which change no printed figure, and on request suggestions.

After every round the files are audited again. A round that made anything worse is taken back, and half as much is tried
at once; a fix that makes something worse by itself is left out.
"""

from __future__ import annotations

import sys
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from crossfoot.audit.audit import audit
from crossfoot.audit.settings import Settings
from crossfoot.claims.claim import Claim
from crossfoot.claims.finding import Checked, Edit, Finding, Fix
from crossfoot.records import NamedTuple


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
    held_back: int = 0
    """suggestions that would be applied if suggestions were wanted"""


class _Step(NamedTuple):
    """A fix and the finding that it is for."""

    finding: Finding
    fix: Fix


class _Group:
    """Files that are judged together, because what one says may be wrong beside what another says."""

    def __init__(self, documents: Sequence[Checked], only: Collection[str] | None) -> None:
        self.before = {each.path: each for each in documents}
        self.now = dict(self.before)
        """after the last round that made nothing worse"""
        self.open = [path for path in self.before if only is None or path in only]
        """the files that may be changed"""
        self.fixes: Counter[str] = Counter()
        self.steps: dict[str, list[_Step]] = {}
        """what the round tries, by file"""
        self.limit = sys.maxsize
        """fixes to try at once: fewer after a round that made something worse"""
        self.refused: set[tuple[object, ...]] = set()

    def plan(self, suggested: Collection[str]) -> dict[str, str]:
        """The files with the fixes of the next round; where two fixes touch, the first wins."""
        self.steps = {}
        left = self.limit
        for path in self.open:
            steps = self._free(path, suggested)[:left]
            left -= len(steps)
            if steps:
                self.steps[path] = steps
        return {path: applied(self.now[path].text, steps) for path, steps in self.steps.items()}

    def _free(self, path: str, suggested: Collection[str]) -> list[_Step]:
        taken: list[tuple[int, int]] = []
        steps = []
        for finding in self.now[path].findings:
            fix = None if finding.accepted else chosen(finding.fixes, finding.severity in suggested)
            if fix is None or not fix.edits or _name(path, finding, fix) in self.refused:
                continue
            if all(_is_free(edit, taken) for edit in fix.edits):
                for edit in fix.edits:
                    insort(taken, (edit.start, edit.end))
                steps.append(_Step(finding, fix))
        return steps

    def judge(self, documents: Iterable[Checked]) -> None:
        """Keep what a round made of the files, unless it made anything worse."""
        after = {each.path: each for each in documents if each.path in self.now}
        tried = [(path, step) for path, steps in self.steps.items() for step in steps]
        if not worse(self.now, after, all(step.fix.safe for _, step in tried)):
            self.now.update(after)
            self.fixes.update(path for path, _ in tried)
            self.limit *= 2
        elif len(tried) > 1:
            self.limit = len(tried) // 2
        else:
            self.refused.add(_name(tried[0][0], *tried[0][1]))

    def held_back(self, severities: Collection[str]) -> int:
        """How many findings of the severities are left that have a suggestion to apply."""
        left = (each for path in self.open for each in self.now[path].findings if each.severity in severities)
        fixes = (chosen(each.fixes, True) for each in left if not each.accepted)
        return sum(fix is not None and bool(fix.edits) and not fix.safe for fix in fixes)

    def done(self) -> Iterator[Fixed]:
        for path, count in self.fixes.items():
            yield Fixed(path, self.before[path].text, self.now[path].text, count)


def chosen(fixes: Sequence[Fix], unsafe: bool) -> Fix | None:
    """The fix to apply: a safe one, else the first suggestion, if no other is as likely and suggestions are wanted."""
    safe = next((fix for fix in fixes if fix.safe), None)
    if safe or not unsafe or not fixes:
        return safe
    first, *others = fixes
    return None if any(fix.rank <= first.rank for fix in others) else first


def fixed(
    paths: Sequence[str],
    settings: Settings = Settings(),
    suggested: Collection[str] = (),
    only: Collection[str] | None = None,
    counted: Collection[str] = (),
) -> Mended:
    """The files at these paths that fixes change; of some of them ``only``, while the others are audited with them.
    Of findings of the severities ``counted`` it is counted which have a suggestion that was not wanted.

    Suggestions are applied for findings of the severities ``suggested``. It ends, because a round leaves fewer findings
    or fewer fixes to try, or tries fewer at once.
    """
    report = audit(paths, settings)
    usable = [each for each in report.documents if each.usable and not each.article]
    tied = any("same_as" in each.text for each in usable)
    groups = [_Group(each, only) for each in ([usable] if tied else [[each] for each in usable])]
    while True:
        tried = {group: texts for group in groups if (texts := group.plan(suggested))}
        if not tried:
            break
        texts = {path: document.text for group in tried for path, document in group.now.items()}
        for changes in tried.values():
            texts.update(changes)
        documents = audit(list(texts), settings, texts=texts).documents
        for group in tried:
            group.judge(documents)
    unusable = tuple(each.path for each in report.documents if not each.usable)
    held_back = sum(group.held_back({*counted} - {*suggested}) for group in groups)
    return Mended(tuple(each for group in groups for each in group.done()), unusable, held_back)


def applied(text: str, steps: Sequence[_Step]) -> str:
    edits = {(edit.start, edit.end): edit.text for step in steps for edit in step.fix.edits}
    pieces, last = [], 0
    for (start, end), put in sorted(edits.items()):
        pieces += [text[last:start], put]
        last = end
    return "".join([*pieces, text[last:]])


def worse(before: Mapping[str, Checked], after: Mapping[str, Checked], safe: bool) -> bool:
    """Whether a round made something worse: it finds something new, or no less than before, or a safe fix changed a
    figure.
    """
    then, now = (
        Counter(_place(path, f) for path, each in state.items() for f in each.findings) for state in (before, after)
    )
    if before.keys() != after.keys() or now - then or now == then:
        return True
    return safe and any(_said(before[path]) != _said(after[path]) for path in before)


def _said(checked: Checked) -> list[tuple[object, ...]]:
    return [_figures(claim) for claim in checked.claims]


def _place(path: str, finding: Finding) -> tuple[object, ...]:
    """What identifies a finding from round to round: positions in the text and in lists of acceptances move with every
    fix.
    """
    claims = finding.conflict.claims if finding.conflict else ()
    return path, finding.rule, finding.path[:3], claims, bool(finding.accepted)


def _figures(claim: Claim) -> tuple[object, ...]:
    return claim.id, claim.kind, claim.verdict, [(each.role, each.written.text, each.name) for each in claim.figures]


def _name(path: str, finding: Finding, fix: Fix) -> tuple[object, ...]:
    return (*_place(path, finding), fix.title)


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
    names = f"a/{name}", f"b/{name}"
    for line in unified_diff(_lines(before), _lines(after), *names):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    """As diff programs take them: a line feed alone ends a line."""
    return [f"{line}\n" for line in text.split("\n")[:-1]] + [last for last in [text.rpartition("\n")[2]] if last]
