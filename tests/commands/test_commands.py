"""The smaller commands: one claim from the command line, manuals, a file to start from, completion."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from articles.rows import BELOW, TABLE
from crossfoot.audit.audit import check_text
from crossfoot.audit.rule import rules
from crossfoot.cli.group import cli
from crossfoot.discovery import members
from running import CLAIMS, COMMAND, SOURCE, real, run

COMMANDS = [member.replace("_", "-") for member in members("commands")]


def test_check_answers_with_the_working() -> None:
    said = run("check", "134/1459 = 9,18%", "--locale", "vi")
    assert said.code == 0
    for words in ("134/1459 = 9,18%\n", "13400/1459 = 9,184…%", "from 9,175% to 9,185%", "consistent"):
        assert words in said.out
    wrong = run("check", "53/78 = 64,94%", "--locale", "vi")
    assert wrong.code == 1
    assert "53 of 78 is 67,95%, not 64,94% (3,01 points too low)" in wrong.out
    assert run("check", "53/78 = 64,94%").out == wrong.out


@pytest.mark.parametrize(
    ("claim", "code", "kind"),
    [
        ("87 + 78 = 165", 0, "total"),
        ("134/1459 = 9.18%", 0, "share"),
        ("9.18% = 134/1459", 0, "share"),
        ("134 of 1459 = 9.18%", 0, "share"),
        ("15980/10000 = 159.8%", 0, "share"),
        ("1613 -> 2840 = +1227 = +76%", 0, "change"),
        ("1613 → 2840 = 1228", 1, "change"),
        ("? -> 2840 = +1227 = +76%", 0, "change"),
        ("(2840 - 1613) / 1613 = 76%", 0, "equation"),
        ("-5 + 3 = -2", 0, "total"),
        ("-5.2 < -5", 0, "equation"),
        ("1 < 2", 0, "equation"),
        ("3 < 2", 1, "equation"),
        ("1/0 = 5%", 1, "share"),
        ("1613 ->", 2, ""),
        ("-> 2840 = 76%", 3, "change"),
        ("? -> 2840 = 76%", 0, "change"),
        ("134/1459", 0, "share"),
        ("", 2, ""),
        ("abc", 2, ""),
        ("abc = 5", 2, "equation"),
        ("= =", 2, "equation"),
        ("1.227/2454 = 50%", 2, "share"),
    ],
)
def test_check_takes_fractions_sums_changes_and_equations(claim: str, code: int, kind: str) -> None:
    ended = run("check", claim)
    assert ended.code == code, ended
    assert (ended.code == 2) == bool(ended.err)
    if not kind:
        assert "; write figures and what ties them, as" in ended.err
        return
    machine = run("check", claim, "--format", "json")
    assert machine.code == code
    document = json.loads(machine.out)["documents"][0]
    assert document["claims"][0]["kind"] == kind
    for figure in document["claims"][0]["figures"]:
        assert claim[figure["start"] : figure["end"]] == figure["text"]
        assert (figure["line"], figure["column"]) == (1, figure["start"] + 1)


def test_check_takes_a_claim_without_quotes_and_says_how_to_name_the_locale() -> None:
    assert run("check", "134/1459", "=", "9,18%", "--locale", "vi") == run("check", "134/1459 = 9,18%", "--locale=vi")
    assert run("check", "-5", "+", "3", "=", "-2") == run("check", "--", "-5 + 3 = -2")
    ended = run("check", "1.227 = 1227")
    assert ended.err.startswith("crossfoot: 1.227 can be read as 1.227 or as 1227; say which with one of\n")
    assert "No such option" in run("check", "--locael", "vi", "1 = 1").err


def test_check_takes_decomposed_letters() -> None:
    line = "134 trên 1.459 là 9,18%"
    assert run("check", unicodedata.normalize("NFD", line), "--locale", "vi") == run("check", line, "--locale", "vi")


@pytest.mark.parametrize(
    "line",
    [
        "134 out of 1459 is 9.18 percent",
        "100 + 20% = 120",
        "1,613 -> 2,840 = 76%",
        "hello " * 30,
        "there were 1,459 villages in 2008; of these 134 had no party member at all, a share of 9.28% of all of them",
        "the sum of " + ", ".join(map(str, range(40))) + " is 12",
    ],
)
def test_an_answer_fits_eighty_columns_but_for_what_is_to_be_copied(line: str) -> None:
    ended = run("check", line)
    lines = (ended.out + ended.err).splitlines()
    assert lines
    assert all(len(each) <= 80 or each.startswith("    crossfoot check ") for each in lines)


def test_explain_takes_the_claims_of_an_article_by_the_names_of_its_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(f"{TABLE}\n{BELOW}\n", encoding="utf-8")
    assert "  says     134 + 87 + 29 = 250\n" in run("explain", "a.md", "total-1").out
    told = run("explain", "a.md", "C5 rows 3").out.splitlines()
    assert told[0] == "C5 rows 3 · total (row 5), sum, in 2023"
    assert "  exactly  2,210 + 1,120 + 2,330 = 5,660" in told
    assert "  printed  5,760, 100 too high" in told
    assert "  perhaps  5,660" in told
    refused = run("explain", "a.md", "share-9")
    assert refused.code == 2 and "total-1, B5 rows 2, C5 rows 3" in refused.err.replace("\n", " ")
    Path("empty.md").write_bytes(b"")
    assert run("explain", "empty.md", "total-1").err.startswith("crossfoot: empty.md: this file is empty")


def test_explain_says_where_a_file_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("claims:\n  - [\n", encoding="utf-8")
    ended = run("explain", str(path), "a")
    assert ended == (2, "", f'crossfoot: {path}:2:5: the "[" that opens here is never closed\n')
    assert "did you mean strong-2008?" in run("explain", str(CLAIMS / "gia-lai-2018.yaml"), "strong2008").err
    unlike = run("explain", str(CLAIMS / "lang-son-2009.yaml"), "qq").err
    assert "; the claims are " in unlike and "monthly-meetings" in unlike
    assert run("explain", str(CLAIMS / "gia-lai-2018.yaml"), "strong-2008").code == 0


def test_rule_prints_manuals() -> None:
    listed = run("rule").out
    assert re.findall(r"^(\S+) +(?:error|warning|note) ", listed, re.MULTILINE) == list(rules())
    assert max(map(len, listed.splitlines())) <= 100
    for name, rule in rules().items():
        page = run("rule", name).out
        assert page.startswith(f"{name} ({rule.severity}{'' if rule.usual else ', off by default'})\n")
        assert max(map(len, page.split("\nFor example\n")[0].splitlines())) <= 100
    both = run("rule", "share-mismatch,duplicate-id").out
    assert "share-mismatch (error)" in both
    assert "duplicate-id (error)" in both
    assert run("rule", "--format", "markdown").out.count("\n## ") == len(rules())
    assert run("rule", "share-mismatch", "--format", "markdown").out.startswith("## share-mismatch\n")


def test_what_is_printed_can_be_printed_anywhere() -> None:
    for command in (["rule", "share-mismatch"], ["check", "1 × 1 = 1 ÷ 1"], ["audit", str(CLAIMS), "--show", "all"]):
        ended = real(*command, environ={"PYTHONIOENCODING": "ascii"})
        assert ended.code in (0, 1)
        assert ended.out.isascii()


def test_init_writes_a_file_that_audits_clean_and_replaces_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ended = run("init")
    assert ended == (0, "claims/first.yaml written; now run: crossfoot audit claims/first.yaml --show all\n", "")
    audited = run("audit", "claims/first.yaml", "--strict")
    assert audited.code == 0
    assert "no findings" in audited.out
    checked = check_text("first.yaml", Path("claims/first.yaml").read_text(encoding="utf-8"))
    assert {claim.verdict for claim in checked.claims} == {"consistent"}
    assert run("init") == (2, "", "crossfoot: claims/first.yaml exists; name a new file\n")
    assert "'my claims/new.yaml'" in run("init", "my claims/new.yaml").out
    assert "a part of this path is a file where a folder should be" in run("init", "claims/first.yaml/x.yaml").err
    assert run("init", "").code == 2
    assert run("init", ".").code == 2


def test_completion_knows_commands_options_values_and_rules() -> None:
    completer = ShellComplete(cli, {}, "crossfoot", "_CROSSFOOT_COMPLETE")

    def offered(*words: str) -> list[str]:
        return [item.value for item in completer.get_completions(list(words[:-1]), words[-1])]

    assert offered("") == COMMANDS
    assert offered("aud") == ["audit"]
    assert {"--format", "--output", "--select", "--fail-on"} <= set(offered("audit", "--"))
    assert offered("audit", "--format", "j") == ["json", "junit"]
    assert offered("audit", "--fail-on", "w") == ["warning"]
    assert offered("rule", "dup") == ["duplicate-id", "duplicate-key"]
    assert offered("audit", "--ignore", "share-mismatch,duplicate-i") == ["share-mismatch,duplicate-id"]
    assert offered("check", "--format", "t") == ["terminal"]
    assert offered("check", "1 = 1", "--col") == ["--color"]


@pytest.mark.parametrize(
    ("shell", "at", "expected"),
    [("bash", "1", "plain,audit\n"), ("zsh", "1", "plain\naudit\n"), ("fish", "aud", "plain,audit\t")],
)
def test_a_shell_gets_its_completions(shell: str, at: str, expected: str) -> None:
    environ = {"_CROSSFOOT_COMPLETE": f"{shell}_complete", "COMP_WORDS": "crossfoot aud", "COMP_CWORD": at}
    ended = real(environ=environ)
    assert ended.out.startswith(expected)
    script = run("completion", shell).out
    assert "_CROSSFOOT_COMPLETE" in script
    assert f"{shell}_complete" in script


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
def test_bash_completes_with_the_script(tmp_path: Path) -> None:
    program = tmp_path / "crossfoot"
    program.write_text(f'#!/bin/sh\nPYTHONPATH={SOURCE} exec {shlex.join(COMMAND)} "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    lines = [
        f"PATH={shlex.quote(str(tmp_path))}:$PATH",
        'eval "$(crossfoot completion bash)"',
        "complete -p crossfoot",
        "COMP_WORDS=(crossfoot rule duplicate-i) COMP_CWORD=2",
        "_crossfoot_completion crossfoot",
        'echo "${COMPREPLY[@]}"',
    ]
    done = subprocess.run(["bash", "-c", "\n".join(lines)], capture_output=True, text=True, check=True)
    assert "-F _crossfoot_completion crossfoot" in done.stdout
    assert done.stdout.splitlines()[-1] == "duplicate-id"


def test_help_of_a_command_is_that_of_its_option() -> None:
    for name in ("accept", "duckdb-macros"):
        assert run("help", name).out == run(name, "--help").out
    assert run("help").out == run("--help").out
    assert run("help", "share-mismatch").out == run("rule", "share-mismatch").out
    wrong = run("help", "audt")
    assert wrong.code == 2
    assert "did you mean audit?" in wrong.err


def test_the_version_has_a_short_option_too() -> None:
    assert run("-V").out == run("--version").out != ""


def test_an_address_is_not_fetched() -> None:
    for command in ("read", "audit", "table", "check"):
        ended = run(command, "https://example.org/a.html")
        assert ended.code == 2
        assert "save the page in a browser" in " ".join((ended.out + ended.err).split())
