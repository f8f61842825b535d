"""``[tool.crossfoot]`` and crossfoot.toml: what is found, what is refused and where, and what comes of it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from crossfoot.audit.config import DEFAULTS, ConfigError, configuration, is_plain, project_model
from running import COARSE, CUT, GOOD, WRONG, claims, environment, run


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A git repository of its own, so that nothing above it counts."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "claims").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _refused(text: str, name: str = "crossfoot.toml") -> str:
    Path(name).write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        configuration()
    Path(name).unlink()
    return caught.value.message


def test_without_a_file_everything_is_at_its_default() -> None:
    config = configuration()
    assert (config.file, config.values, config.paths()) == ("", {}, ())
    assert config.fail_on == "error"


def test_pyproject_counts_only_with_a_table_of_ours(project: Path) -> None:
    (project / "pyproject.toml").write_text('[project]\ndependencies = ["crossfoot"]\n')
    assert configuration().file == ""
    (project / "pyproject.toml").write_text('[project]\nname = "x"\n[tool.crossfoot]\nlocale = "vi"\n')
    assert configuration().settings().locale == "vi"


def test_a_broken_pyproject_that_never_names_us_is_not_our_business(project: Path) -> None:
    (project / "pyproject.toml").write_text("[project\n")
    assert configuration().file == ""


def test_the_nearest_file_counts_up_to_the_root_of_the_repository(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "crossfoot.toml").write_text('locale = "vi"\npaths = ["claims"]\nsources = ["articles"]\n')
    inner = project / "desk" / "inner"
    inner.mkdir(parents=True)
    monkeypatch.chdir(inner)
    found = configuration()
    assert found.file == "../../crossfoot.toml"
    assert found.paths() == ("../../claims",)
    assert found.settings().sources == ("../../articles",)
    (project / "desk" / "pyproject.toml").write_text("[tool.crossfoot]\nstrict = true\n")
    assert configuration().values == {"strict": True}
    (project / "desk" / "pyproject.toml").unlink()
    (project / "desk" / ".git").write_text("gitdir: elsewhere\n")
    assert configuration().file == ""


def test_two_configurations_in_one_folder_are_refused(project: Path) -> None:
    (project / "pyproject.toml").write_text("[tool.crossfoot]\nstrict = true\n")
    assert (
        _refused("strict = true\n")
        == "pyproject.toml:1:7: crossfoot.toml configures crossfoot too; keep one of the two"
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("lokale = 'vi'\n", "1:1: there is no setting 'lokale'; did you mean locale?"),
        (
            "[tool.crossfoot]\n",
            "1:2: there is no setting 'tool'; in crossfoot.toml the settings stand at the top, "
            "without [tool.crossfoot]",
        ),
        (
            "# one\u2028line\nrounding = 'nearestt'\n",
            "2:1: rounding takes one of nearest, truncate, up, any; did you mean nearest?",
        ),
        ("strict = true\n\n  fail_on = 'note'\n", "3:3: there is no setting 'fail_on'; did you mean fail-on?"),
        ("colour = 1\n", f"1:1: there is no setting 'colour'; the settings are {', '.join(DEFAULTS)}"),
        (
            "select = ['share-mismatch',\n  'share-mismach']\n",
            "2:3: there is no rule 'share-mismach'; did you mean share-mismatch?",
        ),
        ("ignore = ['zzz']\n", "1:11: there is no rule 'zzz'; `crossfoot rule` lists them"),
        (
            "[per-file-ignores]\n'a/*' = ['share-mismach']\n",
            "2:10: there is no rule 'share-mismach'; did you mean share-mismatch?",
        ),
        ("per-file-ignores = ['a']\n", "1:1: per-file-ignores takes for each pattern a list of rules"),
        ("strict = 'yes'\n", "1:1: strict takes true or false"),
        ("fail-on = 'eror'\n", "1:1: fail-on takes one of error, warning, note; did you mean error?"),
        ("rounding = 'trunc'\n", "1:1: rounding takes one of nearest, truncate, up, any; did you mean truncate?"),
        ("paths = 'claims'\n", '1:1: paths takes a list of files and folders (["claims"])'),
        ("paths = ['a', '']\n", "1:15: paths takes a list of files and folders"),
        ("locale = 'xx'\n", "1:1: "),
        ("locale = ''\n", '1:1: locale takes a language ("vi", "en", "de-CH")'),
        ("a = [1,\n", "2:1: this is not TOML: "),
        ("a = 1\na = 2\n", "2:6: this is not TOML: cannot overwrite a value"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(text: str, message: str) -> None:
    assert _refused(text).startswith(f"crossfoot.toml:{message}")


def test_places_in_a_pyproject_are_those_of_our_table() -> None:
    text = '[tool.other]\nlokale = 1\n[tool.crossfoot] # lokale\nstrict = true\nlokale = "vi"\n'
    assert _refused(text, "pyproject.toml").startswith("pyproject.toml:5:1: there is no setting 'lokale'")
    assert _refused("[tool]\ncrossfoot = 1\n", "pyproject.toml").startswith("pyproject.toml:2:1: crossfoot is a table")
    inline = "tool.crossfoot = {strict = true, lokale = 1}\n"
    assert _refused(inline, "pyproject.toml").startswith("pyproject.toml:1:34: there is no setting 'lokale'")


def test_a_bad_configuration_ends_with_2_and_a_sentence(project: Path) -> None:
    (project / "crossfoot.toml").write_text("lokale = 'vi'\n")
    for command in (["audit"], ["config"], ["explain", "claims/a.yaml", "a"]):
        ended = run(*command)
        assert (ended.code, ended.out) == (2, "")
        assert ended.err == "crossfoot: crossfoot.toml:1:1: there is no setting 'lokale'; did you mean locale?\n"
    missing = run("audit", "--config", "none.toml")
    assert (missing.code, missing.err[:42]) == (2, "crossfoot: none.toml: there is no such fil")


TEXTS = st.sampled_from(["claims", "error", "note", "nearest", "up", "vi", "share-mismatch", ""])
VALUES = st.recursive(
    TEXTS | st.booleans() | st.integers(0, 2),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXTS, inner, max_size=2),
    max_leaves=4,
)


@given(st.dictionaries(st.sampled_from([*DEFAULTS, "other"]), VALUES, max_size=3))
def test_the_short_way_accepts_what_the_model_accepts(table: dict[str, Any]) -> None:
    try:
        project_model().model_validate(table)
        accepted = True
    except ValidationError:
        accepted = False
    assert is_plain(table) == accepted


def test_the_command_line_beats_the_configuration(project: Path) -> None:
    (project / "claims" / "a.yaml").write_text(
        claims(WRONG, CUT.replace("id: a", "id: b"), COARSE.replace("id: a", "id: c"))
    )
    (project / "crossfoot.toml").write_text(
        'locale = "en"\nstrict = true\nignore = ["share-mismatch"]\nrounding = "any"\n'
    )

    def rules_found(*options: str) -> tuple[int, list[str]]:
        ended = run("audit", "--format", "json", *options)
        document = json.loads(ended.out)["documents"][0]
        return ended.code, sorted(finding["rule"] for finding in document["findings"])

    assert rules_found() == (1, ["coarse-figure"])
    assert rules_found("--fail-on", "error") == (0, ["coarse-figure"])
    assert rules_found("--ignore", "coarse-figure") == (1, ["share-mismatch"])
    assert rules_found("--rounding", "nearest") == (1, ["coarse-figure", "truncated-percent"])
    assert rules_found("--select", "truncated-percent", "--rounding", "nearest") == (1, ["truncated-percent"])
    (project / "empty.toml").write_text("")
    assert rules_found("--config", "empty.toml") == (1, ["coarse-figure", "share-mismatch", "truncated-percent"])


def test_rules_per_file_and_paths(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("claims/old", "claims/new", "elsewhere"):
        (project / folder).mkdir()
        (project / folder / "a.yaml").write_text(claims(WRONG))
    (project / "crossfoot.toml").write_text(
        'paths = ["claims"]\n[per-file-ignores]\n"claims/old/*" = ["share-mismatch"]\n'
    )
    for here, above in ((project, ""), (project / "elsewhere", "../")):
        monkeypatch.chdir(here)
        documents = json.loads(run("audit", "--format", "json").out)["documents"]
        assert {each["path"]: len(each["findings"]) for each in documents} == {
            f"{above}claims/new/a.yaml": 1,
            f"{above}claims/old/a.yaml": 0,
        }


def test_the_locale_counts_for_explain(project: Path) -> None:
    (project / "crossfoot.toml").write_text('locale = "vi"\n')
    (project / "a.yaml").write_text(claims('{id: a, kind: share, part: 1.230, whole: 2.460, percent: "50,0%"}'))
    assert "1.230 of 2.460" in run("explain", "a.yaml", "a").out
    (project / "b.yaml").write_text(claims(GOOD))
    assert run("audit", "a.yaml", "b.yaml").code == 0


def test_config_shows_every_setting_and_its_origin(project: Path) -> None:
    ended = run("config")
    assert (ended.code, ended.err) == (0, "")
    lines = ended.out.splitlines()
    assert lines[0] == "# there is no crossfoot.toml here or above, and no pyproject.toml with [tool.crossfoot]"
    assert [line.split(" = ")[0] for line in lines[1:]] == list(DEFAULTS)
    assert all(line.endswith("# default") for line in lines[1:])
    (project / "pyproject.toml").write_text('[tool.crossfoot]\nlocale = "vi"\nselect = [\n  "share-mismatch",\n]\n')
    lines = run("config").out.splitlines()
    assert 'select = ["share-mismatch"]' in lines[2]
    assert lines[2].endswith("# pyproject.toml:3")
    told = json.loads(run("config", "--format", "json").out)
    assert told["file"] == "pyproject.toml"
    assert told["settings"]["locale"] == {
        "value": "vi", "from": "file", "file": "pyproject.toml", "line": 2, "column": 1,
    }  # fmt: skip
    assert told["settings"]["strict"] == {"value": False, "from": "default"}


def test_what_config_prints_can_be_read_as_a_configuration(project: Path) -> None:
    text = 'select = ["share-mismatch"]\nstrict = true\n[per-file-ignores]\n"Điện Biên/*" = ["coarse-figure"]\n'
    (project / "crossfoot.toml").write_text(text, encoding="utf-8")
    before = configuration()
    printed = run("config").out.replace('locale = ""', "#")
    (project / "crossfoot.toml").write_text(printed, encoding="utf-8")
    after = configuration()
    assert {key: after.value(key) for key in DEFAULTS} == {key: before.value(key) for key in DEFAULTS}


def test_the_page_shows_a_configuration_that_is_right(project: Path) -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "configuration.md").read_text(encoding="utf-8")
    (project / "pyproject.toml").write_text(page.split("```toml\n")[1].split("```")[0], encoding="utf-8")
    assert set(configuration().values) == set(DEFAULTS)
    assert run("config").out.startswith(page.split("```text\n")[1].splitlines()[0].split("  ")[0])
    assert all(f"\n| `{key}` |" in page for key in DEFAULTS)


def test_a_well_formed_configuration_loads_nothing_heavy(project: Path) -> None:
    (project / "pyproject.toml").write_text('[tool.crossfoot]\nlocale = "vi"\nignore = ["coarse-figure"]\n')
    (project / "claims" / "a.yaml").write_text(claims(GOOD))
    code = (
        "import sys\nfrom crossfoot.cli.main import main\n"
        "try: main(['audit', '--format', 'json', '--output', 'report.txt'])\n"
        "except SystemExit as stop: print(stop.code)\n"
        "print(sorted(set(sys.modules) & {'pydantic', 'lark', 'babel', 'rich', 'z3', 'difflib', 'subprocess'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], env=environment(), capture_output=True, text=True, check=True)
    assert done.stdout == "0\n[]\n"
