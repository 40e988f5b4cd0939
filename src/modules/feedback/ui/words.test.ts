// The ten components are called here as they are everywhere else.
import { describe, expect, it } from 'vitest';
import catalogue from '../../../../catalogue/2026.json' with { type: 'json' };
import en from '../../../../messages/en/feedback.json' with { type: 'json' };
import id from '../../../../messages/id/feedback.json' with { type: 'json' };
import { components } from '../types.ts';

const words = { id, en } as Record<'id' | 'en', Record<string, string>>;

describe.each(components)('the component %s', (component) => {
  const name = catalogue.components.find((each) => each.id === component)?.name;

  it.each(['id', 'en'] as const)('is named in %s as the catalogue names it', (locale) => {
    expect(words[locale][`feedback_component_${component.replaceAll('-', '_')}`]).toBe(name?.[locale]);
  });
});
