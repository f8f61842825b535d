"""``crossfoot read``: what it reads, prints, writes, and ends with."""

from __future__ import annotations

import hashlib
import io
import json
import os
import shlex
import zipfile
from pathlib import Path

import pytest

from articles.rows import BELOW, TABLE
from crossfoot.articles import read_text
from crossfoot.claims.finding import Report
from crossfoot.formats.terminal import render
from crossfoot.reports.cells import width
from papers import docx, paragraph
from repository import ENVIRONMENT, Repository
from running import GOOD, Ended, claims, real, run

RIGHT = "Toàn huyện có 48/126 trường đạt chuẩn, chiếm 38,1%.\n"
SENTENCE = "Toàn huyện có 48/126 trường đạt chuẩn, chiếm 83,1%, và 7 trường đã xây xong."
WRONG = f"Tin tức\n\n{SENTENCE}\n"
CUT = "Có 21/1.813 thôn chưa có điện, chiếm 1,15%.\n"
NONE = "Ngày 2/2/2008, đoàn gồm nhiều người đã về thăm trường.\n"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in {"right.txt": RIGHT, "wrong.txt": WRONG, "cut.md": CUT, "none.txt": NONE}.items():
        (tmp_path / name).write_text(text, encoding="utf-8", newline="")
    (tmp_path / "empty.txt").write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["right.txt"], 0),
        (["wrong.txt"], 1),
        (["wrong.txt", "--exit-zero"], 0),
        (["wrong.txt", "--ignore", "share-mismatch"], 0),
        (["cut.md"], 0),
        (["cut.md", "--strict"], 1),
        (["none.txt"], 3),
        (["empty.txt"], 2),
        (["right.txt", "missing.txt"], 2),
        (["."], 2),
        (["right.txt", "--locale", "vi-VN"], 0),
        (["right.txt", "--locale", "klingon"], 2),
        (["right.txt", "--locale", "ja"], 2),
        (["right.txt", "--force"], 2),
        ([], 2),
    ],
)
def test_exit_codes(place: Path, arguments: list[str], code: int) -> None:
    for form in ("terminal", "json", "csv"):
        assert run("read", *arguments, "--format", form).code == code


def test_a_finding_shows_its_sentence_with_the_figures_marked(place: Path) -> None:
    ended = run("read", "wrong.txt")
    lines = ended.out.splitlines()
    assert lines[2] == "error[share-mismatch]: 48 of 126 is 38,1%, not 83,1% (45 points too high)"
    assert lines[3:7] == [
        " --> wrong.txt:3:46",
        "  │",
        f"3 │ {SENTENCE}",
        "  │               -- ---                         ^^^^^",
    ]
    assert "  = perhaps: percent 38,1% (digits swapped: 83,1%)" in lines
    counts = "4 figures seen, 3 tied, 3 checked, 1 claim checked: 1 mismatch; 1 figure not tied (--show all lists them)"
    assert counts in ended.out.replace("\n  ", " ")


def test_a_long_sentence_is_shown_where_its_figures_are(place: Path) -> None:
    text = SENTENCE.replace(".", ", và " + "nhiều trường khác nữa, " * 60)
    (place / "long.txt").write_text(text, encoding="utf-8")
    out = run("read", "long.txt").out
    assert out.count("nhiều trường khác nữa") <= 8
    assert "48/126" in out and "…" in out


def test_everything_is_listed_on_request(place: Path) -> None:
    found = run("read", "wrong.txt", "none.txt", "--show", "all").out
    assert "share-1" in found and "fraction-then-percent" not in found
    assert "no words tie it to another figure:\n" in found
    assert "a date: 2/2/2008" in found
    assert "--show all" not in found
    told = run("read", "wrong.txt", "-v").out
    assert "fraction-then-percent: part 48, whole 126, percent 83,1%; by “chiếm”" in told


