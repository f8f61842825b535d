"""Writes what is known of patterns that are not imported: ``python tools/cue_index.py``

Of each its turn, what a sentence must have to be asked for it, and whether it looks at sentences or at whole texts;
`src/crossfoot/articles/cue_index.json` has them, a line each.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Final

from crossfoot.articles.cue import asked_of, cues

TARGET: Final = Path(__file__).parent.parent / "src/crossfoot/articles/cue_index.json"


def written() -> str:
    lines = [f"{json.dumps(name)}: {json.dumps(asked_of(cue))}" for name, cue in sorted(cues().items())]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def main() -> int:
    TARGET.write_text(written(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
