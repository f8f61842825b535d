// The desk: what is open, what was decided, and when the text is read again.

import { ask, byId, copy, make, talk } from "./dom.js";
import * as files from "./files.js";
import * as panel from "./panel.js";
import * as sheet from "./sheet.js";
import { translated, translatedPlural } from "./words.js";

const WHOLE = 700; // milliseconds after the last key
const OVER = 1000; // milliseconds; while files are over the page it is told several times in each
const SUPERSEDED = 409;
const LISTS = ["claims", "doubts", "proposed", "declined", "loose"];
const MARKED = { ".docx": translated("Word, a comment at each finding"), ".pdf": translated("PDF, a highlight at each finding"),
  ".xlsx": translated("XLSX, the wrong cells marked") };
const EMPTY = { locale: "", claims: [], doubts: [], proposed: [], declined: [], loose: [], findings: [] };
const tab = `${Date.now()} ${Math.random()}`;
let answer = EMPTY, answered = ""; // and the text that it is about
let open = fresh(), tie = [], offers = [], pause = 0, drag = 0, waiting = 0;
let held = new Map(), version = 0; // what was told, by number, and the number of that answer
let reading = 0, running = null, queued = null, failed = ""; // what was last said of a reading that failed

function fresh() {
  return { name: "", file: "", digest: "", document: "", sha256: "", read: "", leftOut: [], hands: {}, table: null, unsaved: false, undo: [] };
}

function say(words, fault = false) {
  byId("status").textContent = words;
  byId("status").classList.toggle("fault", fault);
}

const sheetNow = () => ({ text: sheet.text(), file: open.file, locale: byId("locale").value, name: open.name, tab });

/** What is told of the text as it is now; `quick` where a key was pressed, of which only the sentences around it are read. */
async function once(quick) {
  if (open.table) return;
  const now = sheetNow();
  reading += 1;
  document.body.classList.add("busy");
  try {
    const told = await talk("check", { ...now, quick, since: version });
    if (told.later) return told; // a long text that is new: the pause after the last key asks for the whole
    if (!received(told)) return again();
    if (now.text === sheet.text() && now.file === open.file) { answer = told; answered = now.text; show(); }
    if (failed && byId("status").textContent === failed) say(""); // no other complaint is over because this went well
    failed = "";
  } catch (error) {
    if (error.status !== SUPERSEDED) say(failed = error.message, true);
  } finally {
    reading -= 1;
    document.body.classList.toggle("busy", reading > 0);
  }
}

/** Take an answer in; of what is held already it tells the number, and by how much its places have moved. */
function received(told) {
  if (told.since && told.since !== version) return false;
  for (const name of LISTS) told[name] = told[name].map(each => Array.isArray(each) ? moved(held.get(each[0]), each[1]) : each);
  held = new Map(LISTS.flatMap(name => told[name]).filter(each => each.number).map(each => [each.number, each]));
  version = told.version;
  return true;
}

function moved(told, by) {
  if (by) for (const each of [told, ...told.figures ?? []]) if (each.at) each.at = [each.at[0] + by, each.at[1] + by];
  return told;
}

/** Between two keys: one at a time, and never behind the reading of a whole text. */
function soon() {
  if (!running) return running = once(true).finally(() => { running = null; });
  return queued ??= running.then(() => { queued = null; return soon(); });
}

/** The whole text, which has the last word. */
const check = () => once(false);

/** What was answered is about another answer than the one that is held. */
function again() { version = 0; return soon(); }

function show() {
  for (const claim of answer.claims) {
    const hand = open.hands[claim.id];
    claim.hand = hand ? `${hand[0]}, ${new Date(hand[1] * 1000).toISOString().slice(0, 10)}` : "";
  }
  sheet.mark(panel.marks(answer));
  clearTimeout(waiting);
  waiting = -1;
  if (document.activeElement !== sheet.element || document.hidden) beside();
  else requestAnimationFrame(() => { if (waiting) waiting = setTimeout(beside); });
}

/** What stands beside the text; who types sees the marks painted before it is built. */
function beside() {
  clearTimeout(waiting);
  waiting = 0;
  panel.show(answer, answered, doing, open.leftOut);
  showHere();
  panel.showTie(tie, offers, answered, doing);
}

