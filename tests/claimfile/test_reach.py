"""What an untrusted claim file, folder or configuration can make crossfoot open: nothing outside of the roots."""

from __future__ import annotations

import ast
import json
import ntpath
import os
import posixpath
import re
from pathlib import Path

import pytest

from crossfoot.audit.files import load
from crossfoot.audit.settings import Settings
from crossfoot.claimfile import reach
from crossfoot.claimfile.reach import LINK, OUTSIDE, Reach, is_elsewhere, usual
from crossfoot.claims.finding import Checked
from repository import Repository
from running import GOOD, WRONG, Ended, claims, run

ZERO = "0" * 64
QUOTED = GOOD.replace("}", ', quote: "1 of 4 is 25%"}')


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository, the working folder, beside a folder that is none of its business."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text("the secret is 1234\n", encoding="utf-8")
    (outside / "secret.yaml").write_text("figures: {hidden: 77}\n" + claims(GOOD), encoding="utf-8")
    made = Repository(tmp_path / "inside")
    made.write("articles/article.txt", "1 of 4 is 25%\n")
    monkeypatch.chdir(made.folder)
    return made


def _found(*arguments: str) -> dict[str, list[str]]:
    """The messages by rule."""
    found: dict[str, list[str]] = {}
    for document in json.loads(run(*arguments, "--format", "json").out)["documents"]:
        for finding in document["findings"]:
            found.setdefault(finding["rule"], []).append(finding["message"])
    return found


def _naming(document: str, digest: str = ZERO) -> str:
    return claims(QUOTED, head=f"source: {{document: {json.dumps(document)}, sha256: {digest}}}\n")


def _harmless(ended: Ended) -> None:
    assert "1234" not in ended.out + ended.err
    assert not set(re.findall("[0-9a-f]{64}", ended.out)) - {ZERO}
    assert "Traceback" not in ended.err


OUT = [
    "../../outside/secret.txt",
    "../../inside/../outside/secret.txt",
    "../nowhere/../../outside/secret.txt",
    "/etc/passwd",
    "//etc/passwd",
    "/proc/self/environ",
    "/dev/zero",
    "/proc/self/root/etc/passwd",
]


@pytest.mark.parametrize("document", OUT)
def test_a_document_outside_is_told_and_not_opened(place: Repository, document: str) -> None:
    place.write("claims/a.yaml", _naming(document))
    assert _found("audit") == {"source-outside": [f"{document} {OUTSIDE}; name its folder with --sources"]}
    _harmless(run("audit"))


def test_whether_there_is_such_a_file_is_not_told(place: Repository) -> None:
    messages = []
    for name in ("../../outside/secret.txt", "../../outside/nothing.txt", "../../nowhere/secret.txt"):
        place.write("claims/a.yaml", _naming(name))
        (message,) = _found("audit")["source-outside"]
        messages.append(message.replace(name, ""))
    assert len(set(messages)) == 1


def test_an_absolute_path_outside(place: Repository, tmp_path: Path) -> None:
    place.write("claims/a.yaml", _naming(str(tmp_path / "outside" / "secret.txt")))
    assert list(_found("audit")) == ["source-outside"]
    place.write("claims/a.yaml", _naming(str(place.folder / "articles" / "article.txt")))
    assert list(_found("audit")) == ["source-changed"]


@pytest.mark.parametrize(
    "document", ["a\\0b", "x" * 5000, "x/" * 3000, "C:\\Windows\\win.ini", "\\\\host\\share\\a.txt", "", "."]
)
def test_names_that_no_document_has_here(place: Repository, document: str) -> None:
    place.write("claims/a.yaml", _naming(document))
    ended = run("audit")
    _harmless(ended)
    assert "source-changed" not in ended.out


