"""crossfoot read: the statistics of an article."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

import click

from crossfoot.claimfile.opening import CLAIM_FILES
from crossfoot.cli.arguments import (
    Failed,
    WithOptionalValue,
    known_locale,
    with_changed,
    with_config,
    with_exclude,
    with_jobs,
)  # fmt: skip
from crossfoot.cli.delivery import complain, reason
from crossfoot.cli.reporting import (
    ReportOptions,
    concluded,
    configured,
    given_out,
    not_through_a_link,
    reporting,
    watched,
    without,
)
from crossfoot.cli.scope import Scope
from crossfoot.cli.spreading import spread_over
from crossfoot.figures.unmade import unmade
from crossfoot.messages import translated
from crossfoot.records import NamedTuple

if TYPE_CHECKING:
    from crossfoot.articles.whole import WholeArticle
    from crossfoot.audit.settings import Settings
    from crossfoot.claims.finding import Checked
    from crossfoot.inputs.reading.article import Article

_HELD = 20
"""articles; of more than that, what was found waits on disk"""
_DRAFTS = (".yaml", ".yml")
_CLAIMS = unmade(r"""^\W*(claims|tables)["']?\s*:|^\s*\{.*"kind"\s*:""", re.MULTILINE)
"""stands in every claim file"""
_INTO = (
    "Write to FILE: the report or, if it ends in .yaml or .yml, a draft claim file; "
    "one for each article if it is a folder."
)


class Drafts(NamedTuple):
    """Where claim files go: one file, or a folder with one for each article."""

    path: str = ""
    folder: bool = False
    force: bool = False

    def target(self, article: str) -> str:
        if not self.folder:
            return self.path
        stem = "standard-input" if article == "-" else os.path.splitext(os.path.basename(article))[0]
        return os.path.join(self.path, f"{stem}.yaml")


@click.command("read", cls=WithOptionalValue)
@click.argument("files", nargs=-1, type=click.Path(allow_dash=True), metavar="FILE... | -")
@reporting(**{"--output": {"type": click.Path(allow_dash=True), "help": _INTO}})
@click.option("--force", is_flag=True, help="Let --output write over claim files that are there.")
@click.option(
    "--locale", metavar="ID", default="", help="Language and notation: vi, en, en-GB ... (default: the text tells)."
)
@click.option("-v", "--verbose", is_flag=True, help="List every claim, and why it was read so.")
@click.option("--trace", is_flag=True, help="No report: what was proposed of each figure, and why.")
@click.option(
    "--marked", metavar="FILE", default="", help="Write a copy of a .docx or .pdf with a note at each finding."
)
@with_changed
@click.option("--allow-nothing", is_flag=True, help="Exit with 0, not 3, where nothing was compared (for hooks).")
@click.option("--watch", is_flag=True, help="Read again whenever an article changes, until interrupted.")
@with_jobs
@with_exclude
@with_config
def read(
    files: tuple[str, ...], locale: str, verbose: bool, trace: bool, marked: str, force: bool, changed: str | None,
    allow_nothing: bool, watch: bool, jobs: int, exclude: tuple[str, ...], wanted: ReportOptions, named: str | None,
) -> int:  # fmt: skip
    """Read articles: find their figures, tie them together, check them.

    Text, Markdown, AsciiDoc, reStructuredText, HTML, Word, OpenDocument and PDF files, subtitles, or folders with them.

    \b
    crossfoot read article.txt
    crossfoot read articles/ --format json --output report.json
    crossfoot read article.txt --output claims/article.yaml    a draft claim file
    crossfoot read article.docx --marked article-checked.docx   comments in a copy
    crossfoot read --changed                                   only what this branch changed
    pandoc article.epub -t plain | crossfoot read - -v
    """
    if changed:
        from crossfoot.cli.narrowing import split_paths

        files, changed = split_paths(files, changed)
    if changed is not None:
        files = files or (os.curdir,)
    if not files:
        raise click.UsageError(translated("name the articles, or folders with them (- for standard input)"))
    if "-" in files and (watch or changed is not None):
        raise click.UsageError(translated("--changed and --watch are for files, not for standard input"))
    from crossfoot.audit.exit import EXIT

    _checked_locale(locale)
    if trace:
        from crossfoot.cli.tracing import refuse_beside_trace
        from crossfoot.cli.tracing import trace as traced

        refuse_beside_trace(click.get_current_context())
        settings = wanted.rules_of(without(configured(named).settings(), exclude).naming(files))
        return traced(_paths(Scope(files, settings, changed)), locale, settings, partial(_opened, settings=settings))
    if marked:
        from crossfoot.cli.marking import refuse_unfit

        refuse_unfit(files, marked)

    def once() -> int:
        config = configured(named)
        settings = without(config.settings(), exclude).naming(files)
        shown = wanted.within(config)
        shown = shown._replace(show="derivations") if verbose else shown
        code = _read(Scope(files, wanted.rules_of(settings), changed), shown, locale, force, jobs, marked)
        return EXIT.clean if allow_nothing and code == EXIT.nothing else code

    if not watch:
        return once()
    from crossfoot.cli.watching import again_and_again
    from crossfoot.inputs import suffixes

    if _is_draft(wanted.output):
        raise click.UsageError(translated("--watch only reports; draft the claim file without it"))
    again_and_again(once, files, suffixes=suffixes())
    return 0


