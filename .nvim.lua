-- Front matter completed from docs/schemas/, by yaml-language-server. Neovim 0.11 reads this file where 'exrc' is set.
-- Nothing is diagnosed: to YAML the text of a page is a second document, and full of mistakes. build.py check diagnoses.
vim.lsp.config("front-matter", {
  cmd = { "yaml-language-server", "--stdio" },
  filetypes = { "markdown" },
  root_markers = { "build.py" },
  settings = {
    yaml = {
      validate = false,
      schemaStore = { enable = false, url = "" },
      schemas = {
        ["docs/schemas/original.schema.json"] = "content/lv/**/*.md",
        ["docs/schemas/translation.schema.json"] = "content/en/**/*.md",
      },
    },
  },
})
vim.lsp.enable("front-matter")
