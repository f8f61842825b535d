// The text that is edited. Figures are marked by ranges over it (CSS Custom Highlight API), so that it stays plain.

import { byId } from "./dom.js";

const sheet = byId("sheet");
const NAMES = ["consistent", "loose", "doubtful", "lenient", "mismatch", "chosen"];

/** The nodes that hold the text, each with the offset at which it begins; a line break of the browser is one too. */
function pieces() {
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const found = [];
  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const size = node.nodeType === Node.TEXT_NODE ? node.length : node.tagName === "BR" ? 1 : 0;
    if (size) found.push({ node, at, size });
    at += size;
  }
  return found;
}

export const text = () => pieces().map(({ node }) => node.nodeType === Node.TEXT_NODE ? node.data : "\n").join("");

export function setText(given) {
  sheet.textContent = given;
  mark({});
}

/** Live ranges for places; they move with what is typed before them. A `spot` keeps its range as long as that is right. */
function ranges(places, spots = places) {
  const parts = pieces();
  const order = [...places.keys()].sort((one, other) => places[one][0] - places[other][0]);
  let number = 0;
  return order.flatMap(which => {
    const [start, end] = places[which];
    while (number && parts[number].at > start) number--;
    while (number < parts.length - 1 && parts[number].at + parts[number].size <= start) number++;
    const first = parts[number];
    let behind = number;
    while (behind < parts.length - 1 && parts[behind].at + parts[behind].size < end) behind++;
    const last = parts[behind];
    if (!first || last.at + last.size < end) return [];
    const from = Math.min(start - first.at, first.size), to = end - last.at;
    const known = kept.get(spots[which]);
    if (known?.startContainer === first.node && known.endContainer === last.node && known.startOffset === from &&
      known.endOffset === to) return [known];
    const range = new Range();
    try {
      range.setStart(first.node, from);
      range.setEnd(last.node, to);
    } catch { return []; }
    kept.set(spots[which], range);
    return [range];
  });
}

const kept = new WeakMap(); // ranges by what they mark
const highlights = new Map(window.Highlight ? NAMES.map((name, priority) => {
  const made = new Highlight();
  made.priority = priority;
  CSS.highlights.set(name, made);
  return [name, made];
}) : []);

function put(highlight, wanted) {
  const these = new Set(wanted);
  for (const each of [...highlight]) if (!these.has(each)) highlight.delete(each);
  for (const each of wanted) highlight.add(each);
}

/** Mark what has a place (`at`) by name of the mark; names that are not given keep none. */
export function mark(spots) {
  for (const [name, highlight] of highlights) {
    const some = spots[name] ?? [];
    put(highlight, ranges(some.map(each => each.at), some));
  }
}

export function choose(places) {
  if (window.Highlight) put(highlights.get("chosen"), ranges(places));
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
  const [range] = ranges([[start, end]]);
  if (!range) return;
  sheet.focus({ preventScroll: true });
  getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.startContainer, range.startOffset);
  const box = range.getBoundingClientRect(), frame = sheet.getBoundingClientRect();
  if (box.top < frame.top || box.bottom > frame.bottom) sheet.scrollTop += box.top - frame.top - frame.height / 3;
  if (frame.top < 0 || frame.top > innerHeight / 2) sheet.scrollIntoView({ block: "start" });
}

export const element = sheet;
