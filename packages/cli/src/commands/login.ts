import { type AccessToken, fileStore } from '@edgewalk/auth';
import { authorizationUrl, createFlow } from '../flow.js';
import { listen } from '../loopback.js';
import type { LoginOptions } from '../options.js';
import { report } from '../report.js';
import { resolveStoreFile } from '../store-file.js';
import type { Context } from '../context.js';
import { UsageError } from '../usage.js';

/** Logs a person in, stores the token, and reports what it permits. */
export async function login(options: LoginOptions, context: Context): Promise<void> {
  const appSecret = await readAppSecret(context);
  const { flow, token } = await logIn(options, appSecret, context);
  const file = resolveStoreFile(options, context);
  await storeToken(token, file);
  context.write(`The token is stored in ${file}, which only you can read.\n`);
  context.write(await report({ flow, token, options, file, appSecret, now: context.now() }));
}

async function readAppSecret({ environment, interactive, askHidden }: Context): Promise<string> {
  const { EDGEWALK_APP_SECRET: fromEnvironment = '' } = environment;
  const question = 'App secret (it is not shown): ';
  const secret = (fromEnvironment === '' && interactive ? await askHidden(question) : fromEnvironment).trim();
  if (secret !== '') return secret;
  throw new UsageError('there is no app secret: set EDGEWALK_APP_SECRET, or type it when asked');
}

async function logIn(options: LoginOptions, appSecret: string, context: Context) {
  const loopback = await listen(options.port);
  try {
    const redirectUri = options.redirectUri ?? loopback.redirectUri;
    const flow = createFlow(options, { appSecret, redirectUri, now: context.now });
    const { url, state } = authorizationUrl(flow, options);
    await showLoginUrl(url, options, context);
    const redirected = await loopback.waitForRedirect(options.timeoutMs);
    const code = flow.parseRedirect(redirected, { state });
    return { flow, token: await flow.extend(await flow.exchangeCode(code)) };
  } finally {
    await loopback.close();
  }
}

/** The address is always printed: a browser that fails to open does not always report it. */
async function showLoginUrl(url: string, options: LoginOptions, { write, open, interactive }: Context) {
  const opens = options.open && interactive;
  write(opens ? 'The login opens in your browser. If it does not, open this address:' : 'Open this address:');
  write(`\n  ${url}\n`);
  if (opens) await open(url).catch(() => undefined);
}

async function storeToken(token: AccessToken, file: string): Promise<void> {
  const store = fileStore(file);
  await store.lock(() => store.write(token));
}
