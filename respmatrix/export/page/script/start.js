// The frame: views, key figures, keys; then the first view is drawn.

const views = {
  matrix: matrixView,
  tasks: tasksView,
  bodies: bodiesView,
  load: loadView,
  review: reviewView,
  notes: notesView,
};
const ofTasks = (name) => ["matrix", "tasks", "bodies", "load"].includes(name);
let current = "matrix";

function drawView() {
  const view = at("view");
  view.replaceChildren();
  const list = chosen();
  at("filter").classList.toggle("idle", !ofTasks(current));
  view.setAttribute("aria-labelledby", `tab-${current}`);
  if (ofTasks(current) && !list.length) {
    view.append(make("p", { class: "notice" }, say(tasks.length ? "nothing" : "empty")));
    at("status").replaceChildren(say("shown", { shown: 0, all: tasks.length }));
    return;
  }
  const [pages, more] = views[current](view);
  const told = [ofTasks(current) ? say("shown", { shown: list.length, all: tasks.length }) : "", more]
    .filter(Boolean)
    .join("　");
  at("status").replaceChildren(told);
  if (pages) view.append(pages);
}

// Draw the view anew from its first page.
function show() {
  first = 0;
  at("clear").disabled = !isFiltered();
  for (const figure of at("figures").querySelectorAll("button[data-fact]")) {
    figure.setAttribute("aria-pressed", String(figure.dataset.fact === wanted.fact));
  }
  drawView();
}

function turnTo(name, focus = false) {
  current = name;
  closeEvidence();
  for (const tab of at("tabs").children) {
    const here = tab.id === `tab-${name}`;
    tab.setAttribute("aria-selected", String(here));
    tab.tabIndex = here ? 0 : -1;
    if (here && focus) tab.focus();
  }
  show();
}

function prepareTabs() {
  const names = Object.keys(views);
  for (const name of names) {
    const count = name === "review" && book.review.length ? ` ${book.review.length}` : "";
    at("tabs").append(
      button(say(`view_${name}`) + count, () => turnTo(name), {
        role: "tab",
        id: `tab-${name}`,
        "aria-controls": "view",
      }),
    );
  }
  at("tabs").addEventListener("keydown", ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (step) turnTo(names[(names.indexOf(current) + step + names.length) % names.length], true);
    else if (key === "Home") turnTo(names[0], true);
    else if (key === "End") turnTo(names[names.length - 1], true);
  });
}

// Each figure that asks for attention leads to its tasks.
function prepareFigures() {
  const figure = (count, key, attributes) =>
    make(
      attributes ? "button" : "span",
      { class: "figure", ...attributes },
      make("b", {}, String(count)),
      " ",
      say(key),
    );
  const classes = bodies.filter((body) => body.class).length;
  at("figures").append(
    figure(tasks.length, "figure_tasks"),
    figure(bodies.length - classes, "figure_bodies"),
    classes ? figure(classes, "figure_classes") : "",
  );
  for (const key of ["fact_no_lead", "fact_no_deadline", "fact_open"]) {
    const count = tasks.filter(concerns[key]).length;
    const toggle = () => choose({ fact: wanted.fact === key ? "" : key });
    if (count)
      at("figures").append(
        figure(count, key, { type: "button", "data-fact": key, "aria-pressed": "false", onclick: toggle }),
      );
  }
  if (book.review.length)
    at("figures").append(
      figure(book.review.length, "figure_review", { type: "button", onclick: () => turnTo("review") }),
    );
}

at("legend").append(...book.legend.map((line) => make("span", CHINESE, line)));
prepareTabs();
prepareFigures();
prepareFilter();
preparePrint();
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") closeEvidence();
});
turnTo("matrix");
