import { identifier, looseBoolean, looseNumber, optional, record, type RecordOf } from '@edgewalk/core/declare';
import type * as t from 'io-ts';
import type { FieldFacts, MessagingField } from './field.js';

const Party = record('Party', {
  /** The account, or the person by an id that is scoped to the account. */
  id: optional(identifier),
  /** Instead of an id, for a person known only by the checkbox plugin. */
  user_ref: optional(identifier),
});

const envelope = {
  sender: optional(Party),
  recipient: optional(Party),
  /** Milliseconds. */
  timestamp: optional(looseNumber),
  /** The account sent it to itself. */
  is_self: optional(looseBoolean),
};

/** The members that all messaging events share. */
const Messaging = record('Messaging', envelope);
type Messaging = t.TypeOf<typeof Messaging>;

/** The person in the conversation, also if the account is the sender. */
function personOf({ sender, recipient }: Messaging, account: string): string | undefined {
  const isByAccount = sender?.id === account;
  return isByAccount ? recipient?.id : (sender?.id ?? sender?.user_ref);
}

type MessagingValue<P extends t.Props> = RecordOf<typeof envelope & P>;

/** Declares a field whose events come in `messaging`, by the members that identify it. */
export function messaging<P extends t.Props>(
  props: P,
  facts: FieldFacts<MessagingValue<P>> & Pick<MessagingField<unknown>, 'matches'> = {},
): MessagingField<MessagingValue<P>> {
  const members = Object.keys(props);
  // A record of both; the compiler cannot infer it for generic members.
  const codec = record(members.join(' | '), { ...envelope, ...props }) as unknown as t.Type<MessagingValue<P>>;
  return { carrier: 'messaging', members, codec, ...(conversation as FieldFacts<MessagingValue<P>>), ...facts };
}

const conversation: FieldFacts<Messaging> = {
  person: personOf,
  isOwn: (value, account) => value.is_self === true || value.sender?.id === account,
  // Already converted to milliseconds.
  happenedAt: ({ timestamp }) => timestamp,
};
