// Brings an open page up to date in place: only what differs is exchanged, so the reader stays where they are.
(() => {
  const parts = (page) => [...page.head.children].filter((part) => !part.matches("script, [http-equiv]"));
  const same = (some, others) => some.length === others.length && some.every((one, i) => one.isEqualNode(others[i]));
  let shown = document.cloneNode(true);
  let turn = 0;

  const refresh = async () => {
    const own = ++turn;
    const answer = await fetch(location.href, { cache: "no-store" });
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (own !== turn) return; // a later answer is on its way
    if (next.querySelector("[http-equiv=refresh]")) return location.reload(); // it leads to where the page went
    document.documentElement.lang = next.documentElement.lang;
    if (!same(parts(shown), parts(next))) {
      parts(document).forEach((part) => part.remove());
      document.head.append(...parts(next).map((part) => document.importNode(part, true)));
    }
    if (!shown.body.isEqualNode(next.body)) document.body.replaceWith(document.importNode(next.body, true));
    shown = next;
  };
  const attempt = () => refresh().catch(() => {}); // the server is away; once it is back, it is asked again

  window.LiveReloadPluginPreview = class {
    static identifier = "preview";
    static version = "1";
    reload(path) {
      if (path !== "*") return false; // a picture, or another file that the page shows: livereload does it
      attempt();
      return true;
    }
  };
  document.addEventListener("LiveReloadConnect", attempt); // something may have changed since the page was served
})();
