import type { RequestEntry } from '@edgewalk/emulator';

type Outcome = Pick<RequestEntry, 'status' | 'seen'>;

/** What the client saw of an answer: its status, or that it was lost. */
export function Status({ of: { status, seen } }: { readonly of: Outcome }) {
  const isLost = seen !== 'all' || status === 0;
  const kind = isLost ? 'lost' : status >= 400 ? 'bad' : 'ok';
  return <span class={`status-word ${kind}`}>{isLost ? (seen === 'half' ? 'half' : 'lost') : status}</span>;
}
