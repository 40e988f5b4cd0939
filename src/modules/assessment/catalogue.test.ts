// The catalogue is complete and sound: 164 practices in two languages, each with a place in the mean.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import json from '../../../catalogue/2026.json' with { type: 'json' };
import { catalogueFor, practiceOf } from './catalogue.ts';

const text = z.strictObject({ id: z.string().trim().min(3), en: z.string().trim().min(3) });
const componentIds = ['strategy', 'function', 'learners', 'knowledge', 'value-chain'] as const;
const otherIds = ['solutions', 'spaces', 'performance', 'leaders', 'feedback'] as const;
const componentId = z.enum([...componentIds, ...otherIds]);
const modules =
  'governance culture teams spaces communities knowledge quality curation handover learning plans offers transfer coaching needs surveys feedback programmes';

const practice = z.strictObject({
  id: z.string().regex(/^[ITO]\.(SFC|LFO|LRN|KMI|LVC|SOL|SPC|PRF|LDR|FBK)\.\d+([a-z]\d?)?$/),
  level: z.enum(['individual', 'team', 'organisation']),
  component: componentId,
  path: z
    .array(z.string().regex(/^(\d+|[a-z])$/))
    .min(1)
    .max(3),
  module: z.enum([...modules.split(' '), 'leadership']),
  subject: z.enum(['person', 'team', 'unit', 'post', 'record']),
  source: z.enum(['record', 'document', 'survey', 'mixed', 'none']),
  actor: text,
  text,
  work: text,
  measure: text,
  base: z.enum(['active-employees', 'leaders', 'teams', 'units-asked', 'level-1-units', 'none']),
  target: z.number().positive().max(1),
  floor: z.number().min(0).max(4),
  appliesTo: z.enum(['every', 'work-unit', 'work-place', 'level-1', 'lead'])
});

const catalogue = z.strictObject({
  year: z.literal(2026),
  components: z.array(z.strictObject({ id: componentId, no: z.number().int(), name: text, short: text })).length(10),
  practices: z.array(practice).length(164)
});

const { components, practices } = catalogueFor(2026);
const sizes = (of: (each: (typeof practices)[number]) => string) =>
  practices.reduce<Record<string, number>>((sizes, each) => ({ ...sizes, [of(each)]: (sizes[of(each)] ?? 0) + 1 }), {});

describe('the catalogue of 2026', () => {
  it('has the shape of the schema, every text in both languages', () => {
    expect(catalogue.safeParse(json).error?.issues ?? []).toEqual([]);
  });

  it('has each practice once', () => {
    expect(new Set(practices.map((each) => each.id)).size).toBe(164);
  });

  it('has ten components in their order, each with practices', () => {
    expect(components.map((component) => component.no)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(Object.keys(sizes((each) => each.component)).sort()).toEqual(components.map((each) => each.id).sort());
  });

  it('holds as many practices of each component as the source', () => {
    expect(sizes((each) => each.component)).toEqual({
      strategy: 3,
      function: 3,
      learners: 21,
      knowledge: 19,
      'value-chain': 44,
      solutions: 32,
      spaces: 9,
      performance: 3,
      leaders: 20,
      feedback: 10
    });
  });

  it('names level, component and place in the mean by the id alone', () => {
    const levels = { I: 'individual', T: 'team', O: 'organisation' };
    const codes = ['SFC', 'LFO', 'LRN', 'KMI', 'LVC', 'SOL', 'SPC', 'PRF', 'LDR', 'FBK'];
    for (const { id, level, component, path } of practices) {
      const [first, code, rest] = id.split('.') as ['I' | 'T' | 'O', string, string];
      expect([id, level]).toEqual([id, levels[first]]);
      expect([id, component]).toEqual([id, components[codes.indexOf(code)]?.id]);
      expect(path.join('')).toBe(rest);
    }
  });

  it('gives no place in the mean to two practices, and none both a figure and parts', () => {
    const places = practices.map(({ level, component, path }) => [component, level, ...path].join('/'));
    expect(new Set(places).size).toBe(164);
    for (const place of places) expect(places.filter((other) => other.startsWith(`${place}/`))).toEqual([]);
  });

  it('knows that three practices of leaders are lost in the source, and never scores them', () => {
    const lost = practices.filter((each) => each.source === 'none');
    expect(lost.map((each) => each.id)).toEqual(['O.LDR.1', 'O.LDR.2', 'O.LDR.3']);
    for (const { text, base } of lost) {
      expect(text).toEqual({ id: 'Teks tidak terbaca pada sumber', en: 'Text not available in the source' });
      expect(base).toBe('none');
    }
  });

  it('scores surveys without a floor, since too few answers withhold them', () => {
    expect(practices.filter((each) => each.source === 'survey' && each.floor > 0)).toEqual([]);
  });

  it('asks level-I units only for what is counted by level-I units or their people', () => {
    const asked = practices.filter((each) => each.appliesTo === 'level-1' || each.appliesTo === 'lead');
    expect([...new Set(asked.map((each) => each.base))].sort()).toEqual(['active-employees', 'level-1-units']);
  });

  it('says each practice in words of its own', () => {
    for (const language of ['id', 'en'] as const) {
      const texts = practices
        .filter((each) => each.source !== 'none')
        .map((each) => `${each.actor[language]}: ${each.text[language]}`);
      expect(texts.filter((each, place) => texts.indexOf(each) !== place)).toEqual([]);
    }
  });

  it('is not written in English where Indonesian is promised', () => {
    const english = /\b(the|and|of|with|by|for|employees?|leaders?)\b/i;
    const wrong = practices.flatMap((each) =>
      [each.actor.id, each.text.id, each.work.id, each.measure.id].filter((words) => english.test(words))
    );
    expect(wrong).toEqual([]);
  });

  it('finds a practice by its id', () => {
    expect(practiceOf(2026, 'I.SOL.1c')).toMatchObject({ floor: 0.5, module: 'learning', subject: 'person' });
    expect(practiceOf(2026, 'X')).toBeUndefined();
  });
});
