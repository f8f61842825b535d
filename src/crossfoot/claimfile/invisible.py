"""Characters that look like a plain space or like nothing at all, and colons that only look like one, in words."""

import re
import unicodedata

from crossfoot.messages import translatable, translated

_COLONS = "：﹕︓∶ː꞉"
_BLANK = "[^\\S \t\r\n\x85\u2028\u2029]|[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]"
_PLACE = rf"^ *(?:- +)*(?:-?(?P<indent>{_BLANK})|[\w\"']+ *(?:(?P<colon>[{_COLONS}])|:(?P<behind>{_BLANK})))"

_WANTED = {
    "indent": translatable("{character} looks like indentation here; YAML wants plain spaces"),
    "colon": translatable('{character} stands here; YAML wants ":" and a space'),
    "behind": translatable("{character} stands behind this colon; YAML wants a plain space"),
}


def named(char: str) -> str:
    """``a no-break space (U+00A0)``."""
    name = unicodedata.name(char, "character").lower()
    sentence = translatable("an {character} (U+{code:04X})")
    if name[0] not in "aeiou":
        sentence = translatable("a {character} (U+{code:04X})")
    return translated(sentence, character=name, code=ord(char))


def misleading(line: str) -> tuple[int, str] | None:
    """Where a line of YAML has such a character instead of a plain space or colon, and what to do about it."""
    match = re.compile(_PLACE).match(line)
    if match is None:
        return None
    what = next(name for name in ("indent", "colon", "behind") if match[name])
    return match.start(what), translated(_WANTED[what], character=named(match[what]))


def hidden(word: str) -> str:
    """`` (with a no-break space (U+00A0) in it)`` for a word with such a character, else nothing."""
    match = re.compile(f"{_BLANK}|[{_COLONS}]").search(word)
    return translated(" (with {character} in it)", character=named(match[0])) if match else ""
