/** The look of the review page: two columns on a screen and on paper, one on a phone. */
export const reviewStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem 1.25rem 3rem; max-width: 84rem; font: 1rem/1.5 system-ui, sans-serif; color: #1b1f24; background: #fff; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
h1, h2 { overflow-wrap: anywhere; }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; }
a { color: #0b57a4; }
a:focus-visible { outline: 3px solid #0b57a4; outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { position: static; }
table { border-collapse: collapse; }
th, td { border: 1px solid #8a939e; padding: .25rem .6rem; text-align: start; vertical-align: top; }
.counts td { text-align: end; font-variant-numeric: tabular-nums; }
.rows { list-style: none; margin: 0; padding: 0; border-top: 2px solid #1b1f24; }
.row { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1.5rem; padding: .5rem 0; border-bottom: 1px solid #c9d0d8; }
.line:target, .handout:target { background: #fff3b8; }
.handout ul { list-style: disc; }
.source, .handout { overflow-wrap: anywhere; min-width: 0; }
.handout > div > :first-child, .source > :first-child { margin-top: 0; }
.handout > div > :last-child, .source > :last-child { margin-bottom: 0; }
.handout table { width: 100%; }
.line { display: flex; gap: .6rem; margin: 0; }
.number { flex: none; min-width: 2.6rem; text-align: end; color: #57606a; font-size: .8rem; line-height: 1.9; font-variant-numeric: tabular-nums; }
.text { flex: 1; min-width: 0; white-space: pre-wrap; }
.line del { color: #9a1b1b; text-decoration-thickness: 2px; }
.line mark { background: #dcebff; color: inherit; padding: 0 .1em; border-bottom: 2px solid #0b57a4; }
.note { margin: .1rem 0 .4rem 3.2rem; padding: .15rem .5rem; font-size: .88rem; border-inline-start: 4px solid #8a939e; background: #f3f5f7; }
.note.removed { border-color: #b32424; background: #fdf1f1; }
.note.repaired { border-color: #0b57a4; background: #f0f6fd; }
.note.inserted { border-color: #1a7f37; background: #effaf1; }
.note.doubtful, .note.warning, .note.error { border-color: #9a6700; background: #fff6dd; }
.note.doubtful::before { content: "? "; font-weight: bold; }
.kind { color: #57606a; font-size: .8rem; font-weight: normal; }
.heading { font-weight: bold; margin: .2rem 0; }
.level-1 { font-size: 1.35rem; }
.level-2 { font-size: 1.15rem; }
.directive { font-family: ui-monospace, monospace; border: 1px dashed #57606a; padding: .3rem .5rem; }
.back { margin: .1rem 0 0; font-size: .8rem; }
.gone { color: #57606a; font-style: italic; margin: 0; }
img { max-width: 100%; height: auto; }
pre { white-space: pre-wrap; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .1rem .8rem; margin: .5rem 0; }
dt { font-weight: bold; } dd { margin: 0; overflow-wrap: anywhere; }
.columns { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; margin: 1rem 0 .25rem; font-weight: bold; }
@media (max-width: 40rem) {
	.row { grid-template-columns: minmax(0, 1fr); gap: .4rem; }
	.columns { display: none; }
	.handout { border-inline-start: 4px solid #1b1f24; padding-inline-start: .6rem; }
	.note { margin-inline-start: .5rem; }
	.number { min-width: 1.8rem; }
	dl { grid-template-columns: minmax(0, 1fr); }
}
@media print {
	body { padding: 0; font-size: 9pt; max-width: none; }
	.row { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 5mm; break-inside: avoid; }
	.columns { display: grid; }
	.skip, .back { display: none; }
	.number { text-decoration: none; }
	.note, .line mark, .line del { print-color-adjust: exact; }
}
`;
