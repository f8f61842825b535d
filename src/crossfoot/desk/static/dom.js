// Elements made of text: nothing that comes from a document ever becomes markup.

import { translated } from "./words.js";

export const byId = id => document.getElementById(id);

/** An element; properties are set on it, those with a dash or no such property become attributes. */
export function make(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in made) made[name] = value;
    else if (value !== undefined && value !== false) made.setAttribute(name, value);
  }
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

/** A drawing of what the desk describes: name, attributes, texts and further elements; only shapes and text. */
export function draw([name, attributes, inside]) {
  const shape = ["svg", "g", "line", "path", "circle", "rect", "text"].includes(name) ? name : "g";
  const made = document.createElementNS("http://www.w3.org/2000/svg", shape);
  for (const [key, value] of Object.entries(attributes)) if (!/^(on|style|href|xlink)/i.test(key)) made.setAttribute(key, value);
  made.append(...inside.map(each => typeof each === "string" ? each : draw(each)));
  return made;
}

/** A figure as it is shown: it breaks at none of its spaces, and anywhere where it would be wider than the page. */
export const figure = text => text.replaceAll(" ", "\u00a0");

/** A sentence in which no figure breaks where a line ends: 84 448, 4,8 %. */
export const unbroken = words => words.replace(/(\d) (?=\d{3}(?!\d)|[%‰])/g, "$1\u00a0");

export const button = (label, onclick, className = "") => make("button", { type: "button", onclick, className }, label);

const filledWith = new WeakMap(); // by element: all that its children and their handlers were made of

/**
 * Make the children of an element anew where what they are made of has changed. Where it has not they stay, so that a key
 * or a click between two answers meets what the person saw; where it has, the focus goes to the one that looks the same.
 */
export function refill(holder, madeOf, build) {
  const key = JSON.stringify(madeOf);
  if (filledWith.get(holder) === key) return;
  filledWith.set(holder, key);
  const focused = holder.contains(document.activeElement) ? document.activeElement : null;
  const looks = focused && [...holder.querySelectorAll("button")].filter(each => each.textContent === focused.textContent).indexOf(focused);
  holder.replaceChildren(...build());
  if (focused) [...holder.querySelectorAll("button")].filter(each => each.textContent === focused.textContent)[looks]?.focus();
}

/** Ask for something; the answer as JSON, or an Error with a sentence and the status. */
export async function talk(name, body, query = {}) {
  const raw = body instanceof Blob;
  let answer;
  try {
    answer = await fetch(`/api/${name}?${new URLSearchParams(query)}`, {
      method: "POST",
      headers: { "Content-Type": raw ? "application/octet-stream" : "application/json" },
      body: raw ? body : JSON.stringify(body),
    });
  } catch {
    throw Object.assign(new Error(translated("the desk does not answer; your work stays in this tab: start crossfoot desk again")),
      { status: 0 });
  }
  const told = await answer.text();
  let said;
  try { said = JSON.parse(told); } catch { said = { refused: told }; }
  if (!answer.ok) throw Object.assign(new Error(said.refused || translated("the desk failed")), { status: answer.status });
  return said;
}

/** Put text on the clipboard, or where that is not allowed show it to be copied by hand. */
export async function copy(text, say) {
  try {
    await navigator.clipboard.writeText(text);
    say(translated("Copied."));
  } catch {
    await ask(translated("Copy this"), translated("Close"), [make("textarea", { value: text, readOnly: true,
      "aria-label": translated("Text to copy"), rows: 10 })]);
  }
}

/** A dialog; `yes` is called with it open and may refuse by raising. Resolves to whether it was confirmed. */
export function ask(title, label, body, yes = async () => {}) {
  const dialog = byId("ask"), selection = getSelection();
  const cursor = selection.rangeCount ? selection.getRangeAt(0).cloneRange() : null;
  byId("ask-title").textContent = title;
  byId("ask-body").replaceChildren(...body);
  byId("ask-fault").textContent = "";
  byId("ask-yes").textContent = label;
  return new Promise(resolve => {
    const finish = done => {
      resolve(done);
      dialog.close();
      if (!cursor || !document.activeElement.contains(cursor.startContainer)) return;
      selection.removeAllRanges(); // or who goes on typing would do so at the beginning
      selection.addRange(cursor);
    };
    dialog.oncancel = event => { event.preventDefault(); finish(false); }; // Escape; "close" is told late, of the one before
    byId("ask-no").onclick = () => finish(false);
    dialog.querySelector("form").onsubmit = async event => {
      event.preventDefault();
      byId("ask-yes").disabled = true;
      try {
        await yes();
        finish(true);
      } catch (error) {
        byId("ask-fault").textContent = error.message;
        error.offer?.(byId("ask-fault"));
      } finally {
        byId("ask-yes").disabled = false;
      }
    };
    dialog.showModal();
    dialog.querySelector("#ask-body textarea, #ask-body input")?.focus();
  });
}
