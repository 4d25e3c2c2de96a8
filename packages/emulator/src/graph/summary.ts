import { parameterNames } from '@edgewalk/core/declare';
import { truthOf } from '../http/params.js';
import type { Row } from './effect.js';
import { effectsFor, type Item, type ListRequest } from './lists.js';
import { effectContext, type Session } from './session.js';

/** What an edge's members of a summary are, unless an effect knows better. */
const members: Readonly<Record<string, (request: ListRequest, all: readonly Item[]) => unknown>> = {
  total_count: (_, all) => all.length,
  order: ({ params }) => params['order'] ?? 'chronological',
  can_comment: () => true,
  can_like: () => true,
  has_liked: () => false,
  viewer_reaction: () => 'NONE',
};

/** The `summary` beside a list; undefined where it was not requested, or where Meta has none. */
export function summaryOf(session: Session, request: ListRequest, all: readonly Item[]): Row | undefined {
  const { get } = request.edge.declaration;
  const given = request.params['summary'];
  if (get.kind !== 'pages' || get.summary === undefined) return undefined;
  if (given === undefined || given === '' || truthOf(given) === false) return undefined;
  const names = parameterNames(get.summary);
  const selected = truthOf(given) === true ? names : given.split(',').map((name) => name.trim());
  const subject = request.parent ?? session.account;
  const effect = effectsFor(session, request, 'summary');
  const own = effect?.(effectContext(session, subject, request.decoded), all);
  const entries = names
    .filter((name) => selected.includes(name))
    .map((name) => [name, own?.[name] ?? members[name]?.(request, all)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