function showHere() {
  const at = sheet.selected();
  if (at && answered === sheet.text()) panel.showHere(panel.at(answer, at, answered), doing);
}

function title() {
  byId("name").textContent = open.name || open.document || open.dropped?.name || translated("New text");
  byId("unsaved").hidden = !open.unsaved;
  byId("undo").disabled = !open.undo.length;
  byId("report").disabled = Boolean(open.table) && !/\.xlsx$/i.test(open.document);
  files.markCurrent("");
}

function keep() {
  const kept = JSON.stringify({ open, text: sheet.text(), locale: byId("locale").value });
  try { sessionStorage.setItem("desk", kept); } catch { say(translated("This text is too long to be kept in the tab; save it."), true); }
}

function typed(event) {
  if (!open.unsaved) { open.unsaved = true; title(); }
  clearTimeout(pause);
  if (/^insertFrom/.test(event.inputType)) check();
  else soon();
  pause = setTimeout(() => { check(); keep(); }, WHOLE);
}

/** Tell of the text once a decision is taken: at once what is known of it, the rest when it is read. */
async function decided() {
  const told = await soon();
  if (told?.later) await check();
  else if (answer.quick) check();
}

/** Carry out a decision: the desk answers with the claim file after it. */
async function change(what, more) {
  const now = sheetNow();
  const told = await talk("change", { ...now, what, ...more });
  if (now.file !== open.file) throw new Error(translated("the claim file has changed meanwhile; do that again"));
  open.undo = [...open.undo.slice(-20), open.file];
  Object.assign(open, { file: told.file, unsaved: true });
  title();
  keep();
  await decided();
  return told;
}

/** Take the last decision back. */
async function undo() {
  if (!open.undo.length) return;
  Object.assign(open, { file: open.undo.pop(), unsaved: true });
  title();
  keep();
  await decided();
  say(translated("Taken back."));
}

function cards() {
  if (waiting) beside();
  return [...document.querySelectorAll("#sections [data-key]")];
}

/** Focus a card, or the line that it is. */
const focus = card => (card.tagName === "DETAILS" ? card.querySelector("summary") : card).focus();

/** Carry out what changes the panel; who works by keyboard goes on where it was, at the card that is there now. */
async function inPlace(action) {
  const at = cards().findIndex(each => each.contains(document.activeElement));
  await action();
  const elsewhere = document.activeElement !== document.body && !byId("ask").contains(document.activeElement);
  if (at < 0 || elsewhere) return;
  const there = cards();
  if (there.length) focus(there[Math.min(at, there.length - 1)]);
  else byId("panel").focus();
}

const attempt = action => action().catch(error => say(error.message, true));
const placesOf = claim => claim.figures.map(figure => figure.at).filter(Boolean);

const doing = {
  go: place => sheet.goTo(place),
  choose: claim => sheet.choose(placesOf(claim)),
  copy: words => copy(words, say),
  show(claim) {
    const found = cards().find(each => each.dataset.key === claim.key);
    if (!found) return;
    if (found.tagName === "DETAILS") found.open = true;
    found.scrollIntoView({ block: "nearest" });
    focus(found);
    sheet.choose(placesOf(claim));
  },
  take: claim => attempt(() => inPlace(async () => {
    await change("take", { kind: claim.kind, places: placesOf(claim) });
    say(translated("Added to the claim file."));
  })),
  dismiss: claim => attempt(() => inPlace(async () => {
    const filed = claim.source === "file" || (claim.source === "text" && !claim.proposed);
    await change("dismiss", { claim: { id: filed ? claim.id : "", kind: claim.kind, texts: claim.figures.map(each => each.text) } });
    say(translated("Dismissed."));
  })),
  accept: (claim, { rule, cell }) => inPlace(() => reasoned(translated("Accept: {message}", { message: claim.message }),
    reason => change("accept", { id: cell || claim.id, rule, reason }))),
  async letter(claim) {
    const box = make("textarea", { value: claim.letter, rows: 14, "aria-label": translated("Message to the author") });
    if (await ask(translated("Ask the author"), translated("Copy"), [box])) copy(box.value, say);
  },
  addToTie(places) {
    const all = [...tie, ...places].toSorted((one, other) => one[0] - other[0]);
    tie = all.filter((place, number) => !number || String(place) !== String(all[number - 1]));
    attempt(offer);
  },
  dropFromTie(place) { tie = tie.filter(each => String(each) !== String(place)); attempt(offer); },
  leaveTie() { tie = []; offers = []; panel.showTie(tie, offers, answered, doing); },
  tie: chosen => attempt(async () => {
    const told = await change("tie", { places: tie, kind: chosen.kind, roles: chosen.roles });
    doing.leaveTie();
    say(translated("Tied as {id}.", { id: told.id }));
    const claim = answer.claims.find(each => each.id === told.id);
    if (claim) doing.show(claim);
  }),
};

