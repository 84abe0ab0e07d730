// The table of tasks: one row for every attribution, as the workbook prints it.

const ROLE_KEYS = ["lead", "responsible", "support", "guide"];

// A body's line leads to its evidence; 「等部门」 and the like are words only.
function unitLines(task, text, plain) {
  return text.split("\n").map((line) => {
    const name = line.replace(/^〔(.*)〕$/, "$1");
    const cell = plain ? null : task.cells.find((one) => one.body.shown === name || one.body.name === name);
    return make(
      "div",
      {},
      cell ? button(line, (event) => showCell(event.currentTarget, cell), { class: "link" }) : line,
    );
  });
}

function taskTable(list, plain = false) {
  const head = make(
    "thead",
    {},
    make(
      "tr",
      {},
      heading(say("number"), { class: "number" }),
      heading(say("task"), { class: "name" }),
      ...book.facts.map((fact) => heading(fact.heading, { class: fact.key })),
    ),
  );
  const rows = make("tbody");
  let before = null;
  for (const task of list) {
    for (const section of opened(task, before)) rows.append(sectionRow(section, book.facts.length + 2));
    task.lines.forEach((line, index) => {
      const span = task.lines.length > 1 ? { rowspan: task.lines.length } : {};
      const named = index
        ? []
        : [
            make("th", { class: "number", scope: "row", ...span }, String(task.number)),
            make(
              "th",
              { class: "name", scope: "row", ...CHINESE, ...span },
              plain ? task.title : taskButton(task),
            ),
          ];
      rows.append(
        make(
          "tr",
          {},
          ...named,
          ...line.map((text, place) => {
            const key = book.facts[place].key;
            const isUnit = ROLE_KEYS.includes(key) && text !== MISSING;
            return make("td", { class: key, ...CHINESE }, isUnit ? unitLines(task, text, plain) : text);
          }),
        ),
      );
    });
    before = task;
  }
  return make("table", { class: "tasks", "aria-label": say("view_tasks") }, head, rows);
}

function tasksView(view) {
  const list = chosen();
  const size = 300;
  view.append(scroller(say("view_tasks"), taskTable(list.slice(first, first + size))));
  return [pager(list.length, size)];
}
