import {
  ConsentDeniedError,
  fileStore,
  type RefreshableLogin,
  type TokenEncryption,
  TokenManager,
} from '@edgewalk/auth';
import { obtainOnDevice } from './device.js';
import { authorizationUrl, createFlow } from './flow.js';
import { listen, LoginTimeoutError, type Redirect } from './loopback.js';
import type { LoginOptions } from '../commands/login.js';
import { pasteRedirectUri, readRedirect } from './pasted-redirect.js';
import { createJudge } from './redirect-judge.js';
import { report } from './report.js';
import { readAppSecret } from '../token/app-secret.js';
import { keychainEncryption } from '../token/keychain-encryption.js';
import { resolveStore } from '../token/store-folder.js';
import type { Context } from '../terminal/context.js';

/** Logs a person in, stores the token, and reports what it permits. */
export async function logIn(options: LoginOptions, context: Context): Promise<void> {
  const appSecret = await readAppSecret(options, context);
  const folder = resolveStore(options, context);
  // Before the person is asked: without a keychain the login would be in vain.
  const encryption = options.keychain === true ? await keychainEncryption(context) : undefined;
  const settings = { appSecret, now: context.now };
  const { flow, token } = await obtain(options, { ...settings, kept: { folder, encryption } }, context);
  const key = encryption ? ', encrypted by a key in the keychain of this system' : '';
  context.write(`The token is stored in ${folder}, which only you can read${key}.\n`);
  context.write(await report({ ...settings, flow, token, options, folder, now: context.now() }));
}

type LoginSettings = Omit<Parameters<typeof createFlow>[1], 'redirectUri'> & { readonly kept: Kept };

/** Where the token goes, and what it is encrypted with. */
interface Kept {
  readonly folder: string;
  readonly encryption: TokenEncryption | undefined;
}

const managerOf = (login: RefreshableLogin, { folder, encryption }: Kept): TokenManager =>
  new TokenManager({ login, store: fileStore(folder), ...(encryption && { encryption }) });

/** By the way that the options choose. */
async function obtain(options: LoginOptions, { kept, ...settings }: LoginSettings, context: Context) {
  if (options.device !== true && options.paste !== true)
    return obtainByRedirect(options, { kept, ...settings }, context);
  const way = options.device === true ? obtainOnDevice : obtainPasted;
  const { flow, token } = await way(options, settings, context);
  await managerOf(flow, kept).adopt(token);
  return { flow, token };
}

/** The browser comes back to this machine, and shows whether the token was stored. */
async function obtainByRedirect(options: LoginOptions, { kept, ...settings }: LoginSettings, context: Context) {
  const loopback = await listen(options.port);
  const { redirectUri: publicUri = loopback.redirectUri, timeout } = options;
  try {
    const flow = createFlow(options, { ...settings, redirectUri: publicUri });
    const { url, state } = authorizationUrl(flow, options);
    const { judge, refusal } = createJudge(flow, state, context.writeError);
    // Waits before the address is shown: a browser may be back at once.
    const redirected = loopback.waitForRedirect({ judge, publicUri }, timeout * 1000);
    const [redirect] = await Promise.all([redirected, showLoginUrl(url, options, context)]).catch((error: unknown) => {
      throw error instanceof LoginTimeoutError ? (refusal() ?? error) : error;
    });
    const token = await answer(redirect, async () => {
      const code = flow.parseRedirect(redirect.url, { state });
      const long = await flow.extend(await flow.exchangeCode(code));
      await managerOf(flow, kept).adopt(long);
      return long;
    });
    return { flow, token };
  } finally {
    await loopback.close();
  }
}

/** The browser is on another machine: the person brings its last address here. */
async function obtainPasted(options: LoginOptions, settings: Omit<LoginSettings, 'kept'>, context: Context) {
  const redirectUri = options.redirectUri ?? pasteRedirectUri(options.port);
  const flow = createFlow(options, { ...settings, redirectUri });
  const { url, state } = authorizationUrl(flow, options);
  context.write(`Open this address in a browser, agree, and copy the address that it shows in the end:\n\n  ${url}\n`);
  const code = flow.parseRedirect(await readRedirect(context), { state });
  return { flow, token: await flow.extend(await flow.exchangeCode(code)) };
}

/** Shows the person in the browser what became of the login. */
async function answer<A>(redirect: Redirect, act: () => Promise<A>): Promise<A> {
  try {
    const result = await act();
    await redirect.show('done');
    return result;
  } catch (error) {
    const declined = error instanceof ConsentDeniedError && error.reason.includes('denied');
    await redirect.show(declined ? 'denied' : 'failed');
    throw error;
  }
}

/** The address is always printed: a browser that fails to open does not always report it. */
async function showLoginUrl(url: string, options: LoginOptions, { write, open, interactive }: Context) {
  const opens = options.open && interactive;
  write(opens ? 'The login opens in your browser. If it does not, open this address:' : 'Open this address:');
  write(`\n  ${url}\n`);
  if (opens) await open(url).catch(() => undefined);
}