async function offer() {
  offers = [];
  panel.showTie(tie, offers, answered, doing);
  if (tie.length > 1) offers = await talk("offers", { ...sheetNow(), places: tie });
  panel.showTie(tie, offers, answered, doing);
}

/** Ask for a reason, then act. */
async function reasoned(words, act) {
  const reason = make("textarea", { rows: 3 });
  const given = await ask(words, translated("Accept"), [make("label", { className: "field" }, translated("Reason"), reason)], async () => {
    if (!reason.value.trim()) throw new Error(translated("Say why it stays."));
    await act(reason.value);
  });
  if (given) say(translated("Accepted, with the reason in the claim file."));
}

/** Whether what is open may be left: it is saved, or somebody says so. */
async function mayLeave() {
  if (!open.unsaved || !sheet.text().trim()) return true;
  return ask(translated("Leave this text?"), translated("Leave it"),
    [make("p", {}, translated("What was typed and decided since the last save is lost then."))]);
}

function begin(told, text) {
  open = { ...fresh(), ...told };
  tie = []; offers = [];
  byId("sheet").hidden = Boolean(open.table);
  byId("tables").hidden = !open.table;
  document.body.classList.toggle("for-table", Boolean(open.table));
  byId("sheet-label").textContent = open.table ? translated("Table") : translated("Text");
  sheet.setText(text);
  answer = EMPTY; answered = text;
  title();
  show();
  if (open.table) files.showTables(open.table);
  else check();
  keep();
}

function opened(told, dropped = null) {
  if (told.sort === "claims") {
    const { name, file, digest, document, sha256, text, leftOut, hands } = told;
    byId("locale").value = [...byId("locale").options].some(each => each.value === told.locale) ? told.locale : "";
    begin({ name, file, digest, document, sha256, read: text, leftOut, hands }, text);
  } else if (told.sort === "table") {
    begin({ document: dropped ? "" : told.name, table: told, file: told.draft, dropped, unsaved: Boolean(told.draft) }, "");
  } else {
    const { name, sha256, text, leftOut } = told;
    begin({ document: dropped ? "" : name, sha256, read: text, leftOut, dropped, unsaved: Boolean(dropped) }, text);
  }
}

const openName = name => attempt(async () => {
  if (!await mayLeave()) return;
  say(translated("Opening {name} …", { name }));
  const locale = byId("locale").value;
  opened(await talk("open", { name, locale }));
  if (open.table && byId("locale").value !== locale) tableAgain(); // another was chosen meanwhile
  say("");
  list();
});

const readFile = (file, others = 0) => attempt(async () => {
  if (!file || !await mayLeave()) return;
  say(translated("Reading {name} …", { name: file.name }));
  const locale = byId("locale").value;
  opened(await talk("read", file, { name: file.name, locale }), file);
  if (open.table && byId("locale").value !== locale) tableAgain();
  say(others ? translated("The desk reads one file at a time: {name} is open.", { name: file.name }) : "");
});

/** The open table once more, its figures written as was chosen; one that a reload has let go of stays as it was read. */
const tableAgain = () => attempt(async () => {
  const { document, dropped } = open, locale = byId("locale").value;
  if (!document && !dropped) return;
  const told = document ? await talk("open", { name: document, locale }) : await talk("read", dropped, { name: dropped.name, locale });
  if (open.document !== document || open.dropped !== dropped || byId("locale").value !== locale) return;
  Object.assign(open, { table: told, file: told.draft, unsaved: Boolean(told.draft) });
  files.showTables(told);
  title();
  keep();
});

