import { isObject, mismatchOf, sha256 } from '@edgewalk/core/declare';
import type * as t from 'io-ts';
import type { Change, Field, MessagingField } from '../events/field.js';
import { fieldOf, fieldsOf } from '../objects/objects.js';
import { testAccount } from '../objects/test-account.js';
import type { Update } from './envelope.js';
import { inMilliseconds } from './time.js';
import type { EventFacts, Unknown, UnknownEvent, WebhookEvent } from './event.js';

/** Decodes an update: a typed event if field and shape are known, else an unknown one. */
export async function decodeUpdate(update: Update, secret: string): Promise<WebhookEvent> {
  const { object, carrier, item } = update;
  const { field, declared } = findField(update);
  const about = { object, field, ...factsOf(update, secret) };
  if (carrier === 'name') return unknownEvent(update, about, 'no value');
  if (!declared) return unknownEvent(update, about, Object.keys(fieldsOf(object)).length === 0 ? 'object' : 'field');
  const taken = take(declared, item);
  const decoded = declared.codec.decode(taken);
  if (decoded._tag === 'Left') return unknownEvent(update, about, 'shape', decoded.left.slice(0, shown));
  const value: unknown = decoded.right;
  const facts = told(declared, value, update.account);
  const key = keyOf(about, declared.key?.(value) ?? (await digestOf(taken, update.sentAt, facts.happenedAt)));
  // The declaration was found by these names, and its codec decoded the value.
  return { known: true, ...about, ...facts, key, value } as WebhookEvent;
}

const shown = 5;

type About = Plain & { readonly object: string; readonly field: string };

async function unknownEvent(update: Update, about: About, why: Unknown, errors: t.Errors = []): Promise<UnknownEvent> {
  const key = keyOf(about, await digestOf(contentOf(update), update.sentAt));
  const problems = errors.map((error) => mismatchOf(error));
  return { known: false, ...about, why, problems, key, isOwn: false, value: valueIn(update) };
}

/** Facts that the declaration derives from a value. */
function told({ person, isOwn, ownOnly, happenedAt }: Field, value: unknown, account: string) {
  const who = person?.(value, account);
  const at = happenedAt?.(value);
  return {
    ...(who !== undefined && { person: who }),
    ...(at !== undefined && { happenedAt: at }),
    isOwn: ownOnly === true || (isOwn ? isOwn(value, account) : who !== undefined && who === account),
  };
}

type Plain = Omit<EventFacts, 'key' | 'isOwn'>;

const factsOf = ({ account, sentAt, item, carrier, field }: Update, secret: string): Plain => ({
  account,
  secret,
  isTest: account === testAccount,
  // The test button sends it in `changes`.
  isStandby: carrier === 'standby' || field === 'standby',
  raw: item,
  ...(sentAt !== undefined && { sentAt }),
});

/** Finds the declaration: of a change by its field, of a message by its members. */
function findField(update: Update): { readonly field: string; readonly declared?: Field | undefined } {
  const { object, carrier, item } = update;
  if (carrier === 'standby') return { field: 'standby', declared: fieldOf(object, 'standby') };
  if (carrier === 'messaging') return findMessaging(object, item) ?? { field: memberOf(item) };
  const field = update.field ?? '';
  const declared = fieldOf(object, field);
  // The dashboard's test button, and some deliveries of Instagram Login, have messages in `changes`.
  if (declared?.carrier === 'messaging' && field !== 'standby')
    return findMessaging(object, valueIn(update)) ?? { field, declared };
  return { field, declared };
}

function findMessaging(object: string, item: unknown): { field: string; declared: Field } | undefined {
  if (!isObject(item)) return undefined;
  for (const [field, declared] of Object.entries(fieldsOf(object)))
    if (declared?.carrier === 'messaging' && fits(declared, item)) return { field, declared };
  return undefined;
}

const fits = ({ members, matches }: MessagingField<unknown>, item: Change): boolean =>
  members.some((member) => Object.hasOwn(item, member)) && (matches?.(item) ?? true);

/** The name of an unknown member of a message. */
const memberOf = (item: unknown): string =>
  (isObject(item) ? Object.keys(item) : []).find((name) => !envelope.includes(name)) ?? '';

const envelope = ['sender', 'recipient', 'timestamp', 'is_self', 'prior_message'];

function take(declared: Field, item: unknown): unknown {
  const isChange = isObject(item) && 'field' in item;
  if (declared.carrier === 'messaging') return withTime(isChange ? item['value'] : item);
  if (!isObject(item)) return undefined;
  return declared.take ? declared.take(item) : item['value'];
}

/** Test deliveries have the timestamp in seconds, as a string. */
function withTime(item: unknown): unknown {
  if (!isObject(item) || item['timestamp'] === undefined) return item;
  const timestamp = inMilliseconds(item['timestamp']);
  return timestamp === item['timestamp'] ? item : { ...item, timestamp };
}

const valueIn = ({ carrier, item }: Update): unknown => {
  if (carrier === 'name') return undefined;
  return carrier === 'change' ? (isObject(item) ? item['value'] : item) : item;
};

/** The test button sends the same ids each time. */
const keyOf = ({ object, field, account, isTest, sentAt }: About, part: string): string =>
  [object, field, account, part, ...(isTest ? [sentAt ?? ''] : [])].join('/');

/**
 * A digest of the content, independent of its envelope and of the order of its members. If the event has no time of its
 * own, the same content may legitimately occur again: then the key includes the time at which Meta sent it.
 */
async function digestOf(content: unknown, sentAt: number | undefined, happenedAt?: number): Promise<string> {
  const digest = await sha256(JSON.stringify(content, inOrder) ?? '');
  return happenedAt === undefined ? `${digest}:${sentAt ?? ''}` : digest;
}

/** A replacer that sorts the members of objects. */
const inOrder = (_: string, value: unknown): unknown =>
  isObject(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value;

/** The item of a flat change includes the time at which it was sent. */
const contentOf = ({ item }: Update): unknown => (isObject(item) ? { ...item, time: undefined } : item);
