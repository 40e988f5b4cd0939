// What a component that cannot be measured yet waits for: the modules its practices belong to.
import * as m from '#messages';
import type { Practice } from './catalogue.ts';
import type { ComponentId } from './types.ts';
import { moduleWord } from './words.ts';

/** `Menunggu modul Ruang belajar`; several modules are named one after the other. */
export function waitsFor(component: ComponentId, practices: readonly Practice[]): string {
  const own = practices.filter((practice) => practice.component === component && practice.source !== 'none');
  const modules = [...new Set(own.map((practice) => moduleWord(practice.module)))];
  return m.assessment_waits_for({ modules: modules.join(', ') });
}
