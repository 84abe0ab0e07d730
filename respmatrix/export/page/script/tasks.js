// The table of tasks: one row for every attribution, as the workbook prints it.

const ROLE_KEYS = ["lead", "responsible", "support", "guide"];

// A body's line leads to its evidence; 「等部门」 and the like are words only.
function unitLines(task, text, plain) {
  return text.split("\n").map((line) => {
    const name = line.replace(/^〔(.*)〕$/, "$1");
    if (line === book.whole_mark && !plain)
      return make("div", {}, button(line, (event) => showTask(event.currentTarget, task), { class: "link" }));
    const cell = plain ? null : task.cells.find((one) => one.body.shown === name || one.body.name === name);
    return make(
      "div",
      {},
      cell ? button(line, (event) => showCell(event.currentTarget, cell), { class: "link" }) : line,
    );
  });
}

// Bodies that tasks have from their whole document, said once for it.
function wholeLines() {
  const comma = book.lang === "zh" ? "、" : ", ";
  return book.whole.map(({ document, roles }) => {
    const title = book.documents.length > 1 ? `${book.documents[document].title}　` : "";
    const named = roles.map(([role, names]) => `${book.roles[role].word} ${names.join(comma)}`);
    return `${title}${say("whole_bodies", { mark: book.whole_mark })}${named.join("；")}`;
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
  const told = wholeLines().map((line) => make("p", { class: "whole", ...CHINESE }, line));
  view.append(scroller(say("view_tasks"), ...told, taskTable(list.slice(first, first + size))));
  return [pager(list.length, size)];
}
