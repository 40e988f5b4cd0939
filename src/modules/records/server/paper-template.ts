// How a transcript or report looks on paper, in the language of Typst; what stands in it comes as data, never as markup.

/** One A4 page where it suffices: head, identity, totals, a table a section, and at the foot how to check it. */
export const template = `
#let paper = json(bytes(sys.inputs.paper))
#let proof = json(bytes(sys.inputs.proof))
#let faint = rgb("#5b5f66")
#let line = rgb("#c9ccd1")
#let ink = rgb("#1d1f23")
#let nila = rgb("#1f4e8c")
#set document(title: paper.title, author: proof.site, date: none)
#set text(font: "Plus Jakarta Sans", size: 8pt, fill: ink, lang: proof.lang, spacing: 120%)
#set par(leading: 0.6em, spacing: 0.7em)
#set page(paper: "a4", margin: (x: 1.7cm, top: 1.4cm, bottom: 1.5cm), footer: context [
  #set text(6.5pt, fill: faint)
  #proof.code #h(1fr) #proof.page #counter(page).display() / #counter(page).final().first()
])
#show heading.where(level: 1): it => block(above: 0.8em, below: 0.6em, text(17pt, weight: 700, it.body))
#show heading.where(level: 2): it => block(above: 1.3em, below: 0.6em, width: 100%, inset: (bottom: 3pt), stroke: (bottom: 0.8pt + ink), text(9pt, weight: 700, it.body))
#show table: set text(number-width: "tabular")
#set table(stroke: (x, y) => (bottom: 0.4pt + line), inset: (x: 4pt, y: 3pt))
#show table.cell.where(y: 0): set text(7pt, fill: faint, weight: 600)

#if proof.demonstration != "" [#text(7pt, fill: rgb("#8a4b00"), weight: 600, proof.demonstration) #v(2pt)]
#text(8pt, weight: 700, fill: nila, proof.site)
#heading(level: 1, paper.title)
#text(8.5pt, fill: faint, paper.lead)
#v(4pt)
#let fact(item) = [#text(7pt, fill: faint, item.label) #linebreak() #text(9pt, weight: 600, item.value)]
#let isLong(item) = item.value.len() > 60
#grid(columns: (1fr, 1fr), column-gutter: 14pt, row-gutter: 8pt, ..paper.identity.filter(item => not isLong(item)).map(fact))
#for item in paper.identity.filter(isLong) [#block(above: 8pt, fact(item))]
#v(4pt)
#block(width: 100%, fill: rgb("#eef2f8"), inset: 7pt, radius: 2pt, grid(columns: paper.facts.map(_ => 1fr), column-gutter: 8pt,
  ..paper.facts.map(fact => [#text(6.8pt, fill: faint, fact.label) #linebreak() #text(12pt, weight: 700, number-width: "tabular", fact.value)])))
#for section in paper.sections [
  #heading(level: 2, section.title)
  #if section.rows.len() == 0 [#text(fill: faint, section.empty)] else [
    #let note = section.at("note", default: none)
    #if note != none [#text(7.5pt, fill: faint)[#note.text #if "address" in note [#link(note.address)]]]
    #table(
      columns: section.columns.map(column => if column.isWide { 1fr } else { auto }),
      align: (x, y) => if section.columns.at(x).isNumber { right } else { left },
      table.header(..section.columns.map(column => column.label)),
      ..section.rows.flatten(),
    )
  ]
]
#if proof.code != "" [#v(10pt) #block(breakable: false, width: 100%, stroke: (top: 0.8pt + ink), inset: (top: 7pt), grid(columns: (2.3cm, 1fr), column-gutter: 10pt,
  image(bytes(sys.inputs.qr), width: 2.3cm, alt: proof.qrLabel),
  [
    #text(9pt, weight: 700, proof.heading) #linebreak()
    #proof.text #linebreak()
    #text(11pt, weight: 700, number-width: "tabular", proof.code) #linebreak()
    #text(7pt, fill: faint)[#proof.address #linebreak() #proof.issued #linebreak() #proof.digestLabel: #proof.sha256]
  ]))]
`;
