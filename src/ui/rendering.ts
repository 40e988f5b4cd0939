// Renders components as the server does, for tests that run without the web framework.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createServer } from 'vite';

const isOurs = (filename: string) => !filename.split(/[/\\]/).includes('node_modules');

/** Opens a renderer: `await draw('Field.svelte', { label: 'Menit', name: 'm' })` → its HTML. */
export async function openRenderer() {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
    plugins: [
      svelte({
        configFile: false,
        prebundleSvelteLibraries: false,
        compilerOptions: { dev: false, runes: ({ filename }) => (isOurs(filename) ? true : undefined) }
      })
    ]
  });
  const { render } = await server.ssrLoadModule('svelte/server');
  return {
    draw: async (file: string, props: Record<string, unknown> = {}): Promise<string> => {
      const part = await server.ssrLoadModule(`/src/ui/${file}`);
      return render(part['default'], { props }).body;
    },
    speak: async (locale: 'id' | 'en') => {
      const { overwriteGetLocale } = await server.ssrLoadModule('/src/paraglide/runtime.js');
      overwriteGetLocale(() => locale);
    },
    close: () => server.close()
  };
}
