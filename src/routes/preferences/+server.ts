// Language, theme and density by plain form post: kept in cookies, back to the page one came from.
import { redirect } from '@sveltejs/kit';

const choices = { PARAGLIDE_LOCALE: ['id', 'en'], theme: ['system', 'light', 'dark'], density: ['normal', 'compact'] };
const fields = { locale: 'PARAGLIDE_LOCALE', theme: 'theme', density: 'density' } as const;

/** Only a path of this site: never `//elsewhere`. */
const localPath = (text: string) => (/^\/(?![/\\])/.test(text) ? text : '/');

export const POST = async ({ request, cookies, url }) => {
  const form = await request.formData();
  for (const [field, cookie] of Object.entries(fields)) {
    const value = form.get(field);
    if (typeof value !== 'string' || !choices[cookie].includes(value)) continue;
    cookies.set(cookie, value, {
      path: '/',
      maxAge: 31_536_000,
      httpOnly: cookie !== 'PARAGLIDE_LOCALE',
      secure: url.protocol === 'https:'
    });
  }
  redirect(303, localPath(String(form.get('back') ?? '/')));
};
