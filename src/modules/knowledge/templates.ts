// The guided forms by which tacit knowledge is written down: which questions each asks. Pure; their words are messages.

export const templates = [
  'free',
  'story',
  'how-to',
  'decision',
  'interview',
  'lesson',
  'case',
  'faq',
  'glossary',
  'reading'
] as const;
export type Template = (typeof templates)[number];
export type Guided = Exclude<Template, 'free'>;
/** Answers by the key of their question. */
export type Sections = Readonly<Record<string, string>>;

export const outcomes = ['success', 'failure'] as const;
export type Outcome = (typeof outcomes)[number];

/** A question of a form; without an answer to a needed one the asset is not published. */
export type Question = { key: string; isNeeded: boolean; kind: 'text' | 'outcome' };

const needed = (key: string): Question => ({ key, isNeeded: true, kind: 'text' });
const also = (key: string): Question => ({ key, isNeeded: false, kind: 'text' });

const questions: Record<Guided, readonly Question[]> = {
  story: [needed('scene'), needed('events'), needed('turn'), needed('meaning'), also('reuse')],
  'how-to': [needed('purpose'), also('needs'), needed('steps'), also('pitfalls'), needed('check')],
  decision: [needed('question'), needed('options'), needed('choice'), needed('reasons'), also('watch')],
  interview: [needed('expert'), needed('practice'), needed('signs'), also('mistakes'), needed('advice')],
  case: [needed('situation'), needed('problem'), needed('handling'), needed('result'), also('lesson')],
  faq: [also('audience'), needed('answers'), also('ask')],
  glossary: [also('field'), needed('terms'), also('sources')],
  reading: [needed('source'), needed('gist'), also('quotes'), needed('application')],
  lesson: [
    needed('context'),
    needed('action'),
    { key: 'outcome', isNeeded: true, kind: 'outcome' },
    needed('why'),
    needed('lesson'),
    needed('recommendation'),
    also('audience')
  ]
};

/** The guided forms, in the order in which they are offered. */
export const guidedTemplates: readonly Guided[] = [
  ...(['lesson', 'how-to', 'case', 'story', 'decision'] as const),
  ...(['interview', 'faq', 'glossary', 'reading'] as const)
];

/** Every key that some form asks for: `story` and `lesson` share none. */
export const sectionKeys: readonly string[] = [
  ...new Set(guidedTemplates.flatMap((template) => questions[template].map(({ key }) => key)))
];

/** What a form asks, in order; a free text asks nothing. */
export const questionsOf = (template: Template): readonly Question[] =>
  template === 'free' ? [] : questions[template];

/** The template that a word names, or free: an address never breaks the page. */
export const templateOf = (word: string | null | undefined): Template =>
  templates.find((template) => template === word) ?? 'free';

/** Of what was sent only what the form asks, empty answers left out. */
export function sectionsOf(template: Template, sent: Readonly<Record<string, unknown>>): Sections {
  const kept = questionsOf(template).flatMap(({ key }): [string, string][] => {
    const answer = sent[key];
    return typeof answer === 'string' && answer !== '' ? [[key, answer]] : [];
  });
  return Object.fromEntries(kept);
}

/** The text that the search reads: the answers in order, without the codes of choices. */
export const bodyOf = (template: Template, sections: Sections): string =>
  questionsOf(template)
    .filter(({ kind }) => kind === 'text')
    .map(({ key }) => sections[key] ?? '')
    .filter((answer) => answer !== '')
    .join('\n\n');

/** Which needed questions have no answer yet. */
export const unanswered = (template: Template, sections: Sections): string[] =>
  questionsOf(template)
    .filter(({ key, isNeeded }) => isNeeded && !sections[key])
    .map(({ key }) => key);

const nip = /\b\d{8}\s?\d{6}\s?\d\s?\d{3}\b/;
/** A name as it is spoken: degrees left out; single names are too often words of the language. */
const spoken = (name: string): string =>
  name
    .split(',')[0]!
    .replace(/\b(Drs?|Dra|Ir|Prof|H|Hj)\.\s?/g, '')
    .trim();

/** Whether answers name an employee by number or a colleague by name: a lesson speaks of what happened, not of who did it. */
export function namesSomebody(sections: Sections, colleagues: readonly string[] = []): boolean {
  const text = Object.values(sections).join('\n').toLowerCase();
  const names = colleagues.map((name) => spoken(name).toLowerCase()).filter((name) => name.includes(' '));
  return nip.test(text) || names.some((name) => text.includes(name));
}
