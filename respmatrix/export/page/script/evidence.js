// Where it says so: the sentence in its paragraph, beside what was clicked.

const LONGEST = 1200;
let origin = null;

function closeEvidence() {
  if (at("evidence").hidden) return;
  at("evidence").hidden = true;
  document.body.classList.remove("with-evidence");
  if (origin?.isConnected) origin.focus();
}

function openEvidence(from, title, ...content) {
  origin = from;
  const heading = make("h2", { id: "evidence-title", tabindex: "-1", ...CHINESE }, title);
  const close = button("×", closeEvidence, {
    class: "close",
    "aria-label": say("close"),
    title: `${say("close")} (Esc)`,
  });
  at("evidence").replaceChildren(
    make("p", { class: "kicker" }, say("evidence")),
    close,
    heading,
    ...content.filter(Boolean),
  );
  at("evidence").hidden = false;
  at("evidence").scrollTop = 0;
  document.body.classList.add("with-evidence");
  heading.focus();
  // The panel takes room from the table: what was clicked stays in sight.
  from.scrollIntoView({ block: "nearest", inline: "nearest" });
}

// The stretch of text to read: the task where it is short, else the paragraphs of the attribution.
function stretch(text, task, [start, end]) {
  const covered = task && task.place[0] <= start && end <= task.place[1] && end - task.place[0] <= LONGEST;
  const from = covered ? task.place[0] : text.lastIndexOf("\n", start - 1) + 1;
  const stop = text.indexOf("\n", end);
  return [Math.max(from, start - LONGEST), Math.min(stop < 0 ? text.length : stop, end + LONGEST)];
}

// The text from `from` to `to`, with what is pointed at marked: [start, end, tag], outer ones first.
function passage(text, [from, to], pointed) {
  const kept = pointed
    .map(([start, end, tag]) => [Math.max(start, from), Math.min(end, to), tag])
    .filter(([start, end]) => start < end);
  const edges = [...new Set([from, to, ...kept.flatMap(([start, end]) => [start, end])])].sort(
    (one, other) => one - other,
  );
  const pieces = edges.slice(0, -1).map((start, index) => {
    const piece = text.slice(start, edges[index + 1]);
    return kept
      .filter(([low, high]) => low <= start && start < high)
      .reduceRight((inner, [, , tag]) => make(tag, {}, inner), piece);
  });
  return make(
    "blockquote",
    CHINESE,
    from && text[from - 1] !== "\n" ? "……" : "",
    ...pieces,
    to < text.length && text[to] !== "\n" ? "……" : "",
  );
}

const term = (name, ...text) => [make("dt", {}, name), make("dd", CHINESE, ...text)];

function showCell(from, cell) {
  const { task, body } = cell;
  const { text, title } = book.documents[task.document];
  const told = [];
  for (const one of cell.evidence) {
    const printed = text.slice(...one.place).replace(/\s+/g, "");
    const role = book.roles[one.role];
    told.push(
      make("h3", {}, `${role.mark} ${role.word}`, make("small", {}, one.where)),
      make(
        "p",
        {},
        book.kinds[one.kind],
        printed && printed !== body.shown ? `；${say("as_printed", { printed })}` : "",
      ),
      passage(text, stretch(text, task, one.around), [
        [...one.around, "em"],
        [...one.place, "mark"],
      ]),
    );
    if (one.rule)
      told.push(make("p", { class: "rule" }, say("rule")), passage(text, one.rule, [[...one.rule, "em"]]));
  }
  openEvidence(
    from,
    body.name,
    make("dl", {}, term(say("task"), `${task.number}　${task.title}`), term(say("document"), title)),
    body.class ? make("p", { class: "remark" }, say("note_classes")) : null,
    task.open ? make("p", { class: "remark" }, say("note_open")) : null,
    ...told,
    make(
      "p",
      { class: "actions" },
      button(say("task_all"), () => showTask(from, task)),
      button(say("body_only"), () => choose({ body: body.place })),
    ),
  );
}

function showTask(from, task) {
  const { text, title } = book.documents[task.document];
  const pointed = task.cells.flatMap((cell) =>
    cell.evidence.filter((one) => isDirect(one.kind)).map((one) => [...one.place, "mark"]),
  );
  const named = task.cells.map((cell) =>
    button(`${cell.marks} ${cell.body.name}`, () => showCell(from, cell), CHINESE),
  );
  openEvidence(
    from,
    `${task.number}　${task.title}`,
    make(
      "dl",
      {},
      term(say("document"), title),
      term(say("section"), task.sections.map((index) => sections[index].text).join(" › ") || MISSING),
      task.lines.flatMap((line) =>
        book.facts.flatMap((fact, index) =>
          ["person", "deadline", "note"].includes(fact.key) && line[index] && line[index] !== MISSING
            ? term(fact.heading, line[index])
            : [],
        ),
      ),
    ),
    passage(text, [task.place[0], Math.min(task.place[1], task.place[0] + 5 * LONGEST)], pointed),
    make("p", { class: "named" }, ...named),
  );
}

// A place in a document that no cell rests on: what is to be checked.
function showPlace(from, message) {
  const { text, title } = book.documents[message.document];
  openEvidence(
    from,
    `${say(message.severity)} ${message.kind}`,
    make("dl", {}, term(say("document"), title), term(say("where"), message.where)),
    make("p", CHINESE, message.message),
    passage(text, stretch(text, null, message.place), [[...message.place, "mark"]]),
  );
}
