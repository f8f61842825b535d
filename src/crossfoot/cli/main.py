"""The process of the command line: how it begins and how it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from crossfoot.messages import translated

_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and end the process; every ending has its code and its sentence."""
    from crossfoot.cli.delivery import make_streams_safe
    from crossfoot.messages import ENGLISH, language, speaking, wished

    make_streams_safe()
    with speaking(wished(os.environ)):
        if language() != ENGLISH:
            from crossfoot.cli.spoken import speak_in_click

            speak_in_click()
        code = _ended(arguments)
    sys.exit(code)


def _ended(arguments: Sequence[str] | None) -> int:
    """The exit code; what went wrong has been reported."""
    import click

    from crossfoot.cli.delivery import complain, let_go, reason
    from crossfoot.cli.group import cli

    code = 2
    try:
        code = int(cli.main(arguments, prog_name="crossfoot", standalone_mode=False) or 0)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (KeyboardInterrupt, click.Abort):
        complain(translated("interrupted"))
        code = _INTERRUPTED
    except MemoryError:
        complain(translated("there is not enough memory for this input"))
    except OSError as error:
        let_go(sys.stdout)
        if not _is_somewhere():
            complain(translated("the folder that this runs in is gone; change to one that is there"))
            code = 2
        elif not isinstance(error, BrokenPipeError):
            complain(translated("standard output cannot be written: {reason}", reason=reason(error)))
            code = 2
    except Exception as error:
        from crossfoot.audit.crashes import unforeseen

        let_go(sys.stdout)
        complain(unforeseen(error.__cause__ if isinstance(error.__cause__, Exception) else error))
        code = 2
    return code


def _is_somewhere() -> bool:
    """Whether the working folder still exists; relative paths cannot be resolved without it."""
    try:
        os.getcwd()
    except OSError:
        return False
    return True


def script() -> None:
    """The ``crossfoot`` command: a process that lives for one report and then leaves at once.

    The collector of reference cycles would search millions of records in vain; so that it is off while modules are
    loaded too, none is imported above. Taking the records apart one by one at the end would take as long as a tenth of
    the audit.
    """
    import gc

    gc.disable()
    code = 2
    try:
        main()
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else 2
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except OSError:
                code = code or 2
    os._exit(code)
