// The list of files, and tables that are looked at.

import { byId, button, make } from "./dom.js";

const SORTS = { article: "text", table: "table", claims: "claim file" };

export function showList({ entries, whole }, current, open) {
  const filter = byId("filter");
  filter.hidden = entries.length < 12;
  const build = () => {
    const wanted = filter.value.toLowerCase();
    byId("list").replaceChildren(...entries.filter(each => each.name.toLowerCase().includes(wanted)).map(each => {
      const made = button("", () => open(each.name));
      made.append(each.name, make("small", {}, SORTS[each.sort]));
      if (each.name === current) made.setAttribute("aria-current", "true");
      return make("li", {}, made);
    }), ...(entries.length ? [] : [make("li", { className: "quiet" }, "No files yet. Save to make one.")]),
    ...(whole ? [] : [make("li", { className: "quiet" }, "There are more files than are listed.")]));
  };
  filter.oninput = build;
  build();
}

/** The tables of a file, with the cells that are wrong marked, and what is said of them. */
export function showTables(told) {
  const holder = byId("tables");
  holder.replaceChildren(...told.tables.map(table => make("table", {},
    make("caption", {}, table.caption || table.name || "Table"),
    make("tbody", {}, ...table.rows.map(row => make("tr", {}, ...row.map(cell =>
      make("td", { className: cell.state ?? "", rowSpan: cell.rows ?? 1, colSpan: cell.columns ?? 1,
        title: cell.state === "mismatch" ? `${cell.name}: probably wrong` : cell.name }, cell.text))))))));
  const findings = told.tables.flatMap(table => table.findings);
  byId("summary").textContent = `${told.compared} relations compared: ` +
    (findings.length ? `${findings.length} ${findings.length === 1 ? "cell" : "cells"} probably wrong` : "none wrong");
  byId("sections").replaceChildren(...findings.map(each => make("article", { className: "card mismatch" },
    make("h3", {}, `${each.cell}: ${each.message}`),
    each.perhaps ? make("p", {}, `Perhaps ${each.perhaps}`) : null,
    each.also.length ? make("p", { className: "quiet" }, `As likely: ${each.also.join(", ")}`) : null)));
}
