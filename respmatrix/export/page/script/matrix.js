// The cross table: tasks down, bodies across, classes of bodies last.

function groupsOf(columns) {
  const groups = [];
  for (const body of columns) {
    const last = groups[groups.length - 1];
    if (last?.name === body.group) last.count += 1;
    else groups.push({ name: body.group, count: 1 });
  }
  return groups;
}

function matrixTable(list, columns, sums, plain = false) {
  const hasOpen = list.some((task) => task.open);
  const width = columns.length + 3 + hasOpen;
  const head = make(
    "thead",
    {},
    make(
      "tr",
      {},
      heading(say("number"), { rowspan: 2, class: "number" }),
      heading(say("task"), { rowspan: 2, class: "task" }),
      ...groupsOf(columns).map((group) =>
        make(
          "th",
          { colspan: group.count, scope: "colgroup", class: "group", ...CHINESE },
          make("span", { title: group.name }, make("b", {}, group.name)),
        ),
      ),
      hasOpen ? heading(make("span", {}, say("open")), { rowspan: 2, class: "unit" }) : null,
      heading(make("span", {}, say("total")), { rowspan: 2, class: "unit" }),
    ),
    make(
      "tr",
      {},
      ...columns.map((body) =>
        heading(
          plain
            ? make("span", CHINESE, body.shown)
            : button(body.shown, () => choose({ body: body.place }), {
                class: "link",
                title: body.name,
                ...CHINESE,
              }),
          { class: body.class ? "unit class" : "unit" },
        ),
      ),
    ),
  );
  const place = new Map(columns.map((body, index) => [body, index]));
  const rows = make("tbody");
  let before = null;
  for (const task of list) {
    for (const section of opened(task, before)) rows.append(sectionRow(section, width));
    const held = new Array(columns.length).fill(null);
    for (const cell of task.cells) if (place.has(cell.body)) held[place.get(cell.body)] = cell;
    rows.append(
      make(
        "tr",
        {},
        numberHeader(task),
        make("th", { class: "task", scope: "row", ...CHINESE }, plain ? task.title : taskButton(task)),
        ...held.map((cell, index) =>
          make(
            "td",
            { class: columns[index].class ? "class" : null },
            cell && (plain ? cell.marks : markButton(cell)),
          ),
        ),
        hasOpen ? make("td", { class: "sum", ...CHINESE }, task.open ? say("open_mark") : "") : null,
        make("td", { class: "sum" }, sum(task.cells).text),
      ),
    );
    before = task;
  }
  return make(
    "table",
    { class: "matrix", "aria-label": say("view_matrix") },
    head,
    rows,
    totals(columns, sums, hasOpen),
  );
}

// Sums of all tasks that are chosen, on whatever page they stand.
function totals(columns, list, hasOpen) {
  const kept = new Set(list);
  const line = (name, role) => {
    const cells = columns.map((body) => body.cells.filter((cell) => kept.has(cell.task)));
    return make(
      "tr",
      {},
      make("td", { class: "number" }),
      make("th", { scope: "row", class: "task" }, say(name)),
      ...cells.map((held) => make("td", {}, sum(held, role).text)),
      hasOpen ? make("td") : null,
      make(
        "td",
        {},
        sum(
          list.flatMap((task) => task.cells),
          role,
        ).text,
      ),
    );
  };
  const leads = list.some((task) => task.cells.some((cell) => cell.roles.includes(LEAD)));
  return make("tfoot", {}, line("total_tasks", null), leads ? line("total_lead", LEAD) : null);
}

function matrixView(view) {
  const list = chosen();
  const columns = bodiesOf(list);
  const size = pageSize(columns.length);
  const table = matrixTable(list.slice(first, first + size), columns, list);
  const marks = [...table.querySelectorAll(".mark")];
  for (const mark of marks.slice(1)) mark.tabIndex = -1;
  table.addEventListener("keydown", walk);
  table.addEventListener("focusin", ({ target }) => {
    if (!target.classList.contains("mark")) return;
    for (const mark of table.querySelectorAll('.mark[tabindex="0"], .mark:not([tabindex])'))
      mark.tabIndex = -1;
    target.tabIndex = 0;
  });
  const frame = scroller(say("view_matrix"), table);
  frame.classList.add("wide");
  view.append(frame);
  return [pager(list.length, size), say("shown_bodies", { shown: columns.length, all: bodies.length })];
}

// Arrow keys go from mark to mark; one of them is in the order of the Tab key.
function walk(event) {
  const cell = event.target.closest("td");
  if (!cell || !event.target.classList.contains("mark")) return;
  const inRow = [...cell.parentElement.querySelectorAll(".mark")];
  const here = inRow.indexOf(event.target);
  const along = (step) => {
    const rows = [...cell.closest("tbody").rows];
    for (let row = rows.indexOf(cell.parentElement) + step; rows[row]; row += step) {
      const mark = rows[row].cells.length > 1 && rows[row].cells[cell.cellIndex].querySelector(".mark");
      if (mark) return mark;
    }
    return null;
  };
  const goes = {
    ArrowRight: () => inRow[here + 1],
    ArrowLeft: () => inRow[here - 1],
    Home: () => inRow[0],
    End: () => inRow[inRow.length - 1],
    ArrowDown: () => along(1),
    ArrowUp: () => along(-1),
  };
  if (!goes[event.key]) return;
  event.preventDefault();
  goes[event.key]()?.focus();
}
