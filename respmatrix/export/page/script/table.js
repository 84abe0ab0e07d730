// What all tables have in common: pages, headings of sections, the button of a cell.

const MOST_CELLS = 20000;
let first = 0;

// Long tables come in pages, so that ten thousand tasks open as fast as ten.
function pager(count, size) {
  if (count <= size) return null;
  const go = (to) => () => {
    first = to;
    drawView();
    at("view").querySelector(".scroll")?.scrollTo(0, 0);
  };
  const last = Math.floor((count - 1) / size) * size;
  const step = (key, to, off) => button(say(key), go(to), { disabled: off });
  return make(
    "div",
    { class: "pages", role: "group", "aria-label": say("pages") },
    step("page_first", 0, first === 0),
    step("page_previous", first - size, first === 0),
    make("span", {}, say("page_at", { first: first + 1, last: Math.min(count, first + size), all: count })),
    step("page_next", first + size, first === last),
    step("page_last", last, first === last),
  );
}
const pageSize = (columns) => Math.max(50, Math.min(500, Math.floor(MOST_CELLS / (columns + 3))));

// The headings that open before `task`, where `before` came before it.
function opened(task, before) {
  const held = before ? before.sections : [];
  const same = task.sections.findIndex((section, index) => section !== held[index]);
  return same < 0 ? [] : task.sections.slice(same).map((section) => sections[section]);
}

const sectionRow = (section, columns) =>
  make(
    "tr",
    { class: `section level${section.level}` },
    make("th", { colspan: columns, scope: "colgroup", ...CHINESE }, make("span", {}, section.text, shownIn(section))),
  );

function roleWords(cell) {
  const words = cell.roles.map((role) =>
    cell.direct.has(role) ? book.roles[role].word : say("indirect_label", { role: book.roles[role].word }),
  );
  return words.join(book.lang === "zh" ? "、" : ", ");
}

function markButton(cell) {
  const told = say("cell_label", {
    roles: roleWords(cell),
    body: cell.body.name,
    number: cell.task.number,
    task: cell.task.title,
  });
  return button(cell.marks, (event) => showCell(event.currentTarget, cell), {
    class: hasRole(cell) ? "mark" : "mark other",
    "aria-label": told,
    title: told,
  });
}

const taskButton = (task) =>
  button(task.title, (event) => showTask(event.currentTarget, task), { class: "link", ...CHINESE });
const bodyButton = (body) =>
  button(body.name, () => choose({ body: body.place }), { class: "link", ...CHINESE });
const numberHeader = (task) => make("th", { class: "number", scope: "row" }, String(task.number));
const heading = (text, attributes = {}) => make("th", { scope: "col", ...attributes }, text);
