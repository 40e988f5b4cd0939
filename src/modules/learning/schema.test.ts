// Forms as they are typed, and what is made of them.
import { describe, expect, it } from 'vitest';
import { readForm } from '#platform/form.ts';
import { blockSchema, confirmationSchema, decisionSchema, hoursSchema, intentLists, intentSchema } from './schema.ts';

function formOf(fields: Record<string, string | string[]>): FormData {
  const form = new FormData();
  for (const [name, texts] of Object.entries(fields)) for (const each of [texts].flat()) form.append(name, each);
  return form;
}
const typed = {
  title: 'Kueri dasar',
  need: 'gap',
  goal: 'Menulis kueri',
  startsOn: '2026-10-12',
  endsOn: '2026-11-06',
  slotDay: ['wed', ''],
  slotFrom: ['14:00', ''],
  slotUntil: ['15:30', '']
};
const read = (more: Record<string, string | string[]> = {}) =>
  readForm(intentSchema, formOf({ ...typed, ...more }), [...intentLists]);

describe('what a learner sets out to do', () => {
  it('takes its minutes from the weekly times when none are typed', () => {
    const form = read();
    expect(form.ok && form.value.intent).toMatchObject({ slots: 'wed 14:00-15:30', plannedMinutes: 360 });
  });
  it('keeps minutes that were typed, and times in words', () => {
    const form = read({ plannedMinutes: '90', slotWords: 'Selasa pagi' });
    expect(form.ok && form.value.intent).toMatchObject({ slots: 'wed 14:00-15:30\nSelasa pagi', plannedMinutes: 90 });
  });
  it('is noticed at once only when it was sent', () => {
    expect([read(), read({ send: 'notice' })].map((form) => form.ok && form.value.isSent)).toEqual([false, true]);
  });
  it('names the field that lacks something, and keeps what was typed', () => {
    const form = read({ goal: ' ', slotUntil: ['13:00', ''], need: 'plan-item', startsOn: '2026-02-30' });
    expect(form).toMatchObject({ ok: false, typed: { title: 'Kueri dasar', slotUntil: ['13:00', ''] } });
    expect(form.ok ? {} : form.reasons).toMatchObject({ goal: ['required'], startsOn: ['not-a-day'] });
  });
  it('asks for the item when the need comes from the plan, and for whole times', () => {
    const form = read({ need: 'plan-item', slotFrom: ['', ''] });
    expect(form.ok ? {} : form.reasons).toEqual({ slotDay: ['slot-incomplete'], planItemId: ['required'] });
  });
});

describe('minutes of a day', () => {
  it('come from a usual length or are typed; typed ones go first', () => {
    const day = { onDate: '2026-10-14' };
    const read = (more: Record<string, string>) => readForm(hoursSchema, formOf({ ...day, ...more }));
    expect(read({ quick: '45' })).toMatchObject({ value: { minutes: 45 } });
    expect(read({ quick: '45', minutes: '50' })).toMatchObject({ value: { minutes: 50 } });
    expect(read({})).toMatchObject({ reasons: { minutes: ['required'] } });
    expect(read({ minutes: '721' })).toMatchObject({ reasons: { minutes: ['day-full'] } });
    expect(read({ minutes: 'dua jam' })).toMatchObject({ reasons: { minutes: ['not-a-number'] } });
  });
});

describe('a decision about many', () => {
  it('asks to tick something, in whichever list', () => {
    expect(readForm(decisionSchema, formOf({ verdict: 'agree' }), ['matters'])).toMatchObject({
      reasons: { matters: ['none-chosen'] }
    });
    expect(readForm(confirmationSchema, formOf({ verdict: 'confirm', note: '' }), ['entries'])).toMatchObject({
      reasons: { entries: ['none-chosen'] }
    });
  });
});

describe('weekly time', () => {
  it('says of hours that they are reversed, and of days', () => {
    const block = { weekday: 'mon', startsAt: '10:00', endsAt: '08:00', since: '2026-10-12', until: '2026-10-01' };
    expect(readForm(blockSchema, formOf(block))).toMatchObject({
      reasons: { endsAt: ['hours-reversed'], until: ['time-reversed'] }
    });
  });
});
