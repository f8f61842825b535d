"""action.yml and our own workflow: their steps are run in a shell, as GitHub would."""

from __future__ import annotations

import json
import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from installing import ROOT, copied, skip_without_network
from repository import ENVIRONMENT, Repository
from running import CUT, GOOD, WRONG, claims, environment

ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
WORKFLOW = yaml.safe_load((ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8"))
EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
BASH = shutil.which("bash")
pytestmark = pytest.mark.skipif(BASH is None, reason="the steps are written for bash")


def _value(expression: str, context: dict[str, Any]) -> str:
    """What GitHub puts in place of an expression: the first name in a chain of ``||`` that has a value."""
    for name in expression.split(" || "):
        assert re.fullmatch(r"[\w.-]+", name), f"{name} is more than this test can read"
        found: Any = context
        for step in name.split("."):
            found = found.get(step, "") if isinstance(found, dict) else ""
        if found:
            return str(found)
    return ""


class Done(NamedTuple):
    code: int
    out: str
    summary: str
    outputs: dict[str, str]


class Runner:
    """A job in which the action is used."""

    def __init__(self, folder: Path, project: Repository, event: dict[str, Any], **inputs: str) -> None:
        self.temp = folder / "runner"
        self.temp.mkdir(exist_ok=True)
        self.project = project
        self.used: list[dict[str, Any]] = []
        given = {name: each.get("default", "") for name, each in ACTION["inputs"].items()}
        assert set(inputs) <= set(given)
        self.context: dict[str, Any] = {
            "inputs": {**given, **inputs},
            "github": {"event": event, "action_path": str(ROOT)},
            "runner": {"temp": str(self.temp)},
            "steps": {},
        }

    def run(self, *, installed: str = "") -> Done:
        """All steps one after the other; with the folder of an ``installed`` command, without the installation."""
        out, code = "", 0
        summary = self.temp / "summary.md"
        summary.write_text("")
        for step in ACTION["runs"]["steps"]:
            if step.get("id") == "install" and installed:
                self.context["steps"]["install"] = {"outputs": {"bin": installed}}
            elif "uses" in step:
                if self._is_wanted(step.get("if", "")):
                    self.used.append(
                        {k: self._put(v) for k, v in step.get("with", {}).items()} | {"uses": step["uses"]}
                    )
            else:
                code, said = self._shell(step, summary)
                out += said
                if code:
                    break
        outputs = {name: self._put(each["value"]) for name, each in ACTION["outputs"].items()}
        return Done(code, out, summary.read_text(encoding="utf-8"), outputs)

    def _shell(self, step: dict[str, Any], summary: Path) -> tuple[int, str]:
        assert step["shell"] == "bash"
        assert not EXPRESSION.search(step["run"]), "values reach a script as environment variables only"
        outputs = self.temp / "outputs"
        outputs.write_text("")
        env = {name: self._put(value) for name, value in step.get("env", {}).items()}
        done = subprocess.run(
            [BASH or "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=self.project.folder,
            env={
                **{name: value for name, value in os.environ.items() if not name.startswith("GIT")},
                **ENVIRONMENT,
                "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
                "GITHUB_OUTPUT": str(outputs),
                "GITHUB_STEP_SUMMARY": str(summary),
                **env,
            },
            capture_output=True,
            text=True,
            check=False,
        )
        said = done.stdout + done.stderr
        skip_without_network(said)
        told = dict(line.split("=", 1) for line in outputs.read_text().splitlines())
        self.context["steps"][step.get("id", "")] = {"outputs": told}
        return done.returncode, said

    def _put(self, value: Any) -> str:
        return EXPRESSION.sub(lambda found: _value(found[1], self.context), str(value))

    def _is_wanted(self, condition: str) -> bool:
        """Conditions are comparisons with a text, joined by &&."""
        for each in filter(None, condition.split(" && ")):
            found = re.fullmatch(r"([\w.-]+) (==|!=) '(.*)'", each)
            assert found, each
            if (_value(found[1], self.context) == found[3]) != (found[2] == "=="):
                return False
        return True


@pytest.fixture
def project(tmp_path: Path) -> Repository:
    """Two files on main, one of which a branch changes."""
    repository = Repository(tmp_path / "project")
    repository.write("claims/old.yaml", claims(WRONG))
    repository.write("claims/new.yaml", claims(GOOD))
    repository.commit()
    repository.git("switch", "--quiet", "--create", "work")
    repository.write("claims/new.yaml", claims(WRONG))
    repository.commit()
    return repository


@pytest.fixture
def installed(tmp_path: Path) -> str:
    """A folder with a command crossfoot that runs what is tested here."""
    command = tmp_path / "bin" / "crossfoot"
    command.parent.mkdir()
    path = environment()["PYTHONPATH"]
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{path}" exec "{sys.executable}" -m crossfoot "$@"\n')
    command.chmod(command.stat().st_mode | stat.S_IXUSR)
    return str(command.parent)


def _pull_request(project: Repository) -> dict[str, Any]:
    return {"pull_request": {"base": {"sha": project.git("rev-parse", "main")}}}


def test_a_pull_request_with_a_mistake(tmp_path: Path, project: Repository, installed: str) -> None:
    runner = Runner(tmp_path, project, _pull_request(project))
    done = runner.run(installed=installed)
    assert done.code == 1
    assert done.outputs["exit-code"] == "1"
    annotations = [line for line in done.out.splitlines() if line.startswith("::error ")]
    assert [re.search(r"file=([^,]+)", line)[1] for line in annotations] == ["claims/new.yaml"]  # type: ignore[index]
    assert "claims/new.yaml" in done.summary
    assert "claims/old.yaml" not in done.summary
    found = json.loads(Path(done.outputs["sarif-file"]).read_text(encoding="utf-8"))
    places = {
        each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in found["runs"][0]["results"]
    }
    assert places == {"claims/new.yaml", "claims/old.yaml"}
    assert runner.used[0]["python-version"] == "3.13"
    upload = runner.used[1]
    assert upload["uses"].startswith("github/codeql-action/upload-sarif@")
    assert upload["sarif_file"] == done.outputs["sarif-file"]


def test_a_push(tmp_path: Path, project: Repository, installed: str) -> None:
    first = project.git("rev-parse", "main")
    assert Runner(tmp_path, project, {"before": first}).run(installed=installed).code == 1
    here = project.git("rev-parse", "HEAD")
    done = Runner(tmp_path, project, {"before": here}).run(installed=installed)
    assert done.code == 0
    assert "no claim file in claims changed since" in done.out


@pytest.mark.parametrize("before", ["", "0" * 40, "1234567"])
def test_with_nothing_to_compare_everything_is_audited(
    tmp_path: Path, project: Repository, installed: str, before: str
) -> None:
    done = Runner(tmp_path, project, {"before": before} if before else {}).run(installed=installed)
    assert done.code == 1
    assert "claims/old.yaml" in done.summary
    assert "::notice title=crossfoot::nothing to compare with" in done.out


def test_inputs(tmp_path: Path, project: Repository, installed: str) -> None:
    event = _pull_request(project)
    project.write("desk/some claims/cut.yaml", claims(CUT))
    project.commit()

    def code(**inputs: str) -> int:
        return Runner(tmp_path, project, event, **inputs).run(installed=installed).code

    assert code(changed="false") == 1
    assert code(**{"exit-zero": "true"}) == 0
    assert code(paths="desk/some claims") == 0
    assert code(paths="desk/some claims", **{"fail-on": "note"}) == 1
    assert code(paths="desk/some claims\n\nclaims/new.yaml\n") == 1
    assert code(base="HEAD~1") == 0
    assert code(base="no-such-revision") == 2
    assert code(paths="no-such-folder") == 2


def test_inputs_are_never_commands(tmp_path: Path, project: Repository, installed: str) -> None:
    hostile = '$(touch hurt) `touch hurt` "; touch hurt; "'
    for inputs in ({"paths": hostile}, {"base": hostile}, {"fail-on": hostile}, {"changed": hostile}):
        Runner(tmp_path, project, {}, **inputs).run(installed=installed)
    assert not (project.folder / "hurt").exists()


def test_without_an_upload(tmp_path: Path, project: Repository, installed: str) -> None:
    runner = Runner(tmp_path, project, _pull_request(project), sarif="false")
    runner.run(installed=installed)
    assert len(runner.used) == 1


def test_a_broken_configuration_fails_the_job(tmp_path: Path, project: Repository, installed: str) -> None:
    project.write("crossfoot.toml", "lokale = 'vi'\n")
    runner = Runner(tmp_path, project, _pull_request(project))
    done = runner.run(installed=installed)
    assert (done.code, done.outputs["sarif-file"]) == (2, "")
    assert "did you mean locale?" in done.out
    assert len(runner.used) == 1


def test_the_installation(tmp_path: Path, project: Repository) -> None:
    runner = Runner(tmp_path, project, _pull_request(project))
    runner.context["github"]["action_path"] = str(copied(tmp_path / "crossfoot").folder)
    done = runner.run()
    assert done.code == 1, done.out
    assert "::error file=claims/new.yaml" in done.out


def test_our_own_workflow_uses_the_action_and_the_hook() -> None:
    jobs = WORKFLOW["jobs"]
    steps = [step for job in jobs.values() for step in job["steps"]]
    own = next(step for step in steps if step.get("uses") == "./")
    assert set(own["with"]) <= set(ACTION["inputs"])
    assert any("sh .ci/run" in step.get("run", "") for step in steps)
    assert any("pre-commit try-repo . crossfoot" in step.get("run", "") for step in steps)
    assert WORKFLOW["permissions"] == {"contents": "read"}
    for step in steps:
        assert not EXPRESSION.search(step.get("run", ""))


def test_the_page_names_every_input_and_its_workflow_is_right() -> None:
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    for name in ACTION["inputs"]:
        assert f"| `{name}` |" in page
    for block in re.findall(r"```yaml\n(.*?)```", page, re.DOTALL):
        found = yaml.safe_load(block)
        for job in found.get("jobs", {}).values() if isinstance(found, dict) else ():
            for step in job["steps"]:
                if "crossfoot" in step.get("uses", ""):
                    assert set(step.get("with", {})) <= set(ACTION["inputs"])


def test_the_lines_for_gitlab_run(project: Repository, installed: str) -> None:
    job = yaml.safe_load(_snippet("GitLab"))["crossfoot"]
    lines = [line for line in job["script"] if line.startswith("crossfoot ")]
    assert len(lines) == 3
    codes = []
    for line in lines:
        env = {**os.environ, **ENVIRONMENT, "PATH": os.pathsep.join([installed, os.environ["PATH"]])}
        env["CI_MERGE_REQUEST_DIFF_BASE_SHA"] = project.git("rev-parse", "main")
        codes.append(subprocess.run(line, shell=True, cwd=project.folder, env=env, capture_output=True).returncode)
    assert codes == [0, 0, 1]
    assert 'name="a"' in (project.folder / job["artifacts"]["reports"]["junit"]).read_text()
    assert "claims/new.yaml" in (project.folder / job["artifacts"]["paths"][0]).read_text()


def _snippet(section: str) -> str:
    """The first YAML of a section of docs/ci.md."""
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    return page.split(f"## {section}\n")[1].split("```yaml\n")[1].split("```")[0]


@pytest.mark.parametrize(
    ("schema", "name"),
    [
        ("github-actions", "action.yml"),
        ("github-workflows", ".github/workflows/ci.yml"),
        ("github-workflows", "GitHub"),
        ("gitlab-ci", "GitLab"),
    ],
)
def test_an_outside_judge_takes_them(tmp_path: Path, schema: str, name: str) -> None:
    path = ROOT / name
    if not path.exists():
        path = tmp_path / "snippet.yml"
        path.write_text(_snippet(name), encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_what_others_wrote_is_pinned_to_a_commit() -> None:
    steps = [*ACTION["runs"]["steps"], *(step for job in WORKFLOW["jobs"].values() for step in job["steps"])]
    used = [step["uses"] for step in steps if "uses" in step]
    assert all(name == "./" or re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", name) for name in used), used
