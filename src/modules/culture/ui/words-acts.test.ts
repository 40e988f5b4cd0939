// How meetings and sessions are told to stand: what is over and unwritten is no longer planned.
import { describe, expect, it } from 'vitest';
import * as m from '#messages';
import { meetingWord, visionWord } from './words-acts.ts';

const today = '2026-11-30';

describe('a session on a shared vision', () => {
  it.each([
    ['on its day', { state: 'planned', heldOn: today, statedAt: null }, m.culture_state_planned],
    ['once the day is over', { state: 'planned', heldOn: '2026-11-29', statedAt: null }, m.culture_state_unstated],
    ['with its vision', { state: 'planned', heldOn: '2026-11-29', statedAt: new Date(0) }, m.culture_state_open],
    ['confirmed', { state: 'held', heldOn: '2026-11-29', statedAt: new Date(0) }, m.culture_state_closed]
  ] as const)('%s', (_, vision, word) => expect(visionWord(vision, today).word).toBe(word()));
});

describe('a council meeting', () => {
  it.each([
    ['on its day', { state: 'planned', heldOn: today }, m.culture_state_planned],
    ['once the day is over', { state: 'planned', heldOn: '2026-11-29' }, m.culture_state_unminuted],
    ['with its minutes', { state: 'minuted', heldOn: '2026-11-29' }, m.culture_state_minuted]
  ] as const)('%s', (_, meeting, word) => expect(meetingWord(meeting, today).word).toBe(word()));
});
