// The text that is edited. Figures are marked by ranges over it (CSS Custom Highlight API), so that it stays plain.

import { byId } from "./dom.js";

const sheet = byId("sheet");
const CHOSEN = "chosen", NAMES = ["consistent", "loose", "doubtful", "lenient", "mismatch", CHOSEN];
const AROUND = 1; // heights of the sheet above and below it in which figures are marked, so that who scrolls sees no other

const PARAGRAPH = /[^\n]*\n+|[^\n]+$/g;

/**
 * The nodes that hold the text, each with the offset at which it begins. A line ends where the browser has put a break
 * (the last one only holds a line open) or, as of what is dictated, begins a block.
 */
function pieces() {
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const found = [];
  let at = 0;
  const add = (node, size) => { if (size) found.push({ node, at, size }); at += size; };
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const before = node.previousSibling;
    if (before && (node.tagName === "DIV" || before.tagName === "DIV")) add(null, 1);
    if (node.nodeType === Node.TEXT_NODE) add(node, node.length);
    else if (node.tagName === "BR" && node.nextSibling) add(node, 1);
  }
  return found;
}

export const text = () => pieces().map(({ node }) => node?.data ?? "\n").join("");

export function setText(given) {
  sheet.replaceChildren(...given.match(PARAGRAPH) ?? []); // one node each: of one that changes, all of it is painted anew
  mark({});
}

/** Sets a range to a place; places are best asked for in their order. Whether the text has that place. */
function placing() {
  const parts = pieces();
  let number = 0;
  return (range, [start, end]) => {
    while (number && parts[number].at > start) number--;
    while (number < parts.length - 1 && parts[number].at + parts[number].size <= start) number++;
    const first = parts[number];
    let behind = number;
    while (behind < parts.length - 1 && parts[behind].at + parts[behind].size < end) behind++;
    const last = parts[behind];
    if (!first || last.at + last.size < end) return false;
    const from = Math.min(start - first.at, first.size), to = end - last.at;
    if (range.startContainer === first.node && range.endContainer === last.node && range.startOffset === from &&
      range.endOffset === to) return true;
    try {
      range.setStart(first.node, from);
      range.setEnd(last.node, to);
    } catch { return false; }
    return true;
  };
}

const kept = new WeakMap(); // live ranges by what they mark; they move with what is typed before them
const probe = new Range();
const highlights = new Map(window.Highlight ? NAMES.map((name, priority) => {
  const made = new Highlight();
  made.priority = priority;
  CSS.highlights.set(name, made);
  return [name, made];
}) : []);
let marked = [], of = "", looked = 0; // what is marked in the order of the text, that text, and how far it was scrolled

function put(highlight, wanted) {
  const these = new Set(wanted);
  for (const each of [...highlight]) if (!these.has(each)) highlight.delete(each);
  for (const each of these) highlight.add(each);
}

/** Mark what has a place (`at`) by name of the mark; names that are not given keep none. */
export function mark(spots) {
  marked = Object.entries(spots).flatMap(([name, some]) => some.map(spot => ({ name, spot, at: spot.at })));
  marked.sort((one, other) => one.at[0] - other.at[0]);
  of = text();
  choose([]);
  look();
}

/** Give ranges to what is in sight and around it: the browser goes through all there are whenever anything changes. */
function look() {
  const frame = sheet.getBoundingClientRect(), around = AROUND * frame.height, place = placing();
  const near = marked.slice(below(frame.top - around, place), below(frame.bottom + around, place));
  const wanted = new Map(NAMES.map(name => [name, []]));
  for (const { name, spot, at } of near) {
    const range = kept.get(spot) ?? new Range();
    kept.set(spot, range);
    if (place(range, at)) wanted.get(name).push(range);
  }
  for (const [name, highlight] of highlights) if (name !== CHOSEN) put(highlight, wanted.get(name));
  looked = sheet.scrollTop;
}

/** How many of the marks end above a height of the window. */
function below(height, place) {
  let low = 0, high = marked.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (place(probe, marked[middle].at) && probe.getBoundingClientRect().bottom < height) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Mark what has come in sight, where it is now. */
function lookAgain() {
  const now = text();
  if (now !== of) {
    const least = Math.min(now.length, of.length), shift = now.length - of.length;
    let start = 0, same = 0;
    while (start < least && now[start] === of[start]) start++;
    while (same < least - start && now[now.length - 1 - same] === of[of.length - 1 - same]) same++;
    marked = marked.filter(({ at }) => at[1] <= start || at[0] >= of.length - same)
      .map(each => each.at[1] <= start ? each : { ...each, at: [each.at[0] + shift, each.at[1] + shift] });
    of = now;
  }
  look();
}

sheet.addEventListener("scroll", () => {
  if (Math.abs(sheet.scrollTop - looked) > sheet.clientHeight * AROUND / 2) lookAgain();
}, { passive: true });
new ResizeObserver(lookAgain).observe(sheet);

export function choose(places) {
  const place = placing();
  if (window.Highlight) put(highlights.get(CHOSEN), places.map(each => [new Range(), each])
    .filter(([range, each]) => place(range, each)).map(([range]) => range));
}

/** Where the cursor or the selection is: start and end, or nothing where it is elsewhere. */
export function selected() {
  const selection = getSelection();
  if (!selection.rangeCount || !sheet.contains(selection.anchorNode)) return null;
  const range = selection.getRangeAt(0);
  const parts = pieces();
  const offset = (container, within) => {
    const own = parts.find(({ node }) => node === container);
    if (own) return own.at + within;
    const child = container.childNodes[within];
    const next = child && parts.find(({ node }) => child.contains(node));
    const end = parts.at(-1);
    return next ? next.at : end ? end.at + end.size : 0;
  };
  return [offset(range.startContainer, range.startOffset), offset(range.endContainer, range.endOffset)];
}

/** Put the cursor on a place, in sight. */
export function goTo([start, end]) {
  const range = new Range();
  if (!placing()(range, [start, end])) return;
  sheet.focus({ preventScroll: true });
  getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.startContainer, range.startOffset);
  const box = range.getBoundingClientRect(), frame = sheet.getBoundingClientRect();
  if (box.top < frame.top || box.bottom > frame.bottom) sheet.scrollTop += box.top - frame.top - frame.height / 3;
  if (frame.top < 0 || frame.top > innerHeight / 2) sheet.scrollIntoView({ block: "start" });
}

export const element = sheet;
