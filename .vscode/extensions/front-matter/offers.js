"use strict";
// What a schema of docs/schemas/ offers at a place in the front matter of a page. It knows as much of YAML as pages use:
// one field to a line, what belongs to it two spaces further in.

const FIELD = /^( *)([\w-]+):(?: +(.*))?$/;

/** What can be typed at the end of `before`, a part of the line `at`: [{ label, text, about }]; nothing outside front matter. */
function offers(schema, lines, at, before) {
  if (!isInside(lines, at)) return [];
  const value = before.match(/^( *)([\w-]+): +\[?[^\]]*$/);
  if (value) return values(below(schema, lines, [...parents(lines, at, value[1].length), value[2]]));
  const key = before.match(/^( *)[\w-]*$/);
  return key ? keys(schema, lines, at, key[1].length) : [];
}

/** What the field in the line `at` wants; "" where there is none. */
function about(schema, lines, at) {
  const field = isInside(lines, at) && lines[at].match(FIELD);
  if (!field) return "";
  const path = [...parents(lines, at, field[1].length), field[2]];
  return below(schema, lines, path).map((found) => found.description).find(Boolean) ?? "";
}

function isInside(lines, at) {
  const end = lines.indexOf("---", 1);
  return lines[0] === "---" && at > 0 && (end < 0 || at < end);
}

/** The names of the fields that a line set in by `indent` spaces lies in, the outermost first. */
function parents(lines, at, indent) {
  const path = [];
  for (let line = at - 1; line > 0 && indent > 0; line--) {
    const field = lines[line].match(FIELD);
    if (field && field[1].length < indent) {
      path.unshift(field[2]);
      indent = field[1].length;
    }
  }
  return path;
}

/** The names of the fields beside a line. */
function siblings(lines, at, indent) {
  const names = new Set();
  for (const step of [-1, 1]) {
    for (let line = at + step; line > 0 && line < lines.length && lines[line] !== "---"; line += step) {
      const field = lines[line].match(FIELD);
      if (field && field[1].length < indent) break;
      if (field && field[1].length === indent) names.add(field[2]);
    }
  }
  return names;
}

/** The schemas that may hold for the value at a path, their references resolved. */
function below(schema, lines, path) {
  const resolve = (found) => (found.$ref ? { ...schema.$defs[found.$ref.split("/").pop()], ...found } : found);
  return path.reduce(
    (all, name) =>
      all
        .map((found) => found.properties?.[name] ?? found.additionalProperties)
        .filter(Boolean)
        .map(resolve),
    kinds(schema, lines).map(resolve),
  );
}

/** The schemas that may hold for the whole: that of the page’s kind, or of every kind with words of these names. */
function kinds(schema, lines) {
  const names = [...siblings(lines, 0, 0)];
  const kind = lines.map((line) => line.match(/^kind: +(\S+)/)?.[1]).find(Boolean);
  const of = (schema.allOf ?? []).find((one) => one.if.properties.kind.const === kind);
  if (of) return [of.then];
  const may = (schema.anyOf ?? []).filter((one) => {
    const properties = schema.$defs[one.$ref.split("/").pop()].properties;
    return names.every((name) => name in properties);
  });
  return may.length ? may : (schema.anyOf ?? [schema]);
}

function keys(schema, lines, at, indent) {
  const there = siblings(lines, at, indent);
  const found = new Map();
  for (const each of below(schema, lines, parents(lines, at, indent))) {
    for (const [name, field] of Object.entries(each.properties ?? {})) {
      const inner = field.$ref || field.type === "object" ? `:\n${" ".repeat(indent + 2)}` : ": ";
      if (!there.has(name)) found.set(name, { label: name, text: name + inner, about: field.description ?? "" });
    }
  }
  return [...found.values()];
}

function values(schemas) {
  const found = schemas.flatMap((each) => each.enum ?? each.items?.enum ?? each.examples ?? []);
  return [...new Set(found)].map((each) => ({ label: String(each), text: String(each), about: schemas[0].description ?? "" }));
}

module.exports = { about, offers };
