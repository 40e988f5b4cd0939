// The front door: who is it, may they enter, in which language; one log line; error → status.
import { randomUUID } from 'node:crypto';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { sequence, type Handle, type HandleServerError } from '@sveltejs/kit/hooks';
import { isFull, refusalOf } from '#platform/server/errors.ts';
import { actorOfSession } from '#modules/roles/server/index.ts';
import { paraglideMiddleware } from '#paraglide/server.js';
import { access, type Access, type Need } from './access.server.ts';
import { mayEnter } from './doors.server.ts';
import { countAnew } from './routes/waiting.server.ts';
import { resumeAddress } from './routes/sign-in/resume/held.server.ts';
import { site } from './site.server.ts';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];
const themes = ['light', 'dark'] as const;

function needOf(event: RequestEvent): Need | undefined {
  const entry: Access | undefined = (access as Record<string, Access>)[event.route.id ?? ''];
  return safeMethods.includes(event.request.method) ? entry?.read : entry?.write;
}

/** Who it is and in which request; what a use case is given. */
const enter: Handle = async ({ event, resolve }) => {
  const { settings, db, log } = site();
  const began = performance.now();
  const requestId = randomUUID();
  const now = new Date();
  const actor = await actorOfSession(db, event.cookies.get('session'), now);
  event.locals.ctx = { actor, now, timeZone: settings.TIME_ZONE, db, requestId };
  event.locals.settings = settings;
  event.locals.density = event.cookies.get('density') === 'compact' ? 'compact' : 'normal';
  event.locals.theme = themes.find((theme) => theme === event.cookies.get('theme')) ?? 'system';
  const isSent = !safeMethods.includes(event.request.method);
  if (isSent) countAnew(event.locals.ctx); // for the page that answers
  const response = await resolve(event);
  if (isSent) countAnew(event.locals.ctx); // for what was counted meanwhile
  response.headers.set('x-request-id', requestId);
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('referrer-policy', 'same-origin');
  const ms = Math.round(performance.now() - began);
  log.info({ requestId, method: event.request.method, route: event.route.id, status: response.status, ms }, 'request');
  return response;
};

/** No record has a NUL in its name, and PostgreSQL cannot even be asked for one. */
const isUnaskable = (params: Partial<Record<string, string>>) =>
  Object.values(params).some((part) => part?.includes('\0'));

/** Refuses by default: no entry in the access table, no way in. A refusal looks like a page that does not exist. */
const guard: Handle = async ({ event, resolve }) => {
  if (isUnaskable(event.params)) return event.fetch('/-/not-found');
  if (event.route.id === null || mayEnter(event.locals.ctx.actor, needOf(event))) return resolve(event);
  const isSignedIn = event.locals.ctx.actor.personId !== null;
  if (isSignedIn || needOf(event) === undefined) return event.fetch('/-/not-found');
  const resume = resumeAddress(event.request, event.url);
  if (resume) redirect(307, resume); // the session ended in the middle of a form: what was typed goes along
  const back = encodeURIComponent(event.url.pathname + event.url.search);
  redirect(303, `/sign-in?back=${back}`);
};

/** The reader's language and theme reach the document itself. */
const dress: Handle = ({ event, resolve }) =>
  paraglideMiddleware(event.request, ({ locale }) => {
    event.locals.locale = locale;
    const theme = event.locals.theme === 'system' ? '' : ` data-theme="${event.locals.theme}"`;
    const attributes = `lang="${locale}"${theme}`;
    return resolve(event, { transformPageChunk: ({ html }) => html.replace('%document%', attributes) });
  });

export const handle = sequence(enter, dress, guard);

const statusOf = { 'not-found': 404, 'not-allowed': 404, conflict: 409, 'too-large': 413, unreadable: 400 } as const;

export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind !== 'unknown') return {};
  const refusal = refusalOf(error);
  const code = event.locals.ctx?.requestId;
  if (refusal) return { status: statusOf[refusal], message: refusal, code };
  site().log.error({ requestId: code, err: error, route: event.route.id }, 'fault');
  return isFull(error) ? { status: 507, message: 'full', code } : { status: 500, message: 'fault', code };
};
