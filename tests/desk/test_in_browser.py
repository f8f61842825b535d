"""The desk in a real browser: keys alone, zoomed, without motion, files that are dropped, two tabs, a server that is
killed, and hostile names and texts.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

pytest.importorskip("starlette", reason="the extra desk is not installed")

from browser import needs_axe, needs_browser
from crossfoot.audit.audit import check_file
from desking import ARTICLE, Here
from driving import Page
from opening import BUTTON, COUNT, SHEET, STATUS, Desk, click, judged, marked, opened
from running import CLAIMS

pytestmark = needs_browser

EVIL = "\u202e<img src=x onerror=document.title='run'>\n{{7*7}} \"quoted\" & 'so'.txt"
EVIL_TEXT = (
    "</textarea></script><script>document.title='run'</script><img src=x onerror=document.title='run'>\n"
    "\u202e53 of 78 (64.94%)\u202c \x07 \ud7ff\U0001f600 javascript:alert(1) <!-- {{7*7}} ${7*7}\n"
    + "9" * 3000
    + "\n50% of 10 is 7. " + "unbroken" * 500
)  # fmt: skip
TWO = f"""\
locale: vi
source: {{document: article.txt}}
claims:
  - {{id: share-1, kind: share, part: "53", whole: "78", percent: "64,94%", quote: "{ARTICLE.partition(" Cả")[0]}"}}
"""
FOCUSED = "document.activeElement"
REACHED = "(e => e.id || e.closest('[data-key]')?.dataset.key + ' ' + e.textContent)(document.activeElement)"
OVER = """
[...document.querySelectorAll('body *')].filter(each => {
  const box = each.getBoundingClientRect(), style = getComputedStyle(each);
  if (!box.width || each.closest('.skip, svg, #sheet, .tables') || style.overflow === 'auto') return false;
  const cut = /hidden|clip/.test(style.overflowX) && each.scrollWidth > each.clientWidth + 1;
  return cut || box.right > innerWidth + 1 || box.left < -1;
}).map(each => each.outerHTML.slice(0, 120))
"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("desk")
    (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "trade.csv").write_bytes((CLAIMS / "tables" / "us-trade-by-gateway.csv").read_bytes())
    (folder / EVIL).write_text(EVIL_TEXT, encoding="utf-8")
    with opened(folder, tmp_path_factory.mktemp("profile"), Here()) as found:
        yield found
        assert found.driven.complaints == []


def pasted(page: Page, text: str = ARTICLE, wrong: int = 3) -> None:
    page.type(text)
    page.until(f"{COUNT.format('mismatch')} === {wrong} && document.querySelector('#sections .mismatch')")


def settled(page: Page) -> None:
    """Wait until the whole text was read, which begins a while after the last key, so that nothing is made anew."""
    page.until(f"JSON.parse(sessionStorage.getItem('desk'))?.text === {SHEET} && !document.body.matches('.busy')")


def emptied(page: Page) -> None:
    """What is there is left, though it is not saved."""
    page.run("document.getElementById('new').click()")
    page.until("document.getElementById('ask').open")
    page.run("document.getElementById('ask-yes').click()")
    page.until(f"{SHEET} === ''")


def tabbed(page: Page, wanted: str, most: int = 60) -> None:
    """Press Tab until that is true; whatever is reached on the way can be seen, and that it has the focus."""
    for _ in range(most):
        page.press("Tab")
        if page.run(f"{FOCUSED} === document.body"):
            continue
        seen = page.run(
            "(e => { const b = e.getBoundingClientRect(), s = getComputedStyle(e);"
            " return b.width > 0 && s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 })"
            f"({FOCUSED})"
        )
        assert seen, page.run(REACHED)
        if page.run(f"Boolean({wanted})"):
            return
    raise AssertionError(f"not reached by Tab: {wanted}")


