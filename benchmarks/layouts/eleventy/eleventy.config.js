// Eleventy's settings: Markdown as it is (no template language in it), headings with ids, investments in order.

const slug = (text) => text.toLowerCase().trim().replace(/[^\p{L}\p{N}]+/gu, "-");

const headingIds = (markdown) => {
  markdown.core.ruler.push("heading_ids", (state) => {
    state.tokens.forEach((token, index) => {
      if (token.type === "heading_open") token.attrSet("id", slug(state.tokens[index + 1].content));
    });
  });
};

export default function (config) {
  config.amendLibrary("md", headingIds);
  config.addPassthroughCopy({ "content/icon.svg": "icon.svg" });
  config.addNunjucksFilter("tojson", (value) => JSON.stringify(value).replace(/</g, "\\u003c"));
  for (const language of ["lv", "en"]) {
    config.addCollection(`investments_${language}`, (api) =>
      api
        .getFilteredByTag("investment")
        .map((item) => item.data.p)
        .filter((p) => p.language === language)
        .sort((one, other) => one.number - other.number),
    );
  }
  return {
    dir: { input: "content", includes: "../_includes", data: "../_data", output: "_site" },
    templateFormats: ["md", "njk"],
    markdownTemplateEngine: false,
  };
}
