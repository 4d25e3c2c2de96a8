import { type AccessToken, fileStore } from '@edgewalk/auth';
import { authorizationUrl, flowFor } from '../flow.js';
import { listen } from '../loopback.js';
import type { LoginOptions } from '../options.js';
import { report } from '../report.js';
import { storeFile } from '../store-file.js';
import type { Surroundings } from '../surroundings.js';
import { UsageError } from '../usage.js';

/** Logs a person in, stores the token, and says what it is good for. */
export async function login(options: LoginOptions, here: Surroundings): Promise<void> {
  const appSecret = await secretFrom(here);
  const { flow, token } = await logIn(options, appSecret, here);
  const file = storeFile(options, here);
  await keep(token, file);
  here.write(`The token is stored in ${file}, which only you can read.\n`);
  here.write(await report({ flow, token, options, file, appSecret, now: here.now() }));
}

async function secretFrom({ environment, interactive, askHidden }: Surroundings): Promise<string> {
  const { EDGEWALK_APP_SECRET: given = '' } = environment;
  const question = 'App secret (it is not shown): ';
  const secret = (given === '' && interactive ? await askHidden(question) : given).trim();
  if (secret !== '') return secret;
  throw new UsageError('there is no app secret: set EDGEWALK_APP_SECRET, or type it when asked');
}

async function logIn(options: LoginOptions, appSecret: string, here: Surroundings) {
  const loopback = await listen(options.port);
  try {
    const redirectUri = options.redirectUri ?? loopback.redirectUri;
    const flow = flowFor(options, { appSecret, redirectUri, now: here.now });
    const { url, state } = authorizationUrl(flow, options);
    await show(url, options, here);
    const redirected = await loopback.redirected(options.timeoutMs);
    const code = flow.parseRedirect(redirected, { state });
    return { flow, token: await flow.extend(await flow.exchangeCode(code)) };
  } finally {
    await loopback.close();
  }
}

/** The address is printed in any case: a browser that does not open does not always say so. */
async function show(url: string, options: LoginOptions, { write, open, interactive }: Surroundings) {
  const opens = options.open && interactive;
  write(opens ? 'The login opens in your browser. If it does not, open this address:' : 'Open this address:');
  write(`\n  ${url}\n`);
  if (opens) await open(url).catch(() => undefined);
}

async function keep(token: AccessToken, file: string): Promise<void> {
  const store = fileStore(file);
  await store.lock(() => store.write(token));
}
