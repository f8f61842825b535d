"""Claims that are kept by their places are the claims that they were."""

from __future__ import annotations

import pickle

import pytest

from crossfoot.audit.audit import check_text
from crossfoot.audit.files import load_text
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.claim_list import ClaimList, outcomes, uses
from crossfoot.claims.claim import Claim
from crossfoot.claims.finding import Checked

PLAIN = "  - {id: a, about: villages, kind: share, part: 134, whole: 1459, percent: '9,18%'}\n"
OTHER = "  - {kind: share, percent: '25%', id: b, part: 1, whole: 4}\n"
WRONG = "  - {id: c, kind: share, part: 53, whole: 78, percent: '64,94%'}\n"
OPEN = "  - {id: d, kind: share, part: 1}\n"
HEAD = "locale: vi\nclaims:\n"


def loaded(text: str) -> ClaimList:
    document = load_text("a.yaml", text, Settings())
    assert not isinstance(document, Checked)
    return document.claims


def kept_whole(claims: ClaimList) -> list[str]:
    return [claim.id for claim in claims._whole.values()]


def without_places(claim: Claim) -> Claim:
    return claim._replace(figures=tuple(figure._replace(start=0, end=0) for figure in claim.figures))


def test_a_claim_of_the_commonest_form_is_made_again() -> None:
    text = HEAD + PLAIN + WRONG + OTHER + OPEN
    claims = loaded(text)
    assert kept_whole(claims) == ["c", "d"]
    assert [claim.id for claim in claims] == ["a", "c", "b", "d"]
    assert claims[0].about == "villages"
    assert [text[figure.start : figure.end] for figure in claims[0].figures] == ["134", "1459", "9,18%"]
    assert [figure.role for figure in claims[2].figures] == ["percent", "part", "whole"]
    assert claims[0] == claims[0] and claims[0] is not claims[0]
    assert claims[-1].id == "d" and [claim.id for claim in claims[1:3]] == ["c", "b"]


@pytest.mark.parametrize(
    "entry",
    [
        '  - {id: a, kind: share, part: 134, whole: 1459, percent: "9,18\\u0025"}\n',
        "  - {id: 'it''s', kind: share, part: 134, whole: 1459, percent: '9,18%'}\n",
        "  - {id: two\n      words, kind: share, part: 134, whole: 1459, percent: '9,18%'}\n",
        "  - {id: two\nwords, kind: share, part: 134, whole: 1459, percent: '9,18%'}\n",
        "  - {id: &x a, about: *x , kind: share, part: 134, whole: 1459, percent: '9,18%'}\n",
        "  - id: a\n    about: |\n      b\n    kind: share\n    part: 134\n    whole: 1459\n    percent: 9,18%\n",
    ],
)
def test_what_does_not_stand_there_letter_by_letter_is_kept_whole(entry: str) -> None:
    claims = loaded(HEAD + entry + OTHER)
    assert [claim.verdict for claim in claims] == ["consistent", "consistent"]
    assert len(kept_whole(claims)) == 2
    assert without_places(claims[1]) == without_places(loaded(HEAD + OTHER)[0])._replace(index=1)


def test_a_name_that_looks_like_a_figure_of_another_file() -> None:
    """What was read in one file does not stand for a name of the next one."""
    before = check_text("a.yaml", "claims:\n  - {id: a, kind: share, part: 1, whole: 4, percent: 25%}\n")
    named = check_text(
        "b.yaml", "figures: {n4: 4}\nclaims:\n  - {id: a, kind: share, part: 1, whole: n4, percent: 25%}\n"
    )
    assert [each.verdict for each in (before.claims[0], named.claims[0])] == ["consistent", "consistent"]
    assert named.claims[0].figures[1].name == "n4"


def test_lists_that_hold_the_same_claims_are_equal_wherever_they_were_sent() -> None:
    claims = loaded(HEAD + PLAIN + WRONG)
    assert claims == list(claims) == loaded(HEAD + PLAIN + WRONG) == pickle.loads(pickle.dumps(claims))
    assert claims != loaded(HEAD + PLAIN + OTHER) and claims != loaded(HEAD + PLAIN) and claims != 2
    assert "64,94%" in repr(claims)


def test_what_is_told_without_making_claims_again() -> None:
    claims = loaded(HEAD + PLAIN + WRONG + OPEN + OTHER)
    assert [*claims.names()] == [(claim.index, claim.id, claim.id_given) for claim in claims]
    assert outcomes(claims) == outcomes(list(claims))
    assert uses(claims) == uses(list(claims))
    assert claims.figures_seen() == sum(len(claim.figures) for claim in claims)
    assert [claims.at(index) for index in range(5)] == [*claims, None]
