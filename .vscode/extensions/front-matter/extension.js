"use strict";
const vscode = require("vscode");
const { about, offers } = require("./offers");

const PAGES = { language: "markdown", pattern: "**/content/{lv,en}/**/*.md" };

exports.activate = ({ subscriptions }) => {
  subscriptions.push(
    vscode.languages.registerCompletionItemProvider(PAGES, { provideCompletionItems }, " ", "["),
    vscode.languages.registerHoverProvider(PAGES, { provideHover }),
  );
};

async function provideCompletionItems(document, position) {
  const before = document.lineAt(position).text.slice(0, position.character);
  return offers(await schema(document), lines(document), position.line, before).map((found) => {
    const item = new vscode.CompletionItem(found.label, vscode.CompletionItemKind.Property);
    item.insertText = found.text;
    item.documentation = found.about;
    item.keepWhitespace = true;
    return item;
  });
}

async function provideHover(document, position) {
  const found = about(await schema(document), lines(document), position.line);
  return found && new vscode.Hover(found.replaceAll("\n", "\n\n"));
}

/** The schema of a page’s front matter, read anew each time, so that it is never an old one. */
async function schema(document) {
  const [root] = document.uri.path.split(/\/content\/(?:lv|en)\//);
  const role = document.uri.path.startsWith(`${root}/content/lv/`) ? "original" : "translation";
  const file = document.uri.with({ path: `${root}/docs/schemas/${role}.schema.json` });
  return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
}

function lines(document) {
  return document.getText().split(/\r?\n/);
}
