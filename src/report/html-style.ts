/** The style of the HTML report: light and dark, wide and narrow, on screen and on paper. */

/** @param rules classes of the rules that were found; a box for each decides whether it is shown. */
export function stylesheet(rules: readonly string[]): string {
  const hide = (box: string, name: string) =>
    `body:has(#${box}:not(:checked)) li.${name},body:has(#${box}:not(:checked)) .badge.${name}{display:none}` +
    `body:has(#${box}:not(:checked)) mark.${name}{background:none;box-shadow:none}`;
  return `${base}${hide('show-e', 'e')}${hide('show-w', 'w')}${rules.map((name) => hide(`show-${name}`, name)).join('')}`;
}

const base = `
:root{color-scheme:light dark;--bg:#fbfaf8;--card:#fff;--ink:#1d1b19;--soft:#625d57;--line:#e2ddd6;--e:#a3122b;--ebg:#fbe3e5;--w:#7a4b00;--wbg:#fdf0d0;--focus:#1a5fb4}
@media (prefers-color-scheme:dark){:root{--bg:#181716;--card:#211f1e;--ink:#ece8e3;--soft:#aaa39b;--line:#3a3734;--e:#ff98a4;--ebg:#54202a;--w:#f3c36b;--wbg:#493711;--focus:#8ab8ff}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.55 system-ui,sans-serif;overflow-wrap:anywhere}
header,main{max-width:76rem;margin:0 auto;padding:0 clamp(1rem,4vw,2.5rem)}
header{padding-top:2rem}
h1{font-size:1.7rem;line-height:1.2;margin:0 0 .4rem;text-wrap:balance}
h2{font-size:1.05rem;margin:0 0 .75rem;font-family:ui-monospace,monospace}
p{margin:0 0 .35rem}
a{color:inherit}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.sum{color:var(--soft)}
strong.e{color:var(--e)}strong.w{color:var(--w)}
.filters{display:flex;flex-wrap:wrap;gap:.5rem 2rem;margin:1rem 0 0}
fieldset{border:0;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:.4rem;align-items:center;min-width:0}
legend{float:left;font-size:.85rem;color:var(--soft);margin-right:.4rem;padding:0}
label{border:1px solid var(--line);border-radius:99px;padding:.15rem .7rem .15rem .5rem;background:var(--card);font-size:.85rem;cursor:pointer;display:inline-flex;align-items:center;gap:.35rem;min-height:2rem}
.n{color:var(--soft)}
section{margin:2rem 0;padding:1.25rem;background:var(--card);border:1px solid var(--line);border-radius:.75rem}
.pair{display:grid;grid-template-columns:minmax(0,7fr) minmax(0,5fr);gap:1.5rem;align-items:start}
.pair:not(:has(.text)){display:block}
.text{white-space:pre-wrap;line-height:1.75;max-height:80vh;overflow:auto;padding-right:.5rem}
mark{color:inherit;border-radius:.15rem;-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark.w{background:var(--wbg);box-shadow:inset 0 -2px var(--w)}
mark.e{background:var(--ebg);box-shadow:inset 0 -2px var(--e)}
.badge{display:inline-block;min-width:1.5em;padding:0 .35em;border-radius:99px;font:700 .72rem/1.5em system-ui,sans-serif;text-align:center;text-decoration:none;vertical-align:.15em;color:var(--card)}
.text .badge{margin:0 .15em}
.e.badge,.e>.badge{background:var(--e)}.w.badge,.w>.badge{background:var(--w)}
.findings{list-style:none;margin:0;padding:0;display:grid;gap:1rem}
.findings li{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.6rem;align-items:baseline}
li:target,.badge:target{outline:3px solid var(--focus);outline-offset:4px;border-radius:.3rem}
.what{font-weight:600}
.level{font-size:.75rem;font-weight:700;text-transform:uppercase;letter-spacing:.04em}
.e .level{color:var(--e)}.w .level{color:var(--w)}
.key{display:inline-block;min-width:2.4rem;font-weight:600;color:var(--soft)}
.meta,.cut{color:var(--soft);font-size:.85rem}
.front{color:var(--soft);margin-bottom:.75rem;line-height:1.5;font-size:.9rem}
summary{cursor:pointer;min-height:1.75rem}
.fine{margin:2rem 0;color:var(--soft)}
@media (max-width:56rem){.pair{grid-template-columns:minmax(0,1fr)}.text{max-height:none;padding:0}section{padding:1rem}}
@media print{:root{--bg:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--e:#a3122b;--ebg:#fbe3e5;--w:#7a4b00;--wbg:#fdf0d0}.filters{display:none}.text{max-height:none}section{border:0;padding:0}li,h2{break-inside:avoid}h2{break-after:avoid}mark,.badge{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
@media (forced-colors:active){mark{forced-color-adjust:none}.badge{border:1px solid}}
`;
