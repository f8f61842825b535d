"""The files that --changed and --tied narrow an audit to."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

import click

from crossfoot.audit.files import SCHEMA, claim_files
from crossfoot.audit.git import Changes, GitError, changes, is_revision, staged, tracked
from crossfoot.audit.narrowing import narrowed, table_documents
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.opening import CLAIM_FILES
from crossfoot.cli.arguments import Failed
from crossfoot.cli.scope import Chosen, Scope
from crossfoot.messages import translated


def split_paths(paths: tuple[str, ...], changed: str) -> tuple[tuple[str, ...], str]:
    """Paths and revision. What stands behind --changed may also be the first path; as in git, what exists decides."""
    try:
        revision = is_revision(changed)
    except GitError as error:
        raise Failed(error.message) from None
    if not os.path.lexists(changed):
        return paths, changed
    if revision:
        where = os.path.join(os.curdir, changed)
        message = translated(
            "{name!r} is a revision and a file here; write {where} for the file, {changed}^0 for the revision",
            name=changed,
            where=where,
            changed=changed,
        )
        raise click.BadParameter(message, param_hint="--changed")
    return (changed, *paths), ""


def narrowed_to(scope: Scope) -> Chosen:
    """The files that changed, or that are tied to the named ones; fails where git cannot tell."""
    try:
        return _with_tied(scope) if scope.tied else _changed(scope)
    except GitError as error:
        raise Failed(error.message) from None


def _changed(scope: Scope) -> Chosen:
    git = changes(scope.changed or "")
    files = [path for path in claim_files(scope.paths, scope.settings) if not git.took_away(path)]
    gone = [path for path in git.gone if path.endswith(CLAIM_FILES)]
    refused = [path for path in files if scope.settings.reach.link_refused(path)]

    def is_changed(path: str) -> bool:
        documents = table_documents(path, scope.settings.sources)
        return not os.path.lexists(path) or git.concern(path) or any(map(_known_changed(git), documents))

    among = narrowed([path for path in files if path not in refused], is_changed, gone)
    among = among._replace(changed=(*among.changed, *filter(is_changed, refused)))
    wanted = {*among.changed, *among.tied}
    return Chosen(tuple(path for path in files if path in wanted), among, git.since)


def changed_articles(paths: Sequence[str], revision: str) -> tuple[list[str], str]:
    """Those of the articles that changed since a revision, and since when that is, in words."""
    try:
        git = changes(revision)
        return [path for path in paths if not git.took_away(path) and git.concern(path)], git.since
    except GitError as error:
        raise Failed(error.message) from None


def _known_changed(git: Changes) -> Callable[[str], bool]:
    def is_changed(path: str) -> bool:
        try:
            return git.took_away(path) or git.concern(path)
        except GitError:  # it lies elsewhere
            return False

    return is_changed


def _with_tied(scope: Scope) -> Chosen:
    """The files that are named, and those of the repository that ``same_as`` ties to them or to one that is gone."""
    known, gone = tracked()
    named = {os.path.realpath(path): path for path in claim_files(scope.paths)}
    others = [path for path in known if path.endswith(CLAIM_FILES) and not path.endswith(SCHEMA) and path not in named]
    others = [path for path in others if not _left_out(path, scope.settings)]
    files = [*named.values(), *(os.path.relpath(path) for path in others if os.path.lexists(path))]
    given, fresh = set(named.values()), staged()

    def concerns(path: str) -> bool:
        """Named, or with a table whose document the commit changes."""
        return path in given or any(os.path.realpath(each) in fresh for each in table_documents(path) if fresh)

    among = narrowed(files, concerns, [path for path in gone if path.endswith(CLAIM_FILES)])
    return Chosen((*among.changed, *among.tied), among)


def _left_out(path: str, settings: Settings) -> bool:
    """Whether a file, or a folder that it lies in, is excluded."""
    while settings.exclude and os.path.dirname(path) != path:
        if settings.excludes(path):
            return True
        path = os.path.dirname(path)
    return False
