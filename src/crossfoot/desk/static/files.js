// The list of files, and tables that are looked at.

import { byId, make, refill } from "./dom.js";
import { translated, translatedPlural } from "./words.js";

const NUMBER = /^[^\p{L}]*\d[^\p{L}]*$/u;
const SORTS = { article: translated("text"), table: translated("table"), claims: translated("claim file") };

export function showList({ entries, whole }, current, open) {
  const filter = byId("filter");
  filter.hidden = entries.length < 12;
  const build = () => {
    const wanted = filter.value.toLowerCase();
    const found = entries.filter(each => each.name.toLowerCase().includes(wanted));
    refill(byId("list"), [found, entries.length, whole], () => [...found.map(each => {
      const made = make("button", { type: "button", onclick: () => open(each.name), "data-name": each.name });
      made.append(each.name, make("small", {}, SORTS[each.sort]));
      return make("li", {}, made);
    }), ...(entries.length ? [] : [make("li", { className: "quiet" }, translated("No files yet. Save to make one."))]),
    ...(whole ? [] : [make("li", { className: "quiet" }, translated("There are more files than are listed."))])]);
    markCurrent(current);
  };
  filter.oninput = build;
  build();
}

/** Mark the file that is open; none where nothing of that name is listed. */
export function markCurrent(name) {
  for (const each of document.querySelectorAll("#list [data-name]")) {
    if (each.dataset.name === name) each.setAttribute("aria-current", "true");
    else each.removeAttribute("aria-current");
  }
}

/** The tables of a file, with the cells that are wrong marked, and what is said of them. */
export function showTables(told) {
  const holder = byId("tables");
  holder.replaceChildren(...told.tables.map(table => make("table", {},
    make("caption", {}, table.caption || table.name || translated("Table")),
    make("tbody", {}, ...table.rows.map(row => make("tr", {}, ...row.map(cell =>
      make("td", { className: [cell.state, NUMBER.test(cell.text) && "number"].filter(Boolean).join(" "), rowSpan: cell.rows ?? 1, colSpan: cell.columns ?? 1,
        title: cell.state === "mismatch" ? translated("{cell}: probably wrong", { cell: cell.name }) : cell.name }, cell.text))))))));
  const findings = told.tables.flatMap(table => table.findings);
  byId("summary").textContent = translated("{compared}: {wrong}", {
    compared: translatedPlural("{number} relation compared", "{number} relations compared", told.compared),
    wrong: findings.length ? translatedPlural("{number} cell probably wrong", "{number} cells probably wrong", findings.length)
      : translated("none wrong") });
  byId("sections").replaceChildren(...findings.map(each => make("article", { className: "card mismatch" },
    make("h3", {}, `${each.cell}: ${each.message}`),
    each.perhaps ? make("p", {}, translated("Perhaps {title}", { title: each.perhaps })) : null,
    each.also.length ? make("p", { className: "quiet" }, translated("As likely: {cells}", { cells: each.also.join(", ") })) : null)),
  ...told.tables.flatMap(table => table.notes).map(each => make("article", { className: "card" },
    make("p", {}, each.cell ? `${each.cell}: ${each.message}` : each.message))));
}
