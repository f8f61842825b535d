"""What commands take and how they end: the types of their arguments, and the classes that they have in common."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from crossfoot.messages import ENGLISH, language, translated

if language() == ENGLISH:  # else click would look for catalogues of its own, which nobody has, at every start
    for module in (click.core, click.decorators, click.types):
        module._ = str  # type: ignore[attr-defined]

if TYPE_CHECKING:
    _Parameter = click.ParamType[str]
else:
    _Parameter = click.ParamType  # in older versions no generic one


_ASKED = "crossfoot.language"
LEVELS = ("error", "warning", "note")
COLORS = ("auto", "always", "never")


def formats() -> tuple[str, ...]:
    from crossfoot.discovery import members

    return members("formats")


class FormatName(_Parameter):
    """A choice whose members are looked up only when it is used."""

    name = "format"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value not in formats():
            self.fail(
                translated(
                    "there is no format {name!r}; the formats are {formats}", name=value, formats=", ".join(formats())
                ),
                param,
                ctx,
            )
        return value

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        return f"[{'|'.join(formats())}]"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Any]:
        from click.shell_completion import CompletionItem

        return [CompletionItem(name) for name in formats() if name.startswith(incomplete)]


class RuleName(_Parameter):
    """The name of a rule, or several with commas between them."""

    name = "rule"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from crossfoot.audit.rule import rules
        from crossfoot.claimfile.suggestions import near

        for name in value.split(","):
            if name.strip() not in rules():
                hint = near(name.strip(), rules()) or translated("; `crossfoot rule` lists them")
                self.fail(translated("there is no rule {name!r}{hint}", name=name.strip(), hint=hint), param, ctx)
        return value

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Any]:
        from click.shell_completion import CompletionItem

        from crossfoot.audit.rule import rules

        given, comma, last = incomplete.rpartition(",")
        return [CompletionItem(f"{given}{comma}{name}") for name in rules() if name.startswith(last)]


@contextmanager
def needing(missing: str) -> Iterator[None]:
    """A context for imports that need an extra: where a library is missing, raises ``Failed`` with the sentence
    ``missing``, which has a {name}.
    """
    try:
        yield
    except ImportError as error:
        if (error.name or "").split(".")[0] == "crossfoot":
            raise
        raise Failed(translated(missing, name=error.name)) from None


with_sources = click.option(
    "--sources",
    type=click.Path(exists=True, file_okay=False),
    multiple=True,
    metavar="DIR",
    help="Folder with the source documents.",
)
with_config = click.option(
    "--config",
    "named",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="Read the settings from FILE, not from the nearest pyproject.toml or crossfoot.toml.",
)
with_changed = click.option(
    "--changed",
    is_flag=False,
    flag_value="",
    metavar="[REV]",
    help="Only files that changed since REV, says git (default: since this branch left the main one).",
)
with_exclude = click.option(
    "--exclude",
    multiple=True,
    metavar="GLOB",
    help="Leave out files and folders of that name or path where a folder is searched (may be repeated).",
)
with_jobs = click.option(
    "--jobs",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    metavar="N",
    help="How many processes share the files.",
)


def _speak(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
    """Say everything in that language from now on."""
    if value is None:
        return
    from crossfoot.messages import languages, nearest

    known = nearest([value])
    if known is None:
        sentence = translated("there are no sentences in {language!r}; the languages are {languages}")
        raise click.BadParameter(sentence.format(language=value, languages=", ".join(languages())), ctx, param)
    ctx.meta[_ASKED] = known
    speak_from_now_on(known)


def speak_from_now_on(wished: str) -> None:
    """Say everything in that language, which is one of ours."""
    from crossfoot.cli.spoken import speak_in_click
    from crossfoot.messages import nearest, speak

    speak(nearest([wished]) or wished)
    speak_in_click()


def asked_for() -> str:
    """The language that ``--language`` names; nothing where it is not given."""
    ctx = click.get_current_context(silent=True)
    return str(ctx.meta.get(_ASKED, "")) if ctx else ""


def with_language() -> click.Option:
    """``--language``, which every command takes; it comes first, so that the help is in that language too."""
    return click.Option(
        ["--language"],
        metavar="LANGUAGE",
        callback=_speak,
        expose_value=False,
        is_eager=True,
        help="Say everything in this language: en, fr, vi (default: as the environment wishes, LANG).",
    )


class SpokenContext(click.Context):
    """The context of a command, whose help is in the language that is spoken."""

    def get_help(self) -> str:
        from crossfoot.messages import ENGLISH, language

        if language() == ENGLISH:
            return super().get_help()
        from crossfoot.cli.spoken import in_language

        return in_language(self.command).get_help(self)


class Commands(click.Group):
    """The commands, imported when they are asked for. They return exit codes, which a reader that leaves early, as
    ``head`` does, does not change.
    """

    context_class = SpokenContext

    def list_commands(self, ctx: click.Context) -> list[str]:
        from crossfoot.discovery import members

        return [member.replace("_", "-") for member in members("commands")]

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        from crossfoot.discovery import command_named

        command: click.Command | None = command_named(name)
        if command is not None and all(each.name != "language" for each in command.params):
            command.params.append(with_language())
            command.context_class = SpokenContext
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        name = args[0]
        if not ctx.resilient_parsing and self.get_command(ctx, name) is None and not name.startswith("-"):
            ctx.fail(translated("there is no command {name!r}{hint}", name=name, hint=self._instead(ctx, name)))
        return super().resolve_command(ctx, args)

    def _instead(self, ctx: click.Context, name: str) -> str:
        """A suggestion for an unknown command: a file without a command is meant to be checked."""
        from crossfoot.claimfile.suggestions import near

        if os.path.lexists(name):
            return translated("; `crossfoot audit` checks claim files, `crossfoot read` articles")
        known = self.list_commands(ctx)
        return near(name, known) or translated("; the commands are {commands}", commands=", ".join(known))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args and not ctx.resilient_parsing:
            click.echo(ctx.get_help(), err=True)
            ctx.exit(2)
        try:
            return super().parse_args(ctx, args)
        except BrokenPipeError:  # nobody reads the help
            _let_go()
            ctx.exit(0)

    def invoke(self, ctx: click.Context) -> Any:
        ctx.obj = 0
        try:
            ctx.obj = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            _let_go()
        return ctx.obj


def _let_go() -> None:
    from crossfoot.cli.delivery import let_go

    let_go(sys.stdout)


class WithClaim(click.Command):
    """A command whose argument is a claim, which may begin with a minus and need no quotes; neither is an option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        valued = {name for param in self.params if isinstance(param, click.Option) for name in param.opts}
        options: list[str] = []
        words: list[str] = []
        given = iter(args)
        for each in given:
            if each == "--":
                words.extend(given)
            elif each.startswith("--") or each == "-h":
                options.append(each)
                options.extend([value for value in [next(given, None)] if value is not None] if each in valued else [])
            else:
                words.append(each)
        return super().parse_args(ctx, [*options, "--", *words] if words else options)


