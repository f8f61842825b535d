// Everything beside the text: the claims by what there is to do about them, and the numbers in no claim.

import { byId, button, figure, make, refill, unbroken } from "./dom.js";
import { translated, translatedPlural } from "./words.js";
import { card, line, markOf } from "./cards.js";

const CARD = 16, LINE = 2.5; // about as high, in letters, until a section was in sight and is not worked out until then
const LONGEST = 40; // characters that somebody selects as a figure which the reader does not see

/** The claims of an answer by section. */
function sorted(answer) {
  answer.claims.forEach(claim => Object.assign(claim, { proposed: false, declined: false }));
  answer.proposed.forEach(claim => Object.assign(claim, { proposed: true, declined: false }));
  answer.declined.forEach(claim => Object.assign(claim, { proposed: true, declined: true }));
  const of = (...states) => answer.claims.filter(claim => states.includes(claim.state));
  return {
    wrong: of("mismatch"), lenient: of("truncated", "rounded-up", "coarse"), accepted: of("accepted"),
    right: of("consistent"), open: of("undetermined"),
    proposed: answer.proposed, declined: answer.declined,
  };
}

/** What to mark, each with its place, by the name of the mark. */
export function marks(answer) {
  const places = { consistent: [], lenient: [], mismatch: [], doubtful: [], loose: [] };
  const add = (name, claims) => claims.forEach(({ figures }) => places[name].push(...figures.filter(each => each.at)));
  answer.claims.forEach(claim => claim.state !== "undetermined" && add(markOf(claim.state), [claim]));
  add("doubtful", [...answer.doubts, ...answer.proposed]);
  places.loose = answer.loose.filter(each => each.look);
  return places;
}

/** Have just these children in this order, and touch no other. */
function put(holder, children) {
  const wanted = new Set(children);
  for (const each of [...holder.childNodes]) if (!wanted.has(each)) each.remove();
  let at = holder.firstChild;
  for (const each of children) {
    if (each === at) at = at.nextSibling;
    else holder.insertBefore(each, at);
  }
  return holder;
}

const sections = new Map(); // by title
const other = make("details", {}, make("summary"), make("ul", { className: "loose" }));
const looked = make("ul", { className: "loose" });
const turnedDown = make("details", {}, make("summary"));
const declined = make("section", {}, turnedDown);
const built = new WeakMap(); // by claim or number: how it was made, and the element
let shown = new Map(), showing = new Map(); // elements by the key of the claim: as they were, and those of this time

/** The element for what was told, made anew only where it has to look otherwise. */
function once(told, how, make_) {
  const known = built.get(told);
  if (known?.how === how) return remembered(told, known.made);
  const made = make_(), old = shown.get(told.key);
  for (const each of old && made.matches("details") && old.matches("details") ? [made, ...made.querySelectorAll("details")] :
    made.querySelectorAll("details")) {
    const before = [...old?.querySelectorAll("details") ?? []].concat(old ?? []).find(one => nameOf(one) === nameOf(each));
    if (before) each.open = before.open;
  }
  built.set(told, { how, made });
  return remembered(told, made);
}

function remembered({ key }, made) {
  if (key) showing.set(key, made);
  return made;
}

const nameOf = details => details.querySelector?.(":scope > summary")?.textContent;

function section(title, children) {
  if (!children.length) return null;
  if (!sections.has(title)) sections.set(title, make("section", {}, make("h2", {}, title)));
  const made = sections.get(title);
  const high = children.map(each => each.matches("article, ul") ? CARD : LINE).reduce((one, other) => one + other);
  made.style.containIntrinsicSize = `auto ${high}rem`;
  return put(made, [made.querySelector("h2"), ...children]);
}

/** What looks like an element of a card in the one that has taken its place, so that a key still meets what was seen. */
function likeIn(card, focused) {
  if (!card) return null;
  return [card, ...card.querySelectorAll("button, summary")].find(each =>
    each.tagName === focused.tagName && (each === card || each.textContent === focused.textContent));
}

const looseRow = (each, doing) => once(each, "", () => make("li", {}, button(each.text, () => doing.go(each.at), "link"),
  make("span", { className: "quiet" }, each.why)));