def test_json_is_that_of_an_audit_with_derivations_and_loose_numbers(place: Path) -> None:
    document = json.loads(run("read", "wrong.txt", "--format", "json").out)["documents"][0]
    (claim,) = document["claims"]
    assert (document["path"], document["locale"], claim["verdict"]) == ("wrong.txt", "vi", "mismatch")
    told = claim["derivation"]
    assert (told["pattern"], told["words"]) == ("fraction-then-percent", ["chiếm"])
    assert WRONG[told["start"] : told["end"]] == SENTENCE
    assert [WRONG[each["start"] : each["end"]] for each in claim["figures"]] == ["48", "126", "83,1%"]
    assert document["unbound"] == [
        {
            "text": "7",
            "start": WRONG.index("7"),
            "end": WRONG.index("7") + 1,
            "why": "no words tie it to another figure",
            "sentence_start": 9,
            "sentence_end": 85,
        }
    ]


def test_standard_input_and_folders_are_read(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (place / "empty.txt").unlink()
    report = json.loads(run("read", ".", "--format", "json").out)
    assert [Path(each["path"]).name for each in report["documents"]] == ["cut.md", "none.txt", "right.txt", "wrong.txt"]
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(WRONG.encode()), encoding="utf-8"))
    ended = run("read", "-")
    assert ended.code == 1 and "(standard input):3:46" in ended.out
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b""), encoding="utf-8"))
    assert "(1 not read: (standard input))" in run("read", "-").out
    (place / "leer").mkdir()
    assert "there is no article in leer" in run("read", "leer").err


def test_what_cannot_be_read_is_told_and_the_rest_is_checked(place: Path) -> None:
    ended = run("read", "empty.txt", "wrong.txt")
    assert ended.code == 2
    assert "error[unreadable-file]: this file is empty" in ended.out
    assert "error[share-mismatch]" in ended.out


def audited(*arguments: str) -> tuple[Ended, list[tuple[str, str]]]:
    ended = run("audit", *arguments, "--format", "json")
    documents = json.loads(ended.out)["documents"]
    return ended, [(claim["id"], claim["verdict"]) for document in documents for claim in document["claims"]]


def test_a_draft_audits_to_the_same_verdicts_and_knows_its_article(place: Path) -> None:
    ended = run("read", "wrong.txt", "--output", "claims/wrong.yaml")
    assert ended.code == 1 and "share-mismatch" in ended.out
    text = (place / "claims" / "wrong.yaml").read_text(encoding="utf-8")
    assert 'document: "../wrong.txt"' in text
    assert hashlib.sha256(WRONG.encode()).hexdigest() in text
    assert '    quote: "Toàn huyện có 48/126 trường đạt chuẩn, chiếm 83,1%, và 7 trường đã xây xong."\n' in text
    assert f"    at: [{WRONG.index('Toàn')}, {len(WRONG) - 1}]\n" in text
    assert audited("claims")[1] == [("share-1", "mismatch")]
    assert "source-changed" not in run("audit", "claims").out


def test_a_draft_has_the_tables_of_its_article(place: Path) -> None:
    for name, text in (("a", f"{BELOW}\n\n{TABLE}"), ("b", TABLE)):
        (place / f"{name}.md").write_text(text, encoding="utf-8")
        ended = run("read", f"{name}.md", "--output", f"claims/{name}.yaml")
        assert ended.code == 1 and "table-mismatch" in ended.out
        report = json.loads(run("read", f"{name}.md", "--format", "json").out)["documents"][0]["claims"]
        verdicts = audited(f"claims/{name}.yaml")[1]
        assert [verdict for _, verdict in verdicts] == [each["verdict"] for each in report]
        assert ("table_1!C5 rows", "mismatch") in verdicts
        assert "    from: {table: 1}\n" in (place / "claims" / f"{name}.yaml").read_text(encoding="utf-8")


