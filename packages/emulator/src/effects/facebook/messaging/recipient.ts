import type * as fb from '@edgewalk/facebook';
import { GraphFailure, invalid } from '../../../errors/failure.js';
import type { ContextOf, EffectContext, Row } from '../../../graph/effect.js';
import { days } from '../../../world/clock.js';
import type { StoredObject } from '../../../world/store.js';
import { idIn, rowsIn, textIn } from '../../../world/values.js';
import { conversationWith } from '../../messaging/conversations.js';

type Context = ContextOf<typeof fb.PageMessages, 'create'>;

/** Who a message is for, and what allows it where they have not written first. */
export interface Addressee {
  readonly contact: StoredObject;
  /** A comment or a post: its author can be sent one private reply. */
  readonly about?: StoredObject;
  /** The person agreed to be notified. */
  readonly agreed?: true;
}

/** Finds who a message is for, or refuses as Meta does. */
export function addresseeOf(context: Context): Addressee {
  // What it holds is up to the client.
  const recipient: Row | undefined = context.params.recipient;
  if (!recipient) throw invalid('The parameter recipient is required');
  const found = byContent(context, recipient) ?? byPerson(context, recipient);
  if (found) return found;
  throw noSuchPerson();
}

export const noSuchPerson = () => new GraphFailure(100, 2_018_001, '(#100) No matching user found');

/** Somebody who has written to the Page, by id or by phone. */
function byPerson(context: Context, recipient: Row): Addressee | undefined {
  const { store, subject } = context;
  const token = textIn(recipient, 'notification_messages_token');
  const consent = rowsIn(subject.fields, 'notification_token_list').find(
    (row) => token !== undefined && row['notification_messages_token'] === token,
  );
  const phone = (textIn(recipient, 'phone_number') ?? '').replaceAll(/[^\d+]/g, '');
  const id = textIn(consent ?? {}, 'recipient_id') ?? textIn(recipient, 'id');
  const contact =
    id === undefined && phone !== ''
      ? store.all('facebook/User').find(({ fields }) => fields['phone_number'] === phone)
      : store.get(id ?? '');
  if (!contact || !conversationWith(context, contact.id)) return undefined;
  return { contact, ...(consent && { agreed: true }) };
}

/** The author of a comment or a post on the Page: once, and within seven days. */
function byContent(context: Context, recipient: Row): Addressee | undefined {
  const { store, clock, subject } = context;
  const id = textIn(recipient, 'comment_id') ?? textIn(recipient, 'post_id');
  const about = id === undefined ? undefined : store.get(id);
  const author = about && idIn(about.fields, 'from');
  if (!about || author === undefined) return undefined;
  if (about.fields['private_reply_conversation'] !== undefined)
    throw new GraphFailure(10_900, undefined, '(#10900) Activity already replied to');
  const contact = store.get(author);
  if (pageOf(context, about) !== subject.id || contact?.node !== 'facebook/User') throw noReply();
  if (about.createdAt < clock.now() - days(7)) throw noReply();
  return { contact, about };
}

const noReply = () => new GraphFailure(10_903, undefined, '(#10903) This user cannot reply to this activity');

/** The Page that something is on. A comment's id begins with what it is on; of a photo, the id says no Page. */
function pageOf({ store, subject }: Pick<EffectContext, 'store' | 'subject'>, about: StoredObject): string | undefined {
  const on = about.node === 'facebook/Comment' ? store.get(String(about.fields['on'])) : about;
  return textIn(on?.fields ?? {}, 'page') ?? idIn(on?.fields ?? {}, 'from') ?? subject.id;
}
