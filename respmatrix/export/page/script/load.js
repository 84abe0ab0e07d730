// How much every body carries, and who works with whom.

const MOST_PAIRS = 30;
const SIDE = 22;
let drawn = 40;

function loadTable(title, held) {
  const roles = book.roles
    .map((role, index) => ({ ...role, index }))
    .filter((role) => held.some(([, cells]) => sum(cells, role.index).direct));
  const parts = (cells) => [
    ...roles.map((role) => [`role${role.index}`, sum(cells, role.index).direct]),
    ["others", sum(cells).others],
  ];
  const most = Math.max(
    1,
    ...held.map(([, cells]) => parts(cells).reduce((total, [, count]) => total + count, 0)),
  );
  const indirect = held.some(([, cells]) => sum(cells).others);
  const head = make(
    "thead",
    {},
    make(
      "tr",
      {},
      heading(say("body")),
      ...roles.map((role) => heading(`${role.mark} ${role.word}`, { class: "count" })),
      indirect ? heading(say("indirect"), { class: "count" }) : null,
      heading(say("total_tasks"), { class: "count" }),
      heading(say("load_bar"), { class: "bars" }),
    ),
  );
  const rows = held.map(([body, cells]) =>
    make(
      "tr",
      {},
      make("th", { scope: "row", ...CHINESE }, bodyButton(body)),
      ...roles.map((role) => make("td", { class: "count" }, String(sum(cells, role.index).direct || ""))),
      indirect ? make("td", { class: "count" }, String(sum(cells).others || "")) : null,
      make("td", { class: "count" }, String(sum(cells).direct)),
      make("td", { class: "bars" }, bar(parts(cells), most)),
    ),
  );
  return make("table", { class: "load" }, make("caption", {}, title), head, make("tbody", {}, ...rows));
}

// How many tasks every two of `shown` share: numbers in a triangle.
function shared(list, shown) {
  const place = new Map(shown.map((body, index) => [body, index]));
  const count = new Uint32Array(shown.length * shown.length);
  for (const task of list) {
    const here = task.cells
      .flatMap((cell) => (place.has(cell.body) ? [place.get(cell.body)] : []))
      .sort((one, other) => one - other);
    for (let high = 1; high < here.length; high += 1) {
      for (let low = 0; low < high; low += 1) count[here[high] * shown.length + here[low]] += 1;
    }
  }
  return count;
}

// A square with its number, which leads to the tasks of both bodies.
function spot(square, value, shade, [one, other], list) {
  const x = Number(square.getAttribute("x")) + (SIDE - 1) / 2;
  const y = Number(square.getAttribute("y")) + 15;
  return draw(
    "g",
    { class: "spot", onclick: () => showShared(null, list, one, other) },
    draw("title", {}, `${one.name} × ${other.name}：${value}`),
    square,
    draw("text", { x, y, "text-anchor": "middle", class: `on${shade}` }, String(value)),
  );
}

function picture(list, shown) {
  const count = shared(list, shown);
  const most = count.reduce((high, one) => Math.max(high, one), 1);
  const left = 13 * Math.min(12, Math.max(...shown.map((body) => body.name.length))) + 12;
  const size = left + shown.length * SIDE;
  const short = (name) => (name.length > 12 ? `${name.slice(0, 11)}…` : name);
  const [width, height] = [size + left, shown.length * SIDE + 4];
  const image = draw("svg", {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "aria-label": say("together"),
  });
  shown.forEach((body, row) => {
    const y = row * SIDE;
    image.append(
      draw("text", { x: left - 6, y: y + 15, "text-anchor": "end" }, short(body.name)),
      draw("text", { x: left + row * SIDE + 4, y: y + 15, class: "diagonal" }, short(body.name)),
    );
    for (let column = 0; column < row; column += 1) {
      const value = count[row * shown.length + column];
      const shade = most <= 5 ? value : Math.ceil(5 * Math.sqrt(value / most));
      const x = left + column * SIDE;
      const square = draw("rect", { x, y, width: SIDE - 1, height: SIDE - 1, class: `shade${shade}` });
      image.append(value ? spot(square, value, shade, [body, shown[column]], list) : square);
    }
  });
  return [image, count];
}