/** Show where files may be let go, as long as it is told that they are over the page. */
function dragging(over) {
  clearTimeout(drag);
  document.body.classList.toggle("dropping", over);
  if (over) drag = setTimeout(dragging, OVER, false);
}

/** Files that were let go over the page: the first of them, and no folder; while something is asked for, nothing. */
function dropped({ items, files: [file, ...others] }) {
  if (byId("ask").open) return;
  const folder = [...items].some(each => each.webkitGetAsEntry?.()?.isDirectory);
  if (folder) say(translated("That is a folder: drop a file of it, or start crossfoot desk with the folder."), true);
  else readFile(file, others.length);
}

async function list() {
  try { files.showList(await talk("list", {}), open.name || open.document, openName); }
  catch (error) { say(error.message, true); }
}

const stem = name => name.replace(/.*\//, "").replace(/\.[^.]*$/, "");

/** Where the text is kept: under its own name if it was dropped and not changed, else as plain text. */
function documentOf() {
  if (open.document || open.table && !open.dropped) return null;
  if (open.dropped && (open.table || sheet.text() === open.read)) return { name: open.dropped.name, data: open.dropped };
  return { name: `${stem(open.dropped?.name ?? "") || new Date().toISOString().slice(0, 10)}.txt`, data: null };
}

async function save() {
  const document_ = documentOf();
  const name = make("input", { value: open.name || `${stem(document_?.name ?? open.document) || "claims"}.yaml`, required: true });
  const text = document_ && make("input", { value: document_.name, required: true });
  const changed = open.document && !open.table && sheet.text() !== open.read;
  const body = [
    make("label", { className: "field" }, translated("Claim file"), name),
    text && make("label", { className: "field" }, translated("The text, kept beside it"), text),
    changed && make("p", { className: "quiet" }, 
      translated("The text here differs from {document}, which is not written to.", { document: open.document })),
  ].filter(Boolean);
  const done = await ask(translated("Save"), translated("Save"), body, async () => {
    if (!open.file) await change("begin", {});
    if (document_ && !open.document) {
      const data = document_.data ?? new Blob([sheet.text()]);
      const told = await talk("keep", data, { name: text.value.trim() });
      Object.assign(open, { document: told.name, sha256: told.sha256, read: sheet.text() });
    }
    const target = name.value.trim();
    if (open.table && open.document) { // which names the table by the way to it
      open.file = (await talk("draft", { name: open.document, target, locale: byId("locale").value })).file || open.file;
    }
    if (open.document && !open.table) {
      const from = target.includes("/") ? "../".repeat(target.split("/").length - 1) : "";
      await change("source", { document: from + open.document, sha256: open.sha256 });
    }
    try {
      const told = await talk("save", { name: target, file: open.file, digest: target === open.name ? open.digest : "" });
      Object.assign(open, { name: told.name, digest: told.digest, unsaved: false, dropped: null });
    } catch (error) {
      if (error.status === 409) error.offer = fault => offerBeside(fault, name, target);
      throw error;
    }
  });
  if (done) { say(translated("Saved as {name}.", { name: open.name })); title(); keep(); list(); }
}

/** The page to hand on, as a file that the browser keeps. */
async function report() {
  const suffix = /\.[^.]*$/.exec(open.document)?.[0].toLowerCase() ?? "";
  const forms = { ...(open.table ? {} : { html: translated("a page (HTML)"), markdown: "Markdown" }), ...(MARKED[suffix] && { [suffix]: MARKED[suffix] }) };
  const form = make("select", {}, ...Object.entries(forms).map(([value, words]) => make("option", { value }, words)));
  let left = 0;
  const done = await ask(translated("Hand on a report"), translated("Keep it"), [make("label", { className: "field" }, translated("As"), form)], async () => {
    const title_ = open.document || stem(open.name) || "text";
    const copy = form.value.startsWith(".");
    const told = copy ? await talk("marked", { ...sheetNow(), document: open.document }) :
      await talk("report", { ...sheetNow(), form: form.value, title: title_ });
    const data = copy ? Uint8Array.from(atob(told.data), each => each.charCodeAt(0)) : told.report;
    const link = make("a", { href: URL.createObjectURL(new Blob([data])),
      download: `${stem(title_)}-checked${{ html: ".html", markdown: ".md" }[form.value] ?? form.value}` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    left = told.left ?? 0;
  });
  if (done) say(left ? translatedPlural("{number} of the findings has no place in the document, and no note.",
    "{number} of the findings have no place in the document, and no note.", left) : translated("Handed to the browser."));
}

/** Nothing is lost where somebody else was faster: theirs can be looked at, ours kept under another name. */
function offerBeside(fault, name, target) {
  name.value = target.replace(/(\.[^.]*)$/, "-2$1");
  fault.append(" ", translated("Nothing was written. Yours can go under another name: one is proposed."), " ",
    make("a", { href: `/#open=${encodeURIComponent(target)}`, target: "_blank", rel: "noopener" }, translated("Look at theirs")));
}

/** The next or previous figure that something is wrong with. */
function jump(step) {
  const spots = answer.claims.filter(claim => !["consistent", "accepted", "undetermined"].includes(claim.state))
    .concat(answer.doubts).flatMap(claim => placesOf(claim).slice(-1)).toSorted((one, other) => one[0] - other[0]);
  if (!spots.length) return say(translated("Nothing to jump to."));
  const at = sheet.selected()?.[0] ?? -1;
  const found = step > 0 ? spots.find(each => each[0] > at) ?? spots[0] : spots.findLast(each => each[0] < at) ?? spots.at(-1);
  doing.go(found);
}

sheet.element.addEventListener("input", typed);
sheet.element.addEventListener("paste", event => {
  const [file] = event.clipboardData.files;
  const words = event.clipboardData.getData("text/plain");
  const cells = event.clipboardData.getData("text/html").includes("<table") && /\t.*\n.*\t/.test(words);
  if (file) { event.preventDefault(); readFile(file); }
  else if (cells && !sheet.text().trim()) { event.preventDefault(); readFile(new File([words], "pasted.tsv")); }
});
document.addEventListener("selectionchange", showHere);
document.addEventListener("keydown", event => {
  if (byId("ask").open) return;
  const key = event.altKey && !event.ctrlKey && !event.metaKey ? event.code : "";
  if (key === "KeyN") jump(1);
  else if (key === "KeyP") jump(-1);
  else if (key === "KeyT") doing.addToTie(panel.at(answer, sheet.selected() ?? [-1, -1], answered).figures.map(each => each.at));
  else if ((event.ctrlKey || event.metaKey) && event.code === "KeyS") save();
  else return;
  event.preventDefault();
});
for (const name of ["dragover", "dragleave", "drop"]) {
  document.addEventListener(name, event => {
    const files = event.dataTransfer?.types.includes("Files");
    dragging(name === "dragover" && files);
    if (!files) return;
    event.preventDefault();
    if (name === "drop") dropped(event.dataTransfer);
  });
}
byId("new").onclick = () => attempt(async () => { if (await mayLeave()) { begin({}, ""); say(""); sheet.element.focus(); } });
byId("pick").onclick = () => byId("file").click();
byId("file").onchange = event => { readFile(event.target.files[0]); event.target.value = ""; };
byId("report").onclick = () => attempt(report);
byId("undo").onclick = () => attempt(undo);
byId("save").onclick = () => attempt(save);
byId("accept-all").onclick = () => reasoned(translated("Accept all that stands"), reason => change("accept-all", { reason }));
byId("next").onclick = () => jump(1);
byId("before").onclick = () => jump(-1);
byId("language")?.addEventListener("change", event => { // the page comes anew in that language, with what is open in it
  keep();
  document.cookie = `crossfoot-language=${event.target.value}; path=/; SameSite=Strict`;
  location.reload();
});
byId("locale").onchange = () => { keep(); if (open.table) tableAgain(); else check(); };
addEventListener("beforeunload", keep);

const wanted = new URLSearchParams(location.hash.slice(1)).get("open");
const kept = JSON.parse(sessionStorage.getItem("desk") ?? "null");
if (matchMedia("(max-width: 75rem)").matches) byId("files").open = false;
if (wanted) openName(wanted);
else if (kept) { byId("locale").value = kept.locale; begin({ ...kept.open, dropped: null }, kept.text); open.unsaved = kept.open.unsaved; title(); }
else { show(); sheet.element.focus(); }
list();
