"""Characters that look like a plain space or like nothing at all, and colons that only look like one, in words."""

import re
import unicodedata

_COLONS = "：﹕︓∶ː꞉"
_BLANK = "[^\\S \t\r\n\x85\u2028\u2029]|[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]"
_PLACE = rf"^ *(?:- +)*(?:-?(?P<indent>{_BLANK})|[\w\"']+ *(?:(?P<colon>[{_COLONS}])|:(?P<behind>{_BLANK})))"


def named(char: str) -> str:
    """``a no-break space (U+00A0)``."""
    name = unicodedata.name(char, "character").lower()
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name} (U+{ord(char):04X})"


def misleading(line: str) -> tuple[int, str] | None:
    """Where a line of YAML has such a character instead of a plain space or colon, and what to do about it."""
    match = re.compile(_PLACE).match(line)
    if match is None:
        return None
    what = next(name for name in ("indent", "colon", "behind") if match[name])
    wanted = {
        "indent": "looks like indentation here; YAML wants plain spaces",
        "colon": 'stands here; YAML wants ":" and a space',
        "behind": "stands behind this colon; YAML wants a plain space",
    }
    return match.start(what), f"{named(match[what])} {wanted[what]}"


def hidden(word: str) -> str:
    """`` (with a no-break space (U+00A0) in it)`` for a word with such a character, else nothing."""
    match = re.compile(f"{_BLANK}|[{_COLONS}]").search(word)
    return f" (with {named(match[0])} in it)" if match else ""
