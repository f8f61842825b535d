"""Plain text: the file itself, letter by letter."""

from __future__ import annotations

from crossfoot.charset import text_of
from crossfoot.inputs import Input

INPUT = Input("text file", (".txt", ".text"), text_of, plain=True)
