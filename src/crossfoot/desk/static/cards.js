// Claims as cards: what is wrong, the sentence, the figures, the working, and what can be done.

import { button, draw, figure, make, unbroken } from "./dom.js";
import { translated } from "./words.js";

const AROUND = 120; // characters beside a figure that are quoted with it
const LENIENT = ["truncated", "rounded-up", "coarse"];

/** The name of the mark for a state. */
export const markOf = state => LENIENT.includes(state) ? "lenient" : ["mismatch", "doubtful"].includes(state) ? state : "consistent";

/** What stands between two figures; of much, what is around them. */
function between(text, start, end) {
  if (end - start <= 3 * AROUND) return text.slice(start, end);
  const before = text.slice(start, start + AROUND), behind = text.slice(end - AROUND, end);
  return `${before.replace(/\S*$/, "")}… ${behind.replace(/^\S*\s/, "")}`;
}

/** A sentence of the text with the figures of a claim in it made bold. */
function quoted(claim, text) {
  const quote = make("blockquote");
  if (!claim.at) return null;
  let at = claim.at[0];
  const spots = claim.figures.map(figure => figure.at).filter(Boolean).toSorted((one, other) => one[0] - other[0]);
  for (const [start, end] of spots) {
    if (start < at || end > claim.at[1]) continue;
    quote.append(between(text, at, start), make("mark", {}, figure(text.slice(start, end))));
    at = end;
  }
  quote.append(between(text, at, claim.at[1]));
  return quote;
}

function figures(claim, doing) {
  return make("div", { className: "figures" }, ...claim.figures.map(each => {
    const label = make("span", {}, figure(each.text), " ", make("small", {}, each.called));
    if (!each.at) return label;
    const made = button("", () => doing.go(each.at));
    made.append(label);
    return made;
  }));
}

/** Details of which the inside is made when they are opened for the first time. */
function folded(properties, summary, inside) {
  const made = make("details", properties, make("summary", {}, summary));
  const fill = () => made.append(...inside());
  if (made.open) fill();
  else made.addEventListener("toggle", fill, { once: true });
  return made;
}

function working(claim) {
  const steps = claim.steps.filter(([, text]) => text !== claim.message); // which is the heading
  if (!steps.length) return null;
  const open = claim.state === "undetermined"; // what the figures imply is all that there is to see
  return folded({ open }, translated("The working"), () => [...claim.pictures.map(draw),
    make("dl", {}, ...steps.flatMap(([label, text], number) =>
      [make("dt", {}, label === steps[number - 1]?.[0] ? "" : label), make("dd", {}, unbroken(text))]))]);
}

function meant(claim, doing) {
  if (!claim.meant.length) return null;
  const lines = claim.meant.map(each => make("li", {}, make("span", {}, unbroken(each.title)),
    each.sentence ? button(translated("Copy the corrected sentence"), () => doing.copy(each.sentence), "link") : null));
  return make("details", { open: claim.state === "mismatch" }, make("summary", {}, translated("Perhaps this was meant")),
    make("ul", { className: "meant" }, ...lines));
}

function decisions(claim, doing) {
  const row = make("div", { className: "buttons" });
  const open = claim.findings.filter(each => !each.accepted && (each.severity !== "note" || LENIENT.includes(claim.state)));
  if (claim.source === "doubt") {
    row.append(button(translated("Yes, they belong together"), () => doing.take(claim)),
      button(translated("No"), () => doing.dismiss(claim)));
  } else if (claim.proposed) {
    row.append(button(translated("Add to the claim file"), () => doing.take(claim)));
    if (!claim.declined) row.append(button(translated("Leave out"), () => doing.dismiss(claim)));
  } else {
    if (open.length) row.append(button(translated("Accept…"), () => doing.accept(claim, open[0])));
    if (!claim.id.includes("!")) row.append(button(translated("Dismiss"), () => doing.dismiss(claim))); // a cell stays in its table
  }
  if (claim.letter) row.append(button(translated("Ask the author…"), () => doing.letter(claim)));
  return row;
}

/** The card of a claim; `doing` has what its buttons do. */
export function card(claim, text, doing) {
  const head = claim.source === "doubt" ? translated("Do these figures belong together?") : claim.message || short(claim);
  const accepted = claim.findings.filter(each => each.accepted).map(each => make("p", { className: "quiet" },
    translated("Accepted: {reason}", { reason: each.accepted })));
  const others = claim.findings.filter(each => each.message !== claim.message && !each.accepted)
    .map(each => make("p", { className: "quiet" }, unbroken(each.message)));
  const state = claim.state === "undetermined" ? "open" : claim.state === "accepted" ? "accepted" : markOf(claim.state);
  const made = make("article", { className: `card ${state}`, tabIndex: -1, "data-key": claim.key },
    make("h3", {}, unbroken(head)),
    make("p", { className: "kind" }, [translated(claim.kind), claim.said, claim.source === "file" ? claim.id : ""].filter(Boolean).join(" · "),
      claim.hand ? ` · ${claim.hand}` : ""),
    claim.source === "doubt" ? make("p", {}, unbroken(claim.message)) : null,
    claim.source === "file" && !claim.at && text.trim() ? make("p", { className: "quiet" }, translated("It is not found in the text.")) : null,
    quoted(claim, text), figures(claim, doing), ...accepted, ...others, meant(claim, doing), working(claim),
    decisions(claim, doing));
  made.onfocus = () => doing.choose(claim);
  made.onmouseenter = () => doing.choose(claim);
  return made;
}

const short = claim => translated("{kind}: {figures}", { kind: translated(claim.kind),
  figures: claim.figures.map(each => figure(each.text)).join(", ") });

/** A claim in which nothing has to be done, in one line that opens. */
export function line(claim, text, doing) {
  return folded({ className: "card consistent", "data-key": claim.key }, unbroken(claim.message || short(claim)),
    () => [...card(claim, text, doing).children]);
}
