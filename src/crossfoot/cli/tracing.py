"""What ``crossfoot read --trace`` prints in place of a report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

import click
from click.core import ParameterSource

from crossfoot.cli.delivery import complain
from crossfoot.messages import translated

if TYPE_CHECKING:
    from crossfoot.audit.settings import Settings
    from crossfoot.inputs.reading.article import Article

_HEEDED: Final = (
    "trace", "locale", "changed", "exclude", "named", "select", "extend_select", "ignore", "quiet", "language",
)  # fmt: skip
"""options that mean what they always do"""


def refuse_beside_trace(context: click.Context) -> None:
    """Refuse options that say something of a report, of which there is none."""
    given = [
        each.opts[-1]
        for each in context.command.params
        if isinstance(each, click.Option)
        and each.name not in _HEEDED
        and context.get_parameter_source(each.name or "") is ParameterSource.COMMANDLINE
    ]
    if given:
        raise click.UsageError(
            translated("--trace prints no report, so that {options} would do nothing", options=", ".join(given))
        )


def trace(paths: Sequence[str], locale: str, settings: Settings, opened: Callable[[str], Article]) -> int:
    """Print what was proposed of each article; 2 where one cannot be read."""
    from crossfoot.inputs import InputError
    from crossfoot.reports.cells import sentence

    unread = 0
    for path in paths:
        try:
            article = opened(path)
        except InputError as error:
            complain(f"{path}: {error.message}")
            unread = 2
            continue
        for line in (f"{article.path}:", *_lines(article, locale, settings)):
            click.echo(" " * (len(line) - len(line.lstrip(" "))) + sentence(line, "utf-8"))
    return unread


def _lines(article: Article, locale: str, settings: Settings) -> Iterator[str]:
    """What the report would say of the whole text, and what was proposed of its figures."""
    from crossfoot.articles.fates import Fates
    from crossfoot.articles.read import ABOUT_THE_TEXT
    from crossfoot.articles.trace import traced
    from crossfoot.articles.whole import whole_article
    from crossfoot.reports.phrases import severity_name

    whole = whole_article(article.path, article.text, locale, settings.locale, fates=Fates())
    for finding in whole.checked(settings, article).findings:
        if finding.rule in ABOUT_THE_TEXT:
            yield f"{severity_name(finding.severity)}[{finding.rule}]: {finding.message}"
    lines = list(traced(whole.reading, settings.on(article.path)))
    yield from lines or [translated("nothing was proposed")]
