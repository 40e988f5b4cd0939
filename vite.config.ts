import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

const isOurs = (filename: string) => !filename.split(/[/\\]/).includes('node_modules');

// Messages are compiled by a script before build and test: as a Vite plugin the first build would hang for half a minute.
export default defineConfig({
  build: { assetsInlineLimit: 0 }, // the policy of the pages takes no data: addresses, fonts least of all
  plugins: [
    sveltekit({
      compilerOptions: { runes: ({ filename }) => (isOurs(filename) ? true : undefined) },
      adapter: adapter(),
      paths: { relative: false }, // a refusal is drawn at another address than it is shown at
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          'style-src-attr': ['unsafe-inline'],
          'img-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none']
        }
      }
    })
  ]
});
