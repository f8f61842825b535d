"""A job in which the action is used: its steps are run in a shell, as GitHub would."""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from installing import ROOT, skip_without_network
from repository import ENVIRONMENT, Repository
from running import GOOD, WRONG, claims, environment

ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
BASH = shutil.which("bash")


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
        self.fails = ""
        """what the name of an action begins with that fails"""
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
                    failed = bool(self.fails) and step["uses"].startswith(self.fails)
                    self.context["steps"][step.get("id", "")] = {"outcome": "failure" if failed else "success"}
                    self.used.append(
                        {k: self._put(v) for k, v in step.get("with", {}).items()} | {"uses": step["uses"]}
                    )
            elif self._is_wanted(step.get("if", "")):
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
                **{name: value for name, value in os.environ.items() if not name.startswith(("GIT", "COVERAGE"))},
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


def project_in(tmp_path: Path) -> Repository:
    """Two files on main, one of which a branch changes."""
    repository = Repository(tmp_path / "project")
    repository.write("claims/old.yaml", claims(WRONG))
    repository.write("claims/new.yaml", claims(GOOD))
    repository.commit()
    repository.git("switch", "--quiet", "--create", "work")
    repository.write("claims/new.yaml", claims(WRONG))
    repository.commit()
    return repository


def installed_in(tmp_path: Path) -> str:
    """A folder with a command crossfoot that runs what is tested here."""
    command = tmp_path / "bin" / "crossfoot"
    command.parent.mkdir()
    path = environment()["PYTHONPATH"]
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{path}" exec "{sys.executable}" -m crossfoot "$@"\n')
    command.chmod(command.stat().st_mode | stat.S_IXUSR)
    return str(command.parent)


def pull_request(project: Repository) -> dict[str, Any]:
    return {"pull_request": {"base": {"sha": project.git("rev-parse", "main")}}}


def annotated(done: Done) -> list[str]:
    return [line for line in done.out.splitlines() if line.startswith("::")]
