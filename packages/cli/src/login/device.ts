import { type AccessToken, type DeviceCode, type FacebookLogin, facebookLogin } from '@edgewalk/auth';
import { AccessTokenError, RateLimitError } from '@edgewalk/core';
import { UsageError } from '../arguments/usage-error.js';
import type { LoginOptions } from '../commands/login.js';
import type { Context } from '../terminal/context.js';
import { type FlowSettings, getScope } from './flow.js';

/** Logs a person in who types a code on another screen: this machine needs no browser, and no address. */
export async function obtainOnDevice(
  options: LoginOptions,
  settings: Omit<FlowSettings, 'redirectUri'>,
  context: Context,
): Promise<{ readonly flow: FacebookLogin; readonly token: AccessToken }> {
  const { appId, baseUrl } = options;
  const flow = facebookLogin({
    appId,
    ...settings,
    ...(baseUrl !== undefined && { baseUrl }),
    clientToken: readClientToken(options, context),
    // Nobody is sent back.
    redirectUri: 'http://localhost/',
  });
  const code = await flow.device.begin({ scope: getScope(options) });
  context.write(`Open ${code.verificationUri} on any screen, and type ${code.userCode}\n`);
  // Such a token is valid for about 60 days from the beginning.
  return { flow, token: await waitForPerson(flow, code, context) };
}

function readClientToken({ product }: LoginOptions, { environment }: Context): string {
  if (product !== 'facebook') throw new UsageError('--device: Meta has it with --product facebook alone');
  const { EDGEWALK_CLIENT_TOKEN: clientToken = '' } = environment;
  if (clientToken !== '') return clientToken;
  throw new UsageError('--device: set EDGEWALK_CLIENT_TOKEN, which the advanced settings of the app show');
}

/** Asks as often as Meta allows, until the person has decided or the code has expired. */
async function waitForPerson(flow: FacebookLogin, code: DeviceCode, { sleep }: Context): Promise<AccessToken> {
  for (;;) {
    await sleep(code.intervalMs);
    const outcome = await flow.device.poll(code).either();
    if (outcome._tag === 'Right') return outcome.right;
    const { left: error } = outcome;
    const isPending = error instanceof AccessTokenError && error.problem === 'pending';
    if (!isPending && !(error instanceof RateLimitError)) throw error;
  }
}
