// Starts `crossfoot lsp` for the documents that it checks. All that is known of claims is known there.
"use strict";

const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

const LANGUAGES = ["yaml", "json", "jsonc", "plaintext", "markdown", "restructuredtext", "asciidoc", "csv", "tsv"];

let client;

function started() {
  const settings = vscode.workspace.getConfiguration("crossfoot");
  const command = settings.get("command") || "crossfoot";
  const locale = settings.get("locale");
  const language = settings.get("language");
  const sources = settings.get("sources") || [];
  return new LanguageClient(
    "crossfoot",
    "crossfoot",
    { command, args: ["lsp", "--stdio"] },
    {
      documentSelector: LANGUAGES.map((language) => ({ scheme: "file", language })),
      initializationOptions: { ...(locale ? { locale } : {}), ...(language ? { language } : {}), ...(sources.length ? { sources } : {}) },
    },
  );
}

async function start() {
  client = started();
  try {
    await client.start();
  } catch (error) {
    client = undefined;
    vscode.window.showErrorMessage(
      `crossfoot could not be started (${error.message}). Run pip install 'crossfoot[lsp]', or set crossfoot.command.`,
    );
  }
}

async function stop() {
  const running = client;
  client = undefined;
  await running?.stop();
}

async function activate(context) {
  const again = async () => {
    await stop();
    await start();
  };
  context.subscriptions.push(
    vscode.commands.registerCommand("crossfoot.restart", again),
    vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration("crossfoot") && again()),
  );
  await start();
}

module.exports = { activate, deactivate: stop };
