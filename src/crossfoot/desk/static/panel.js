// Everything beside the text: the claims by what there is to do about them, and the numbers in no claim.

import { byId, button, make } from "./dom.js";
import { card, line, markOf } from "./cards.js";

const LONGEST = 40; // characters that somebody selects as a figure which the reader does not see

const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;

/** The claims of an answer by section. */
function sorted(answer) {
  const of = (...states) => answer.claims.filter(claim => states.includes(claim.state));
  return {
    wrong: of("mismatch"), lenient: of("truncated", "rounded-up", "coarse"), accepted: of("accepted"),
    right: of("consistent"), open: of("undetermined"),
    proposed: answer.proposed.map(claim => ({ ...claim, proposed: true })),
    declined: answer.declined.map(claim => ({ ...claim, proposed: true, declined: true })),
  };
}

/** The places to mark, by the name of the mark. */
export function marks(answer) {
  const places = { consistent: [], lenient: [], mismatch: [], doubtful: [], loose: [] };
  const put = (name, claims) => claims.forEach(({ figures }) => figures.forEach(({ at }) => at && places[name].push(at)));
  answer.claims.forEach(claim => claim.state !== "undetermined" && put(markOf(claim.state), [claim]));
  put("doubtful", [...answer.doubts, ...answer.proposed]);
  places.loose = answer.loose.filter(each => each.look).map(each => each.at);
  return places;
}

function section(title, ...children) {
  return children.length ? make("section", {}, make("h2", {}, title), ...children) : null;
}

function looseList(loose, doing) {
  const row = each => make("li", {}, button(each.text, () => doing.go(each.at), "link"),
    make("span", { className: "quiet" }, each.why));
  return make("ul", { className: "loose" }, ...loose.map(row));
}

/** Build the panel; details that are open stay open. */
export function show(answer, text, doing, leftOut) {
  const found = sorted(answer);
  const holder = byId("sections");
  const open = new Set([...holder.querySelectorAll("details[open]")].map(nameOf));
  const shut = new Set([...holder.querySelectorAll("details:not([open])")].map(nameOf));
  const cards = claims => claims.map(claim => card(claim, text, doing));
  const looks = answer.loose.filter(each => each.look), rest = answer.loose.filter(each => !each.look);
  const unchecked = [
    ...leftOut.map(words => make("p", {}, words)),
    ...cards(found.open),
    looks.length ? make("p", {}, "Figures that no claim holds:") : null,
    looks.length ? looseList(looks, doing) : null,
    rest.length ? make("details", {}, make("summary", {}, `Other numbers (${rest.length})`), looseList(rest, doing)) : null,
  ].filter(Boolean);
  holder.replaceChildren(...[
    section("In the claim file", ...answer.findings.map(each => make("p", { className: each.severity === "error" ? "fault" : "" },
      each.message))),
    section("Does not add up", ...cards(found.wrong)),
    section("Adds up only if digits were cut off or rounded", ...cards(found.lenient)),
    section("Doubtful", ...cards(answer.doubts)),
    section("Read, and not in the claim file", ...cards(found.proposed)),
    section("Not checked: look at these yourself", ...unchecked),
    section("Accepted", ...cards(found.accepted)),
    section("Adds up", ...found.right.map(claim => line(claim, text, doing))),
    found.declined.length ? make("section", {}, make("details", {}, make("summary", {}, `Turned down (${found.declined.length})`),
      ...cards(found.declined))) : null,
  ].filter(Boolean));
  for (const each of holder.querySelectorAll("details")) {
    const name = nameOf(each);
    if (open.has(name)) each.open = true;
    else if (shut.has(name)) each.open = false;
  }
  const wrong = found.wrong.length;
  byId("summary").textContent = !text.trim() && !answer.claims.length ? "" :
    `${count(answer.claims.length, "claim", "claims")}: ${wrong ? `${wrong} not adding up` : "none wrong"}` +
    (answer.doubts.length ? `, ${answer.doubts.length} doubtful` : "") +
    (looks.length ? `; ${count(looks.length, "figure", "figures")} in no claim` : "");
  byId("accept-all").disabled = !answer.claims.some(claim => claim.findings.some(each => !each.accepted && each.severity !== "note"));
}

const nameOf = details => `${details.closest("[data-key]")?.dataset.key ?? ""} ${details.querySelector("summary")?.textContent}`;

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
  here.querySelector("div").replaceChildren(
    make("p", {}, make("strong", {}, found.figures.map(each => each.text).join(", "))),
    make("ul", {}, ...found.claims.map(claim => make("li", {},
      button(`${claim.kind}: ${claim.message || claim.said}`, () => doing.show(claim), "link")))),
    ...found.loose.map(each => make("p", { className: "quiet" }, `${each.text}: ${each.why}`)),
    make("div", { className: "buttons" }, button(found.figures.length > 1 ? `Tie these ${found.figures.length}` : "Tie with others",
      () => doing.addToTie(found.figures.map(each => each.at)))),
  );
}

/** The figures to be tied, and what they can be to each other. */
export function showTie(places, offers, text, doing) {
  const tie = byId("tie");
  tie.hidden = !places.length;
  const chips = places.map(place => button(`${text.slice(...place)} ×`, () => doing.dropFromTie(place)));
  chips.forEach((chip, number) => chip.setAttribute("aria-label", `Leave out ${text.slice(...places[number])}`));
  const rows = offers.map(offer => {
    const roles = offer.roles.map((role, number) => `${text.slice(...places[number])} ${role.replace(/\[\d+\]/, "")}`);
    const made = button("", () => doing.tie(offer), markOf(offer.state));
    made.append(make("strong", {}, offer.kind), `: ${offer.equation || roles.join(", ")}`,
      make("small", {}, `${offer.said}${offer.message ? `: ${offer.message}` : ""}`),
      make("small", {}, roles.join(" · ")));
    return made;
  });
  const hint = places.length < 2 ? "Put the cursor on another figure and add it." :
    offers.length ? "What are they to each other?" : "No kind of claim takes these figures.";
  tie.querySelector("div").replaceChildren(make("div", { className: "figures" }, ...chips), make("p", { className: "quiet" }, hint),
    make("div", { className: "offers" }, ...rows),
    make("div", { className: "buttons" }, button("Leave them", doing.leaveTie)));
}
