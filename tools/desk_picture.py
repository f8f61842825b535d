"""Makes docs/desk.png, the picture of the desk in the README: one of the worked examples in Chromium.

python tools/desk_picture.py
"""

from __future__ import annotations

import sys
import tempfile
import threading
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT / "tests"))

from crossfoot.audit.settings import Settings  # noqa: E402
from crossfoot.desk.serve import listening, server  # noqa: E402
from driving import Page, browser  # noqa: E402

TEXT: Final = """\
Strong and weak organisations of the province, 2008 to 2012

Of the organisations, 53/78 (64,94%) were strong in 2008, 68/80 (85%) in 2009, 62/79 (78,48%) in 2010, 71/81 (87,65%) in 2011 and 74/82 (90,24%) in 2012; in that year 1/82 (1,21%) was weak.

There were 165 secretaries and deputies: 87 secretaries and 78 deputies. The rest of the 2.840 officials, up 1.227 or 76%, had no such post.
"""  # noqa: E501


def draw(page: Page, address: str) -> None:
    page.size(1280, 880)
    page.go(address)
    page.until("document.activeElement?.id === 'sheet'")
    page.run("document.getElementById('locale').value = 'vi'")
    page.type(TEXT)
    page.until("document.querySelector('.card.mismatch')")
    page.run("document.querySelectorAll('.card.mismatch details').forEach(each => { each.open = true; })")
    page.run("document.querySelector('.card.mismatch .figures button').click()")
    page.until("!document.getElementById('here').hidden && !document.body.classList.contains('busy')")
    page.picture(ROOT / "docs" / "desk.png")


def main() -> int:
    with tempfile.TemporaryDirectory() as folder, listening("127.0.0.1", 0) as opened:
        articles = Path(folder) / "articles"
        articles.mkdir()
        for name in ("gia-lai-2018.yaml", "lai-chau-2021.yaml"):
            (articles / name).write_bytes((ROOT / "claims" / name).read_bytes())
        serving, address = server(str(articles), Settings(), "127.0.0.1", opened)
        thread = threading.Thread(target=serving.run, kwargs={"sockets": [opened]})
        thread.start()
        try:
            with browser(Path(folder)) as driven:
                draw(driven.page(), address)
        finally:
            serving.should_exit = True
            thread.join()
    return 0


if __name__ == "__main__":
    sys.exit(main())
