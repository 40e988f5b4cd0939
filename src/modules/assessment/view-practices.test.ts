// The list of practices: what each filter lets through and counts.
import { describe, expect, it } from 'vitest';
import {
  choosePractices,
  countWith,
  filterPractices,
  groupByComponent,
  showPractices,
  unitStateOf,
  type ListedPractice
} from './view-practices.ts';

const figure = (score: number | null, state: 'measured' | 'not-asked' | 'not-yet-measurable' = 'measured') => ({
  state,
  score,
  achieved: null,
  expected: null
});
const practice = (over: Partial<ListedPractice>): ListedPractice => ({
  id: 'I.SOL.1f',
  component: 'solutions',
  level: 'individual',
  text: 'Menyampaikan laporan kepada atasan',
  actor: 'Pegawai',
  isInSource: true,
  mine: 'open',
  unit: figure(40),
  ...over
});
const all = [
  practice({}),
  practice({ id: 'I.LRN.1', component: 'learners', text: 'Menyusun rencana', mine: 'achieved', unit: figure(100) }),
  practice({
    id: 'O.LFO.3',
    component: 'function',
    level: 'organisation',
    text: 'Menjalankan nilai',
    mine: null,
    unit: null
  })
];
const ids = (found: ListedPractice[]) => found.map((each) => each.id);

describe('the list of practices', () => {
  it.each([
    ['everything without a filter', {}, ['I.SOL.1f', 'I.LRN.1', 'O.LFO.3']],
    ['one component', { component: 'solutions' }, ['I.SOL.1f']],
    ['one level', { level: 'organisation' }, ['O.LFO.3']],
    ['what I still owe', { mine: 'open' }, ['I.SOL.1f']],
    ['what my unit has full marks for', { unit: 'full' }, ['I.LRN.1']],
    ['what is not measurable yet', { unit: 'not-yet-measurable' }, ['O.LFO.3']],
    ['words in any order and case', { q: 'ATASAN laporan' }, ['I.SOL.1f']],
    ['a code', { q: 'lfo.3' }, ['O.LFO.3']],
    ['nothing when a word is missing', { q: 'laporan rencana' }, []],
    ['both filters together', { level: 'individual', mine: 'achieved' }, ['I.LRN.1']]
  ])('shows %s', (_, by, expected) => {
    expect(ids(filterPractices(all, by))).toEqual(expected);
  });

  it('counts a filter beside those that are set', () => {
    expect(countWith(all, { level: 'individual' }, { mine: 'achieved' })).toBe(1);
    expect(countWith(all, { level: 'organisation' }, { mine: 'achieved' })).toBe(0);
  });

  it.each([
    [figure(100), 'full'],
    [figure(0.5), 'started'],
    [figure(0), 'none'],
    [figure(null, 'not-asked'), 'other'],
    [figure(null, 'not-yet-measurable'), 'not-yet-measurable'],
    [null, 'not-yet-measurable']
  ])('knows how far a unit has come: %j is %s', (unit, expected) => {
    expect(unitStateOf(unit)).toBe(expected);
  });

  it('groups by component in the order of the components', () => {
    const groups = groupByComponent(all, [
      { id: 'function' },
      { id: 'learners' },
      { id: 'spaces' },
      { id: 'solutions' }
    ]);
    expect(groups.map((group) => group.id)).toEqual(['function', 'learners', 'solutions']);
  });
});

describe('the practices of a unit', () => {
  const line = (score: number | null, last: number | null = null) => ({
    state: score === null ? ('not-yet-measurable' as const) : ('measured' as const),
    score,
    last,
    level: 'team' as const
  });
  const lines = [line(80, 90), line(30, 30), line(null)];
  const places = [{ id: 'learners' }, { id: 'solutions' }] as const;
  const [first, second, third] = lines as [(typeof lines)[0], (typeof lines)[0], (typeof lines)[0]];
  const placed = [
    { ...first, component: 'solutions' as const },
    { ...second, component: 'learners' as const },
    { ...third, component: 'solutions' as const }
  ];
  it('says only how many of each component are measured until something is chosen', () => {
    const { isFolded, groups } = choosePractices(placed, places, { isPrint: false });
    expect(isFolded).toBe(true);
    expect(groups).toEqual([
      { id: 'learners', count: 1, lines: [] },
      { id: 'solutions', count: 1, lines: [] }
    ]);
  });
  it.each([
    ['a component', { component: 'solutions', isPrint: false }, [['solutions', 2]]],
    ['how they stand', { show: 'low', isPrint: false }, [['learners', 1]]],
    [
      'paper',
      { isPrint: true },
      [
        ['learners', 1],
        ['solutions', 2]
      ]
    ]
  ] as const)('shows the practices of %s', (_, choice, expected) => {
    const { isFolded, groups } = choosePractices(placed, places, choice);
    expect(isFolded).toBe(false);
    expect(groups.map(({ id, lines: shown }) => [id, shown.length])).toEqual(expected);
  });
  it.each([
    ['measured', 2],
    ['low', 1],
    ['fallen', 1],
    ['not-yet', 1],
    ['all', 3],
    ['team', 3],
    ['individual', 0]
  ] as const)('%s shows %i', (show, count) => {
    expect(showPractices(lines, show)).toHaveLength(count);
  });
});
