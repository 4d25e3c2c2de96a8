import { AccessTokenError, EdgewalkError, OutcomeUnknownError, PolicyError, RateLimitError } from '@edgewalk/core';
import type { WebhookEvent } from '@edgewalk/webhooks';
import { answers, canReply } from '@edgewalk/webhooks/answers';
import type { ChannelComment, Channel } from './channel.js';
import { Repetitions } from './repetitions.js';
import { decide, type Decision, replyTo } from './rules.js';

export interface ModeratorOptions {
  /** Without it nothing is changed. */
  readonly apply: boolean;
  readonly print: (line: string) => void;
}

/** Applies the rules to comments and messages. What goes wrong is thrown, so that Meta sends the event again. */
export class Moderator {
  readonly #options: ModeratorOptions;
  readonly #repetitions = new Repetitions();

  constructor(options: ModeratorOptions) {
    this.#options = options;
  }

  /** A comment that an event told of. It is read first: an attempt before may have answered it. */
  async comment(channel: Channel, event: WebhookEvent, id: string): Promise<void> {
    const comment = await channel.read(id);
    const decision = await this.#moderate(channel, comment);
    if (decision?.action !== 'reply' || decision.privately === undefined) return;
    const { privately } = decision;
    // After the reply: if it fails in between, the message is missing rather than sent twice.
    if (this.#options.apply) await sendOnce(answers.privately(channel.messenger, event, privately));
    this.#print(['wrote to', 'would write to'], channel, `${comment.author} → ${privately}`);
  }

  /** A message that a person wrote. */
  async message(channel: Channel, event: WebhookEvent, text: string): Promise<void> {
    const reply = replyTo(text);
    if (reply === undefined || !canReply(event).isOpen) return;
    if (this.#options.apply) await sendOnce(answers.message(channel.messenger, event, reply));
    this.#print(['wrote back', 'would write back'], channel, `${text} → ${reply}`);
  }

  /**
   * Reads the latest posts for comments whose events were missed: no event can be asked for later. Oldest first, so that
   * repetitions are hidden rather than the original. Private replies are for events only, since old comments allow none.
   */
  async catchUp(channel: Channel): Promise<void> {
    const comments: ChannelComment[] = [];
    for await (const comment of channel.recent()) comments.push(comment);
    for (const comment of comments.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
      try {
        await this.#moderate(channel, comment);
      } catch (error) {
        if (!affectsOnlyOneComment(error)) throw error;
        this.#options.print(`failed: ${channel.name} ${comment.id}: ${String(error)}`);
      }
    }
  }

  /** Returns what was done; undefined where nothing was left to do. */
  async #moderate(channel: Channel, comment: ChannelComment): Promise<Decision | undefined> {
    const decision = decide(comment, this.#repetitions.note(comment));
    if (comment.handled || decision.action === 'leave') return undefined;
    const { id, author, text } = comment;
    const isHidden = decision.action === 'hide';
    if (this.#options.apply) await (isHidden ? channel.hide(id) : channel.reply(id, decision.message));
    const said = `${author}: ${text.replaceAll(/\s+/g, ' ')} (${decision.why})`;
    if (isHidden) this.#print(['hid', 'would hide'], channel, said);
    else this.#print(['answered', 'would answer'], channel, `${said} → ${decision.message}`);
    return decision;
  }

  #print([did, would]: readonly [string, string], { name }: Channel, what: string): void {
    this.#options.print(`${(this.#options.apply ? did : would).padEnd(10)} ${name.padEnd(9)} ${what}`);
  }
}

/** A message cannot be looked up by the next attempt. One whose response was lost counts as sent, unless it is known not to be. */
async function sendOnce(sending: PromiseLike<unknown>): Promise<void> {
  try {
    await sending;
  } catch (error) {
    if (!(error instanceof OutcomeUnknownError)) throw error;
    const verdict = await error.verify?.();
    if (verdict?.outcome === 'did not happen') throw error;
  }
}

/** Whether the other comments can still be processed; not after a token or rate limit error. */
function affectsOnlyOneComment(error: unknown): boolean {
  if (error instanceof AccessTokenError || error instanceof RateLimitError) return false;
  return error instanceof EdgewalkError && !(error instanceof PolicyError);
}