def _paths(scope: Scope) -> list[str]:
    """The articles, of which there are none where none changed; that there are none at all is refused."""
    from crossfoot.inputs import articles, suffixes

    settings, named = scope.settings, ", ".join(scope.paths)
    paths = list(articles(scope.paths, settings.reach, settings.excludes))
    if not paths:
        raise click.UsageError(
            translated("there is no article in {named} ({suffixes})", named=named, suffixes=", ".join(suffixes()))
        )
    if scope.changed is None:
        return paths
    from crossfoot.cli.narrowing import changed_articles

    paths, since = changed_articles(paths, scope.changed)
    if not paths:
        complain(translated("no article in {named} changed since {since}", named=named, since=since))
    return paths


def _read(scope: Scope, wanted: ReportOptions, locale: str, force: bool, jobs: int, marked: str = "") -> int:
    from crossfoot.claims.finding import Report

    settings, paths = scope.settings, _paths(scope)
    if not paths:
        if wanted.form != "terminal":
            given_out(Report(()), wanted)
        return 0
    drafts = _drafts(wanted.output, paths, force)
    documents_read = _documents(paths, locale, settings, drafts, wanted, 1 if "-" in paths else jobs)
    documents: Sequence[Checked]
    if len(paths) <= _HELD:
        documents = list(documents_read)
    else:
        from crossfoot.cli.spool import Spooled

        documents = Spooled(documents_read)
    if marked:
        from crossfoot.cli.marking import mark

        for path, document in zip(paths, documents, strict=True):
            mark(path, document, marked)
    return concluded(Report(documents), wanted._replace(output="-") if drafts.path else wanted)


def _checked_locale(locale: str) -> None:
    if not locale:
        return
    from crossfoot.articles import Unread, declared

    try:
        declared(known_locale(locale))
    except Unread as error:
        raise click.BadParameter(str(error), param_hint="--locale") from None


def _drafts(output: str, paths: Sequence[str], force: bool) -> Drafts:
    """What --output asks for, if it asks for claim files; refuses before anything is read what could not be written."""
    folder = _is_folder(output)
    if not _is_draft(output):
        if force:
            raise click.UsageError(
                translated("--force goes with --output and the name of a claim file (.yaml) or a folder")
            )
        return Drafts()
    drafts = Drafts(output, folder, force)
    if not folder and len(paths) > 1:
        message = translated(
            "{output} takes the claims of one article, and there are {number}; name a folder, as in claims/",
            output=output,
            number=len(paths),
        )
        raise click.BadParameter(message, param_hint="--output")
    targets: dict[str, str] = {}
    for path in paths:
        target = drafts.target(path)
        other = targets.setdefault(target, path)
        if other != path:
            message = translated(
                "{other} and {path} would both become {target}; read them one at a time",
                other=other,
                path=path,
                target=target,
            )
            raise click.BadParameter(message, param_hint="--output")
        if os.path.lexists(target) and not force:
            message = translated(
                "{target} is there already, and somebody may have worked on it; --force writes over it", target=target
            )
            raise click.BadParameter(message, param_hint="--output")
        not_through_a_link(target)
    return drafts


