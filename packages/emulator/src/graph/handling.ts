import { nameOf } from '../faults/nodes.js';
import type { Incoming } from '../http/request.js';
import type { Handling } from '../http/response.js';
import { chargeOf, kindOf } from '../limits/charge.js';
import type { World } from '../login/world.js';

/** What a request is about, before it is carried out: it may remove what it names. */
export function subjectOf(world: World, request: Incoming): Pick<Handling, 'named' | 'token' | 'account'> {
  const { token: text, segments } = request;
  const token = text === undefined ? undefined : world.tokens.get(text);
  const named = (segment: string, at: number) => {
    const isNode = token !== undefined && (at === 0 || /^\d{5,}$/.test(segment));
    const kind = isNode ? kindOf(world, request, segment) : undefined;
    return kind === undefined ? segment : `{${nameOf(kind)}}`;
  };
  const owner = chargeOf('business', world, request)?.objectId ?? (token?.account || undefined);
  return {
    named: `/${segments.map(named).join('/')}`,
    token: text === undefined ? undefined : world.logins.tokens.nameOf(text),
    account: token?.kind === 'app' ? undefined : owner,
  };
}
