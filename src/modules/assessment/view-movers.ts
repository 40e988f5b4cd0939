// The practices that would move an index most, as lines with what is missing and where to look. Pure.
import * as m from '#messages';
import { formatNumber, type Locale } from '#ui/format.ts';
import type { Mover } from './rules-movers.ts';

export type MoverLine = {
  effect: number;
  code: string;
  codeHref: string;
  title: string;
  note: string;
  action: { href: string; label: string };
};

type Lines = {
  movers: readonly Mover[];
  practices: readonly { id: string; text: string }[];
  unit: { code: string };
  year: number;
};

/** Lines of the movers of a unit, each leading to those who have not achieved yet. */
export function moverLines({ movers, practices, unit, year }: Lines, locale: Locale): MoverLine[] {
  const texts = new Map(practices.map(({ id, text }) => [id, text]));
  return movers.map((mover) => ({
    effect: mover.gain,
    code: mover.id,
    codeHref: `/practices/${mover.id}`,
    title: texts.get(mover.id) ?? mover.id,
    note: m.assessment_mover_note({
      missing: formatNumber(mover.missing, locale),
      achieved: formatNumber(mover.achieved, locale),
      expected: formatNumber(Math.ceil(mover.expected - 1e-9), locale)
    }),
    action: {
      href: `/units/${unit.code}/practices/${mover.id}?year=${year}&achieved=no`,
      label: m.assessment_drill_open()
    }
  }));
}
