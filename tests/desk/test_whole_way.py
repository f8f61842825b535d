"""An editor's whole way in a real browser: paste, look, tie, accept, save, reopen; two tabs; hostile text and names;
and nothing that axe-core finds, in any state.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="the extra desk is not installed")

from browser import needs_axe, needs_browser
from crossfoot.audit.audit import check_file
from desking import ARTICLE
from driving import Page
from opening import BUTTON, COUNT, Desk, click, judged, marked, opened

EVIL = "<img src=x onerror=document.title='run'> & \"quoted\".txt"
EVIL_TEXT = "</script><b>1 in 5</b> <img src=x onerror=document.title='run'> 50% of 10 is 7."


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / EVIL).write_text(EVIL_TEXT, encoding="utf-8")
    with opened(folder, tmp_path) as found:
        yield found


@needs_browser
@needs_axe
def test_the_whole_way(desk: Desk) -> None:
    page = desk.driven.page()
    page.size(1280, 900)
    page.go(desk.address)
    page.until("document.activeElement?.id === 'sheet'")
    assert page.run("location.href") == desk.address.partition("?")[0]

    page.type(ARTICLE)
    page.until(f"{COUNT.format('mismatch')} === 3")
    assert marked(page, "mismatch") == ["53", "78", "64,94%"]
    assert marked(page, "consistent") == ["134", "1459", "9,18%"]
    page.until("document.querySelector('.card.mismatch h3')")  # painted after the marks
    assert "53 of 78 is 67,95%, not 64,94%" in page.run("document.querySelector('.card.mismatch h3').textContent")
    judged(page)

    _tie_by_keyboard(page)
    _accept(page)
    _leave_a_dialog(page)
    _save(page)
    saved = check_file(str(desk.folder / "article.yaml"))
    assert [(each.id, each.verdict) for each in saved.claims][:3] == [
        ("share-1", "mismatch"), ("share-2", "consistent"), ("share-3", "undetermined"),
    ]  # fmt: skip
    assert [each.accepted for each in saved.findings if each.severity == "error"] == ["so in print, too"]
    assert (desk.folder / "article.txt").read_text(encoding="utf-8") == ARTICLE

    _hand_on(page)
    _reopen(page)
    _two_tabs(desk, page)
    _hostile(page)
    desk.serving.should_exit = True
    page.run("document.getElementById('sheet').focus()")
    page.type("1 in 5")
    page.until("document.getElementById('status').textContent.includes('your work stays in this tab')")
    assert desk.driven.complaints == []


def _tie_by_keyboard(page: Page) -> None:
    for figure in ("53", "78"):
        page.run(f"{BUTTON.format('.card.mismatch', figure)}.click()")
        page.until("document.activeElement.id === 'sheet' && !document.getElementById('here').hidden")
        page.press("t", "KeyT", modifiers=1)
    page.until("document.querySelectorAll('#tie .figures button').length === 2")
    page.until("document.querySelector('#tie .offers button')")
    assert page.run("document.querySelector('#tie .offers strong').textContent") == "share"
    judged(page)
    page.run("document.querySelector('#tie .offers button').focus()")
    _read_again(page)  # an answer that comes while somebody chooses takes nothing from under the hand
    assert page.run("document.activeElement === document.querySelector('#tie .offers button')")
    page.press("Enter")
    page.until("document.getElementById('status').textContent === 'Tied as share-3.'")
    assert "67,95%" in page.run(
        "[...document.querySelectorAll('.card')].find(e => e.dataset.key === 'file share-3').innerHTML"
    )


def _read_again(page: Page) -> None:
    asked = "document.getElementById('locale').dispatchEvent(new Event('change'))"
    assert page.run(f"{asked} && document.body.classList.contains('busy')")
    page.until("!document.body.classList.contains('busy')")


def _accept(page: Page) -> None:
    page.run(f"{BUTTON.format('.card.mismatch', 'Accept')}.focus()")
    page.press("Enter")
    page.until("document.getElementById('ask').open")
    page.run("document.getElementById('ask-yes').click()")
    page.until("document.getElementById('ask-fault').textContent === 'Say why it stays.'")
    judged(page)
    page.type("so in print, too")
    page.run("document.getElementById('ask-yes').click()")
    page.until("document.querySelector('.card.accepted')?.textContent.includes('so in print, too')")
    assert page.run("document.querySelector('.card.mismatch')") is None
    assert page.until("document.activeElement.closest('#sections')") is not None  # who works by keyboard is not lost


def _leave_a_dialog(page: Page) -> None:
    click(page, ".card.accepted", "Ask the author")
    page.until("document.querySelector('#ask textarea')?.value.includes('By our count')")
    page.press("Escape")
    page.until("!document.getElementById('ask').open")


def _hand_on(page: Page) -> None:
    page.run(
        "const made = URL.createObjectURL.bind(URL);"
        "URL.createObjectURL = blob => { blob.text().then(text => { window.handed = text }); return made(blob) };"
        "document.getElementById('report').click()"
    )
    page.until("document.getElementById('ask').open")
    page.run("document.getElementById('ask-yes').click()")
    page.until("!document.getElementById('ask').open && window.handed?.includes('so in print, too')")


def _save(page: Page) -> None:
    click(page, ".top", "Save")
    page.until("document.getElementById('ask').open")
    page.run(
        "const [claims, text] = document.querySelectorAll('#ask-body input');"
        "claims.value = 'article.yaml'; text.value = 'article.txt';"
        "document.getElementById('ask-yes').click()"
    )
    page.until("document.getElementById('status').textContent === 'Saved as article.yaml.'")
    assert page.run("document.getElementById('unsaved').hidden")


def _reopen(page: Page) -> None:
    click(page, ".top", "New")
    page.until("document.getElementById('sheet').textContent === ''")
    click(page, "#list", "article.yaml")
    page.until("document.querySelector('.card.accepted')")
    assert page.run("document.getElementById('sheet').textContent") == ARTICLE
    page.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark"}])
    page.size(390, 844)
    judged(page)
    assert page.run("document.scrollingElement.scrollWidth") == 390


def _two_tabs(desk: Desk, page: Page) -> None:
    other = desk.driven.page()
    other.go(f"{desk.address.partition('?')[0]}#open=article.yaml")
    click(other, ".card.accepted", "Dismiss")
    other.until("document.getElementById('sections').textContent.includes('Turned down (1)')")
    page.call("Page.bringToFront")
    click(page, ".card.open", "Dismiss")
    page.until("!document.querySelector('.card.open')")
    for each, name in ((other, "article.yaml"), (page, "article-2.yaml")):
        each.call("Page.bringToFront")
        click(each, ".top", "Save")
        each.until("document.getElementById('ask').open")
        each.run("document.getElementById('ask-yes').click()")
        if each is page:
            each.until("document.getElementById('ask-fault').textContent.includes('changed by somebody else')")
            each.run("document.getElementById('ask-yes').click()")
        each.until(f"document.getElementById('status').textContent === 'Saved as {name}.'")
    ids = [[c.id for c in check_file(str(desk.folder / n)).claims] for n in ("article.yaml", "article-2.yaml")]
    assert ids == [["share-2", "share-3"], ["share-1", "share-2"]]


def _hostile(page: Page) -> None:
    click(page, "#list", "onerror")
    page.until("document.getElementById('sheet').textContent.startsWith('</script>')")
    page.until("document.getElementById('summary').textContent")
    assert page.run("document.querySelectorAll('img, script:not([src], #words)').length") == 0
    assert "crossfoot desk" in page.run("document.title")