def test_by_keyboard_alone(desk: Desk) -> None:
    page = desk.page()
    pasted(page)
    page.press("n", "KeyN", modifiers=1)
    page.until("!document.getElementById('here').hidden")
    tabbed(page, f"{FOCUSED}.textContent === 'Accept…'")
    page.press("Enter")
    page.until("document.getElementById('ask').open")
    page.type("so in print, too")
    tabbed(page, f"{FOCUSED}.id === 'ask-yes'", 6)
    page.press("Enter")
    page.until("document.querySelector('.card.accepted') && !document.getElementById('ask').open")
    tabbed(page, f"{FOCUSED}.tagName === 'SUMMARY' && {FOCUSED}.closest('.card.consistent')")
    page.press("Enter")
    page.until(f"{FOCUSED}.parentElement.open && {FOCUSED}.parentElement.querySelector('blockquote')")
    page.press("s", "KeyS", modifiers=2)
    page.until("document.getElementById('ask').open")
    for _ in range(20):  # the dialog lets nobody out but by its own buttons
        page.press("Tab")
        assert page.run(f"document.getElementById('ask').contains({FOCUSED}) || {FOCUSED} === document.body")
    page.press("Escape")
    page.until("!document.getElementById('ask').open")


def test_tab_reaches_everything(desk: Desk) -> None:
    page = desk.page()
    pasted(page)
    settled(page)
    wanted = page.run(
        "[...document.querySelectorAll('a[href], button, input, select, summary, [contenteditable]')]"
        ".filter(e => !e.disabled && e.checkVisibility()).length"
    )
    page.run("window.got = new Set(); document.addEventListener('focusin', event => got.add(event.target)); true")
    for _ in range(3 * wanted):
        page.press("Tab")
        if page.run(f"got.size >= {wanted}"):
            break
    missed = page.run(
        "[...document.querySelectorAll('a[href], button, input, select, summary, [contenteditable]')]"
        ".filter(e => !e.disabled && e.checkVisibility() && !got.has(e)).map(e => e.outerHTML.slice(0, 90))"
    )
    assert missed == []


