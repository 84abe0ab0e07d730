// What the page holds: tasks, bodies and the cells that join them. Nothing here changes.

const book = JSON.parse(document.getElementById("data").textContent);
const say = (key, facts = {}) => book.words[key].replace(/\{(\w+)\}/g, (_, name) => String(facts[name]));

const LEAD = 0;
const MISSING = "—";
const ROLE_OF = Object.fromEntries(book.roles.map((role, index) => [role.mark, index]));
const isDirect = (kind) => kind < 2;

const tasks = book.tasks.map((task, index) => ({ ...task, index, number: index + 1, cells: [] }));
const bodies = book.columns.map((column, place) => ({ ...column, place, cells: [] }));

const sections = book.sections.map((section, index) => ({ ...section, index }));
const enclosing = (section) => (section < 0 ? [] : [...enclosing(sections[section].parent), section]);
for (const task of tasks) task.sections = enclosing(task.section);

const bodyAt = new Map(bodies.map((body) => [body.index, body]));
for (const [row, column, marks, found] of book.cells) {
  const evidence = found.map(([role, kind, where, start, end, from, to, ruleFrom, ruleTo]) => ({
    role,
    kind,
    where,
    place: [start, end],
    around: [from, to],
    rule: ruleFrom < 0 ? null : [ruleFrom, ruleTo],
  }));
  const cell = { task: tasks[row], body: bodyAt.get(column), marks, evidence };
  // A mark for every role; in brackets where the task itself does not print the body in it.
  const told = marks.match(/〔.〕|./gu);
  cell.roles = told.map((mark) => ROLE_OF[mark.replace(/[〔〕]/g, "")]);
  cell.direct = new Set(cell.roles.filter((_, index) => !told[index].startsWith("〔")));
  cell.task.cells.push(cell);
  cell.body.cells.push(cell);
}
for (const task of tasks) task.cells.sort((one, other) => one.body.place - other.body.place);

const DEADLINE = book.facts.findIndex((fact) => fact.key === "deadline");
const deadlinesOf = (task) => [
  ...new Set(task.lines.map((line) => line[DEADLINE]).filter((text) => text !== MISSING)),
];

const reviewed = new Set(book.review.flatMap((message) => message.tasks).map((index) => tasks[index]));

// What a meeting has to know about a task; the order is that of the list on the page.
const concerns = {
  fact_no_lead: (task) => !task.cells.some((cell) => cell.roles.includes(LEAD)),
  fact_several_leads: (task) => task.cells.filter((cell) => cell.roles.includes(LEAD)).length > 1,
  fact_no_deadline: (task) => !deadlinesOf(task).length,
  fact_open: (task) => task.open,
  fact_no_body: (task) => task.cells.every((cell) => cell.body.class),
  fact_indirect: (task) => task.cells.some((cell) => cell.direct.size < cell.roles.length),
  fact_review: (task) => reviewed.has(task),
};

// The sum of cells: what tasks print themselves, and in brackets what they do not.
function sum(cells, role = null) {
  let direct = 0;
  let others = 0;
  for (const cell of cells) {
    if (role !== null && !cell.roles.includes(role)) continue;
    if (role === null ? cell.direct.size : cell.direct.has(role)) direct += 1;
    else others += 1;
  }
  return { direct, others, text: others ? `${direct || ""}〔${others}〕` : String(direct) };
}
