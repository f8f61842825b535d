"""``crossfoot accept``: the acceptance gets into the file, and no other byte is touched."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.audit.accepting import Accepted, Refused, accept, acceptance
from crossfoot.audit.audit import check_text
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.exchange import Moved
from crossfoot.claimfile.layout import inserted
from crossfoot.claimfile.parsing import parse
from crossfoot.claimfile.rewriting import rewrite
from running import CLAIMS, CUT, GOOD, WRONG, claims, run


def _without(accepted: Accepted) -> str:
    """The text with everything that was put in taken out again."""
    text = accepted.text
    for offset, addition in sorted(accepted.insertions, reverse=True):
        before = sum(len(each.text) for each in accepted.insertions if each.offset < offset)
        start = offset + before
        assert text[start : start + len(addition)] == addition
        text = text[:start] + text[start + len(addition) :]
    return text


def _accepted(text: str, name: str = "a.yaml", reason: str = "so printed", rule: str = "") -> str:
    """The text after accepting claim a; what must always hold is checked here."""
    done = accept(name, text, "a", reason, rule)
    assert _without(done) == text
    checked = check_text(name, done.text)
    assert reason in [finding.accepted for finding in checked.findings]
    return done.text


BLOCK = "claims:\n  - id: a\n    kind: share\n    part: 1\n    whole: 4\n    percent: 26%\n"
NEW = "accepted: {rule: share-mismatch, reason: so printed}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BLOCK, f"{BLOCK}    {NEW}\n"),
        (BLOCK[:-1], f"{BLOCK}    {NEW}"),
        (BLOCK.replace("\n", "\r\n"), f"{BLOCK}    {NEW}\n".replace("\n", "\r\n")),
        ("\ufeff" + BLOCK, f"\ufeff{BLOCK}    {NEW}\n"),
        (
            BLOCK[:-1] + "   # a comment\n\n# another\n  - " + GOOD.replace("id: a", "id: b"),
            f"{BLOCK[:-1]}   # a comment\n    {NEW}\n\n# another\n  - " + GOOD.replace("id: a", "id: b"),
        ),
        (claims(WRONG), claims(WRONG.replace("}", f", {NEW}}}"))),
        (claims(WRONG.replace("}", ", }")), claims(WRONG.replace("}", f", {NEW}, }}"))),
        (
            "claims:\n- {id: a, kind: share, part: 1,\n   whole: 4,\n   percent: 26%\n  }\n",
            f"claims:\n- {{id: a, kind: share, part: 1,\n   whole: 4,\n   percent: 26%,\n   {NEW}\n  }}\n",
        ),
        (
            "claims:\n- {id: a, kind: share, part: 1,\n   whole: 4,\n   percent: 26% # so\n  }\n",
            f"claims:\n- {{id: a, kind: share, part: 1,\n   whole: 4,\n   percent: 26%, {NEW} # so\n  }}\n",
        ),
        (BLOCK + "    about: |\n      a\n\n      b\n\n", f"{BLOCK}    about: |\n      a\n\n      b\n    {NEW}\n\n"),
        (BLOCK + "    about: |+\n      a\n\n", f"{BLOCK}    {NEW}\n    about: |+\n      a\n\n"),
        (BLOCK + "    about:\n", f"{BLOCK}    about:\n    {NEW}\n"),
        (BLOCK + "    quote: two\n      lines\n", f"{BLOCK}    quote: two\n      lines\n    {NEW}\n"),
        (BLOCK + "    at: [1,\n      2]\n", f"{BLOCK}    at: [1,\n      2]\n    {NEW}\n"),
    ],
)
def test_styles(text: str, expected: str) -> None:
    assert _accepted(text) == expected


OTHER = "{rule: coarse-figure, reason: other}"
ONE_MORE = "{rule: share-mismatch, reason: so printed}"


@pytest.mark.parametrize(
    ("there", "then"),
    [
        (f"    accepted: {OTHER}\n", f"    accepted: [{OTHER}, {ONE_MORE}]\n"),
        (f"    accepted: [{OTHER}]\n", f"    accepted: [{OTHER}, {ONE_MORE}]\n"),
        (f"    accepted:\n      - {OTHER} # so\n", f"    accepted:\n      - {OTHER} # so\n      - {ONE_MORE}\n"),
        (f"    accepted:\n    - {OTHER}\n", f"    accepted:\n    - {OTHER}\n    - {ONE_MORE}\n"),
        (
            "    accepted:\n      rule: coarse-figure   # so\n      # and so\n      reason: other",
            "    accepted:\n      - rule: coarse-figure   # so\n        # and so\n        reason: other"
            f"\n      - {ONE_MORE}",
        ),
        (
            "    accepted:\n      - rule: coarse-figure\n        reason: other\n    about: last\n",
            f"    accepted:\n      - rule: coarse-figure\n        reason: other\n      - {ONE_MORE}\n    about: last\n",
        ),
    ],
)
def test_beside_other_acceptances(there: str, then: str) -> None:
    assert _accepted(BLOCK + there) == BLOCK + then


def test_json_stays_json() -> None:
    claim = {"id": "a", "kind": "share", "part": 1, "whole": 4, "percent": "26%"}
    for layout in (None, 1, 4, "\t"):
        text = json.dumps({"claims": [claim]}, indent=layout)
        after = json.loads(_accepted(text, "a.json", 'he said "so"\n\u2028'))
        added = {"rule": "share-mismatch", "reason": 'he said "so"\n\u2028'}
        assert after == {"claims": [{**claim, "accepted": added}]}


def test_json_with_escaped_characters() -> None:
    claim = {"id": "a", "kind": "share", "about": "\U0001f600", "part": 1, "whole": 4, "percent": "26%"}
    text = json.dumps({"claims": [claim]})
    assert "\\ud83d" in text
    assert json.loads(_accepted(text, "a.json"))["claims"][0]["about"] == "\U0001f600"


def test_an_escape_in_a_file_never_reaches_a_terminal(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(claims(WRONG.replace("id: a", 'id: "strong\\e[2J"')))
    ended = run("accept", str(path), "strong", "--reason", "so")
    assert ended.code == 2
    assert "did you mean strong" in ended.err
    assert "\x1b" not in ended.err


@st.composite
def files(draw: st.DrawFn) -> tuple[str, str]:
    """A claim file with one wrong claim called a, written in any way, and its name."""
    fields = {"id": "a", "kind": "share", "part": "1", "whole": "4", "percent": "26%"}
    quote = draw(st.sampled_from(["", "'", '"']))
    told = draw(st.sampled_from([None, "about", "quote"]))
    if told:
        fields[told] = "word " + draw(st.text(alphabet="abc é", max_size=9)).strip() + "x"
    names = draw(st.permutations(list(fields)))
    flow = draw(st.booleans())
    comment = draw(st.sampled_from(["", "  # a note", " #{"])) if not flow else ""
    pieces = [f"{name}: {quote}{fields[name]}{quote}{comment}" for name in names]
    if flow:
        between = draw(st.sampled_from([", ", ",\n      ", " , "]))
        last = draw(st.sampled_from(["", " ", ",", ", ", "\n    "]))
        claim = f"- {{{between.join(pieces)}{last}}}"
    else:
        gap = draw(st.sampled_from(["\n", "\n\n", "\n    # between\n"]))
        claim = f"-   {pieces[0]}\n" + gap.join(f"      {each}" for each in pieces[1:]).removeprefix("\n")
    other = draw(st.sampled_from(["", f"\n  - {GOOD.replace('id: a', 'id: b')}", "\n# the end", "\n\n"]))
    head = draw(st.sampled_from(["", "locale: vi\n", "# note\nfigures: {x: 5}\n"]))
    text = f"{head}claims:\n  {claim}{other}" + draw(st.sampled_from(["", "\n"]))
    text = text.replace("\n", draw(st.sampled_from(["\n", "\r\n", "\r"])))
    return draw(st.sampled_from(["", "\ufeff"])) + text, draw(st.sampled_from(["a.yaml", "a.json", "b.yml"]))


REASONS = st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20).filter(str.strip)


@given(files(), REASONS)
def test_taking_out_what_was_put_in_leaves_the_old_file(file: tuple[str, str], reason: str) -> None:
    text, name = file
    done = accept(name, text, "a", reason)
    assert _without(done) == text
    before, after = check_text(name, text), check_text(name, done.text)
    assert [each.accepted for each in after.findings if each.rule == "share-mismatch"] == [reason]
    assert [(each.id, each.verdict) for each in before.claims] == [(each.id, each.verdict) for each in after.claims]
    assert len(before.findings) == len(after.findings)
    assert parse(done.text).root["claims"] != parse(text).root["claims"]  # type: ignore[index,call-overload]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["b", "so"], "there is no claim 'b' in a.yaml"),
        (["tw", "so"], "there is no claim 'tw' in a.yaml; did you mean two?"),
        (["good", "so"], "good has no finding to accept"),
        (["two", "so"], "two has findings of share-mismatch and unknown-field; say which one with --rule"),
        (["two", "so", "coarse-figure"], "two has no finding of the rule 'coarse-figure'; it has share-mismatch and"),
        (["done", "so"], "done accepts all its findings already"),
        (["done", "so", "share-mismatch"], "done accepts share-mismatch already: known"),
        (["done", " "], "the reason is empty; say why the finding stays"),
        (["done", "\ud800"], "the reason holds half a character; write it in UTF-8"),
        (["twice", "so"], "2 claims of a.yaml are called 'twice'; give each an id of its own first"),
    ],
)
def test_refusals(arguments: list[str], message: str) -> None:
    text = claims(
        GOOD.replace("id: a", "id: good"),
        "{id: two, kind: share, part: 1, whole: 4, percent: 26%, acepted: x}",
        WRONG.replace("id: a", "id: done").replace("}", ", accepted: {rule: share-mismatch, reason: known}}"),
        WRONG.replace("id: a", "id: twice"),
        WRONG.replace("id: a", "id: twice"),
    )
    with pytest.raises(Refused) as caught:
        accept("a.yaml", text, *arguments)  # type: ignore[arg-type]
    assert caught.value.message.startswith(message)


def test_a_note_is_accepted_where_there_is_no_error() -> None:
    assert "rule: truncated-percent" in accept("a.yaml", claims(CUT), "a", "house style").text


def test_what_cannot_be_put_in_without_other_changes_is_refused() -> None:
    text = 'claims: [{id: a, kind: share, part: 1, whole: 4, "percent": "26%", about: "x", accepted: }]\n'
    with pytest.raises(Refused) as caught:
        accept("a.yaml", text, "a", "so printed", "share-mismatch")
    assert "add it by hand: accepted: {rule: share-mismatch, reason: so printed}" in caught.value.message


def test_a_conflict_between_claims() -> None:
    figures = "figures: {x: 5}\n"
    bounds = "{id: a, kind: bound, value: x, at_least: y}", "{id: b, kind: bound, value: y, at_least: 1}"
    text = claims(*bounds, head=figures.replace("5", "5, y: 6"))
    done = accept("a.yaml", text, "a", "so printed")
    assert _without(done) == text


def test_the_command(tmp_path: Path) -> None:
    path = tmp_path / "gia-lai-2018.yaml"
    before = (CLAIMS / path.name).read_bytes()
    path.write_bytes(before)
    path.chmod(0o640)
    ended = run("accept", str(path), "strong-2008", "--reason", "cũng in như vậy")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == f"{path}: strong-2008 accepts share-mismatch: cũng in như vậy\n"
    line = "    accepted: {rule: share-mismatch, reason: cũng in như vậy}\n".encode()
    assert path.read_bytes().replace(line, b"") == before
    assert path.stat().st_mode & 0o777 == 0o640
    assert os.listdir(tmp_path) == [path.name]
    again = run("accept", str(path), "strong-2008", "--reason", "so")
    assert (again.code, again.err) == (2, "crossfoot: strong-2008 accepts all its findings already\n")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_stays_utf_16(tmp_path: Path, codec: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(("\ufeff" + BLOCK).encode(codec))
    assert run("accept", str(path), "a", "--reason", "so printed").code == 0
    assert path.read_bytes().decode(codec) == f"\ufeff{BLOCK}    {NEW}\n"


def test_files_that_cannot_be_read_or_written(tmp_path: Path) -> None:
    missing = run("accept", str(tmp_path / "a.yaml"), "a", "--reason", "so")
    assert (missing.code, "there is no such file" in missing.err) == (2, True)
    path = tmp_path / "b.yaml"
    path.write_text("a list\n")
    assert "cannot be read as a claim file" in run("accept", str(path), "a", "--reason", "so").err
    path.write_text(BLOCK)
    with pytest.raises(Moved):
        rewrite(str(path), BLOCK + "#", BLOCK)
    assert path.read_text() == BLOCK
    assert run("accept", str(path), "a", "--reason", "so", "--rule", "a,b").code == 2
    two = run("accept", str(path), "a", "--reason", "so", "--rule", "share-mismatch,coarse-figure")
    assert "one rule is accepted at a time" in two.err


class TestAcceptance:
    """What the command and the language server put in alike."""

    def _of(self, text: str, rule: str, reason: str = "", path: str = "a.yaml") -> str | None:
        before = check_text(path, text)
        insertions = acceptance(before, before.claims[0], rule, reason, Settings())
        return inserted(text, list(insertions)) if insertions else None

    def test_an_empty_reason_is_left_to_be_written(self) -> None:
        text = claims(WRONG)
        assert self._of(text, "share-mismatch") == text.replace(
            WRONG, WRONG[:-1] + ', accepted: {rule: share-mismatch, reason: ""}}'
        )

    def test_nothing_is_offered_that_would_not_be_accepted(self) -> None:
        assert self._of(claims(WRONG), "duplicate-id") is None
        assert self._of(claims(WRONG), "no-such-rule") is None
        assert self._of(claims(GOOD), "share-mismatch") is None

    def test_json_takes_it_as_json(self) -> None:
        text = json.dumps({"claims": [{"id": "a", "kind": "share", "part": "1", "whole": "4", "percent": "26%"}]})
        after = self._of(text, "share-mismatch", path="a.json")
        assert after is not None
        assert json.loads(after)["claims"][0]["accepted"] == {"rule": "share-mismatch", "reason": ""}

    def test_a_claim_that_is_no_group_of_fields_takes_none(self) -> None:
        before = check_text("a.yaml", "claims:\n  - x\n")
        assert acceptance(before, before.claims[0], "invalid-value", "so", Settings()) == ()

    def test_no_more_places_are_tried_than_wanted(self) -> None:
        before = check_text("a.yaml", claims(WRONG))
        assert acceptance(before, before.claims[0], "share-mismatch", "so", Settings(), ways=0) == ()
