import {
  AccessTokenError,
  EdgewalkError,
  OutcomeUnknownError,
  PolicyError,
  RateLimitError,
} from '@edgewalk/core';
import type { JsonFile } from '../shared/json-file.js';
import { Ledger, type Memory } from './ledger.js';
import type { Found, Place } from './place.js';
import { decide, type Decision } from './rules.js';

export interface ModerateOptions {
  readonly memory: JsonFile<Memory>;
  /** Without it nothing is changed, and nothing is remembered. */
  readonly apply: boolean;
  readonly print: (line: string) => void;
}

/** How many comments were read, and what became of them. */
export interface Tally {
  read: number;
  hide: number;
  reply: number;
  failed: number;
}

/** Looks at the comments of some places, and does about each new one what the rules say. */
export async function moderate(places: readonly Place[], options: ModerateOptions): Promise<Tally> {
  const ledger = await Ledger.open(options.memory, options.apply);
  const tally = { read: 0, hide: 0, reply: 0, failed: 0 };
  for (const place of places) {
    for (const comment of await newIn(place, ledger)) {
      tally.read += 1;
      const decision = decide(comment, ledger.note(comment));
      ledger.done(comment.id);
      if (comment.settled || decision.action === 'leave') continue;
      const result = options.apply ? await act(place, comment, decision, ledger) : 'would';
      tally[result === 'failed' ? 'failed' : decision.action] += 1;
      options.print(lineOf(place, comment, decision, result));
    }
  }
  await ledger.save();
  return tally;
}

/** The oldest first, so that it is the repetition that is hidden. */
async function newIn(place: Place, ledger: Ledger): Promise<Found[]> {
  const comments: Found[] = [];
  for await (const comment of place.comments()) if (!ledger.isDone(comment.id)) comments.push(comment);
  return comments.toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

type Deed = Exclude<Decision, { action: 'leave' }>;
type Result = 'would' | 'did' | 'failed' | 'unknown';

async function act(place: Place, { id }: Found, deed: Deed, ledger: Ledger): Promise<Result> {
  // First remembered, then done: a process that dies between the two is silent rather than heard twice.
  await ledger.save();
  try {
    await (deed.action === 'hide' ? place.hide(id) : place.reply(id, deed.message));
    return 'did';
  } catch (error) {
    const result = error instanceof OutcomeUnknownError ? await outcomeOf(error) : 'failed';
    if (result === 'failed') ledger.undone(id);
    await ledger.save();
    if (isForThisOneOnly(error)) return result;
    throw error;
  }
}

/** One comment that cannot be dealt with is no reason to leave the others; a token or an allowance at its end is. */
function isForThisOneOnly(error: unknown): boolean {
  if (error instanceof AccessTokenError || error instanceof RateLimitError) return false;
  return error instanceof EdgewalkError && !(error instanceof PolicyError);
}

/** The answer was lost. Whether the reply is there can be looked up; sending it again could say it twice. */
async function outcomeOf(error: OutcomeUnknownError): Promise<Result> {
  const verdict = await error.verify?.();
  if (verdict?.outcome === 'happened') return 'did';
  return verdict?.outcome === 'did not happen' ? 'failed' : 'unknown';
}

const words: Record<Result, Record<Deed['action'], string>> = {
  would: { hide: 'would hide', reply: 'would answer' },
  did: { hide: 'hidden', reply: 'answered' },
  failed: { hide: 'not hidden', reply: 'not answered' },
  unknown: { hide: 'perhaps hidden', reply: 'perhaps answered' },
};

function lineOf(place: Place, { author, text }: Found, decision: Deed, result: Result): string {
  const said = `${author}: ${text.replaceAll(/\s+/g, ' ')} (${decision.why})`;
  const answer = decision.action === 'reply' ? ` → ${decision.message}` : '';
  return `${words[result][decision.action].padEnd(14)} ${place.name.padEnd(9)} ${said}${answer}`;
}