/** Build the panel; what has not changed stays as it is, and details that are open stay open. */
export function show(answer, text, doing, leftOut) {
  const found = sorted(answer), holder = byId("sections");
  const how = claim => [claim.proposed, claim.declined, claim.hand, Boolean(text.trim())].join();
  const cards = claims => claims.map(claim => once(claim, how(claim), () => card(claim, text, doing)));
  const lines = claims => claims.map(claim => once(claim, how(claim), () => line(claim, text, doing)));
  const looks = answer.loose.filter(each => each.look), rest = answer.loose.filter(each => !each.look);
  other.querySelector("summary").textContent = translated("Other numbers ({number})", { number: rest.length });
  put(other.querySelector("ul"), rest.map(each => looseRow(each, doing)));
  put(looked, looks.map(each => looseRow(each, doing)));
  turnedDown.querySelector("summary").textContent = translated("Turned down ({number})", { number: found.declined.length });
  put(turnedDown, [turnedDown.querySelector("summary"), ...cards(found.declined)]);
  const unchecked = [
    ...leftOut.map(words => make("p", {}, words)),
    ...cards(found.open),
    ...(looks.length ? [make("p", {}, translated("Figures that no claim holds:")), looked] : []),
    ...(rest.length ? [other] : []),
  ];
  const focused = holder.contains(document.activeElement) ? document.activeElement : null;
  put(holder, [
    section(translated("In the claim file"), answer.findings.map(each => make("p", { className: each.severity === "error" ? "fault" : "" },
      each.message))),
    section(translated("Does not add up"), cards(found.wrong)),
    section(translated("Adds up only if digits were cut off or rounded"), cards(found.lenient)),
    section(translated("Doubtful"), cards(answer.doubts)),
    section(translated("Read, and not in the claim file"), cards(found.proposed)),
    section(translated("Not checked: look at these yourself"), unchecked),
    section(translated("Accepted"), cards(found.accepted)),
    section(translated("Adds up"), lines(found.right)),
    found.declined.length ? declined : null,
  ].filter(Boolean));
  [shown, showing] = [showing, new Map()];
  if (focused && document.activeElement !== focused) likeIn(shown.get(focused.closest("[data-key]")?.dataset.key), focused)?.focus();
  const wrong = found.wrong.length;
  byId("summary").textContent = !text.trim() && !answer.claims.length ? "" :
    summary(answer.claims.length, wrong, answer.doubts.length, looks.length);
  byId("accept-all").disabled = !answer.claims.some(claim => claim.findings.some(each => !each.accepted && each.severity !== "note"));
}

/** What it comes to, in one line. */
function summary(claims, wrong, doubts, looks) {
  const found = [wrong ? translatedPlural("1 not adding up", "{number} not adding up", wrong) : translated("none wrong")];
  if (doubts) found.push(translatedPlural("1 doubtful", "{number} doubtful", doubts));
  const said = [translated("{claims}: {found}", { claims: translatedPlural("1 claim", "{number} claims", claims),
    found: found.join(translated("{before}, {after}", { before: "", after: "" })) })];
  if (looks) said.push(translatedPlural("1 figure in no claim", "{number} figures in no claim", looks));
  return said.join(translated("{before}; {after}", { before: "", after: "" }));
}

/** The claims and numbers at a place of the text; where there is none, the words that are selected. */
export function at(answer, [start, end], text) {
  const touches = place => place && place[0] <= end && start <= place[1];
  const claims = [...answer.claims, ...answer.doubts, ...answer.proposed];
  const places = new Map();
  claims.forEach(claim => claim.figures.forEach(figure => touches(figure.at) && places.set(String(figure.at), figure)));
  answer.loose.forEach(each => touches(each.at) && places.set(String(each.at), each));
  const words = text.slice(start, end);
  if (!places.size && words.trim() && words.length <= LONGEST) places.set("", { text: words, at: [start, end] });
  return {
    figures: [...places.values()].toSorted((one, other) => one.at[0] - other.at[0]),
    claims: claims.filter(claim => claim.figures.some(figure => touches(figure.at))),
    loose: answer.loose.filter(each => touches(each.at)),
  };
}

/** What stands at the cursor. */
export function showHere(found, doing) {
  const here = byId("here");
  here.hidden = !found.figures.length;
  refill(here.querySelector("div"), found, () => [
    make("p", {}, make("strong", {}, found.figures.map(each => figure(each.text)).join(", "))),
    make("ul", {}, ...found.claims.map(claim => make("li", {},
      button(unbroken(translated("{kind}: {figures}", { kind: translated(claim.kind), figures: claim.message || claim.said })), () => doing.show(claim), "link")))),
    ...found.loose.map(each => make("p", { className: "quiet" }, `${each.text}: ${each.why}`)),
    make("div", { className: "buttons" }, button(found.figures.length > 1
      ? translatedPlural("Tie these {number}", "Tie these {number}", found.figures.length) : translated("Tie with others"),
      () => doing.addToTie(found.figures.map(each => each.at)))),
  ]);
}

/** The figures to be tied, and what they can be to each other. */
export function showTie(places, offers, text, doing) {
  const tie = byId("tie");
  tie.hidden = !places.length;
  const hint = places.length < 2 ? translated("Put the cursor on another figure and add it.") :
    offers.length ? translated("What are they to each other?") : translated("No kind of claim takes these figures.");
  const words = places.map(place => text.slice(...place));
  refill(tie.querySelector("div"), [places, words, offers], () => [
    make("div", { className: "figures" }, ...places.map((place, number) => leftOut(place, words[number], doing))),
    make("p", { className: "quiet" }, hint),
    make("div", { className: "offers" }, ...offers.map(each => offered(each, words, doing))),
    make("div", { className: "buttons" }, button(translated("Leave them"), doing.leaveTie)),
  ]);
}

/** A figure to be tied; pressed, it is left out. */
function leftOut(place, words, doing) {
  const made = button(`${figure(words)} ×`, () => doing.dropFromTie(place));
  made.setAttribute("aria-label", translated("Leave out {figure}", { figure: words }));
  return made;
}

/** What figures can be to each other; pressed, they are tied so. */
function offered(offer, words, doing) {
  const roles = offer.called.map((role, number) => `${words[number]} ${role}`);
  const made = button("", () => doing.tie(offer), markOf(offer.state));
  const told = unbroken(offer.equation), said = offer.message ?
    translated("{kind}: {figures}", { kind: offer.said, figures: offer.message }) : offer.said;
  made.append(make("strong", {}, translated(offer.kind)), told && make("span", { className: "equation" }, told),
    make("small", {}, unbroken(roles.join(" · "))), make("small", {}, unbroken(said)));
  return made;
}
