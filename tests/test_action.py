"""action.yml and our own workflow: their steps are run in a shell, as GitHub would."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from installing import ROOT, copied
from job import ACTION, BASH, EXPRESSION, Runner, installed_in, project_in, pull_request
from repository import ENVIRONMENT, Repository
from running import CUT, claims

WORKFLOW = yaml.safe_load((ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8"))
pytestmark = pytest.mark.skipif(BASH is None, reason="the steps are written for bash")


@pytest.fixture
def project(tmp_path: Path) -> Repository:
    return project_in(tmp_path)


@pytest.fixture
def installed(tmp_path: Path) -> str:
    return installed_in(tmp_path)


def test_a_pull_request_with_a_mistake(tmp_path: Path, project: Repository, installed: str) -> None:
    runner = Runner(tmp_path, project, pull_request(project))
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
    event = pull_request(project)
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
    runner = Runner(tmp_path, project, pull_request(project), sarif="false")
    runner.run(installed=installed)
    assert len(runner.used) == 1


def test_a_broken_configuration_fails_the_job(tmp_path: Path, project: Repository, installed: str) -> None:
    project.write("crossfoot.toml", "lokale = 'vi'\n")
    runner = Runner(tmp_path, project, pull_request(project))
    done = runner.run(installed=installed)
    assert (done.code, done.outputs["sarif-file"]) == (2, "")
    assert "did you mean locale?" in done.out
    assert len(runner.used) == 1


def test_the_installation(tmp_path: Path, project: Repository) -> None:
    runner = Runner(tmp_path, project, pull_request(project))
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
