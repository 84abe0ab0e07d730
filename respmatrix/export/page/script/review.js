// What a careful reader should check, and what the page was made from.

function reviewTable(list, plain = false) {
  const several = book.documents.length > 1;
  const rows = list.map((message, index) =>
    make(
      "tr",
      { class: message.severity },
      make("th", { class: "number", scope: "row" }, String(index + 1)),
      make("td", { class: "severity" }, say(message.severity)),
      make("td", { class: "kind" }, message.kind),
      several
        ? make("td", CHINESE, message.document < 0 ? MISSING : book.documents[message.document].title)
        : null,
      make(
        "td",
        { class: "where" },
        message.place.length && !plain
          ? button(message.where, (event) => showPlace(event.currentTarget, message), { class: "link" })
          : message.where || MISSING,
      ),
      make("td", { class: "message", ...CHINESE }, message.message),
    ),
  );
  return make(
    "table",
    { class: "review", "aria-label": say("view_review") },
    make(
      "thead",
      {},
      make(
        "tr",
        {},
        heading(say("number"), { class: "number" }),
        heading(say("severity")),
        heading(say("kind")),
        several ? heading(say("document")) : null,
        heading(say("where")),
        heading(say("message")),
      ),
    ),
    make("tbody", {}, ...rows),
  );
}

function reviewView(view) {
  const size = 500;
  const table = book.review.length
    ? reviewTable(book.review.slice(first, first + size))
    : make("p", { class: "notice" }, say("nothing_review"));
  view.append(scroller(say("view_review"), table));
  return [pager(book.review.length, size)];
}

const notesTable = () =>
  make(
    "table",
    { class: "notes", "aria-label": say("view_notes") },
    make("thead", {}, make("tr", {}, heading(say("item")), heading(say("text")))),
    make(
      "tbody",
      {},
      ...book.notes.map(([item, text]) =>
        make("tr", {}, make("th", { scope: "row" }, item), make("td", CHINESE, text)),
      ),
    ),
  );

function notesView(view) {
  view.append(scroller(say("view_notes"), notesTable()));
  return [];
}