def _is_folder(output: str) -> bool:
    return output.endswith(("/", os.sep)) or os.path.isdir(output)


def _is_draft(output: str) -> bool:
    return _is_folder(output) or output.lower().endswith(_DRAFTS)


def _documents(
    paths: Sequence[str], locale: str, settings: Settings, drafts: Drafts, wanted: ReportOptions, jobs: int
) -> Iterator[Checked]:
    """What was found, one article at a time; of each only what the report will show is kept."""
    short = wanted.form == "terminal" and wanted.show == "findings"
    read_one = partial(_article, locale=locale, settings=settings, drafts=drafts, short=short)
    with watched(wanted.quiet) as step, spread_over(jobs) as spread:
        step(0, len(paths))
        for number, document in enumerate(spread(read_one, paths), 1):
            step(number, len(paths))
            yield document


def _article(path: str, locale: str, settings: Settings, drafts: Drafts, short: bool) -> Checked:
    """What was found in one article, or why it cannot be read."""
    from crossfoot.articles import lean, unreadable
    from crossfoot.audit.crashes import crashed
    from crossfoot.inputs import STANDARD_INPUT, InputError

    shown = STANDARD_INPUT if path == "-" else path
    try:
        document = _document(path, locale, settings, drafts)
    except InputError as error:
        document = unreadable(shown, error.message)
    except click.ClickException:
        raise
    except Exception as error:
        document = crashed(shown, error, article=True)
    return lean(document) if short else document


def _opened(path: str, settings: Settings) -> Article:
    """The text of an article. Raises ``InputError``, also where a file is none, or where a link leads too far."""
    from crossfoot.claimfile.reach import NAME_IT
    from crossfoot.inputs import InputError, opened

    refused = settings.reach.link_refused(path)
    if refused:
        raise InputError(translated("this {refused}; {hint}", refused=translated(refused), hint=translated(NAME_IT)))
    article = opened(path)
    if path.lower().endswith(CLAIM_FILES) and _CLAIMS.search(article.text):
        from shlex import quote

        raise InputError(
            translated("this is a claim file, not an article: crossfoot audit {quoted}", quoted=quote(path))
        )
    return article


def _document(path: str, locale: str, settings: Settings, drafts: Drafts) -> Checked:
    """One article, read and checked; its draft is written if one is wanted. Raises ``InputError``."""
    from crossfoot.articles.whole import whole_article

    article = _opened(path, settings)
    whole = whole_article(article.path, article.text, locale, settings.locale)
    if drafts.path:
        _write(drafts, whole, article, path)
    return whole.checked(settings, article)


def _write(drafts: Drafts, whole: WholeArticle, article: Article, path: str) -> None:
    from crossfoot.articles.draft import draft
    from crossfoot.claimfile.exchange import write_atomically

    target = drafts.target(path)
    if whole.has_nothing:
        complain(
            translated("no claim was found in {path}, so {target} was not written", path=article.path, target=target)
        )
        return
    try:
        os.makedirs(os.path.dirname(target) or ".", exist_ok=True)
        made = draft(whole, article, _beside(path, target)).encode()
        write_atomically(target, made, durable=False, fresh=not drafts.force)
    except OSError as error:
        if isinstance(error, FileExistsError) and os.path.lexists(target):
            raise Failed(
                translated("{target} was made by somebody else meanwhile; --force writes over it", target=target)
            ) from None
        raise Failed(translated("{target} cannot be written: {reason}", target=target, reason=reason(error))) from None


def _beside(path: str, target: str) -> str:
    """The path of the article from the folder of its claim file; nothing for standard input."""
    if path == "-":
        return ""
    try:
        beside = os.path.relpath(path, os.path.dirname(target) or ".")
    except ValueError:  # on another drive
        beside = os.path.abspath(path)
    return beside.replace(os.sep, "/")


COMMAND = read
