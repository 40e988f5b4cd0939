// A decision on paper as a tagged PDF, in the language of Typst; what stands in it comes as data, never as markup.
import { taggedPdf } from '#platform/server/tagged-pdf.ts';
import type { DecisionPaper } from '../types.ts';

const template = `
#let paper = json(bytes(sys.inputs.paper))
#let faint = rgb("#5b5f66")
#let line = rgb("#c9ccd1")
#let ink = rgb("#1d1f23")
#let nila = rgb("#1f4e8c")
#set document(title: paper.title, author: paper.site, date: none)
#set text(font: "Plus Jakarta Sans", size: 9.5pt, fill: ink, lang: paper.lang, spacing: 120%)
#set par(leading: 0.65em, spacing: 0.9em)
#set page(paper: "a4", margin: (x: 2.2cm, top: 1.8cm, bottom: 1.8cm), footer: context [
  #set text(7pt, fill: faint)
  #paper.number #h(1fr) #paper.page #counter(page).display() / #counter(page).final().first()
])
#show heading.where(level: 1): it => block(above: 0.8em, below: 0.6em, text(18pt, weight: 700, it.body))
#show heading.where(level: 2): it => block(above: 1.6em, below: 0.7em, width: 100%, inset: (bottom: 3pt), stroke: (bottom: 0.8pt + ink), text(10.5pt, weight: 700, it.body))
#set table(stroke: (x, y) => (bottom: 0.4pt + line), inset: (x: 4pt, y: 5pt))

#if paper.demonstration != "" [#text(7.5pt, fill: rgb("#8a4b00"), weight: 600, paper.demonstration) #v(2pt)]
#text(9pt, weight: 700, fill: nila, paper.site)
#heading(level: 1, paper.title)
#text(10.5pt, fill: faint, paper.lead)
#v(6pt)
#block(width: 100%, fill: rgb("#eef2f8"), inset: 9pt, radius: 2pt, text(13pt, weight: 700, paper.verdict))
#if paper.followed != "" [#text(8.5pt, fill: rgb("#8a4b00"), weight: 600, paper.followed)]
#table(
  columns: (4.2cm, 1fr),
  table.header(text(8pt, fill: faint, paper.heads.at(0)), text(8pt, fill: faint, paper.heads.at(1))),
  ..paper.facts.map(fact => (text(fill: faint, fact.label), fact.value)).flatten(),
)
#for section in paper.sections [
  #heading(level: 2, section.title)
  #if section.rows.len() == 1 [#section.rows.at(0)] else [#list(..section.rows)]
]
#v(12pt)
#text(7.5pt, fill: faint)[#paper.address #linebreak() #paper.issued]
`;

/** The paper of a decision; the same content gives the same bytes. */
export const decisionPdf = (paper: DecisionPaper, decidedAt: Date): Uint8Array =>
  taggedPdf(template, { paper: JSON.stringify(paper) }, decidedAt);
