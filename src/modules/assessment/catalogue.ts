// The catalogue of practices of a year: which exist, what they ask of whom, how they are measured.
import edition2026 from '../../../catalogue/2026.json' with { type: 'json' };
import type { AppliesTo, ComponentId, FloorBase, Level, PracticeId, Source, Subject, Text } from './types.ts';

/** One of the ten components, in its order, with its full and its short name. */
export type Component = { id: ComponentId; no: number; name: Text; short: Text };

/** One of the 164 practices: what it asks of whom, where it is done here, how it is measured. */
export type Practice = {
  id: PracticeId;
  level: Level;
  component: ComponentId;
  /** Item, part and part of a part below the level: `I.SOL.3a1` → `['3', 'a', '1']`. */
  path: string[];
  /** The module whose records measure it. */
  module: string;
  subject: Subject;
  source: Source;
  actor: Text;
  /** What it asks, in our own words. */
  text: Text;
  /** The work in the system that fills it. */
  work: Text;
  /** What is counted, of what; target and floor are the scheme's and are told beside it. */
  measure: Text;
  base: FloorBase;
  target: number;
  floor: number;
  appliesTo: AppliesTo;
};

/** Components and practices of a year. */
export type Places = { components: readonly Component[]; practices: readonly Practice[] };

const places = edition2026 as unknown as Places;

/** The catalogue that holds in a year; the edition of 2026 stands for all years until another is added. */
export const catalogueFor = (_year: number): Places => places;

/** A practice of the catalogue of a year, if there is one of that id. */
export const practiceOf = (year: number, id: string): Practice | undefined =>
  catalogueFor(year).practices.find((practice) => practice.id === id);
