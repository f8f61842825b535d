"""Writes what is known of members that are not imported: ``python tools/indexes.py``

Of each pattern of words its turn, what a sentence must have to be asked for it, and whether it looks at sentences or at
whole texts; of each kind of file how its files end and begin; of each language its words. A line each.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from crossfoot.articles.cue import asked_of, cues
from crossfoot.articles.vocabulary import vocabulary_of
from crossfoot.discovery import members
from crossfoot.figures.language import languages
from crossfoot.inputs import inputs, known_of

PACKAGE: Final = Path(__file__).parent.parent / "src/crossfoot"


def written(entries: Mapping[str, Any]) -> str:
    lines = [f"{json.dumps(name)}: {json.dumps(each, ensure_ascii=False)}" for name, each in sorted(entries.items())]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def main() -> int:
    patterns = {name: asked_of(cue) for name, cue in cues().items()}
    (PACKAGE / "articles/cue_index.json").write_text(written(patterns), encoding="utf-8")
    kinds = {
        member: (known.suffixes, [each.decode("latin-1") for each in known.beginnings])
        for member, known in zip(members("inputs"), map(known_of, inputs()), strict=True)
    }
    words = {
        code: [" ".join(known.common), " ".join(sorted(known.words))]
        for code, known in ((code, vocabulary_of(language)) for code, language in languages().items())
    }
    (PACKAGE / "articles/vocabulary.json").write_text(written(words), encoding="utf-8")
    (PACKAGE / "inputs/index.json").write_text(written(kinds), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