def test_a_document_inside_is_compared_and_its_digest_is_never_printed(place: Repository) -> None:
    place.write("claims/a.yaml", _naming("../articles/article.txt"))
    (message,) = _found("audit")["source-changed"]
    assert message == "../articles/article.txt has changed since its figures were read: its SHA-256 is another one"
    for form in ("terminal", "json", "sarif", "github", "junit", "markdown", "csv", "html"):
        _harmless(run("audit", "--format", form))
    _harmless(run("explain", "claims/a.yaml", "a"))


def test_a_document_that_is_not_at_hand_is_no_finding(place: Repository) -> None:
    """From the working folder the same path leads out, which is no fault of its own."""
    place.write("claims/a.yaml", _naming("../articles/gone.txt"))
    assert _found("audit") == {}


@pytest.mark.parametrize("link", ["claims/link.txt", "claims/folder/link.txt", "claims/folder"])
def test_a_link_to_a_document_outside(place: Repository, link: str) -> None:
    path = place.folder / link
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(place.folder.parent / "outside" / ("secret.txt" if link.endswith(".txt") else ""))
    name = os.path.relpath(path if link.endswith(".txt") else path / "secret.txt", place.folder / "claims")
    place.write("claims/a.yaml", _naming(name))
    assert _found("audit", "claims/a.yaml") == {"source-outside": [f"{name} {LINK}; name its folder with --sources"]}
    _harmless(run("audit"))
    assert _found("audit", "claims/a.yaml", "--sources", "../outside").keys() == {"source-changed"}


def test_the_command_line_widens(place: Repository) -> None:
    place.write("claims/a.yaml", _naming("../../outside/secret.txt"))
    assert _found("audit", "--sources", "../outside").keys() == {"source-changed"}
    place.write("claims/a.yaml", _naming("secret.txt"))
    assert _found("audit", "--sources", "../outside").keys() == {"source-changed"}
    place.write("claims/a.yaml", _naming("../../secret.txt"))
    (place.folder.parent / "secret.txt").write_text("1234\n")
    assert _found("audit", "--sources", "../outside").keys() == {"source-outside"}


def test_same_as_stays_inside(place: Repository) -> None:
    head = "figures:\n  n: {figure: 5, same_as: ../../outside/secret.hidde}\n"
    place.write("claims/a.yaml", claims(GOOD.replace("part: 1", "part: n").replace("1,", "n,"), head=head))
    (message,) = _found("audit")["unknown-name"]
    assert message == f"../../outside/secret.yaml {OUTSIDE}"
    (place.folder / "claims" / "other.yaml").symlink_to("../../outside/secret.yaml")
    place.write("claims/a.yaml", (place.folder / "claims/a.yaml").read_text().replace("../../outside/secret", "other"))
    for named in ("claims", "claims/a.yaml"):
        assert "hidden" not in run("audit", named).out
    assert _found("audit", "claims/a.yaml")["unknown-name"] == [f"other.yaml {LINK}"]


def test_links_among_claim_files(place: Repository) -> None:
    place.write("real/good.yaml", claims(GOOD))
    folder = place.folder / "claims"
    folder.mkdir()
    (folder / "inside.yaml").symlink_to("../real/good.yaml")
    (folder / "secret.yaml").symlink_to("../../outside/secret.txt")
    (folder / "etc").symlink_to("/etc")
    (folder / "same").symlink_to("../real")
    ended = run("audit")
    _harmless(ended)
    assert ended.code == 2
    report = json.loads(run("audit", "--format", "json").out)
    told = {each["path"]: [finding["message"] for finding in each["findings"]] for each in report["documents"]}
    refused = [f"this {LINK}; name it on the command line to have it read"]
    assert told == {"claims/inside.yaml": [], "claims/secret.yaml": refused, "claims/etc": refused}
    assert run("audit", "claims/inside.yaml").code == 0
    place.commit()
    (folder / "secret.yaml").unlink()
    (folder / "secret.yaml").symlink_to("../../outside/secret.yaml")
    assert _found("audit", "--changed", "HEAD") == {"unreadable-file": refused}
    assert run("audit", "claims/secret.yaml").code == 0