@pytest.mark.parametrize(("width", "scale"), [(640, 2), (320, 4)])
@needs_axe
def test_zoomed_to_twice_and_four_times_the_size(desk: Desk, width: int, scale: int) -> None:
    page = desk.page(width, 900 // scale, scale)
    pasted(page)

    def fits() -> None:
        assert page.run("document.scrollingElement.scrollWidth") <= width
        assert page.run(OVER) == []
        judged(page)

    fits()
    for _ in range(2):
        page.press("n", "KeyN", modifiers=1)
        page.press("t", "KeyT", modifiers=1)
    page.until("!document.getElementById('tie').hidden")
    fits()
    click(page, ".card.mismatch", "Ask the author")
    page.until("document.getElementById('ask').open")
    inside = "(b => b.top >= 0 && b.bottom <= innerHeight + 1)(document.getElementById('ask').getBoundingClientRect())"
    assert page.run(inside)
    assert page.run("(d => { d.scrollTop = 1e6; return d.querySelector('#ask-yes').getBoundingClientRect().bottom"
                    " <= innerHeight + 1 })(document.getElementById('ask'))")  # fmt: skip
    fits()
    page.press("Escape")
    page.until("!document.getElementById('ask').open")
    emptied(page)
    page.run("document.getElementById('files').open = true")
    click(page, "#list", "trade.csv")
    page.until("document.querySelector('.tables td.mismatch')")
    fits()


def test_letters_twice_as_large(desk: Desk) -> None:
    """As where somebody has larger letters in the browser and no zoom."""
    page = desk.page()
    pasted(page)
    page.call("Page.setFontSizes", fontSizes={"standard": 32, "fixed": 26})
    page.until("parseFloat(getComputedStyle(document.body).fontSize) === 32")
    assert page.run("document.scrollingElement.scrollWidth") <= 1280
    assert page.run(OVER) == []


@pytest.mark.parametrize("wish", ["reduce", "no-preference"])
def test_nothing_moves_by_itself(desk: Desk, wish: str) -> None:
    page = desk.page()
    page.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-reduced-motion", "value": wish}])
    page.run(
        "window.moved = []; for (const name of ['animationstart', 'transitionrun'])"
        " document.addEventListener(name, event => moved.push(event.type), true); true"
    )
    pasted(page)
    page.press("n", "KeyN", modifiers=1)
    click(page, ".card.mismatch", "Accept")
    page.until("document.getElementById('ask').open")
    page.press("Escape")
    page.until("!document.getElementById('ask').open")
    assert page.run("[moved.length, document.getAnimations().length]") == [0, 0]
    smooth = "[...document.querySelectorAll('*')].filter(e => getComputedStyle(e).scrollBehavior === 'smooth').length"
    assert page.run(smooth) == 0


def test_files_are_dropped(desk: Desk, tmp_path: Path) -> None:
    page = desk.page()
    text, other, refused = tmp_path / "dropped.txt", tmp_path / "other.txt", tmp_path / "a.exe"
    text.write_text(ARTICLE, encoding="utf-8")
    other.write_text("1 in 5 is 25%.", encoding="utf-8")
    refused.write_bytes(b"MZ")
    page.run(
        "window.seen = new Set(); new MutationObserver(() => seen.add(document.body.className))"
        ".observe(document.body, {attributes: true}); true"
    )
    page.drop("#sheet", text, kind="dragOver")
    page.until("seen.has('dropping') && !document.body.classList.contains('dropping')")  # it was taken elsewhere
    page.drop("#panel", text)
    page.until(f"{COUNT.format('mismatch')} === 3")
    assert page.run(SHEET) == ARTICLE
    assert not page.run("document.body.classList.contains('dropping')")
    page.drop("#sheet", other)  # what is there is not saved
    page.until("document.getElementById('ask').open")
    page.drop("#sheet", other)
    page.drop("dialog", other)
    page.press("Escape")
    page.until("!document.getElementById('ask').open")
    assert page.run(SHEET) == ARTICLE
    emptied(page)
    page.drop("#sheet", refused)
    page.until(f"{STATUS}.includes('the desk takes texts')")
    page.drop("#sheet", tmp_path)
    page.until(f"{STATUS}.includes('is a folder')")
    page.drop("#sheet", desk.folder / EVIL, text)
    page.until(f"{SHEET}.startsWith('</textarea>')")
    page.until(f"{STATUS}.includes('one file at a time')")
    emptied(page)
    (table := tmp_path / "dropped.csv").write_bytes(b"x;a;b\nN;1.204;3.307\nS;988;2.701\nE;571;811\nAll;2.763;6.828\n")
    page.drop("#sheet", table)
    page.until("document.querySelector('.tables td.mismatch')")
    for locale, number in (("en", 0), ("fr", 0), ("vi", 1)):
        page.run(f"(each => {{ each.value = '{locale}'; each.onchange(); }})(document.getElementById('locale'))")
        page.until(f"document.querySelectorAll('#sections article').length === {number}")
    page.press("s", "KeyS", modifiers=2)
    page.until("document.querySelector('#ask input')")
    page.press("Enter")
    page.until(f"{STATUS} === 'Saved as dropped.yaml.'")
    assert (desk.folder / "dropped.csv").read_bytes() == table.read_bytes()
    assert check_file(str(desk.folder / "dropped.yaml")).locale == "vi"


FRENCH = "Les effectifs sont passés de 81 200 à 84 448 élèves, soit une hausse de 4,5 %. Il y a 7 écoles."
BROKEN = """[...document.querySelectorAll('#panel h3, #panel li span, #panel dd, #panel button, #panel summary')]
    .map(each => each.textContent).filter(each => /[0-9] ([0-9]{3}|%)/.test(each))"""


def test_figures_break_at_no_line_end_and_roles_are_told_in_words(desk: Desk) -> None:
    page = desk.page()
    pasted(page, FRENCH)
    page.until("document.querySelector('.card.mismatch')")
    page.run("document.querySelectorAll('.card details').forEach(each => each.open = true)")
    page.until("document.querySelector('.card dd')")
    assert page.run(BROKEN) == []
    assert page.run(SHEET) == FRENCH  # which stays as it was typed
    labels = "[...document.querySelectorAll('.card.mismatch dt')].map(each => each.textContent)"
    told = page.run(labels)
    assert told[:2] == ["says", ""] and "because" not in told
    emptied(page)
    pasted(page, "The budget is $640 million: $395 million for pay, $180 million for rent, $75 million for more.", 4)
    page.until("document.querySelectorAll('.card.mismatch .figures button').length === 4")
    assert "part 3" in page.run("document.querySelector('.card.mismatch .figures').textContent")


IN_SIGHT = """(box => [...CSS.highlights.get('mismatch')].filter(each => {
  const at = each.getBoundingClientRect();
  return at.bottom > box.top && at.top < box.bottom;
}).map(String))(document.getElementById('sheet').getBoundingClientRect())"""
SCROLLED = "document.getElementById('sheet').scrollTop = {}"


def test_a_long_text_is_marked_where_it_is_in_sight(desk: Desk, tmp_path: Path) -> None:
    page = desk.page()
    lines = [f"Of {number} schools, {number // 2} (70%) are open." for number in range(1000, 1240, 2)]
    (tmp_path / "long.txt").write_text("\n\n".join(lines), encoding="utf-8")
    page.drop("#sheet", tmp_path / "long.txt")
    page.until(COUNT.format("mismatch"))
    assert page.run(f"{COUNT.format('mismatch')} < 200")  # of 360
    page.run(SCROLLED.format("1e6"))
    page.until(f"{IN_SIGHT}.at(-3) === '1238'")
    page.run("window.fetch = () => Promise.reject(); document.getElementById('sheet').focus()")  # as of a dead server
    page.press("Home", modifiers=2)
    page.run(SCROLLED.format(0))
    page.run("getSelection().collapse(document.getElementById('sheet'), 0)")
    page.type("Today: ")
    page.until(f"{STATUS}.includes('your work stays in this tab')")
    page.run(SCROLLED.format("1e6"))
    page.until(f"{IN_SIGHT}.at(-3) === '1238'")
    assert page.run(f"{IN_SIGHT}.at(-1)") == "70%"


def test_lines_stay_however_they_come(desk: Desk) -> None:
    """Dictated or pasted: the browser holds lines in two ways, and ends what is pasted with a break."""
    page = desk.page()
    text = "53 of 78\n\nis\n64.94%."
    kept = f"JSON.parse(sessionStorage.getItem('desk'))?.text === {json.dumps(text)}"
    page.type(text)
    page.until(f"document.querySelector('#sheet > div') && {kept}")
    page.run("document.execCommand('selectAll'), document.execCommand('delete'), sessionStorage.removeItem('desk')")
    page.pasted(text)
    page.until(f"document.querySelector('#sheet > br') && {kept}")


def test_two_tabs_in_one_file(desk: Desk) -> None:
    (desk.folder / "two.yaml").write_text(TWO, encoding="utf-8")
    one, other = desk.page(), desk.page()
    for each in (one, other):
        each.call("Page.bringToFront")
        click(each, "#list", "two.yaml")
        each.until("document.querySelector('.card.mismatch')")
    for each, reason in ((other, "theirs"), (one, "mine")):
        each.call("Page.bringToFront")
        click(each, ".card.mismatch", "Accept")
        each.until("document.getElementById('ask').open")
        each.type(reason)
        each.run("document.getElementById('ask-yes').click()")
        each.until("document.querySelector('.card.accepted') && !document.getElementById('ask').open")
        each.press("s", "KeyS", modifiers=2)
        each.until("document.querySelector('#ask input')")
        each.press("Enter")
        each.until(f"{STATUS} === 'Saved as two.yaml.' || document.getElementById('ask-fault').textContent")
    one.until("document.getElementById('ask-fault').textContent.includes('changed by somebody else')")
    assert [each.accepted for each in check_file(str(desk.folder / "two.yaml")).findings] == ["theirs"]
    assert one.run("document.querySelector('#ask a').getAttribute('href')") == "/#open=two.yaml"
    one.press("Enter")
    one.until(f"{STATUS} === 'Saved as two-2.yaml.'")
    assert [each.accepted for each in check_file(str(desk.folder / "two-2.yaml")).findings] == ["mine"]


def test_hostile_names_and_texts_are_text(desk: Desk) -> None:
    page = desk.page()
    made = "document.querySelectorAll('img, iframe, script:not([src], #words), #list b, #sheet *').length"
    asked = "performance.getEntriesByType('resource').filter(each => !each.name.startsWith(location.origin)).length"
    title = page.run("document.title")
    assert page.run(f"{BUTTON.format('#list', '{{7*7}}')}.textContent").startswith(EVIL)
    assert page.run(f"getComputedStyle({BUTTON.format('#list', '{{7*7}}')}).unicodeBidi") == "isolate"
    click(page, "#list", "{{7*7}}")
    page.until(f"{SHEET}.startsWith('</textarea>') && {COUNT.format('mismatch')} > 0")
    assert marked(page, "mismatch")[:3] == ["53", "78", "64.94%"]
    click(page, ".card.mismatch", "Ask the author")
    page.until("document.querySelector('#ask textarea')?.value.includes('64.94%')")
    page.press("Escape")
    page.until("!document.getElementById('ask').open")
    click(page, ".top", "Report")
    page.until("document.getElementById('ask').open")
    page.press("Escape")
    page.until("!document.getElementById('ask').open")
    assert page.run(f"[{made}, {asked}, document.title]") == [0, 0, title]
    assert page.run("document.scrollingElement.scrollWidth") <= 1280
    assert page.run(OVER) == []


def test_a_server_that_is_killed(desk: Desk, tmp_path: Path) -> None:
    from opening import served

    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    code = "from crossfoot.cli.main import script; script()"
    process = subprocess.Popen(
        [sys.executable, "-c", code, "desk", str(tmp_path), "--no-browser"], stderr=subprocess.PIPE, text=True
    )
    try:
        assert process.stderr is not None
        address = next(word for word in process.stderr.readline().split() if word.startswith("http"))
        page = desk._replace(address=address).page()
        pasted(page)
        os.kill(process.pid, signal.SIGKILL)
    finally:
        process.kill()
        process.wait()
        assert process.stderr is not None
        process.stderr.close()
    page.press("End", modifiers=2)
    page.type(" 53/78 xã (61%).")
    page.until(f"{STATUS}.includes('your work stays in this tab')")
    assert page.run("document.getElementById('status').className") == "status fault"
    typed = page.run(SHEET)
    assert marked(page, "mismatch") == ["53", "78", "64,94%"]
    page.press("s", "KeyS", modifiers=2)
    page.until("document.getElementById('ask').open")
    page.press("Enter")
    page.until("document.getElementById('ask-fault').textContent.includes('your work stays in this tab')")
    page.press("Escape")
    port = urlsplit(address).port
    assert port is not None
    with served(tmp_path, Here(), port) as (_, again):
        page.type(".")
        page.until(f"{STATUS}.includes('Open the address that')")
        page.go(again)
        page.until(f"{COUNT.format('mismatch')} === 6")
        assert page.run(SHEET) == f"{typed}."
        assert not page.run("document.getElementById('unsaved').hidden")
