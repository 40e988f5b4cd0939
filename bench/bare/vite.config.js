// The bare Kit application that the pages are compared with: no frame, no sign-in, one statement and one list a page.
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';

export default { logLevel: 'error', plugins: [sveltekit({ adapter: adapter() })] };