class WithOptionalValue(click.Command):
    """A command with an option whose value may be left out.

    click puts the value of ``--changed=VALUE`` back among the arguments, and reads one that begins with a minus as an
    option. No such value means anything (git has no revision of such a name), so it is refused.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        options = [param for param in self.params if isinstance(param, click.Option) and not param.is_flag]
        valued = {name for param in options if not _may_stand_alone(param) for name in param.opts}
        alone = {name for param in options if _may_stand_alone(param) for name in param.opts}
        given = iter(args)
        for each in given:
            if each == "--":
                break
            name, _, value = each.partition("=")
            if each in valued:
                next(given, None)
            elif name in alone and value.startswith("-"):
                message = translated(
                    "{value!r} is no revision, as none begins with a minus; write ./{value} for a file", value=value
                )
                raise click.BadParameter(message, ctx, param_hint=name)
        return super().parse_args(ctx, args)


def _may_stand_alone(param: click.Option) -> bool:
    """Whether the option may be given without its value: it then has one of its own, which no other option has."""
    return isinstance(param.flag_value, str)


class Failed(click.ClickException):
    """Something outside the program stood in the way."""

    exit_code = 2

    def show(self, file: Any = None) -> None:
        from crossfoot.cli.delivery import complain

        complain(self.format_message())


def names(given: Iterable[str]) -> Iterable[str]:
    return (name.strip() for value in given for name in value.split(","))


def known_locale(locale: str) -> str:
    from crossfoot.figures.locales import UnknownLocale, notation_of

    try:
        notation_of(locale)
    except UnknownLocale as error:
        hint = "" if error.near else translated("; write a language, such as vi, en or de-CH")
        raise click.BadParameter(f"{error}{hint}", param_hint="--locale") from None
    return locale
