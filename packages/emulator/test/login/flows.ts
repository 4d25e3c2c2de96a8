import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { type Emulator, manualClock, startEmulator, type EmulatorOptions } from '../../src/index.js';
import { present } from '../present.js';
import { form, type Json, today } from '../support.js';

export const callback = 'http://localhost:8080/callback';

/** An answer, with its text as it came. */
export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The text as JSON, where it is. */
  readonly body: Json;
}

/** An emulator that every test of a file begins with afresh, and a browser's steps through its pages. */
export function loggingIn(options: EmulatorOptions = {}) {
  const here = {} as { emulator: Emulator };
  beforeAll(async () => {
    here.emulator = await startEmulator({ clock: manualClock(today), ...options });
  });
  beforeEach(() => {
    here.emulator.clock.set(today);
    here.emulator.reset();
  });
  afterAll(() => here.emulator.close());

  const ask = async (path: string, init: RequestInit = {}): Promise<Got> => {
    const response = await fetch(new URL(path, here.emulator.url), { redirect: 'manual', ...init });
    const { status, headers } = response;
    const text = await response.text();
    return { status, headers, text, body: text.startsWith('{') ? (JSON.parse(text) as Json) : {} };
  };
  const get = (path: string, query: Record<string, string> = {}) => ask(`${path}?${new URLSearchParams(query)}`);
  const post = (path: string, fields: Record<string, string>) => ask(path, form(fields));
  const me = (token: string) => get('/me', { access_token: token, fields: 'id' });

  /** Presses a button on a page; `without` are the boxes to untick first. */
  const press = (page: Got, decision: 'continue' | 'cancel', without: readonly string[] = []) => {
    const action = present(/<form method="post" action="([^"]*)"/.exec(page.text)?.[1]);
    const boxes = [...page.text.matchAll(/name="granted\[\]" value="([^"]*)" checked/g)].map(([, box = '']) => box);
    const ticked = boxes.filter((box) => !without.includes(box)).map((box): [string, string] => ['granted[]', box]);
    return ask(unescaped(action), {
      method: 'POST',
      body: new URLSearchParams([['decision', decision], ...ticked]),
    });
  };
  const app = (product: 'facebook' | 'instagram' | 'threads' | 'basicDisplay') => {
    const { id: client_id, secret: client_secret } = here.emulator.apps[product];
    return { client_id, client_secret };
  };
  /** Goes through a dialog, up to the code. */
  const codeFrom = async (path: string, client_id: string, scope: string, without?: readonly string[]) => {
    const page = await get(path, { client_id, redirect_uri: callback, scope, state: 'st' });
    return present(new URL(locationOf(await press(page, 'continue', without))).searchParams.get('code') ?? undefined);
  };
  const facebookCode = (scope = 'pages_show_list,instagram_basic', without?: readonly string[]) =>
    codeFrom('/v27.0/dialog/oauth', app('facebook').client_id, scope, without);
  const instagramCode = (product: 'instagram' | 'basicDisplay' = 'instagram') =>
    codeFrom(
      '/oauth/authorize',
      app(product).client_id,
      product === 'instagram' ? business : 'user_profile,user_media',
    );
  /** A code's token, from the form that all three logins take. */
  const exchange = (product: 'facebook' | 'instagram' | 'basicDisplay', code: string, redirect_uri = callback) =>
    post('/oauth/access_token', { ...app(product), grant_type: 'authorization_code', redirect_uri, code });
  const facebookToken = async (scope?: string, without?: readonly string[]) =>
    (await exchange('facebook', await facebookCode(scope, without))).body['access_token'] as string;
  const extend = (token: string) =>
    get('/oauth/access_token', {
      ...app('facebook'),
      grant_type: 'fb_exchange_token',
      fb_exchange_token: token,
    });
  const longToken = async (scope?: string) => (await extend(await facebookToken(scope))).body['access_token'] as string;
  return {
    here,
    ask,
    get,
    post,
    me,
    press,
    app,
    facebookCode,
    instagramCode,
    exchange,
    facebookToken,
    extend,
    longToken,
  };
}

export const business = 'instagram_business_basic,instagram_business_manage_comments';

export const locationOf = ({ headers }: Got): string => present(headers.get('location') ?? undefined);

const unescaped = (html: string): string =>
  html.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
