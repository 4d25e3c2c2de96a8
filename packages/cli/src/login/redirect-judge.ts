import { ConsentDeniedError, StateMismatchError } from '@edgewalk/auth';
import type { LoginFlow } from './flow.js';
import type { Expected } from './loopback.js';

/** Finds the redirect of a login among all requests. */
export interface Judge extends Pick<Expected, 'judge'> {
  /** A refusal that came without a state, if there was one. */
  readonly refusal: () => ConsentDeniedError | undefined;
}

/**
 * Only a request with the state of this login ends it. A refusal without a state may be the person's or anybody's: it is
 * reported, and the login goes on.
 */
export function createJudge(flow: LoginFlow, state: string, notify: (text: string) => void): Judge {
  let refusal: ConsentDeniedError | undefined;
  const judge: Expected['judge'] = (url) => {
    const code = flow.parseRedirectEither(url, { state });
    if (code._tag === 'Right') return undefined;
    if (code.left instanceof StateMismatchError) return 'foreign';
    if (!(code.left instanceof ConsentDeniedError) || code.left.verified) return undefined;
    if (refusal === undefined) notify(describe(code.left));
    refusal = code.left;
    return 'unverified';
  };
  return { judge, refusal: () => refusal };
}

const describe = ({ reason }: ConsentDeniedError): string =>
  `edgewalk: a refusal came back without the state of this login (${reason}). If you declined, press Ctrl-C; else log in.`;
