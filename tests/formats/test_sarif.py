"""SARIF: valid by the official schema, places and fixes that do what they say, fingerprints that stay."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator  # type: ignore[import-untyped, unused-ignore]

from crossfoot.audit.audit import audit, check_text
from crossfoot.audit.rule import rules
from crossfoot.claimfile.lines import Lines
from crossfoot.claims.finding import Checked, Finding, Habit, Related, Report
from crossfoot.cli.delivery import deliver
from crossfoot.formats import sarif
from crossfoot.formats.sarif import FORMAT
from crossfoot.reports.manual import all_pages
from reports import HOSTILES, TEXT, article, every_example, full_report, hostile_report
from running import CLAIMS, claims

SCHEMA = json.loads((Path(__file__).parents[1] / "sarif" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
VALIDATOR = Draft4Validator(SCHEMA)
URI = re.compile(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+")
WRONG = claims(
    "{id: a, kind: share, part: 53, whole: 78, percent: '64.94%'}",
    "{id: b, kind: share, part: 53, whole: 78, percent: '64.94%'}",
    "{kind: share, part: 53, whole: 78, percent: '64.94%'}",
    "{kind: share, part: 53, whole: 78, percent: '64.94%'}",
    "{id: c, kynd: share}",
    "{id: d, kind: total, total: votes, parts: [500, 501]}",
    head="locale: en\nfigures: {votes: 999, idle: 3}\n",
)


def written(*documents: Checked) -> dict[str, Any]:
    """The run, after the schema has had its say."""
    return sound("".join(FORMAT.write(Report(documents))))


def sound(text: str) -> dict[str, Any]:
    log = json.loads(text)
    assert [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(log)] == []
    (run,) = log["runs"]
    assert isinstance(run, dict)
    assert run["columnKind"] == "unicodeCodePoints"
    described = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    for result in run["results"]:
        assert described[result["ruleIndex"]] == result["ruleId"]
        for place in (each["physicalLocation"] for each in result["locations"] + result.get("relatedLocations", [])):
            located = place["artifactLocation"]
            assert URI.fullmatch(located["uri"].removeprefix("file://"))
            assert "index" not in located or run["artifacts"][located["index"]]["location"]["uri"] == located["uri"]
    return run


def fingerprints(run: Mapping[str, Any]) -> list[str]:
    return [result["partialFingerprints"]["crossfoot/v1"] for result in run["results"]]


@pytest.mark.parametrize("text", HOSTILES, ids=map(str, range(len(HOSTILES))))
def test_hostile_content_is_valid_and_said_as_it_is(text: str) -> None:
    run = sound("".join(FORMAT.write(hostile_report(text))))
    assert run["results"][0]["properties"]["about"].encode("utf-16", "surrogatepass") == text.encode(
        "utf-16", "surrogatepass"
    )
    assert not re.search(r"(?<!\\)\[[^\[\]]*\]\(|(?<!\{)\{\d", run["results"][0]["message"]["text"])


def test_every_report_is_valid() -> None:
    sound("".join(FORMAT.write(full_report())))
    sound("".join(FORMAT.write(Report([]))))
    examples = [(f"{rule.name}-{n}", each.text) for rule in rules().values() for n, each in enumerate(rule.bad)]
    run = sound("".join(FORMAT.write(every_example(examples))))
    assert {rule["id"] for rule in run["tool"]["driver"]["rules"]} >= {"share-mismatch", "figures-conflict"}
    for rule in run["tool"]["driver"]["rules"]:
        assert rule["help"]["text"] and rule["help"]["markdown"].startswith(f"## {rule['id']}\n")
        assert rule["shortDescription"]["text"].endswith(".") and rule["fullDescription"]["text"]
    assert written(*audit([str(CLAIMS)]).documents)["invocations"] == [{"executionSuccessful": True}]


def test_what_is_accepted_is_suppressed_with_its_reason() -> None:
    run = written(check_text("a.yaml", TEXT))
    suppressed = [result for result in run["results"] if result.get("suppressions")]
    reason = "the paper cuts digits off, throughout"
    assert [each["suppressions"] for each in suppressed] == [
        [{"kind": "inSource", "status": "accepted", "justification": reason}]
    ]


def test_related_places_are_in_their_own_document() -> None:
    full = full_report().documents
    (place,) = written(*full)["results"][0]["relatedLocations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "claims/qu%E1%BA%ADn-2.yaml"
    assert place["physicalLocation"]["region"]["snippet"] == {"text": "36.923"}
    (alone,) = written(full[0])["results"][0]["relatedLocations"]  # that file was read, but is not reported on
    assert alone["physicalLocation"]["region"] == {"startLine": 2, "startColumn": 21}


VARIANTS = {
    "lf": lambda text: text,
    "crlf": lambda text: text.replace("\n", "\r\n"),
    "cr": lambda text: text.replace("\n", "\r"),
    "bom": lambda text: "\ufeff" + text,
    "decomposed": lambda text: text.replace("tổ", "to\u0302\u0309"),
}


@pytest.mark.parametrize("form", VARIANTS)
@pytest.mark.parametrize("text", [TEXT, WRONG], ids=["text", "wrong"])
def test_a_replacement_makes_its_claim_agree(text: str, form: str) -> None:
    text = VARIANTS[form](text)
    run = written(check_text("a.yaml", text))
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text.removeprefix("\ufeff"))
    done = 0
    for result in run["results"]:
        for fix in result.get("fixes", []):
            (change,) = fix["artifactChanges"]
            edited = list(lines)
            for edit in sorted(change["replacements"], key=lambda edit: -int(edit["deletedRegion"]["startColumn"])):
                region = edit["deletedRegion"]
                assert region["startLine"] == region["endLine"]
                line = edited[region["startLine"] - 1]
                begin, end = region["startColumn"] - 1, region["endColumn"] - 1
                edited[region["startLine"] - 1] = line[:begin] + edit["insertedContent"]["text"] + line[end:]
            verdicts = {claim.id: claim.verdict for claim in check_text("a.yaml", "".join(edited)).claims}
            assert verdicts[result["properties"]["claim"]] == "consistent"
            done += 1
    assert done >= 4


def test_fingerprints_stay_when_lines_and_claims_are_added() -> None:
    before = fingerprints(written(check_text("claims/a.yaml", WRONG)))
    assert len(before) == len(set(before)) == 9
    above = WRONG.replace(
        "claims:\n", "# a line\n\nclaims:\n  - {id: new, kind: share, part: 1, whole: 4, percent: 25%}\n"
    )
    among = above.replace("  - {id: b", "  - {id: wrong, kind: share, part: 1, whole: 4, percent: 26%}\n  - {id: b")
    after = fingerprints(written(check_text("other.yaml", "claims: []"), check_text("./claims/a.yaml", among)))
    assert set(before) < set(after)
    assert len(after) == len(set(after)) == len(before) + 2
    moved = "".join([among[: among.index("  - {id: d")], "  # moved\n", among[among.index("  - {id: d") :]])
    assert set(before) < set(fingerprints(written(check_text("claims/a.yaml", moved))))


def test_fingerprints_tell_findings_apart() -> None:
    run = written(check_text("a.yaml", WRONG))
    twins = [known for known in fingerprints(run) if known.endswith(":2")]
    assert len(twins) == 2  # the claims without an id are the same claim twice: a wrong figure, a missing id
    elsewhere = fingerprints(written(check_text("b.yaml", WRONG)))
    assert not set(fingerprints(run)) & set(elsewhere)
    assert all(each["partialFingerprints"]["primaryLocationLineHash"] in fingerprints(run) for each in run["results"])


def test_a_finding_in_an_article_is_known_by_its_figures() -> None:
    (before,) = fingerprints(written(article()))
    later = article("Dòng đầu.\nNăm 2018, có 53/78 tổ chức đảng xếp loại mạnh (64,94%).\n", name="7")
    assert fingerprints(written(later)) == [before]
    other = article("Năm 2018, có 53/78 tổ chức đảng xếp loại mạnh (64,94%).\n", "articles/other.txt")
    assert fingerprints(written(other)) != [before]


# what GitHub takes


def many(number: int, **severities: int) -> Checked:
    """A document with so many findings, notes but for the last ones."""
    worse = [severity for severity, count in severities.items() for _ in range(count)]
    levels = ["note"] * (number - len(worse)) + worse
    lines = "".join(f"line {at}\n" for at in range(number))
    found = [
        Finding("coarse-figure", f"finding {at}", (), None, at, at + 1, severity=level)  # type: ignore[arg-type]
        for at, level in enumerate(levels)
    ]
    return Checked("a.yaml", "en", (), found, Habit(), lines, Lines(lines).starts)


def test_a_report_stays_within_what_github_takes_of_a_run() -> None:
    (run,) = json.loads("".join(FORMAT.write(Report([many(25_003, error=2, warning=1)]))))["runs"]
    assert len(run["results"]) == 25_000
    assert [each["level"] for each in run["results"][:4]] == ["error", "error", "warning", "note"]
    assert run["results"][-1]["message"]["text"] == "finding 24996"
    (note,) = run["invocations"][0]["toolExecutionNotifications"]
    assert note["level"] == "warning"
    assert note["message"]["text"].startswith("this report leaves out 3 of 25003 findings, the least severe")
    assert "toolExecutionNotifications" not in written(many(25))["invocations"][0]


def test_a_report_stays_within_what_github_takes_of_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = "".join(FORMAT.write(Report([many(3_000, error=1)])))
    room = len(gzip.compress(whole.encode())) // 2
    monkeypatch.setattr(sarif, "PACKED", room)
    text = "".join(FORMAT.write(Report([many(3_000, error=1)])))
    assert 0.7 * room < len(gzip.compress(text.encode())) < 1.2 * room
    run = sound(text)
    assert run["results"][0]["level"] == "error"
    left = 3_000 - len(run["results"])
    (note,) = run["invocations"][0]["toolExecutionNotifications"]
    assert note["message"]["text"].startswith(f"this report leaves out {left} of 3000 findings")
    assert run["properties"]["headline"] == "1 error, 2999 notes; nothing was compared"


def test_what_is_accepted_is_left_out_first_and_keeps_no_fingerprint_from_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    document = many(4)
    twins = [finding._replace(start=0, end=1) for finding in document.findings]
    twins[0] = twins[0]._replace(accepted="as printed")
    whole = {each["message"]["text"]: each for each in written(document._replace(findings=twins))["results"]}
    monkeypatch.setattr(sarif, "RESULTS", 3)
    cut_off = written(document._replace(findings=twins))["results"]
    assert [each["message"]["text"] for each in cut_off] == ["finding 1", "finding 2", "finding 3"]
    assert all(each == whole[each["message"]["text"]] for each in cut_off)


def test_what_is_left_out_is_told_on_standard_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sarif, "RESULTS", 3)
    deliver(Report([many(5)]), "sarif", str(tmp_path / "a.sarif"))
    out, err = capfd.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith("crossfoot: this report leaves out 2 of 5 findings, the least severe")
    deliver(Report([many(3)]), "sarif", str(tmp_path / "a.sarif"))
    assert capfd.readouterr() == ("", "")


def test_locations_and_descriptions_stay_within_what_github_takes() -> None:
    document = many(1)
    related = tuple(Related(f"place {at}", (), 0, 1) for at in range(1_500))
    (result,) = written(document._replace(findings=[document.findings[0]._replace(related=related)]))["results"]
    assert len(result["locations"]) + len(result["relatedLocations"]) == 1_000
    for rule in map(sarif._rule, rules().values()):
        assert len(rule["properties"]["tags"]) <= 10
        assert len(rule["name"]) <= 255 and len(rule["id"]) <= 255
        assert max(len(rule[each]["text"]) for each in ("shortDescription", "fullDescription")) <= 1_024
    endless = next(iter(rules().values()))._replace(manual="word " * 999)
    assert len(sarif._rule(endless)["fullDescription"]["text"]) == 1_024


def test_each_rule_leads_to_its_page(monkeypatch: pytest.MonkeyPatch) -> None:
    headings = {line.removeprefix("## ") for line in all_pages("markdown").splitlines() if line.startswith("## ")}

    def addresses() -> tuple[str, str]:
        driver = written(check_text("a.yaml", WRONG))["tool"]["driver"]
        for rule in driver["rules"]:
            page, anchor = rule["helpUri"].split("#")
            assert anchor == rule["id"] and anchor in headings
        return driver["informationUri"], page

    assert addresses() == ("https://example.org/OWNER/crossfoot", "https://example.org/OWNER/crossfoot/docs/rules.md")
    monkeypatch.setenv("CROSSFOOT_HOME", "https://github.com/desk/crossfoot/blob/main/")
    home = "https://github.com/desk/crossfoot/blob/main"
    assert addresses() == (home, f"{home}/docs/rules.md")
    monkeypatch.setenv("CROSSFOOT_HOME", "javascript:alert(1)")
    assert addresses()[0] == "https://example.org/OWNER/crossfoot"