def test_links_are_not_fixed_and_not_written_through(place: Repository) -> None:
    outside = place.folder.parent / "outside"
    text = claims(WRONG.replace("26%", "25%, accepted: {rule: share-mismatch, reason: so}"))
    (outside / "b.yaml").write_text(text)
    (place.folder / "claims").mkdir()
    (place.folder / "claims" / "b.yaml").symlink_to(outside / "b.yaml")
    run("audit", "--fix")
    assert (outside / "b.yaml").read_text() == text
    (place.folder / "claims" / "article.yaml").symlink_to(outside / "made.yaml")
    for more in ([], ["--force"]):
        ended = run("read", "articles/article.txt", "--output", "claims/", *more)
        assert ended.code == 2
        assert not (outside / "made.yaml").exists()
    assert f"claims{os.sep}article.yaml {LINK}" in " ".join(ended.err.split())


def test_a_report_is_not_led_aside(place: Repository) -> None:
    outside = place.folder.parent / "outside"
    place.write("claims/a.yaml", claims(GOOD))
    (place.folder / "report.json").symlink_to(outside / "profile")
    (place.folder / "reports").symlink_to(outside)
    for output in ("report.json", "reports/report.json"):
        ended = run("audit", "--format", "json", "--output", output)
        assert (ended.code, f"{output} {LINK}" in " ".join(ended.err.split())) == (2, True)
    ended = run("read", "articles/article.txt", "--output", "reports/a.yaml")
    assert (ended.code, LINK in " ".join(ended.err.split())) == (2, True)
    assert sorted(os.listdir(outside)) == ["secret.txt", "secret.yaml"]
    assert run("audit", "--format", "json", "--output", "../outside/report.json").code == 0
    (place.folder / "report.json").unlink()
    (place.folder / "report.json").symlink_to("articles/report.json")
    assert run("audit", "--format", "json", "--output", "report.json").code == 0
    assert (place.folder / "articles" / "report.json").exists()


def test_links_among_articles(place: Repository) -> None:
    (place.folder / "articles" / "link.txt").symlink_to("../../outside/secret.txt")
    ended = run("read", "articles", "--show", "all")
    _harmless(ended)
    assert (ended.code, LINK in " ".join(ended.out.split())) == (2, True)
    assert "1234" in run("read", "articles/link.txt", "--format", "json").out


def test_the_usual_folder_may_be_a_link(place: Repository) -> None:
    (place.folder / "claims").symlink_to("../outside")
    ended = run("audit")
    assert (ended.code, ended.out) == (2, "")
    assert f"claims {LINK}; name it on the command line" in ended.err
    assert run("audit", "claims").code == 0


@pytest.mark.parametrize("key", ["paths", "sources"])
def test_a_configuration_stays_inside(place: Repository, key: str) -> None:
    place.write("claims/a.yaml", claims(GOOD))
    for value in ("../outside", "/", "articles/../../outside"):
        place.write("crossfoot.toml", f'locale = "en"\n{key} = ["claims", "{value}"]\n')
        ended = run("audit")
        assert (ended.code, ended.out) == (2, "")
        assert f"crossfoot.toml:2:{len(key) + 15}: {value!r} {OUTSIDE}; name it " in ended.err
    (place.folder / "link").symlink_to("../outside")
    place.write("crossfoot.toml", f'{key} = ["link"]\n')
    assert f"'link' {LINK}" in run("audit").err
    place.write("crossfoot.toml", f'{key} = ["claims"]\n')
    assert run("audit").code == 0


