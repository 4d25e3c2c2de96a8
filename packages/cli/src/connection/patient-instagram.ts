import type { ClientOptions } from '@edgewalk/core';
import { limiter } from '@edgewalk/core/limits';
import { Instagram } from '@edgewalk/instagram';
import type { Context } from '../terminal/context.js';
import { connect } from './connect.js';
import type { ConnectionOptions } from './connection-options.js';

/** Instagram for a job of many calls: it slows down before Meta refuses, and tries reads again. */
export async function patientInstagram(
  choice: ConnectionOptions,
  context: Context,
  signal: AbortSignal,
): Promise<Instagram> {
  const { options, account } = await connect(choice, context, { ...patience(context), signal });
  return new Instagram({ ...options, ...(account !== undefined && { userId: account }) });
}

/** The options of a client that waits rather than fails, and says what it waits for. */
export function patience({ showProgress }: Context): Pick<ClientOptions, 'limits' | 'retry' | 'onRetry'> {
  return {
    limits: limiter({ onWait: ({ path }) => showProgress(`${path} waits for an allowance of Meta's`) }),
    retry: { attempts: 6 },
    onRetry: ({ operation, delayMs }) =>
      showProgress(`${operation} failed for a while, and is tried again in ${delayMs} ms`),
  };
}
