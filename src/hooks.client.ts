// The browser speaks the language that the server wrote the page in, whatever the browser itself would prefer.
import { overwriteGetLocale } from '#paraglide/runtime.js';

overwriteGetLocale(() => (document.documentElement.lang === 'en' ? 'en' : 'id'));