def test_a_configuration_that_is_a_link(place: Repository) -> None:
    (place.folder.parent / "outside" / "secret.toml").write_text("key = 1234 5\n")
    (place.folder / "crossfoot.toml").symlink_to("../outside/secret.toml")
    for command in ("audit", "config"):
        ended = run(command)
        _harmless(ended)
        assert (ended.code, LINK in ended.err) == (2, True)
    place.write("settings/real.toml", 'locale = "vi"\n')
    (place.folder / "crossfoot.toml").unlink()
    (place.folder / "crossfoot.toml").symlink_to("settings/real.toml")
    assert 'locale = "vi"' in run("config").out


def test_a_named_configuration_brings_its_surroundings(place: Repository, tmp_path: Path) -> None:
    (tmp_path / "outside" / "crossfoot.toml").write_text('paths = ["."]\n')
    assert run("audit", "--config", "../outside/crossfoot.toml").code == 0
    (tmp_path / "outside" / "crossfoot.toml").write_text('paths = ["../inside"]\n')
    assert run("audit", "--config", "../outside/crossfoot.toml").code == 2


class TestRoots:
    def test_the_repository_the_configuration_the_working_folder(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        deep = tmp_path / "a" / "b" / "c"
        deep.mkdir(parents=True)
        monkeypatch.chdir(deep)
        assert usual() == (str(deep),)
        assert usual(str(tmp_path / "a" / "b")) == (str(tmp_path / "a" / "b"),)
        assert usual(str(tmp_path / "elsewhere")) == (str(deep),)
        Repository(tmp_path / "a")
        reach._usual.cache_clear()
        assert usual(str(tmp_path / "a" / "b")) == usual() == (str(tmp_path / "a"),)

    def test_neither_everything_nor_a_whole_home(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir("/")
        assert usual() == ()
        monkeypatch.setenv("HOME", str(tmp_path))
        monkeypatch.chdir(tmp_path)
        assert usual() == ()

    def test_in_a_home_folder_the_claims_alone(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("HOME", str(tmp_path))
        monkeypatch.chdir(tmp_path)
        (tmp_path / "claims").mkdir()
        (tmp_path / "key.txt").write_text("1234\n")
        (tmp_path / "claims" / "article.txt").write_text("1 of 4\n")
        (tmp_path / "claims" / "a.yaml").write_text(_naming("article.txt"))
        (tmp_path / "claims" / "b.yaml").write_text(_naming("../key.txt"))
        assert _found("audit").keys() == {"source-changed", "source-outside"}
        (tmp_path / "claims").rename(tmp_path / "real")
        (tmp_path / "claims").symlink_to("/etc")
        assert LINK in " ".join(run("audit").err.split())

    def test_a_file_elsewhere_has_its_own_surroundings(self, place: Repository, tmp_path: Path) -> None:
        other = Repository(tmp_path / "other")
        other.write("articles/b.txt", "1 of 4\n")
        path = other.write("claims/b.yaml", _naming("../articles/b.txt"))
        assert _found("audit", str(path)).keys() == {"source-changed"}
        assert _found("audit", str(path.parent)).keys() == {"source-changed"}
        other.write("claims/b.yaml", _naming("../../outside/secret.txt"))
        assert _found("audit", str(path)).keys() == {"source-outside"}

    def test_a_root_that_is_a_link_itself(self, place: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
        link = place.folder.parent / "link"
        link.symlink_to(place.folder)
        place.write("claims/a.yaml", _naming("../articles/article.txt"))
        assert _found("audit", str(link / "claims")).keys() == {"source-changed"}
        assert _found("audit", str(link / "claims" / "a.yaml")).keys() == {"source-changed"}
        monkeypatch.chdir(link)
        assert _found("audit").keys() == {"source-changed"}

    def test_a_folder_whose_name_begins_alike(self, tmp_path: Path) -> None:
        for name in ("a", "ab"):
            (tmp_path / name).mkdir()
        within = Reach((str(tmp_path / "a"),))
        assert within.refusal("../ab/x", str(tmp_path / "a")) == OUTSIDE
        assert within.refusal("../a", str(tmp_path / "a")) == ""
        assert Reach(("/",)).refusal("/etc/passwd") == ""

    def test_without_roots_nothing_is_opened_by_name(self, tmp_path: Path) -> None:
        (tmp_path / "a.yaml").write_text(claims(GOOD))
        (tmp_path / "b.yaml").symlink_to("a.yaml")
        assert Reach().refusal("a.yaml", str(tmp_path)) == OUTSIDE
        loaded = load(str(tmp_path / "b.yaml"), Settings(roots=("/nowhere",)))
        assert isinstance(loaded, Checked)
        assert not loaded.usable

    def test_other_drives_and_servers_are_refused_before_they_are_asked(self) -> None:
        roots = ("C:\\work",)
        assert not any(is_elsewhere(name, roots, ntpath) for name in ("a.txt", "..\\a.txt", "c:\\work\\a", "\\a"))
        for name in ("D:\\a", "d:a", "\\\\host\\share\\a", "//host/share/a", "\\\\?\\C:\\a", "\\\\.\\pipe\\a"):
            assert is_elsewhere(name, roots, ntpath)
        assert not is_elsewhere("C:\\a", ("/work",), posixpath)


OPENERS = {
    "crossfoot.claimfile.opening": "what it is given, for those that asked before or were named",
    "crossfoot.cli.delivery": "pipes and devices of --output, /dev/null",
    "crossfoot.commands.table": "the file of --output, after what it must not be was refused",
    "crossfoot.audit.files": "a file that was opened already, for the line of its fault",
    "crossfoot.claimfile.exchange": "folders, temporary files and files that are written",
    "crossfoot.lsp.server": "a copy of standard output",
    "crossfoot.claimfile.rewriting": "a claim file that was read already",
    "crossfoot.rules.source_changed": "documents, of those that may be opened",
    "crossfoot.cli.spool": "a file without a name",
    "crossfoot.messages.catalogues": "catalogues of the package itself",
    "crossfoot.batch.archive": "what a run wrote into the folder of --out",
    "crossfoot.batch.job": "the archive that was named",
    "crossfoot.batch.lines": "the archive that was named, its first line",
    "crossfoot.batch.reading": "the archive that was named",
    "crossfoot.batch.supervisor": "the place of a worker in the folder of --out, and its memory",
    "crossfoot.desk.folder": "a file of its folder, by a path that leads out of it nowhere",
    "crossfoot.desk.serve": "a page of its own in a folder of its own, which opens the browser",
    "crossfoot.desk.tables": "what was handed in, in a folder of its own",
    "crossfoot.batch.worker": "the place that its supervisor named, and a copy of standard output",
}
"""the modules that open anything; a new one has to ask ``reach`` first, unless the command line names the file"""
OPENING = {"open", "fdopen", "TemporaryFile", "read_bytes", "mkstemp", "NamedTemporaryFile", "copyfile", "mmap"}


def test_who_opens_files() -> None:
    source = Path(reach.__file__).parents[1]
    found = set()
    for path in source.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            owner, _, name = ast.unparse(node.func).rpartition(".")
            if name in OPENING and owner not in ("reader", "again", "server"):
                found.add(".".join(["crossfoot", *path.relative_to(source).with_suffix("").parts]))
    assert found == OPENERS.keys()


def test_each_file_is_listed_once(tmp_path: Path) -> None:
    """What is named itself, whatever its name, and what is wanted of folders, less what is left out."""
    for name in ("b.yaml", "a.yaml", "left.yaml", "other.txt"):
        (tmp_path / name).touch()
    paths = [str(tmp_path / "b.yaml"), str(tmp_path), f"{tmp_path}/./a.yaml", "other.txt"]
    listed = reach.files_of(
        paths, lambda name: name.endswith(".yaml"), Reach((str(tmp_path),)), lambda path: path.endswith("left.yaml")
    )
    assert list(listed) == [str(tmp_path / "b.yaml"), str(tmp_path / "a.yaml"), "other.txt"]
