import { describe, expect, it } from 'vitest';
import {
  bodyOf,
  guidedTemplates,
  namesSomebody,
  questionsOf,
  sectionKeys,
  sectionsOf,
  templateOf,
  unanswered
} from './templates.ts';

describe('a guided form', () => {
  it('asks for something, each question once', () => {
    for (const template of guidedTemplates) {
      const keys = questionsOf(template).map(({ key }) => key);
      expect(new Set(keys).size, template).toBe(keys.length);
      expect(keys.length, template).toBeGreaterThan(2);
    }
    expect(questionsOf('free')).toEqual([]);
    expect(sectionKeys).toContain('recommendation');
  });

  it('keeps the answers to its own questions, and no empty ones', () => {
    expect(sectionsOf('how-to', { purpose: 'Saldo', steps: '', why: 'fremd' })).toEqual({ purpose: 'Saldo' });
    expect(sectionsOf('free', { purpose: 'Saldo' })).toEqual({});
  });

  it('is searched by its answers in order, not by the code of a choice', () => {
    const sections = { lesson: 'Tanya dahulu', context: 'Akhir bulan', outcome: 'failure' };
    expect(bodyOf('lesson', sections)).toBe('Akhir bulan\n\nTanya dahulu');
    expect(bodyOf('free', sections)).toBe('');
  });

  it('tells which needed answers are missing', () => {
    expect(unanswered('decision', { question: 'a', options: 'b', choice: 'c' })).toEqual(['reasons']);
    expect(unanswered('free', {})).toEqual([]);
  });

  it.each([
    ['lesson', 'lesson'],
    ['', 'free'],
    ['constructor', 'free'],
    [null, 'free']
  ])('an address that says %s opens %s', (word, template) => expect(templateOf(word)).toBe(template));

  it('notices an employee number, spaced or not', () => {
    expect(namesSomebody({ why: 'oleh 19910412 201502 2 003' })).toBe(true);
    expect(namesSomebody({ why: 'oleh 199104122015022003.' })).toBe(true);
    expect(namesSomebody({ why: 'berkas 20261129 nomor 12' })).toBe(false);
  });

  it.each([
    ['with degrees left out', 'Karena ratna wulandari lupa', true],
    ['not by a single name', 'Ratna sudah tahu', false],
    ['nobody', 'Berkas dikirim terlambat', false]
  ])('notices a colleague %s', (_sentence, why, found) =>
    expect(namesSomebody({ why }, ['Dr. Ratna Wulandari, S.E.', 'Suharto'])).toBe(found)
  );
});
