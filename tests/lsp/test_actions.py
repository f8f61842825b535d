"""The menu of quick fixes: which lines it has, in which order, and what each changes."""

from __future__ import annotations

import pytest

from crossfoot.audit.audit import check_text
from crossfoot.audit.settings import Settings
from crossfoot.claims.finding import Finding
from crossfoot.lsp.actions import Action, actions
from crossfoot.lsp.opened import Opened
from crossfoot.lsp.text import Text

SHARE = "claims:\n  - {id: a, kind: share, part: 53, whole: 78, percent: 64.94%}\n"
SHARED = """\
figures: {a: 40, t: 65}
claims:
  - {id: one, kind: total, total: t, parts: [a, 20]}
  - {id: two, kind: total, total: 90, parts: [t, 30]}
"""


def opened(text: str) -> Opened:
    return Opened("/x/a.yaml", "claims", Text(text), 1, Settings(), "yaml")


def applied(text: str, action: Action) -> str:
    for change in sorted(action.changes, key=lambda each: -each.start):
        text = text[: change.start] + change.text + text[change.end :]
    return text


def test_fixes_come_first_and_each_makes_the_figures_agree() -> None:
    found = list(actions(opened(SHARE), SHARE.index("64.94%"), SHARE.index("64.94%")))
    titles = [each.title for each in found]
    assert titles[0] == "change to percent 67.95%"
    assert titles[-1] == "accept share-mismatch here (then write the reason)"
    assert all(title.startswith("change to ") for title in titles[:-1])
    for each in found[:-1]:
        assert not check_text("a.yaml", applied(SHARE, each)).findings
        assert not each.preferred, "what a person has to choose is not preferred"


def test_in_an_article_the_likeliest_fix_is_preferred() -> None:
    text = "In 2018, 53 of 78 party cells (64.94%) were rated strong.\n"
    at = text.index("64.94%")
    article = Opened("/x/a.txt", "article", Text(text), 1, Settings(), "plaintext")
    first, *others = actions(article, at, at)
    assert first.preferred and applied(text, first) == text.replace("64.94%", "67.95%")
    assert not any(each.preferred for each in others)


def test_only_findings_that_the_stretch_touches_have_lines() -> None:
    assert list(actions(opened(SHARE), 0, 3)) == []
    assert list(actions(opened(SHARE), 0, len(SHARE)))


def test_what_is_accepted_has_no_lines() -> None:
    text = SHARE.replace("%}", "%, accepted: {rule: share-mismatch, reason: so}}")
    assert list(actions(opened(text), 0, len(text))) == []


def test_a_conflict_is_accepted_in_one_of_its_claims() -> None:
    document = opened(SHARED)
    document.take(list(check_text("/x/a.yaml", SHARED).findings))
    accepting = [each for each in actions(document, 0, len(SHARED)) if each.title.startswith("accept figures-conflict")]
    assert [each.title for each in accepting] == [
        "accept figures-conflict in one (then write the reason)",
        "accept figures-conflict in two (then write the reason)",
    ]
    for each in accepting:
        reasoned = applied(SHARED, each).replace('reason: ""', "reason: so")
        assert [found.accepted for found in check_text("a.yaml", reasoned).findings] == ["so"]


@pytest.mark.parametrize("rule", ["unused-acceptance", "unreadable-file", "internal-error", "nothing-to-check"])
def test_what_cannot_be_accepted_is_not_proposed(rule: str) -> None:
    document = opened(SHARE)
    document.take([Finding(rule, "so", ("claims", 0), document.checked.claims[0], 0, 5)])
    assert [each.title for each in actions(document, 0, 5) if rule in each.title] == []
