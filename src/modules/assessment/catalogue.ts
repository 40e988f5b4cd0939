// The catalogue of practices of a year: which exist, what they ask of whom, how they are measured.
import json from '../../../catalogue/2026.json' with { type: 'json' };
import type { AppliesTo, ComponentId, FloorBase, Level, Text } from './types.ts';

export type Component = { id: ComponentId; no: number; name: Text; short: Text };
export type Practice = {
  id: string;
  level: Level;
  component: ComponentId;
  actor: Text;
  text: Text;
  work: Text;
  measure: Text;
  source: 'record' | 'document' | 'survey' | 'mixed' | 'none';
  base: FloorBase;
  target: number;
  floor: number;
  appliesTo: AppliesTo;
  /** Item and part below the level: `['1', 'a']`. */
  path: string[];
};
export type Places = { components: readonly Component[]; practices: readonly Practice[] };

/** The catalogue that holds in a year; the one of 2026 stands for all years until another is added. */
export const catalogueFor = (_year: number): Places => json as unknown as Places;

/** A practice of the catalogue of a year, if there is one of that id. */
export const practiceOf = (year: number, id: string): Practice | undefined =>
  catalogueFor(year).practices.find((practice) => practice.id === id);
