// What every body has to do: its tasks, its part in them, and with whom.

const MOST_ROWS = 300;

const others = (cell) => cell.task.cells.filter((one) => one !== cell);
const cellsOf = (body, kept) => body.cells.filter((cell) => kept.has(cell.task) && hasRole(cell));

function bodyHead() {
  return make(
    "thead",
    {},
    make(
      "tr",
      {},
      heading(say("number"), { class: "number" }),
      heading(say("task"), { class: "name" }),
      heading(say("role"), { class: "role" }),
      heading(say("with")),
      heading(say("deadline"), { class: "deadline" }),
    ),
  );
}

const partners = (cell) =>
  others(cell)
    .map((one) => `${one.marks}\u2060${one.body.name}`) // no line ends between mark and name
    .join("　") || MISSING;

// Partners that tasks have from the same heading or document are said in the first of them.
function partnersBelow(cell, before) {
  const told = partners(cell);
  const same = before?.task.document === cell.task.document && told !== MISSING && !cell.direct.size && told === partners(before);
  return same ? say("ditto") : told;
}

function bodyRows(cells, plain = false) {
  return cells.map((cell, index) =>
    make(
      "tr",
      {},
      numberHeader(cell.task),
      make("td", { class: "name", ...CHINESE }, plain ? cell.task.title : taskButton(cell.task)),
      make(
        "td",
        { class: "role" },
        plain ? cell.marks : markButton(cell),
        " ",
        make("span", { class: "word" }, roleWords(cell)),
      ),
      make(
        "td",
        CHINESE,
        partnersBelow(cell, cells[index - 1]),
        cell.task.open ? "　等" : "",
      ),
      make("td", { class: "deadline", ...CHINESE }, deadlinesOf(cell.task).join("\n") || MISSING),
    ),
  );
}

const bodyTable = (cells) =>
  make(
    "table",
    { class: "body", "aria-label": cells[0].body.name },
    bodyHead(),
    make("tbody", {}, ...bodyRows(cells)),
  );

function counts(cells) {
  const told = book.roles.map((role, index) => [
    role,
    cells.filter((cell) => cell.roles.includes(index)).length,
  ]);
  return told
    .filter(([, count]) => count)
    .map(([role, count]) => `${role.mark} ${role.word} ${count}`)
    .join("　");
}

function bodyBlock(body, cells, open) {
  const block = make(
    "details",
    { class: body.class ? "class" : null },
    make(
      "summary",
      {},
      make("h2", CHINESE, body.name),
      make("span", {}, `${say("body_tasks", { count: sum(cells).text })}　${counts(cells)}`),
    ),
  );
  const showRows = () => {
    if (block.childElementCount > 1) return;
    block.append(bodyTable(cells.slice(0, MOST_ROWS)));
    if (cells.length > MOST_ROWS) {
      const more = button(`${say("page_next")}（${cells.length - MOST_ROWS}）`, () =>
        more.replaceWith(bodyTable(cells.slice(MOST_ROWS))),
      );
      block.append(more);
    }
  };
  block.addEventListener("toggle", showRows);
  if (open) {
    showRows();
    block.open = true;
  }
  return block;
}

function bodiesView(view) {
  const list = chosen();
  const kept = new Set(list);
  const shown = bodiesOf(list).filter((body) => wanted.body === "" || body.place === Number(wanted.body));
  const held = shown.map((body) => [body, cellsOf(body, kept)]).filter(([, cells]) => cells.length);
  const few = held.reduce((count, [, cells]) => count + cells.length, 0) <= 5000;
  const blocks = held.map(([body, cells], index) => bodyBlock(body, cells, held.length === 1 || index === 0));
  const all = (open) => () => {
    for (const block of blocks) block.open = open;
  };
  const bar =
    few && blocks.length > 1
      ? make("p", { class: "actions" }, button(say("expand"), all(true)), button(say("collapse"), all(false)))
      : null;
  view.append(scroller(say("view_bodies"), ...[bar, ...blocks].filter(Boolean)));
  return [null, say("shown_bodies", { shown: held.length, all: bodies.length })];
}
