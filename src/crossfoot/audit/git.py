"""What changed according to git: since a revision, in commits, in the index, in the working tree, and in new files."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import Final

from crossfoot.messages import Explained, translatable, translated
from crossfoot.records import NamedTuple

_ID: Final = re.compile(r"""\s*-\s+(?:\{\s*)?["']?id["']?\s*:\s*(?:["']([^"']+)["']|([^\s,}#]+))""")
"""a line of a claim file with which a claim begins"""
MAIN: Final = ("refs/remotes/origin/HEAD", "origin/main", "origin/master", "main", "master")
"""where the main branch is looked for, in this order"""


class GitError(Explained):
    """git cannot tell; ``message`` says why, and what would help."""


class Changes(NamedTuple):
    """Files by their real paths; a folder among them (a submodule) stands for all that is in it."""

    since: str
    """in words"""
    top: str
    """the folder of the repository"""
    files: frozenset[str]
    gone: frozenset[str]
    """deleted, or moved away"""

    def concern(self, path: str) -> bool:
        """True for a file that changed. Raises ``GitError`` for one outside the repository, of which git knows nothing.

        A symbolic link changes with itself and with what it leads to.
        """
        names = {_itself(path), os.path.realpath(path)}
        if not any(_is_in(self.top, name) for name in names):
            fault = translatable("{path} lies outside the git repository {top}, so git cannot tell whether it changed")
            raise GitError(translated(fault, path=path, top=self.top))
        return any(above in self.files for name in names for above in _upward(name))

    def took_away(self, path: str) -> bool:
        return _itself(path) in self.gone


def changes(revision: str = "") -> Changes:
    """What changed since the current branch and the revision parted; by default since it left the main branch.

    Raises ``GitError``.
    """
    top = _top()
    fresh = set(_listed(top, "ls-files", "-z", "--others", "--exclude-standard"))
    if _git("rev-parse", "--verify", "--quiet", "HEAD").code:
        if revision:
            fault = translatable("there is no revision {revision!r}; this repository has no commit yet")
            raise GitError(translated(fault, revision=revision))
        fresh.update(_listed(top, "ls-files", "-z", "--cached"))
        there = frozenset(path for path in fresh if os.path.lexists(path))
        beginning = translated("the beginning of this repository, which has no commit yet")
        return Changes(beginning, top, there, frozenset())
    base, since = _base(revision)
    status = _git("diff", "--name-status", "-z", "--no-renames", "--no-relative", "--no-ext-diff", base, "--", at=top)
    if status.code:
        fault = translatable("git cannot compare the files with {revision}: {complaint}")
        raise GitError(translated(fault, revision=base, complaint=status.fault))
    entries = status.text.split("\0")
    gone: set[str] = set()
    for letter, name in zip(entries[::2], entries[1::2], strict=False):
        (gone if letter == "D" else fresh).add(os.path.join(top, name))
    return Changes(since, top, frozenset(fresh), frozenset(gone - fresh))


class Tracked(NamedTuple):
    """What a commit would hold. Real paths."""

    files: tuple[str, ...]
    gone: tuple[str, ...]
    """deleted, or moved away, since the last commit, or since the one that pre-commit was told to begin from"""


def tracked() -> Tracked:
    """The files in git's index, and what is no more in it. Raises ``GitError``."""
    top = _top()
    files = tuple(_listed(top, "ls-files", "-z", "--cached"))
    begun = os.environ.get("PRE_COMMIT_FROM_REF") or "HEAD"
    base = _commit(begun)
    if not base:
        if begun != "HEAD":
            fault = translatable("PRE_COMMIT_FROM_REF is {revision!r}, which is no revision here{hint}")
            raise GitError(translated(fault, revision=begun, hint=_shallow()))
        return Tracked(files, ())
    compared = ("diff", "--cached", "--name-only", "-z", "--no-renames", "--no-relative", "--no-ext-diff")
    return Tracked(files, tuple(_listed(top, *compared, "--diff-filter=D", base, "--")))


def staged() -> frozenset[str]:
    """Real paths of what a commit would change, since the last one or since what pre-commit was told. Raises
    ``GitError``.
    """
    top = _top()
    base = _commit(os.environ.get("PRE_COMMIT_FROM_REF") or "HEAD")
    if not base:
        return frozenset()
    compared = ("diff", "--cached", "--name-only", "-z", "--no-renames", "--no-relative", "--no-ext-diff")
    return frozenset(_listed(top, *compared, base, "--"))


class Hand(NamedTuple):
    """Who wrote something last, and when: seconds since 1970."""

    name: str
    when: int


def hands(path: str) -> dict[str, Hand]:
    """The last author of each claim, by the id of the claim, and of the whole file under ``""``; empty where git does
    not know. git is asked about the commit, not the working tree, so that no filter of the repository runs.
    """
    folder, name = os.path.split(os.path.abspath(path))
    asked = ("-c", "core.fsmonitor=false", "blame", "--line-porcelain", "--no-textconv", "HEAD", "--", name)
    try:
        answer = _git(*asked, at=folder)
    except GitError:
        return {}
    return _hands(answer.text) if not answer.code else {}


def _hands(porcelain: str) -> dict[str, Hand]:
    hands: dict[str, Hand] = {}
    hand, claim, author = Hand("", 0), "", ""
    for line in porcelain.split("\n"):
        word, _, rest = line.partition(" ")
        if word == "author":
            author = rest
        elif word == "author-time" and rest.isdecimal():
            hand = Hand(author, int(rest))
        elif line.startswith("\t"):
            said = _ID.match(line[1:])
            claim = (said[1] or said[2]) if said else claim
            for key in dict.fromkeys(("", claim)):
                hands[key] = max(hands.get(key, hand), hand, key=lambda each: each.when)
    return hands


def _top() -> str:
    """The folder of the repository."""
    answer = _git("rev-parse", "--show-toplevel")
    if answer.code:
        raise GitError(_no_repository(answer.fault))
    return os.path.realpath(answer.text.rstrip("\n"))


def is_revision(word: str) -> bool:
    """True for what git can read as a commit. Raises ``GitError`` where there is no git."""
    return bool(word) and not word.startswith("-") and bool(_commit(word))


def _base(revision: str) -> tuple[str, str]:
    """The commit to compare with, and in words what it is."""
    asked = revision or _main()
    commit = _commit(asked)
    if not commit:
        fault = translatable("there is no revision, and no file, {name!r} here{hint}")
        raise GitError(translated(fault, name=asked, hint=_shallow()))
    parting = _git("merge-base", "HEAD", commit)  # by its name in hexadecimal, which can be no option of git
    base = parting.text.strip()
    if parting.code or not base:
        fault = translatable("this branch has no commit in common with {revision}{hint}")
        raise GitError(translated(fault, revision=asked, hint=_shallow()))
    name = asked.removeprefix("refs/remotes/").removesuffix("/HEAD")
    if base == commit:
        return base, f"{base[:7]} ({name})"
    return base, translated("{commit} (where this branch left {branch})", commit=base[:7], branch=name)


def _main() -> str:
    configured = _git("config", "--get", "init.defaultBranch").text.strip()
    looked = (*MAIN, configured) if configured else MAIN
    main = next((name for name in looked if _commit(name)), "")
    if not main:
        fault = translatable(
            "there is no main branch here to compare with (none of origin/HEAD, {names}); "
            "name a revision: --changed REV"
        )
        raise GitError(translated(fault, names=", ".join(dict.fromkeys(looked[1:]))))
    return main


def _commit(word: str) -> str:
    return _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{word}^{{commit}}").text.strip()


def _shallow() -> str:
    if _git("rev-parse", "--is-shallow-repository").text.strip() == "true":
        return translated(
            "; this is a shallow clone, so fetch the history first (git fetch --unshallow, or fetch-depth: 0 in CI)"
        )
    return ""


class _Answer(NamedTuple):
    code: int
    text: str
    fault: str
    """the first line of what git complains of"""


def _git(*arguments: str, at: str = ".") -> _Answer:
    import subprocess

    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=at, env=environment, capture_output=True, stdin=subprocess.DEVNULL, check=False
        )
    except FileNotFoundError:
        fault = translated("git is not installed, or not on the PATH; without it nothing is known of changes")
        raise GitError(fault) from None
    except (OSError, ValueError) as error:
        raise GitError(translated("git cannot be run: {complaint}", complaint=error)) from None
    words = done.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ").splitlines()
    return _Answer(done.returncode, os.fsdecode(done.stdout), words[0] if words else "")


def _listed(top: str, *arguments: str) -> Iterator[str]:
    answer = _git(*arguments, at=top)
    if answer.code:
        raise GitError(translated("git cannot list the files: {complaint}", complaint=answer.fault))
    return (os.path.join(top, name.rstrip("/")) for name in answer.text.split("\0") if name)


def _no_repository(fault: str) -> str:
    if "not a git repository" in fault:
        return translated(
            "this folder is in no git repository, so nothing is known of changes; leave --changed or --tied out"
        )
    return translated("git cannot tell what changed: {complaint}", complaint=fault)


def _itself(path: str) -> str:
    """The real path of a file, or of a symbolic link itself."""
    folder, name = os.path.split(os.path.abspath(path))
    return os.path.join(os.path.realpath(folder), name)


def _is_in(folder: str, path: str) -> bool:
    return path.startswith(os.path.join(folder, ""))


def _upward(path: str) -> Iterator[str]:
    while True:
        yield path
        above = os.path.dirname(path)
        if above == path:
            return
        path = above
