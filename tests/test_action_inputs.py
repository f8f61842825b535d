"""What the inputs of the action may be, and what is said of those that may not."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from installing import ROOT
from job import BASH, Runner, annotated, installed_in, project_in, pull_request
from repository import Repository
from running import CUT, GOOD, WRONG, claims, environment

pytestmark = pytest.mark.skipif(BASH is None, reason="the steps are written for bash")


@pytest.fixture
def project(tmp_path: Path) -> Repository:
    return project_in(tmp_path)


@pytest.fixture
def installed(tmp_path: Path) -> str:
    return installed_in(tmp_path)


@pytest.mark.parametrize("value", ["True", "TRUE", " true ", "yes", "On", "1", "true\n"])
def test_a_boolean_is_true_however_it_is_written(
    tmp_path: Path, project: Repository, installed: str, value: str
) -> None:
    runner = Runner(tmp_path, project, {}, **{"exit-zero": value, "changed": "False", "sarif": "no"})
    done = runner.run(installed=installed)
    assert done.code == 0
    assert "claims/old.yaml" in done.summary
    assert len(runner.used) == 1


@pytest.mark.parametrize("name", ["changed", "exit-zero", "strict", "sarif"])
@pytest.mark.parametrize("value", ["maybe", "true\nfalse", "::error::50%", "$(touch hurt)"])
def test_any_other_value_is_refused_in_one_annotation(
    tmp_path: Path, project: Repository, installed: str, name: str, value: str
) -> None:
    done = Runner(tmp_path, project, {}, **{name: value}).run(installed=installed)
    told = value.replace("%", "%25").replace("\n", "%0A")
    (line,) = annotated(done)
    assert line.startswith(
        f'::error title=crossfoot::the input {name} is "{told}", which is neither "true" nor "false"'
    )
    assert (done.code, done.outputs["exit-code"], done.summary) == (2, "2", "")


def test_strict_and_a_configuration(tmp_path: Path, project: Repository, installed: str) -> None:
    project.write("claims/new.yaml", claims(CUT))
    project.write("desk/strict.toml", 'fail-on = "note"\n')
    project.commit()
    event = pull_request(project)

    def code(**inputs: str) -> int:
        return Runner(tmp_path, project, event, sarif="false", **inputs).run(installed=installed).code

    assert (code(), code(strict="True"), code(config=" desk/strict.toml ")) == (0, 1, 1)


def test_a_working_directory_tells_paths_from_the_root(tmp_path: Path, project: Repository, installed: str) -> None:
    project.write("news/claims/a.yaml", claims(WRONG))
    project.commit()
    inputs = {"working-directory": "news", "changed": "false"}
    done = Runner(tmp_path, project, {}, **inputs).run(installed=installed)
    assert done.code == 1
    (line,) = annotated(done)
    assert line.startswith("::error file=news/claims/a.yaml,")
    report = json.loads(Path(done.outputs["sarif-file"]).read_text(encoding="utf-8"))["runs"][0]
    assert [each["location"]["uri"] for each in report["artifacts"]] == ["news/claims/a.yaml"]


def test_articles_are_read_too(tmp_path: Path, project: Repository, installed: str) -> None:
    article = "In 2008, 53 of 78 party cells were rated strong, or 64.94%.\n"
    project.write("articles/one.txt", article)
    project.write("claims/new.yaml", claims(GOOD))
    project.commit()
    runner = Runner(tmp_path, project, pull_request(project), articles="articles\n")
    done = runner.run(installed=installed)
    assert done.code == 1
    assert [re.search(r"file=([^,]+)", line)[1] for line in annotated(done)] == ["articles/one.txt"]  # type: ignore[index]
    assert done.summary.count("### crossfoot") == 2
    assert [each.get("category") for each in runner.used] == [None, "crossfoot", "crossfoot-articles"]
    shutil.rmtree(project.folder / "claims")
    alone = Runner(tmp_path, project, {}, articles="articles", changed="false").run(installed=installed)
    assert (alone.code, alone.outputs["sarif-file"]) == (1, "")
    assert len(annotated(alone)) == 1


@pytest.mark.parametrize(
    ("inputs", "told"),
    [
        ({"base": "--output=owned"}, 'the input base is "--output=owned"; a revision does not begin with a minus'),
        ({"base": " -x"}, 'the input base is "-x"; a revision does not begin with a minus'),
        ({"base": "no-such"}, 'the input base is "no-such", and git knows no such revision here'),
        ({"working-directory": "gone"}, 'the input working-directory is "gone", and there is no such folder'),
        ({"working-directory": "--x"}, 'the input working-directory is "--x", and there is no such folder'),
        ({"fail-on": "worst"}, "Invalid value for '--fail-on': 'worst' is not one of"),
        ({"config": "gone.toml"}, "gone.toml"),
    ],
)
def test_what_stands_in_the_way_is_one_annotation(
    tmp_path: Path, project: Repository, installed: str, inputs: dict[str, str], told: str
) -> None:
    done = Runner(tmp_path, project, pull_request(project), **inputs).run(installed=installed)
    errors = [line for line in annotated(done) if line.startswith("::error")]
    assert len(errors) == 1 and told in errors[0]
    assert (done.code, done.out.count("Usage:")) == (2, 0)
    assert not (project.folder / "owned").exists()


def test_an_upload_that_fails_is_told(tmp_path: Path, project: Repository, installed: str) -> None:
    runner = Runner(tmp_path, project, pull_request(project))
    runner.fails = "github/codeql-action/upload-sarif"
    done = runner.run(installed=installed)
    assert done.code == 1
    assert "::warning title=crossfoot::the findings could not be uploaded for code scanning" in done.out


@pytest.mark.parametrize(
    ("path", "home"),
    [
        ("/home/runner/work/_actions/desk/crossfoot/v1", "https://github.com/desk/crossfoot/blob/v1"),
        ("D:\\a\\_actions\\desk\\crossfoot\\feature/x", "https://github.com/desk/crossfoot/blob/feature/x"),
        ("/home/runner/work/news/news", "https://example.org/OWNER/crossfoot"),
    ],
)
def test_rules_lead_to_the_pages_of_the_action(path: str, home: str) -> None:
    script = (ROOT / ".github" / "action" / "audit.sh").read_text(encoding="utf-8")
    function = script[script.index("home() {") : script.index("# What one command says")]
    ask = f'{function}\nhome\n"{sys.executable}" -c "from crossfoot.reports.manual import home; print(home())"'
    env = {key: value for key, value in environment(ACTION_PATH=path).items() if not key.startswith("GITHUB_")}
    done = subprocess.run([BASH or "bash", "-c", ask], env=env, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == home
