import { AccessTokenError, EdgewalkError, OutcomeUnknownError, PolicyError, RateLimitError } from '@edgewalk/core';
import type { JsonFile } from '../shared/json-file.js';
import { Ledger, type Memory } from './ledger.js';
import type { ChannelComment, Channel } from './channel.js';
import { decide, type Decision } from './rules.js';

export interface ModerateOptions {
  readonly memory: JsonFile<Memory>;
  /** Without it nothing is changed or saved. */
  readonly apply: boolean;
  readonly print: (line: string) => void;
}

/** The number of comments read, and of each result. */
export interface Tally {
  read: number;
  hide: number;
  reply: number;
  failed: number;
}

/** Reads the comments of the channels, and applies the rules to each new one. */
export async function moderate(channels: readonly Channel[], options: ModerateOptions): Promise<Tally> {
  const ledger = await Ledger.open(options.memory, options.apply);
  const tally = { read: 0, hide: 0, reply: 0, failed: 0 };
  for (const channel of channels) {
    for (const comment of await listNewComments(channel, ledger)) {
      tally.read += 1;
      const decision = decide(comment, ledger.note(comment));
      ledger.done(comment.id);
      if (comment.handled || decision.action === 'leave') continue;
      const result = options.apply ? await apply(channel, comment, decision, ledger) : 'would';
      tally[result === 'failed' ? 'failed' : decision.action] += 1;
      options.print(formatLine(channel, comment, decision, result));
    }
  }
  await ledger.save();
  return tally;
}

/** Lists new comments, oldest first, so that repetitions are hidden rather than the original. */
async function listNewComments(channel: Channel, ledger: Ledger): Promise<ChannelComment[]> {
  const comments: ChannelComment[] = [];
  for await (const comment of channel.comments()) if (!ledger.isDone(comment.id)) comments.push(comment);
  return comments.toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

type Action = Exclude<Decision, { action: 'leave' }>;
type Result = 'would' | 'did' | 'failed' | 'unknown';

async function apply(channel: Channel, { id }: ChannelComment, decision: Action, ledger: Ledger): Promise<Result> {
  // Saved before it is applied: after a crash in between, a reply is missing rather than sent twice.
  await ledger.save();
  try {
    await (decision.action === 'hide' ? channel.hide(id) : channel.reply(id, decision.message));
    return 'did';
  } catch (error) {
    const result = error instanceof OutcomeUnknownError ? await verifyOutcome(error) : 'failed';
    if (result === 'failed') ledger.undone(id);
    await ledger.save();
    if (affectsOnlyOneComment(error)) return result;
    throw error;
  }
}

/** Whether the other comments can still be processed; not after a token or rate limit error. */
function affectsOnlyOneComment(error: unknown): boolean {
  if (error instanceof AccessTokenError || error instanceof RateLimitError) return false;
  return error instanceof EdgewalkError && !(error instanceof PolicyError);
}

/** The response was lost. `verify` checks whether the write happened; sending it again could duplicate it. */
async function verifyOutcome(error: OutcomeUnknownError): Promise<Result> {
  const verdict = await error.verify?.();
  if (verdict?.outcome === 'happened') return 'did';
  return verdict?.outcome === 'did not happen' ? 'failed' : 'unknown';
}

const labels: Record<Result, Record<Action['action'], string>> = {
  would: { hide: 'would hide', reply: 'would answer' },
  did: { hide: 'hidden', reply: 'answered' },
  failed: { hide: 'not hidden', reply: 'not answered' },
  unknown: { hide: 'perhaps hidden', reply: 'perhaps answered' },
};

function formatLine(channel: Channel, { author, text }: ChannelComment, decision: Action, result: Result): string {
  const summary = `${author}: ${text.replaceAll(/\s+/g, ' ')} (${decision.why})`;
  const reply = decision.action === 'reply' ? ` → ${decision.message}` : '';
  return `${labels[result][decision.action].padEnd(14)} ${channel.name.padEnd(9)} ${summary}${reply}`;
}
