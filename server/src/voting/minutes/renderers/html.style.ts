/** Paper and ink, as on the pages of Palabre; prints in black on white. */
export const htmlStyle = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1e2422; --soft: #4e5854; --line: #7c857f; --sunken: #f1efe9; --brand: #0b5d57; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #141817; --ink: #eef1ee; --soft: #b4bdb8; --line: #7d8782; --sunken: #1c2220; --brand: #6cc5b8; }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 1.125rem/1.55 system-ui, sans-serif; }
body { margin: 0; }
main { margin: 0 auto; max-width: 46rem; padding: 2rem 1rem 4rem; }
header { border-bottom: 3px solid var(--brand); margin-bottom: 1.5rem; padding-bottom: 1rem; }
h1, h2, h3, h4, h5, h6, [role='heading'] { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 2rem; margin: 0; }
h2 { border-bottom: 1px solid var(--line); font-size: 1.3125rem; margin: 2.5rem 0 0.75rem; padding-bottom: 0.25rem; }
h3, h4, h5, h6, [role='heading'] { font-size: 1.125rem; font-weight: 700; margin: 1.5rem 0 0.5rem; }
.question { font: 1.3125rem/1.4 Georgia, 'Times New Roman', serif; margin: 0.5rem 0 0; }
p, li, dd { max-width: 65ch; overflow-wrap: break-word; }
p { margin: 0 0 0.75rem; }
.decision { color: var(--brand); font-size: 1.625rem; font-weight: 700; line-height: 1.25; }
.note { color: var(--soft); font-size: 1rem; }
code { font: 0.75em/1.5 ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace; overflow-wrap: anywhere; }
p > code:only-child { background: var(--sunken); border: 1px solid var(--line); border-radius: 6px; display: block; padding: 0.5rem 0.75rem; }
dl { margin: 0 0 1rem; }
dl > div { border-bottom: 1px solid var(--line); display: grid; gap: 0 1rem; grid-template-columns: 12.5rem 1fr; padding: 0.375rem 0; }
dt { color: var(--soft); }
dd { margin: 0; min-width: 0; }
.wide { margin: 0 0 1.25rem; overflow-x: auto; }
.wide:focus-visible, a:focus-visible { outline: 3px solid #1d4ed8; outline-offset: 2px; }
table { border-collapse: collapse; font-size: 1rem; min-width: 100%; }
caption { color: var(--soft); font-size: 1rem; padding-bottom: 0.375rem; text-align: start; }
/* stays in sight while a wide table is moved */
caption span { display: inline-block; left: 0; max-width: calc(100vw - 2rem); position: sticky; }
th, td { border-bottom: 1px solid var(--line); padding: 0.375rem 1rem 0.375rem 0; text-align: start; vertical-align: top; }
th { font-weight: 600; }
thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; }
.figures { font-variant-numeric: tabular-nums; text-align: end; }
td code { display: inline-block; min-width: 17em; }
.passage { border-inline-start: 3px solid var(--brand); font-family: Georgia, 'Times New Roman', serif; padding-inline-start: 1rem; }
blockquote { border-inline-start: 1px solid var(--line); margin: 0 0 0.75rem; padding-inline-start: 1rem; }
a { color: var(--brand); }
.signatures { display: grid; gap: 1.5rem; list-style: none; margin: 1rem 0 0; padding: 0; }
.signatures li { max-width: none; }
.signatures .line { border-bottom: 1px solid var(--ink); color: var(--soft); display: block; font-size: 0.875rem; padding-bottom: 3rem; }
@media (max-width: 40rem) { dl > div { display: block; } h1 { font-size: 1.625rem; } table { font-size: 0.9375rem; } }
@media print {
  @page { margin: 18mm 20mm; size: A4; }
  :root { --paper: #fff; --ink: #000; --soft: #333; --line: #777; --sunken: #fff; --brand: #0b5d57; }
  html { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  p, li, dd { max-width: none; }
  h2, h3, h4, h5, h6, caption { break-after: avoid; }
  tr, dl > div, .signatures li { break-inside: avoid; }
  .wide { overflow: visible; }
}
`;
