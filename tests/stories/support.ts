// What the stories share: signing in as a known person, and a page that must not complain.
import { expect, type Page } from '@playwright/test';
import { demoPersonas, type PersonaKey } from '#demo/personas.ts';

/** The known person of the demonstration by the part they play. */
export const personaOf = (key: PersonaKey) => demoPersonas.find((persona) => persona.key === key) ?? demoPersonas[0]!;

/** Signs in on the sign-in page by one click, as a visitor of the demonstration does. */
export async function signInAs(page: Page, key: PersonaKey): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: personaOf(key).name }).click();
  await expect(page).toHaveURL(/\/$/);
}

/** What the browser complained of while the work went on; a refused form answers 422 on purpose. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (404|409|422|429)/.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}
