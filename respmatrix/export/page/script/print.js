// What goes on paper: the view with its filters, whole, with headings and legend on every page.

const PRINTED_CELLS = 60000;
const ACROSS = { A4: 30, A3: 50 };

function printed(title, table, remark = "") {
  const columns = table.tHead
    ? Math.max(
        ...[...table.tHead.rows].map((row) =>
          [...row.cells].reduce((width, cell) => width + cell.colSpan, 0),
        ),
      )
    : 1;
  // The sums are rows of the table on paper: only the legend is repeated.
  if (table.tFoot) {
    table.tBodies[0].append(...table.tFoot.rows);
    table.tFoot.remove();
  }
  table.append(
    make(
      "tfoot",
      {},
      make("tr", {}, make("td", { colspan: columns, class: "legend" }, book.legend.join("　　"))),
    ),
  );
  const said = [isFiltered() ? say("filtered_by", { words: filterWords() }) : "", remark]
    .filter(Boolean)
    .join("　");
  return make(
    "section",
    {},
    make("h1", CHINESE, book.title, " ", title),
    make("p", CHINESE, book.basis),
    said ? make("p", {}, said) : null,
    table,
  );
}

// As many tasks as paper and memory bear; what is left out is told.
function bearable(list, columns) {
  const most = Math.max(1, Math.floor(PRINTED_CELLS / columns));
  const kept = list.slice(0, most);
  return [
    kept,
    kept.length < list.length ? say("printed_part", { first: 1, last: kept.length, all: list.length }) : "",
  ];
}

function printMatrix() {
  const columns = bodiesOf(chosen());
  const [list, remark] = bearable(chosen(), columns.length + 3);
  const parts = Math.ceil(columns.length / ACROSS[at("paper").value]);
  const size = Math.ceil(columns.length / Math.max(1, parts));
  const sheets = [];
  for (let start = 0; start < columns.length; start += size) {
    const part = columns.slice(start, start + size);
    const told =
      parts > 1
        ? say("printed_bodies", { first: start + 1, last: start + part.length, all: columns.length })
        : "";
    const held =
      parts > 1 ? list.filter((task) => task.cells.some((cell) => part.includes(cell.body))) : list;
    sheets.push(
      printed(
        say("view_matrix"),
        matrixTable(held, part, chosen(), true),
        [told, remark].filter(Boolean).join("　"),
      ),
    );
  }
  return sheets;
}

function printTasks() {
  const [list, remark] = bearable(chosen(), book.facts.length + 2);
  return [printed(say("view_tasks"), taskTable(list, true), [...wholeLines(), remark].filter(Boolean).join("　"))];
}

function printBodies() {
  const [list, remark] = bearable(chosen(), 50);
  const kept = new Set(list);
  const rows = make("tbody");
  for (const body of bodiesOf(list)) {
    const cells = wanted.body === "" || body.place === Number(wanted.body) ? cellsOf(body, kept) : [];
    if (!cells.length) continue;
    const told = `${body.name}　${say("body_tasks", { count: sum(cells).text })}　${counts(cells)}`;
    rows.append(
      make("tr", { class: "section" }, make("th", { colspan: 5, scope: "colgroup", ...CHINESE }, told)),
      ...bodyRows(cells, true),
    );
  }
  return [printed(say("view_bodies"), make("table", { class: "body" }, bodyHead(), rows), remark)];
}

function printLoad() {
  return [make("section", {}, make("h1", CHINESE, book.title, " ", say("view_load")), ...loadParts())];
}

const onPaper = {
  matrix: printMatrix,
  tasks: printTasks,
  bodies: printBodies,
  load: printLoad,
  review: () => [printed(say("view_review"), reviewTable(book.review, true))],
  notes: () => [printed(say("view_notes"), notesTable())],
};

function preparePrint() {
  const paper = () => document.body.classList.toggle("a3", at("paper").value === "A3");
  at("paper").value = book.paper;
  at("paper").addEventListener("change", paper);
  paper();
  at("print-button").addEventListener("click", () => window.print());
  window.addEventListener("beforeprint", () => at("print").replaceChildren(...onPaper[current]()));
  window.addEventListener("afterprint", () => at("print").replaceChildren());
}
