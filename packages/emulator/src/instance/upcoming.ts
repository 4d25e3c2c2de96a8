import { closesAt } from '../effects/messaging/window.js';
import type { EmulatorContext } from '../graph/respond.js';
import { lifetimes } from '../login/lifetimes.js';
import type { NamedTokens } from '../login/tokens.js';
import { hours } from '../world/clock.js';
import { allowancesIn } from './allowances.js';
import { containersIn } from './containers.js';

/** Something that happens at a time of the clock. */
export interface Upcoming {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly what:
    | 'container ready'
    | 'container expires'
    | 'token expires'
    | 'data access ends'
    | 'message window closes'
    | 'limit opens'
    | 'story ends';
  /** The id of the object or of whom the limit is, or the token's name. */
  readonly id: string;
}

const most = 20;

/** What time brings next, the earliest first. */
export function upcomingIn(context: EmulatorContext, tokens: NamedTokens): readonly Upcoming[] {
  const now = context.world.clock.now();
  const all = [...ofContainers(context), ...ofTokens(context, tokens), ...ofObjects(context), ...ofLimits(context)];
  return all
    .filter(({ at }) => at > now)
    .toSorted((a, b) => a.at - b.at)
    .slice(0, most);
}

const ofContainers = ({ world }: EmulatorContext): Upcoming[] =>
  containersIn(world).flatMap(({ id, readyAt, expiresAt, publishedAs }) => {
    if (publishedAs !== undefined) return [];
    const ready = readyAt === undefined ? [] : [{ at: readyAt, what: 'container ready' as const, id }];
    return [...ready, { at: expiresAt, what: 'container expires', id }];
  });

const ofTokens = ({ world }: EmulatorContext, tokens: NamedTokens): Upcoming[] =>
  Object.entries(tokens).flatMap(([id, text]): Upcoming[] => {
    const record = world.tokens.get(text);
    if (record === undefined || record.revocation !== undefined || record.kind === 'app') return [];
    const { expiresAt, consentedAt, issuedAt } = record;
    const dataEnd = { at: (consentedAt ?? issuedAt) + lifetimes.dataAccess, what: 'data access ends' as const, id };
    return expiresAt === undefined ? [dataEnd] : [{ at: expiresAt, what: 'token expires', id }, dataEnd];
  });

/** Of conversations and stories that were read or made; nothing is seeded by looking ahead. */
function ofObjects({ world: { store } }: EmulatorContext): Upcoming[] {
  const talks = [...store.all('Conversation'), ...store.all('facebook/Conversation')];
  const windows = talks
    .filter(({ edges }) => edges.has('messages'))
    .map((talk): Upcoming => ({ at: closesAt(store, talk), what: 'message window closes', id: talk.id }));
  const stories = store
    .all('Media')
    .filter(({ fields }) => fields['media_product_type'] === 'STORY')
    .map(({ id, createdAt }): Upcoming => ({ at: createdAt + hours(24), what: 'story ends', id }));
  return [...windows, ...stories];
}

const ofLimits = (context: EmulatorContext): Upcoming[] =>
  allowancesIn(context).gauges.flatMap(({ of: id, opensAt }) =>
    opensAt === undefined ? [] : [{ at: opensAt, what: 'limit opens', id }],
  );