def test_a_draft_says_which_table_it_leaves_out(place: Path) -> None:
    either = TABLE.replace(",", ".")  # what may be thousands in the table would be decimals in the words
    (place / "a.md").write_text(f"{BELOW} Of 48 skippers, 28 (58.3%) came.\n\n{TABLE}\nAnd then.\n\n{either}", "utf-8")
    run("read", "a.md", "--output", "a.yaml")
    lines = (place / "a.yaml").read_text(encoding="utf-8").splitlines()
    assert lines[lines.index("tables:") + 1] == "  table_1:"
    assert lines[-1] == "  # table 2 is not here: its figures are written otherwise than those of the text"
    (place / "a.md").write_text(f"{BELOW} Of 48 skippers, 28 (58.3%) came.\n\n{either}", "utf-8")
    run("read", "a.md", "--output", "a.yaml", "--force")
    lines = (place / "a.yaml").read_text(encoding="utf-8").splitlines()
    assert lines[-1].startswith("# table 1 is not here: ") and "tables:" not in lines
    assert {verdict for _, verdict in audited("a.yaml")[1]} == {"consistent"}


def test_a_draft_is_not_written_over_unless_asked(place: Path) -> None:
    (place / "mine.yaml").write_text("claims: []\n", encoding="utf-8")
    refused = run("read", "right.txt", "--output", "mine.yaml")
    assert refused.code == 2 and "--force" in refused.err and not refused.out
    assert (place / "mine.yaml").read_text(encoding="utf-8") == "claims: []\n"
    assert run("read", "right.txt", "--output", "mine.yaml", "--force").code == 0
    assert audited("mine.yaml")[1] == [("share-1", "consistent")]


def test_several_articles_need_a_folder(place: Path) -> None:
    refused = run("read", "right.txt", "wrong.txt", "--output", "all.yaml")
    assert refused.code == 2 and "name a folder" in refused.err
    ended = run("read", "right.txt", "wrong.txt", "none.txt", "--output", "drafts/")
    assert ended.code == 1
    assert "no claim was found in none.txt, so drafts/none.yaml was not written" in ended.err
    assert sorted(os.listdir("drafts")) == ["right.yaml", "wrong.yaml"]
    os.makedirs("more")
    (place / "more" / "right.txt").write_text(RIGHT, encoding="utf-8")
    twice = run("read", "right.txt", "more/right.txt", "--output", "others/")
    assert twice.code == 2 and "would both become" in twice.err


def test_a_draft_that_cannot_be_written_is_told(place: Path) -> None:
    ended = run("read", "right.txt", "--output", "right.txt/x.yaml")
    assert ended.code == 2 and "right.txt/x.yaml cannot be written" in ended.err


def test_other_names_get_the_report(place: Path) -> None:
    assert run("read", "wrong.txt", "--format", "json", "--output", "report.json") == (1, "", "")
    assert json.loads((place / "report.json").read_text(encoding="utf-8"))["summary"]["claims"] == 1
    refused = run("read", "wrong.txt", "--output", "wrong.txt")
    assert refused.code == 2 and (place / "wrong.txt").read_text(encoding="utf-8") == WRONG


def test_an_audit_says_which_figures_of_an_article_are_gone(place: Path) -> None:
    run("read", "wrong.txt", "cut.md", "--output", "claims/")
    (place / "wrong.txt").write_text(WRONG.replace("83,1%", "38,1%"), encoding="utf-8")
    (place / "cut.md").write_text(CUT.replace("chưa có điện", "không có điện"), encoding="utf-8")
    report = json.loads(run("audit", "claims", "--format", "json").out)
    found = [
        each for document in report["documents"] for each in document["findings"] if each["rule"] == "source-changed"
    ]
    assert found[0]["message"].endswith("; the sentence of share-1 changed")
    assert not found[0]["related"]
    assert found[1]["message"].endswith("; no longer in it: 83,1% (share-1)")
    (gone,) = found[1]["related"]
    text = (place / "claims" / "wrong.yaml").read_text(encoding="utf-8")
    assert (gone["message"], text[gone["start"] : gone["end"]]) == ("no longer in ../wrong.txt", "83,1%")


def test_a_figure_is_not_gone_while_its_claim_can_be_read_in_the_article(place: Path) -> None:
    run("read", "wrong.txt", "--output", "claims/")
    (place / "wrong.txt").write_text(f"Tin mới\n\n{WRONG}", encoding="utf-8")
    report = json.loads(run("audit", "claims", "--format", "json").out)
    (message,) = [each["message"] for each in report["documents"][0]["findings"] if each["rule"] == "source-changed"]
    assert message.startswith("../wrong.txt has changed since") and ";" not in message


