"""Every command with every option: what it prints, what it writes, and what it ends with."""

from __future__ import annotations

import hashlib
import json
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import click
import pytest

from crossfoot import __version__
from crossfoot.cli.group import cli
from crossfoot.discovery import command_named, members
from papers import docx, paragraph
from running import CLAIMS, COARSE, CUT, GOOD, OPEN, WRONG, claims, real, run
from tabling import ROWS

COMMANDS = [member.replace("_", "-") for member in members("commands")]
FILES = {
    "good.yaml": claims(GOOD),
    "wrong.yaml": claims(WRONG),
    "cut.yaml": claims(CUT),
    "coarse.yaml": claims(COARSE),
    "open.yaml": claims(OPEN),
    "broken.yaml": "claims: [",
    "misspelt.yaml": claims("{id: a, kind: share, part: abc, whole: 4, percent: 25%}"),
    "bare.yaml": "locale: vi\n",
}


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one file of each sort, which is where the command runs."""
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("good.yaml", 0),
        ("good.yaml --strict", 0),
        ("wrong.yaml", 1),
        ("wrong.yaml --fail-on warning", 1),
        ("wrong.yaml --exit-zero", 0),
        ("wrong.yaml --strict --exit-zero", 0),
        ("coarse.yaml", 0),
        ("coarse.yaml --fail-on error", 0),
        ("coarse.yaml --fail-on warning", 1),
        ("coarse.yaml --fail-on note", 1),
        ("cut.yaml", 0),
        ("cut.yaml --fail-on warning", 0),
        ("cut.yaml --fail-on note", 1),
        ("cut.yaml --strict", 1),
        ("cut.yaml --strict --fail-on error", 1),
        ("open.yaml", 3),
        ("open.yaml --strict", 1),
        ("open.yaml --exit-zero", 3),
        ("bare.yaml", 1),
        ("good.yaml bare.yaml", 1),
        ("bare.yaml --exit-zero", 3),
        ("bare.yaml --strict", 1),
        ("misspelt.yaml", 1),
        ("misspelt.yaml --exit-zero", 3),
        ("broken.yaml", 2),
        ("broken.yaml --exit-zero", 2),
        ("broken.yaml wrong.yaml --exit-zero", 2),
        ("gone.yaml", 2),
        ("good.yaml wrong.yaml", 1),
        ("good.yaml open.yaml", 0),
        ("--nonsense", 2),
        ("good.yaml --fail-on fatal", 2),
        ("good.yaml --format xml", 2),
        ("good.yaml --locale xx-nowhere", 2),
        ("good.yaml --select no-such-rule", 2),
        ("good.yaml --ignore share-mismatch,no-such-rule", 2),
        ("good.yaml --sources nowhere", 2),
        ("good.yaml --output ''", 2),
        ("good.yaml --output good.yaml", 2),
    ],
)
@pytest.mark.parametrize("form", ["", "--format json"])
def test_exit_codes_are_the_same_for_every_format(place: Path, arguments: str, code: int, form: str) -> None:
    if "--format" in arguments and form:
        return
    ended = run("audit", *shlex.split(arguments), *form.split())
    assert ended.code == code, ended
    assert "Traceback" not in ended.err
    assert bool(ended.out) != bool(ended.err)
    assert (place / "good.yaml").read_text(encoding="utf-8") == FILES["good.yaml"]


def test_a_real_process_ends_with_the_same_codes(place: Path) -> None:
    for name, code in (("good.yaml", 0), ("wrong.yaml", 1), ("broken.yaml", 2), ("open.yaml", 3)):
        assert real("audit", name).code == code


def test_without_a_path_the_folder_claims_is_audited(place: Path) -> None:
    assert "there is no folder claims/" in run("audit").err
    (place / "claims").mkdir()
    assert "there is no .yaml, .yml or .json file in claims" in run("audit").err
    shutil.copy("wrong.yaml", "claims")
    assert "claims/wrong.yaml:2:" in run("audit").out


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (["good.yaml", "./good.yaml", "."], ["good.yaml", "deep/x.json", "deep/er/x.yml"]),
        (["deep", "good.yaml"], ["deep/x.json", "deep/er/x.yml", "good.yaml"]),
        (["notes.txt"], ["notes.txt"]),
    ],
)
def test_folders_are_searched_and_each_file_is_read_once(place: Path, given: list[str], wanted: list[str]) -> None:
    (place / "deep" / "er").mkdir(parents=True)
    (place / "deep" / ".hidden").mkdir()
    for name in ("deep/x.json", "deep/er/x.yml", "deep/.y.yaml", "deep/.hidden/z.yaml", "deep/read.me", "notes.txt"):
        (place / name).write_text(claims(GOOD), encoding="utf-8")
    (place / "schema.json").write_text("{}", encoding="utf-8")
    report = json.loads(run("audit", *given, "--format", "json").out)
    found = [document["path"].removeprefix("./") for document in report["documents"]]
    assert [name for name in found if name not in FILES or name in wanted] == wanted
    assert len(found) == len(set(found))
    assert "schema.json" not in found


def test_select_and_ignore_name_rules_one_by_one_or_with_commas(place: Path) -> None:
    text = claims(
        WRONG, GOOD, "{id: c, kind: share, part: 21, whole: 1813, percent: '1.15%'}", head="figures: {n: 5}\n"
    )
    Path("many.yaml").write_text(text, encoding="utf-8")

    def found(*options: str) -> set[str]:
        report = json.loads(run("audit", "many.yaml", "--format", "json", *options).out)
        return {finding["rule"] for finding in report["documents"][0]["findings"]}

    assert found() == {"share-mismatch", "truncated-percent", "duplicate-id", "unused-figure"}
    assert found("--select", "share-mismatch") == {"share-mismatch"}
    assert found("--select", "share-mismatch, duplicate-id") == {"share-mismatch", "duplicate-id"}
    assert found("--select", "share-mismatch", "--select", "unused-figure") == {"share-mismatch", "unused-figure"}
    assert found("--ignore", "share-mismatch,duplicate-id") == {"truncated-percent", "unused-figure"}
    assert found("--select", "share-mismatch", "--ignore", "share-mismatch") == set()
    assert run("audit", "many.yaml", "--ignore", "share-mismatch,duplicate-id").code == 0


def test_a_misspelt_rule_is_put_right(place: Path) -> None:
    for command in (["audit", "good.yaml", "--select"], ["audit", "good.yaml", "--ignore"], ["rule"]):
        ended = run(*command, "share-mismach")
        assert ended.code == 2
        assert "there is no rule 'share-mismach'; did you mean share-mismatch?" in ended.err


def test_a_word_that_is_no_command_is_put_right(place: Path) -> None:
    assert "there is no command 'aduit'; did you mean audit?" in run("aduit").err
    assert "`crossfoot audit` checks claim files, `crossfoot read` articles" in run("good.yaml").err
    ended = run("zzz")
    assert ended.code == 2
    assert "the commands are accept, " in ended.err


def test_an_article_in_the_place_of_a_claim_file_is_told_where_it_belongs(place: Path) -> None:
    (place / "article.txt").write_text("Of 120 schools 30 (26%) closed.\n", encoding="utf-8")
    told = "this is no claim file; for an article: crossfoot read article.txt"
    assert told in " ".join(run("audit", "article.txt").out.split())
    (place / "a table.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    assert "for a table: crossfoot table 'a table.csv'" in " ".join(run("audit", "a table.csv").out.split())
    assert "crossfoot read" not in run("audit", "broken.yaml").out
    assert "crossfoot read" not in run("audit", "nowhere.txt").out


ACCEPTED = "{id: a, kind: share, part: 1, whole: 4, percent: 26%, accepted: %s}"
MATCHING = "{rule: share-mismatch, reason: as printed}"


@pytest.mark.parametrize(
    ("accepted", "code", "rules_found"),
    [
        (MATCHING, 0, {"share-mismatch": True}),
        (f"[{MATCHING}]", 0, {"share-mismatch": True}),
        ("{rule: truncated-percent, reason: habit}", 1, {"share-mismatch": False, "unused-acceptance": False}),
        (f"[{MATCHING}, {{rule: duplicate-id, reason: x}}]", 0, {"share-mismatch": True, "unused-acceptance": False}),
    ],
)
def test_accepted_findings_do_not_count(place: Path, accepted: str, code: int, rules_found: dict[str, bool]) -> None:
    Path("kept.yaml").write_text(claims(ACCEPTED.replace("%s", accepted)), encoding="utf-8")
    ended = run("audit", "kept.yaml", "--format", "json")
    report = json.loads(ended.out)
    assert ended.code == code
    assert {f["rule"]: f["accepted"] for f in report["documents"][0]["findings"]} == rules_found
    assert report["summary"]["accepted"] == sum(rules_found.values())
    assert run("audit", "kept.yaml", "--strict").code == (0 if set(rules_found.values()) == {True} else 1)
    assert ("as printed" in run("audit", "kept.yaml", "--show", "all").out) == ("printed" in accepted)


def test_an_unused_acceptance_is_told_at_its_place_whatever_is_selected(place: Path) -> None:
    entries = "[{rule: share-mismatch, reason: x}, {rule: share-mismach, reason: x}]"
    text = claims(ACCEPTED.replace("%s", entries))
    Path("kept.yaml").write_text(text, encoding="utf-8")
    ended = run("audit", "kept.yaml", "--select", "unused-acceptance", "--format", "json", "--strict")
    (finding,) = json.loads(ended.out)["documents"][0]["findings"]
    assert ended.code == 1
    assert finding["message"] == "there is no rule 'share-mismach'; did you mean share-mismatch?"
    assert text[finding["start"] : finding["end"]] == "share-mismach"


def test_show_all_lists_every_claim_in_the_terminal_and_in_a_file(place: Path) -> None:
    assert "consistent" not in run("audit", "wrong.yaml").out.split("checked")[0]
    shown = run("audit", "good.yaml", "wrong.yaml", "--show", "all").out
    assert re.search(r"^ +consistent +a *$", shown, re.MULTILINE)
    run("audit", "good.yaml", "wrong.yaml", "--show", "all", "--output", "report.txt")
    assert Path("report.txt").read_text(encoding="utf-8") == shown


def test_color(place: Path) -> None:
    assert "\x1b[" in run("audit", "wrong.yaml", "--color", "always").out
    assert "\x1b[" not in run("audit", "wrong.yaml", "--color", "never").out
    assert "\x1b[" not in run("audit", "wrong.yaml").out
    run("audit", "wrong.yaml", "--color", "always", "--output", "report.ansi")
    assert "\x1b[" in Path("report.ansi").read_text(encoding="utf-8")


def test_locale_is_for_files_that_name_none(place: Path) -> None:
    share = "{id: a, kind: share, part: 1.227, whole: 2.454, percent: 50%}"
    Path("dots.yaml").write_text(claims(share), encoding="utf-8")
    assert "can be read as 1.227 or as 1227" in run("audit", "dots.yaml").out
    report = json.loads(run("audit", "dots.yaml", "--locale", "vi", "--format", "json").out)
    assert report["documents"][0]["claims"][0]["figures"][0]["value"] == "1227"
    Path("dots.yaml").write_text(claims(share, head="locale: en\n"), encoding="utf-8")
    report = json.loads(run("audit", "dots.yaml", "--locale", "vi", "--format", "json").out)
    assert report["documents"][0]["claims"][0]["figures"][0]["value"] == "1.227"


def test_a_changed_source_is_found_beside_the_file_or_in_a_named_folder(place: Path) -> None:
    article = b"the article\n"
    digest = hashlib.sha256(article).hexdigest()
    text = claims(GOOD, head=f"source: {{document: article.txt, sha256: {digest}}}\n")
    Path("kept.yaml").write_text(text, encoding="utf-8")
    (place / "articles").mkdir()

    def found(*options: str) -> list[str]:
        report = json.loads(run("audit", "kept.yaml", "--format", "json", *options).out)
        return [finding["message"] for finding in report["documents"][0]["findings"]]

    assert found() == found("--sources", "articles") == []
    (place / "articles" / "article.txt").write_bytes(article + b"corrected\n")
    assert found() == []
    (message,) = found("--sources", "articles")
    assert message == "article.txt has changed since its figures were read: its SHA-256 is another one"
    assert not re.search("[0-9a-f]{64}", message)
    assert run("audit", "kept.yaml", "--sources", "articles", "--fail-on", "warning").code == 1
    (place / "article.txt").write_bytes(article)
    assert found("--sources", "articles") == []
    (place / "article.txt").write_bytes(b"")
    assert len(found()) == 1
    Path("kept.yaml").write_text(text.replace(digest, digest.upper()), encoding="utf-8")
    (place / "article.txt").write_bytes(article)
    assert found() == []


def test_output_into_a_file_a_pipe_and_standard_output(place: Path) -> None:
    written = run("audit", "wrong.yaml", "--format", "json").out
    assert run("audit", "wrong.yaml", "--format", "json", "--output", "report.json") == (1, "", "")
    assert Path("report.json").read_text(encoding="utf-8") == written
    assert run("audit", "wrong.yaml", "--format", "json", "--output", "-").out == written
    for target in ("/dev/stdout", "/dev/fd/1"):
        ended = real("audit", "wrong.yaml", "--format", "json", "--output", target)
        assert (ended.code, ended.out) == (1, written)
    assert not Path("-").exists()
    assert sorted(path.name for path in place.iterdir() if path.name.startswith(".")) == []


def test_help_reads_well_and_names_every_option() -> None:
    for name in COMMANDS:
        ended = run(name, "--help")
        assert ended.code == 0
        for parameter in command_named(name).params:
            if isinstance(parameter, click.Option) and not parameter.hidden:
                assert parameter.opts[0] in ended.out
                assert parameter.help, (name, parameter.name)
    assert run("--help").out == run("-h").out
    assert all(f"  {name} " in run("--help").out for name in COMMANDS)
    assert run().code == 2
    assert run("--version") == (0, f"crossfoot {__version__}\n", "")


EXAMPLES = [
    (name, line.strip())
    for name in ["", *COMMANDS]
    for line in (command_named(name) if name else cli).help.splitlines()  # type: ignore[union-attr]
    if re.match(r"\s*(?:crossfoot |eval )", line)
]


def test_every_command_has_an_example() -> None:
    assert {name for name, _ in EXAMPLES} == {"", *COMMANDS}


def _write_tables(folder: Path, sheet: bool) -> None:
    """One table whose sums are right, as CSV, HTML and, where asked for, XLSX."""
    rows = [["Region", "Men", "Women", "All"], *(line.split("|") for line in ROWS)]
    (folder / "budget.csv").write_text("".join(f"{','.join(row)}\n" for row in rows), encoding="utf-8")
    lines = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    (folder / "report.html").write_text(f"<table>{lines}</table>", encoding="utf-8")
    if sheet:
        workbook = pytest.importorskip("openpyxl").Workbook()
        for row in rows:
            workbook.worksheets[0].append([int(cell) if cell.isdigit() else cell for cell in row])
        workbook.save(folder / "budget.xlsx")


@pytest.mark.parametrize(
    "example", sorted({example for name, example in EXAMPLES if name not in ("lsp", "desk")})
)  # they wait
def test_the_examples_of_help_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, example: str) -> None:
    shutil.copytree(CLAIMS, tmp_path / "claims")
    monkeypatch.chdir(tmp_path)
    for article in (tmp_path / "article.txt", tmp_path / "articles" / "first.txt"):
        article.parent.mkdir(exist_ok=True)
        article.write_text("Of the 120 villages, 45 (37.5%) have a school.\n", encoding="utf-8")
    _write_tables(tmp_path, sheet="xlsx" in example)
    if "article.docx" in example:
        pytest.importorskip("docx")
        (tmp_path / "article.docx").write_bytes(docx(paragraph("Of the 120 villages, 45 (37.5%) have a school.")))
    if "crossfoot batch" in example or "duckdb-macros" in example:
        for package in ("duckdb", "numpy", "pyarrow"):
            pytest.importorskip(package)
    if "crossfoot batch" in example:
        from archives import shares

        shares(tmp_path / "shares.parquet", 4)
        (tmp_path / "claims.jsonl").write_text('{"kind": "share", "part": 1, "whole": 4, "percent": "25%"}\n', "utf-8")
    if "report.html" in example or "read --changed" in example:  # which reads all that lies there, a page among it
        pytest.importorskip("lxml")
    subprocess.run(["git", "init", "--quiet"], check=True)
    command = re.split(r"\s{3,}", example)[0]
    command = re.sub(r'^eval "\$\((.*)\)"$', r"\1", command)
    command, _, target = command.partition(" > ")
    ended = run(*shlex.split(command)[1:])
    assert ended.code in (0, 1), ended.err
    for known in ("there is no safe fix to apply.*", ".*: a draft with .*", ".*: 0 (?:cells marked|notes)"):
        ended = ended._replace(err=re.sub(rf"^crossfoot: {known}\n", "", ended.err))
    assert not ended.err
    if target.endswith("rules.md"):
        assert ended.out.startswith("# Rules")
    if command.startswith("crossfoot table"):
        if "json" in command:
            (table,) = json.loads(ended.out)["documents"][0]["tables"]
            assert (len(table["relations"]), table["findings"]) == (7, [])
        else:
            summary = "1 table, 7 relations compared, 0 cells probably wrong"
            page = tmp_path / "report-checked.html"
            assert "<table" in page.read_text("utf-8") if page.exists() else ended.out.endswith(f"{summary}\n")
