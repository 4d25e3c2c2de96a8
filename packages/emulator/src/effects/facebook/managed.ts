import { GraphFailure } from '../../errors/failure.js';
import type { EffectContext } from '../../graph/effect.js';
import type { StoredObject } from '../../world/store.js';
import { idIn } from '../../world/values.js';

type Acting = Pick<EffectContext, 'store' | 'actor'>;

/** True for the owner, and for the person who manages a Page. */
export const manages = ({ store, actor }: Acting, owner: string): boolean =>
  actor.id === owner || store.list(actor, 'accounts').some(({ id }) => id === owner);

/** Refuses to write on what the token does not speak for. */
export function requireManaged(context: Acting, owner: string): void {
  if (manages(context, owner)) return;
  const message =
    '(#200) If posting to a page, requires both pages_read_engagement and pages_manage_posts as an admin with ' +
    'sufficient administrative permission';
  throw new GraphFailure(200, undefined, message);
}

/** What is not to be seen yet comes from the Page itself, not from a person who manages it. */
export function requirePage({ actor }: Pick<EffectContext, 'actor'>, owner: StoredObject): void {
  if (owner.node !== 'facebook/Page' || actor.node === 'facebook/Page') return;
  const message = '(#200) Unpublished posts must be posted to a page as the page itself.';
  throw new GraphFailure(200, undefined, message);
}

/** The owner of a post or a photo: the Page or person that it is on. */
export const ownerOf = ({ fields }: StoredObject): string =>
  typeof fields['page'] === 'string' ? fields['page'] : (idIn(fields, 'from') ?? '');
