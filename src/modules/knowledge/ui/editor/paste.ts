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

/** The first row of a pasted table is its head: Markdown knows no table without one. */
function nameHeads(page: Document): void {
  for (const row of page.querySelectorAll('tr:first-child')) {
    for (const cell of row.querySelectorAll('td')) {
      const head = page.createElement('th');
      head.append(...cell.childNodes);
      cell.replaceWith(head);
    }
  }
}

/** Comments, and sheets of style, which the policy of the pages would complain of even while they are read. */
const unseen = /<!--[\s\S]*?-->|<style[\s\S]*?<\/style>/gi;

/** HTML of the clipboard without what only its program understands. */
export function cleanPasted(html: string): string {
  const page = new DOMParser().parseFromString(html.replace(unseen, ''), 'text/html');
  for (const element of page.querySelectorAll(unwanted)) if (element !== page.head) element.remove();
  joinLists(page);
  nameHeads(page);
  return page.body.innerHTML;
}
