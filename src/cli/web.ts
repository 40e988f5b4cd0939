// The web server in front of the built application: protocol from the socket or a trusted proxy, limits, clean end.
import http from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Settings } from '#platform/server/settings.ts';

const protocolHeader = 'x-pemelajar-protocol';

/** The application reads its settings from the environment: it is a bundle of its own and shares no memory with us. */
function tellTheApplication(settings: Settings, url: string): void {
  process.env['DATABASE_URL'] = url;
  process.env['PROTOCOL_HEADER'] = protocolHeader;
  process.env['BODY_SIZE_LIMIT'] = `${settings.UPLOAD_LIMIT_MB + 1}M`;
}

/** https only where a trusted proxy says so; what a browser claims by itself is overwritten. */
function protocolOf(settings: Settings, request: http.IncomingMessage): string {
  const claimed = settings.TRUST_PROXY ? request.headers['x-forwarded-proto'] : undefined;
  return claimed === 'https' ? 'https' : 'http';
}

/** Listens on HOST and PORT; `close()` lets running requests end, ten seconds at most. */
export async function startWeb(settings: Settings, url: string): Promise<{ close: () => Promise<void> }> {
  tellTheApplication(settings, url);
  const file = pathToFileURL(path.resolve('build/handler.js')).href;
  const { handler } = (await import(file)) as { handler: http.RequestListener };
  const server = http.createServer((request, response) => {
    request.headers[protocolHeader] = protocolOf(settings, request);
    handler(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(settings.PORT, settings.HOST, resolve);
  });
  return { close: () => closeServer(server) };
}

function closeServer(server: http.Server): Promise<void> {
  return new Promise((resolve) => {
    const last = setTimeout(() => server.closeAllConnections(), 10_000);
    server.close(() => (clearTimeout(last), resolve()));
    server.closeIdleConnections();
  });
}
