import type { InstagramLogin } from '@edgewalk/auth';
import { honoWebhooks } from '@edgewalk/webhooks/hono';
import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { toHttpError, notLoggedIn } from '../web/http-error.js';
import { readMediaPage } from '../web/media-page.js';
import { createMemorySessions, type Sessions } from '../web/sessions.js';
import { scope, type Settings } from '../web/settings.js';

/**
 * The login, a page of recent media, and the webhooks of the moderator, with Hono. With a `fetchTransport()` it
 * uses only the web's Request and Response, so that it can run without sockets.
 */
export function createHonoApp(settings: Settings, sessions: Sessions = createMemorySessions()): Hono {
  const app = new Hono();
  if (settings.login) addLogin(app, settings.login, settings.origin, sessions);

  app.get('/media', async (c) => {
    const token = (await sessions.tokenOf(getCookie(c, 'session'))) ?? settings.ownToken;
    if (token === undefined) return c.json(notLoggedIn.body, notLoggedIn.status);
    return c.json(await readMediaPage(settings, token, c.req.query('cursor')));
  });

  if (settings.hook) app.all('/webhook', honoWebhooks(settings.hook));

  app.onError((error, c) => {
    const { status, headers, body } = toHttpError(error);
    if (status === 500) console.error(error);
    return c.json(body, status, headers);
  });
  return app;
}

function addLogin(app: Hono, login: InstagramLogin, origin: string, sessions: Sessions): void {
  const options = {
    httpOnly: true,
    sameSite: 'Lax',
    secure: origin.startsWith('https:'),
    path: '/',
  } as const;

  app.get('/login', (c) => {
    const { url, state } = login.authorizationUrl({ scope });
    setCookie(c, 'state', state, { ...options, maxAge: 600 });
    return c.redirect(url);
  });

  app.get('/callback', async (c) => {
    const state = getCookie(c, 'state') ?? 'no login was begun in this browser';
    const code = login.parseRedirect(c.req.url, { state });
    const short = await login.exchangeCode(code);
    const { accessToken } = await login.extend(short.accessToken);
    deleteCookie(c, 'state', options);
    setCookie(c, 'session', await sessions.begin(accessToken), options);
    return c.redirect('/media');
  });
}