def test_a_figure_in_words_is_not_called_gone(place: Path) -> None:
    (place / "words.txt").write_text("Of the 300 pupils, 200, or two thirds, passed.\n", encoding="utf-8")
    run("read", "words.txt", "--output", "claims/")
    (place / "words.txt").write_text("Of the 300 children, 200, or two thirds, passed.\n", encoding="utf-8")
    assert "the sentence of share-1 changed" in run("audit", "claims").out.replace("\n    ", " ")


def test_the_configuration_counts(place: Path) -> None:
    (place / "crossfoot.toml").write_text('fail-on = "note"\nignore = ["share-mismatch"]\n', encoding="utf-8")
    assert run("read", "cut.md").code == 1
    assert run("read", "wrong.txt").code == 0


def test_reading_in_a_process_of_its_own(place: Path) -> None:
    ended = real("read", "wrong.txt", "right.txt")
    assert ended.code == 1 and "2 files" in ended.out and not ended.err


@pytest.mark.parametrize("columns", [30, 44, 80, 100])
def test_no_line_is_wider_than_asked_for_and_nothing_steers_the_terminal(place: Path, columns: int) -> None:
    hostile = SENTENCE.replace(" trường đạt", " trường\x1b[31m ##[error] \u202e\t漢字漢字\u00ad đạt")
    document = read_text("a.txt", f"{hostile} {RIGHT} {'Xã có 12 thôn và 7 bản. ' * 4}{CUT}{'x' * 300} 48/126 (83,1%)")
    assert len(document.findings) >= 2
    for show in ("findings", "all", "derivations"):
        for line in render(Report([document]), show=show, width=columns):
            assert width(line.rstrip("\n")) <= columns
            assert not {"\x1b", "\u202e", "\t"} & set(line)
            assert "##[" not in line


def test_marks_of_markdown_are_not_seen(place: Path) -> None:
    text = "Toàn huyện có **48**/126 trường đạt chuẩn, chiếm *83*,1% số\u00ad trường.\n"
    (place / "marked.md").write_text(text, encoding="utf-8")
    ended = run("read", "marked.md", "--output", "marked.yaml")
    assert "1 │ Toàn huyện có 48/126 trường đạt chuẩn, chiếm 83,1% số trường.\n" in ended.out
    assert "  │               -- ---                         ^^^^^\n" in ended.out
    assert "(digits swapped: 83,1%)" in ended.out
    draft = (place / "marked.yaml").read_text(encoding="utf-8")
    assert 'quote: "Toàn huyện có 48/126 trường đạt chuẩn, chiếm 83,1% số trường."' in draft
    assert 'percent: "83,1%"\n' in draft
    (place / "marked.md").write_text(f"{text}\nHết.\n", encoding="utf-8")
    assert "share-1 changed" not in run("audit", "marked.yaml").out


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a pipe")
@pytest.mark.parametrize(("command", "name"), [("read", "a.txt"), ("audit", "a.yaml")])
def test_a_pipe_in_a_folder_is_told_and_keeps_nobody_waiting(place: Path, command: str, name: str) -> None:
    (place / "deep").mkdir()
    os.mkfifo(place / "deep" / name)
    for named in ("deep", f"deep/{name}"):
        ended = real(command, named, cwd=place)
        assert ended.code == 2
        assert "this is not a regular file but a named pipe" in " ".join(ended.out.split())


@pytest.mark.skipif(not Path("/dev/stdin").exists(), reason="needs /dev/stdin")
@pytest.mark.parametrize("named", ["-", "/dev/stdin"])
def test_standard_input_may_be_named(place: Path, named: str) -> None:
    with open(place / "wrong.txt", "rb") as file:
        assert real("read", named, cwd=place, stdin=file).code == 1


def test_a_configuration_can_be_named(place: Path) -> None:
    (place / "desk.toml").write_text('fail-on = "note"\n', encoding="utf-8")
    assert [run("read", "cut.md", *more).code for more in ([], ["--config", "desk.toml"])] == [0, 1]
    ended = run("read", "cut.md", "--config", "gone.toml")
    assert ended.code == 2 and "gone.toml" in ended.err


