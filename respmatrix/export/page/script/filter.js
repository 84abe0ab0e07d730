// Which tasks are shown.

const wanted = { text: "", body: "", role: "", section: "", fact: "" };
const plain = (text) => text.normalize("NFKC").toLowerCase();

function searchable(task) {
  task.words ??= plain(
    [task.id, task.title, ...task.lines.flat(), ...task.cells.map((cell) => cell.body.name)].join("\n"),
  );
  return task.words;
}

const hasRole = (cell) => wanted.role === "" || cell.roles.includes(Number(wanted.role));

function isWanted(task) {
  if (wanted.section !== "" && !task.sections.includes(Number(wanted.section))) return false;
  if (wanted.fact !== "" && !concerns[wanted.fact](task)) return false;
  if (wanted.body !== "") {
    const cell = task.cells.find((one) => one.body.place === Number(wanted.body));
    if (!cell || !hasRole(cell)) return false;
  } else if (wanted.role !== "" && !task.cells.some(hasRole)) return false;
  return plain(wanted.text)
    .split(/\s+/)
    .every((word) => searchable(task).includes(word));
}

let found = null;
const chosen = () => (found ??= tasks.filter(isWanted));

const isFiltered = () => Object.values(wanted).some((value) => value !== "");

// How many tasks of a section are shown, where its heading tells of more.
let counted = null;
function shownIn(section) {
  if (!isFiltered()) return "";
  if (!counted) {
    counted = new Map();
    for (const task of chosen())
      for (const index of task.sections) counted.set(index, (counted.get(index) ?? 0) + 1);
  }
  return say("shown_in", { shown: counted.get(section.index) ?? 0 });
}

// The bodies that have a part in the tasks shown, in the order of the tables.
function bodiesOf(list) {
  const seen = new Set();
  for (const task of list) for (const cell of task.cells) seen.add(cell.body);
  return bodies.filter((body) => seen.has(body));
}

// The filters in words, for print.
function filterWords() {
  const told = [];
  if (wanted.text) told.push(`“${wanted.text}”`);
  for (const name of ["body", "role", "section", "fact"]) {
    if (wanted[name] !== "") told.push(at(name).selectedOptions[0].textContent.trim());
  }
  return told.join(" · ");
}

function readFilter() {
  wanted.text = at("search").value.trim();
  for (const name of ["body", "role", "section", "fact"]) wanted[name] = at(name).value;
  found = counted = null;
}

// Set some filters, leave the others, and show what they choose.
function choose(changes) {
  for (const [name, value] of Object.entries(changes)) at(name === "text" ? "search" : name).value = value;
  readFilter();
  show();
}

function prepareFilter() {
  choices(
    at("body"),
    bodies.map((body) => [body.place, body.name]),
  );
  const used = new Set(book.cells.flatMap(([, , , evidence]) => evidence.map(([role]) => role)));
  choices(
    at("role"),
    book.roles.flatMap((role, index) => (used.has(index) ? [[index, `${role.mark} ${role.word}`]] : [])),
  );
  choices(
    at("section"),
    sections.map((section) => [section.index, leveled(section)]),
  );
  const counts = Object.entries(concerns).map(([key, holds]) => [key, tasks.filter(holds).length]);
  choices(
    at("fact"),
    counts.map(([key, count]) => [key, `${say(key)}（${count}）`, { disabled: !count, lang: null }]),
  );
  let pause = 0;
  at("filter").addEventListener("input", (event) => {
    clearTimeout(pause);
    // Typing in a long list waits for the end of the word.
    pause = setTimeout(
      () => {
        readFilter();
        show();
      },
      event.target.id === "search" ? 200 : 0,
    );
  });
  at("filter").addEventListener("submit", (event) => event.preventDefault());
  at("filter").addEventListener("reset", () =>
    setTimeout(() => {
      readFilter();
      show();
    }),
  );
}
