// What word processors put on the clipboard, made plain: their lists are paragraphs with a mark, their marks are comments.

const unwanted = 'style, meta, link, title, script, xml, o\\:p, head';
/** `mso-list: l0 level2 lfo1` says at which depth an entry stands. */
const depthOf = (paragraph: Element): number =>
  Number(/mso-list:\s*l\d+\s+level(\d)/i.exec(paragraph.getAttribute('style') ?? '')?.[1] ?? 0);
const ordinal = /^\s*(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]/i;

/** The mark that the word processor wrote before an entry stands in a span of its own. */
function takeMark(entry: Element): string {
  const mark = [...entry.querySelectorAll('span')].find((span) =>
    /mso-list:\s*Ignore/i.test(span.getAttribute('style') ?? '')
  );
  const text = mark?.textContent ?? '';
  mark?.remove();
  return text;
}

/** The list that holds an entry of a depth: the last one, one inside its last entry, or a new one. */
function listFor(lists: Element[], depth: number, isOrdered: boolean, page: Document): Element {
  while (lists.length > depth) lists.pop();
  while (lists.length < depth) {
    const list = page.createElement(isOrdered ? 'ol' : 'ul');
    lists.at(-1)?.lastElementChild?.append(list);
    lists.push(list);
  }
  return lists.at(-1)!;
}

function joinLists(page: Document): void {
  let lists: Element[] = [];
  let last: Element | null = null;
  for (const paragraph of [...page.querySelectorAll('p')]) {
    const depth = depthOf(paragraph);
    if (depth === 0) continue;
    if (paragraph.previousElementSibling !== last || last === null) lists = [];
    const isOrdered = ordinal.test(takeMark(paragraph));
    if (depth === 1 && lists[0] && isOrdered !== (lists[0].tagName === 'OL')) lists = [];
    const isNew = lists.length === 0;
    const list = listFor(lists, depth, isOrdered, page);
    if (isNew) paragraph.before(lists[0]!);
    const entry = page.createElement('li');
    entry.append(...paragraph.childNodes);
    list.append(entry);
    last = lists[0]!;
    paragraph.remove();
  }
}

const mostSpanned = 100;
/** How many rows below one still hold a cell that spans them, by column. */
type Taken = Map<number, number>;

/** An empty cell before a place of a row for each column that a cell above holds there; gives the next free column. */
function fillUp(row: HTMLTableRowElement, before: Element | null, from: number, taken: Taken): number {
  let at = from;
  for (let left = taken.get(at) ?? 0; left > 0; left = taken.get(at) ?? 0) {
    row.insertBefore(row.ownerDocument.createElement('td'), before);
    taken.set(at, left - 1);
    at += 1;
  }
  return at;
}

/** A cell that spans several stands once, with empty ones beside it; gives the next column, and notes the rows below. */
function spread(cell: HTMLTableCellElement, from: number, next: Taken): number {
  const end = from + Math.min(cell.colSpan, mostSpanned);
  const below = Math.min(cell.rowSpan, mostSpanned) - 1;
  for (const span of ['colspan', 'rowspan']) cell.removeAttribute(span);
  for (let at = from; at < end; at++) {
    if (below > 0) next.set(at, below);
    if (at > from) cell.after(cell.ownerDocument.createElement('td'));
  }
  return end;
}

/** Markdown knows no cells that span others and would move the rest: empty ones stand where they reached. */
function spreadCells(table: HTMLTableElement): void {
  const taken: Taken = new Map();
  for (const row of table.rows) {
    const next: Taken = new Map();
    let at = 0;
    for (const cell of [...row.cells]) at = spread(cell, fillUp(row, cell, at, taken), next);
    fillUp(row, null, at, taken);
    for (const [column, below] of next) taken.set(column, below);
  }
}

/** Puts what stands in an element into one of another name, in its place. */
function rename(element: Element, name: string): void {
  const other = element.ownerDocument.createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

/** The first row of a pasted table is its head, and three depths of headings are all there are. */
function nameHeads(page: Document): void {
  for (const table of page.querySelectorAll('table')) {
    spreadCells(table);
    for (const cell of [...(table.rows[0]?.cells ?? [])]) if (cell.tagName === 'TD') rename(cell, 'th');
  }
  for (const heading of [...page.querySelectorAll('h4, h5, h6')]) rename(heading, 'h3');
}

/** Images that are no files of the asset stay behind; what they are said to show stands in their place. Gives how many. */
function leaveImages(page: Document, filesAt: string): number {
  const others = [...page.querySelectorAll('img')].filter(
    (image) => !(image.getAttribute('src') ?? '').startsWith(`${filesAt}/`)
  );
  for (const image of others) image.replaceWith(image.alt ? `[${image.alt}]` : '');
  return others.length;
}

/** Comments, and sheets of style, which the policy of the pages would complain of even while they are read. */
const unseen = /<!--[\s\S]*?-->|<style[\s\S]*?<\/style>/gi;

const pageOf = (html: string): Document => new DOMParser().parseFromString(html.replace(unseen, ''), 'text/html');

/** Whether something is to be read in HTML of the clipboard, or it holds images alone. */
export const hasWords = (html: string): boolean => pageOf(html).body.textContent.trim() !== '';

/** HTML of the clipboard without what only its program understands, and how many images stayed behind. */
export function cleanPasted(html: string, filesAt: string): { html: string; imagesLeft: number } {
  const page = pageOf(html);
  for (const element of page.querySelectorAll(unwanted)) if (element !== page.head) element.remove();
  const imagesLeft = leaveImages(page, filesAt);
  joinLists(page);
  nameHeads(page);
  return { html: page.body.innerHTML, imagesLeft };
}