def test_a_claim_file_is_sent_to_the_other_command(place: Path) -> None:
    for name, text in (
        ("a b.yaml", claims(GOOD)),
        ("a.json", '{"claims": []}'),
        ("a.jsonl", '{"id": "a", "kind": "share"}\n'),
    ):
        (place / name).write_text(text, encoding="utf-8")
        ended = run("read", name)
        assert ended.code == 2
        assert f"this is a claim file, not an article: crossfoot audit {shlex.quote(name)}" in ended.out
    (place / "notes.yaml").write_text(f"note: {SENTENCE}\n", encoding="utf-8")
    assert run("read", "notes.yaml").code == 1


def test_only_articles_that_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    repository = Repository(tmp_path / "project")
    monkeypatch.chdir(repository.folder)
    repository.write("articles/old.txt", WRONG)
    repository.commit()
    ended = run("read", "--changed", "articles")
    assert (ended.code, ended.out) == (0, "")
    assert "no article in articles changed since " in ended.err
    assert json.loads(run("read", "articles", "--changed=HEAD", "--format", "json").out)["documents"] == []
    repository.write("articles/new.txt", WRONG)
    assert "1 file," in run("read", "articles", "--changed", "HEAD").out
    assert run("read", "--changed", "-").code == 2
    assert "1 file," in run("read", "--changed").out  # anywhere below the folder
    assert run("read", "articles", "--changed=nowhere").code == 2


def test_nothing_compared_may_be_allowed(place: Path) -> None:
    assert [run("read", "none.txt", *more).code for more in ((), ("--allow-nothing",))] == [3, 0]
    assert run("read", "wrong.txt", "--allow-nothing").code == 1


def test_a_copy_of_a_document_gets_a_note_at_each_finding(tmp_path: Path) -> None:
    pytest.importorskip("docx")
    path, copy = tmp_path / "a.docx", tmp_path / "b.docx"
    path.write_bytes(docx(paragraph("Of 78 villages, 53 (64.94%) had a school. Of 1,459, 134 (9.18%) had none.")))
    before = path.read_bytes()
    ended = run("read", str(path), "--marked", str(copy))
    assert ended.code == 1
    assert f"{copy}: 1 note\n" in ended.err
    with zipfile.ZipFile(copy) as archive:
        assert "53 of 78 is 67.95%" in archive.read("word/comments.xml").decode()
    assert path.read_bytes() == before
    for files, target in (([path], path), ([path], tmp_path / "b.pdf"), ([path, path], copy), ([tmp_path], copy)):
        assert run("read", *map(str, files), "--marked", str(target)).code == 2
    assert "cannot be written" in run("read", str(path), "--marked", str(tmp_path / "none" / "b.docx")).err
    path.write_bytes(b"no document")
    copy.unlink()
    assert run("read", str(path), "--marked", str(copy)).code == 2
    assert not copy.exists()


def test_a_table_that_is_left_out_is_not_checked_either(tmp_path: Path) -> None:
    row = "| {} | {} | {} |"
    cells = [("a", "b", "c"), ("---",) * 3, ("oak", 112, 120), ("elm", 130, 140), ("fir", 131, 141), ("all", 373, 401)]
    table = "\n".join(row.format(*each) for each in cells)
    (tmp_path / "a.md").write_text(f"{RIGHT}\n<!-- crossfoot: ignore -->\n\n{table}\n\n{RIGHT}")
    left_out = json.loads(run("read", str(tmp_path / "a.md"), "--format", "json").out)
    assert left_out["summary"]["ignored_paragraphs"] == 1
    assert {claim["kind"] for claim in left_out["documents"][0]["claims"]} == {"share"}
    (tmp_path / "a.md").write_text(f"{RIGHT}\n\n{table}\n\n{RIGHT}")
    read = json.loads(run("read", str(tmp_path / "a.md"), "--format", "json").out)
    assert "total" in {claim["kind"] for claim in read["documents"][0]["claims"]}
