// Elements are made from text, never from markup: no name can become anything but itself.

const SVG = "http://www.w3.org/2000/svg";
const CHINESE = { lang: "zh-CN" };

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}
const make = (tag, attributes = {}, ...children) => fill(document.createElement(tag), attributes, children);
const draw = (tag, attributes = {}, ...children) =>
  fill(document.createElementNS(SVG, tag), attributes, children);
const at = (id) => document.getElementById(id);
const button = (text, onclick, attributes = {}) =>
  make("button", { type: "button", onclick, ...attributes }, text);
const scroller = (label, ...children) =>
  make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": label }, ...children);

// The list of things to choose from, the first of them 「all」.
function choices(select, options) {
  select.replaceChildren(make("option", { value: "" }, say("all")));
  for (const [value, text, attributes] of options) {
    select.append(make("option", { value, ...CHINESE, ...attributes }, text));
  }
}

const leveled = (section) => "\u3000".repeat(section.level) + section.text;

// Widths of bars are set by script: the page allows no style in its markup.
function bar(parts, most) {
  const line = make("div", { class: "bar", "aria-hidden": "true" });
  for (const [kind, count] of parts) {
    const part = make("span", { class: kind });
    part.style.width = `${(100 * count) / most}%`;
    if (count) line.append(part);
  }
  return line;
}
