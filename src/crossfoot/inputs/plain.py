"""Plain text: the file itself, letter by letter."""

from __future__ import annotations

from crossfoot.article import Input
from crossfoot.charset import text_of

INPUT = Input("text file", (".txt", ".text"), text_of, plain=True)
