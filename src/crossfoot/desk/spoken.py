"""The language of the page: that of ``--language``, else what was chosen on the page, what the browser wishes, or what
the environment does.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from http.cookies import CookieError, SimpleCookie
from importlib.resources import files
from typing import Any, Final

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from crossfoot.claims.kind import kinds
from crossfoot.messages import ENGLISH, catalogues, language, nearest, speaking

COOKIE: Final = "crossfoot-language"
"""holds what was chosen on the page, which puts it there itself"""
NAMES: Final = {"en": "English", "fr": "français", "vi": "Tiếng Việt"}
"""of languages in themselves; one without a name is called by its code"""
_LONGEST: Final = 500
"""characters of a header that are looked at"""
_COUNTED: Final = 200
"""numbers of which it is told which form they take; greater ones take that of their last two digits and a hundred"""
_SAID: Final = re.compile(r'\btranslated(?:Plural)?\(\s*("(?:[^"\\]|\\.)*")(?:,\s*("(?:[^"\\]|\\.)*"))?')


class Spoken:
    """Everything behind it is said in the language of the request."""

    def __init__(self, app: ASGIApp, asked: str = "") -> None:
        """``asked``: the language whatever the browser wishes, if one was named."""
        self.app = app
        self.asked = asked

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        with speaking(self.asked or wished(Headers(scope=scope)) or language()):
            await self.app(scope, receive, send)


def wished(headers: Headers) -> str | None:
    """The language that a request wishes, if it is one of ours: as chosen on the page, else as the browser is set."""
    try:
        chosen = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        chosen = None
    known = nearest([chosen.value]) if chosen else None
    return known or nearest(_tags(headers.get("accept-language", "")[:_LONGEST]))


def _tags(accepted: str) -> list[str]:
    """``fr-CH, vi;q=0.9`` as a list, the dearest first."""
    weighed = []
    for each in accepted.split(","):
        tag, _, weight = each.partition(";")
        try:
            weighed.append((-float(weight.strip().removeprefix("q=") or 1), tag.strip()))
        except ValueError:
            continue
    return [tag for weight, tag in sorted(weighed, key=lambda each: each[0]) if weight]


def words() -> dict[str, Any]:
    """What the scripts of the page say, in the language that is spoken: ``sentences`` by their English, those that take
    a number as a list of their forms, the names of kinds too, and in ``forms`` which form each number takes.
    """
    return _words(language())


@cache
def _words(spoken: str) -> dict[str, Any]:
    if spoken == ENGLISH:
        return {}
    known = catalogues.catalogue(spoken)
    form_of: Callable[[int], int] = known.plural  # type: ignore[attr-defined]
    forms = [int(form_of(number)) for number in range(_COUNTED)]
    examples = [forms.index(form) for form in range(max(forms) + 1)]
    sentences: dict[str, str | list[str]] = {}
    for one, several in (*_said(), *((kind, "") for kind in kinds())):
        sentences[one] = [known.ngettext(one, several, each) for each in examples] if several else known.gettext(one)
    return {"sentences": sentences, "forms": forms}


def _said() -> list[tuple[str, str]]:
    """The sentences of the scripts, with the form for several where they have one."""
    scripts = [each for each in (files("crossfoot.desk") / "static").iterdir() if each.name.endswith(".js")]
    sentences = (match.groups() for each in scripts for match in _SAID.finditer(each.read_text(encoding="utf-8")))
    return [(json.loads(one), json.loads(several) if several else "") for one, several in sentences]