function showShared(from, list, one, other) {
  const both = list.filter((task) =>
    [one, other].every((body) => task.cells.some((cell) => cell.body === body)),
  );
  const lines = both.slice(0, 200).map((task) =>
    make(
      "li",
      { value: task.number, ...CHINESE },
      button(
        `${task.title}（${[one, other].map((body) => task.cells.find((cell) => cell.body === body).marks).join(" ")}）`,
        () => showTask(from, task),
        { class: "link" },
      ),
    ),
  );
  openEvidence(
    from,
    say("shared_tasks", { first: one.name, second: other.name }),
    make("p", {}, say("body_tasks", { count: both.length })),
    make("ol", {}, ...lines),
    both.length > 200 ? make("p", {}, "……") : null,
  );
}

function pairTable(list, shown, count) {
  const pairs = [];
  count.forEach((value, place) => {
    if (value) pairs.push([value, Math.floor(place / shown.length), place % shown.length]);
  });
  pairs.sort((one, other) => other[0] - one[0]);
  const rows = pairs.slice(0, MOST_PAIRS).map(([value, high, low]) =>
    make(
      "tr",
      {},
      make("td", CHINESE, shown[low].name),
      make("td", CHINESE, shown[high].name),
      make(
        "td",
        { class: "count" },
        button(String(value), (event) => showShared(event.currentTarget, list, shown[low], shown[high]), {
          class: "link",
          "aria-label": `${say("together_tasks")} ${value}：${shown[low].name}、${shown[high].name}`,
        }),
      ),
    ),
  );
  return make(
    "table",
    { class: "pairs" },
    make("caption", {}, say("together_pairs")),
    make(
      "thead",
      {},
      make(
        "tr",
        {},
        heading(say("together_first")),
        heading(say("together_second")),
        heading(say("together_tasks")),
      ),
    ),
    make("tbody", {}, ...rows),
  );
}

function together(list, named) {
  const shown = named.slice(0, drawn).map(([body]) => body);
  if (shown.length < 2) return [make("p", {}, say("together_none"))];
  const [image, count] = picture(list, shown);
  if (count.every((value) => !value)) return [make("p", {}, say("together_none"))];
  const sizes = [20, 40, 60, 80, 120].filter((size) => size < named.length);
  const select = make(
    "select",
    {
      onchange: () => {
        drawn = Number(select.value);
        drawView();
        at("view").querySelector(".together select").focus();
      },
    },
    ...[...sizes, Math.min(named.length, 200)].map((size) =>
      make("option", { value: size, selected: size === Math.min(drawn, named.length) }, String(size)),
    ),
  );
  const left = named.length - shown.length;
  return [
    make(
      "p",
      { class: "together" },
      say("together_note"),
      " ",
      named.length > 20 ? make("label", {}, say("together_count"), " ", select) : null,
    ),
    left ? make("p", {}, say("together_left_out", { count: left })) : null,
    make(
      "div",
      { class: "side" },
      make("div", { class: "picture", tabindex: "0", role: "region", "aria-label": say("together") }, image),
      pairTable(list, shown, count),
    ),
  ].filter(Boolean);
}

function loadParts() {
  const list = chosen();
  const kept = new Set(list);
  const held = bodiesOf(list).map((body) => [body, body.cells.filter((cell) => kept.has(cell.task))]);
  const ordered = held.sort(
    (one, other) => sum(other[1]).direct - sum(one[1]).direct || other[1].length - one[1].length,
  );
  const named = ordered.filter(([body]) => !body.class);
  const classes = ordered.filter(([body]) => body.class);
  const indirect = ordered.some(([, cells]) => sum(cells).others);
  return [
    make("p", {}, say("load_note"), indirect ? say("load_indirect") : ""),
    named.length ? loadTable(say("load"), named) : null,
    classes.length ? loadTable(say("load_classes"), classes) : null,
    make("h2", {}, say("together")),
    ...together(list, named),
  ].filter(Boolean);
}

function loadView(view) {
  view.append(scroller(say("view_load"), ...loadParts()));
  return [];
}
