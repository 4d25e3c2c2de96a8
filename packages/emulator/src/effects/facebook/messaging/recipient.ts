import { days } from '../../../world/clock.js';
import { GraphFailure, invalid } from '../../../errors/failure.js';
import type { StoredObject } from '../../../world/store.js';
import type { EffectContext } from '../../../graph/effect.js';
import { textOf } from '../../params.js';
import { conversationWith } from '../../messaging/conversations.js';
import { idIn, objectIn } from '../../../world/values.js';
import { rowsOf } from '../page/rows.js';

/** Who is written to, and what gives the right to where they have not written themselves. */
export interface Addressee {
  readonly guest: StoredObject;
  /** A comment or a post: its author is written to once. */
  readonly about?: StoredObject;
  /** The person agreed to be notified. */
  readonly agreed?: true;
}

/** Finds who is written to, or refuses as Meta does. */
export function addresseeOf(context: EffectContext): Addressee {
  const recipient = objectIn(context.params, 'recipient');
  if (!recipient) throw invalid('The parameter recipient is required');
  const found = byContent(context, recipient) ?? byPerson(context, recipient);
  if (found) return found;
  throw noSuchPerson();
}

export const noSuchPerson = () => new GraphFailure(100, 2_018_001, '(#100) No matching user found');

/** Somebody who has written to the Page, by id or by phone. */
function byPerson(context: EffectContext, recipient: Record<string, unknown>): Addressee | undefined {
  const { store, subject } = context;
  const token = textOf(recipient, 'notification_messages_token');
  const consent = rowsOf(subject, 'notification_token_list').find(
    (row) => token !== undefined && row['notification_messages_token'] === token,
  );
  const phone = (textOf(recipient, 'phone_number') ?? '').replaceAll(/[^\d+]/g, '');
  const id = textOf(consent ?? {}, 'recipient_id') ?? textOf(recipient, 'id');
  const guest =
    id === undefined && phone !== ''
      ? store.all('facebook/User').find(({ fields }) => fields['phone_number'] === phone)
      : store.get(id ?? '');
  if (!guest || !conversationWith(context, guest.id)) return undefined;
  return { guest, ...(consent && { agreed: true }) };
}

/** The author of a comment or a post on the Page: once, and within seven days. */
function byContent(context: EffectContext, recipient: Record<string, unknown>): Addressee | undefined {
  const { store, clock, subject } = context;
  const id = textOf(recipient, 'comment_id') ?? textOf(recipient, 'post_id');
  const about = id === undefined ? undefined : store.get(id);
  const author = about && idIn(about.fields, 'from');
  if (!about || author === undefined) return undefined;
  if (about.fields['private_reply_conversation'] !== undefined)
    throw new GraphFailure(10_900, undefined, '(#10900) Activity already replied to');
  const guest = store.get(author);
  if (pageOf(context, about) !== subject.id || guest?.node !== 'facebook/User') throw noReply();
  if (about.createdAt < clock.now() - days(7)) throw noReply();
  return { guest, about };
}

const noReply = () => new GraphFailure(10_903, undefined, '(#10903) This user cannot reply to this activity');

/** The Page that something is on. A comment's id begins with what it is on; of a photo, the id says no Page. */
function pageOf({ store, subject }: EffectContext, about: StoredObject): string | undefined {
  const on = about.node === 'facebook/Comment' ? store.get(String(about.fields['on'])) : about;
  return textOf(on?.fields ?? {}, 'page') ?? idIn(on?.fields ?? {}, 'from') ?? subject.id;
}
