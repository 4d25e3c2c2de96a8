import type { InstagramLogin } from '@edgewalk/auth';
import { expressWebhooks } from '@edgewalk/webhooks/express';
import express, { type CookieOptions, type ErrorRequestHandler, type Express, type Request } from 'express';
import { toHttpError, notLoggedIn } from '../web/http-error.js';
import { readMediaPage } from '../web/media-page.js';
import { createMemorySessions, type Sessions } from '../web/sessions.js';
import { scope, type Settings } from '../web/settings.js';

/** The login, a page of recent media, and the webhooks of the moderator, with Express. */
export function createExpressApp(settings: Settings, sessions: Sessions = createMemorySessions()): Express {
  const app = express().disable('x-powered-by');
  if (settings.login) addLogin(app, settings.login, settings.origin, sessions);

  app.get('/media', async (request, response) => {
    const token = (await sessions.tokenOf(cookie(request, 'session'))) ?? settings.ownToken;
    if (token === undefined) return void response.status(notLoggedIn.status).json(notLoggedIn.body);
    const cursor = queryOf(request, settings.origin).get('cursor') ?? undefined;
    response.json(await readMediaPage(settings, token, cursor));
  });

  // Above any body parser: the signature is of the bytes.
  if (settings.hook) app.all('/webhook', expressWebhooks(settings.hook));

  // Express 5 forwards errors that the handlers above throw.
  app.use(answerErrors);
  return app;
}

function addLogin(app: Express, login: InstagramLogin, origin: string, sessions: Sessions): void {
  const options: CookieOptions = { httpOnly: true, sameSite: 'lax', secure: origin.startsWith('https:') };

  app.get('/login', (_request, response) => {
    const { url, state } = login.authorizationUrl({ scope });
    response.cookie('state', state, { ...options, maxAge: 600_000 }).redirect(url);
  });

  app.get('/callback', async (request, response) => {
    const state = cookie(request, 'state') ?? 'no login was begun in this browser';
    const code = login.parseRedirect(new URL(request.originalUrl, origin), { state });
    const short = await login.exchangeCode(code);
    const { accessToken } = await login.extend(short.accessToken);
    const session = await sessions.begin(accessToken);
    response.clearCookie('state', options).cookie('session', session, options).redirect('/media');
  });
}

const answerErrors: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) return next(error);
  const { status, headers, body } = toHttpError(error);
  if (status === 500) console.error(error);
  response.status(status).set(headers).json(body);
};

const queryOf = (request: Request, origin: string) => new URL(request.originalUrl, origin).searchParams;

/** Reads a cookie by its name; this app writes only random ids. */
const cookie = (request: Request, name: string): string | undefined =>
  new RegExp(`(?:^|; )${name}=([\\w-]+)`).exec(request.get('cookie') ?? '')?.[1];
