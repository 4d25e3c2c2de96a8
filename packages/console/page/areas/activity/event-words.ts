import type { DeliveryRecord } from '@edgewalk/emulator';

type Members = Readonly<Record<string, unknown>>;

/** A delivery in a sentence, by what it is about: `northerly.breeze: Save one for me!` */
export function eventWords({ body, events }: DeliveryRecord): string {
  const [entry] = listIn(read(body)['entry']);
  const value = valueOf(entry);
  const [who, text] = [writerOf(value), wordsOf(value)];
  if (who !== undefined && text !== undefined) return `${who}: ${text}`;
  const first = events[0];
  const about = first === undefined ? 'a signed request' : `${first.object} ${first.account}`;
  return who ?? text ?? (events.length > 1 ? `${events.length} events` : about);
}

function read(body: string): Members {
  try {
    return (JSON.parse(body) ?? {}) as Members;
  } catch {
    return {};
  }
}

const listIn = (value: unknown): readonly Members[] => (Array.isArray(value) ? (value as readonly Members[]) : []);

/** Messaging has its own list beside that of changes. */
function valueOf(entry: Members | undefined): Members {
  const [change] = listIn(entry?.['changes']);
  const [event] = [...listIn(entry?.['messaging']), ...listIn(entry?.['standby'])];
  return (change?.['value'] ?? event ?? {}) as Members;
}

function writerOf({ from, sender, username }: Members): string | undefined {
  const { username: name, name: full, id } = (from ?? sender ?? {}) as Members;
  return [username, name, full, id].find((each): each is string => typeof each === 'string');
}

function wordsOf({ text, message, media_id: media, comment_id: comment }: Members): string | undefined {
  if (typeof message === 'object' && message !== null) return wordsOf(message as Members) ?? 'an attachment';
  const said = [text, message].find((each): each is string => typeof each === 'string');
  if (said !== undefined) return said;
  if (typeof comment === 'string') return `mention in the comment ${comment}`;
  return typeof media === 'string' ? `mention in the media ${media}` : undefined;
}
