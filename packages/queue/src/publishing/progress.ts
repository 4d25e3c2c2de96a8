import { redact } from '@edgewalk/core';
import { isObject } from '@edgewalk/core/declare';
import type { PublishEvent } from '@edgewalk/publishing';
import type { Job } from 'bullmq';

/** An upload reports many times a second. */
const leastMs = 1_000;

/** What the last run of a post said of it. */
const wasInDoubt = ({ progress }: Job): boolean => isObject(progress) && progress['mayBeLive'] === true;

/** The progress of a job: the latest event, as plain data. What cannot be written is left out: it decides nothing. */
export class PostProgress {
  readonly #job: Job;
  #written: Promise<unknown> = Promise.resolve();
  #next: object | undefined;
  #uploadAt = -Infinity;
  #mayBeLive: boolean;

  constructor(job: Job) {
    this.#job = job;
    this.#mayBeLive = wasInDoubt(job);
  }

  /** Reports an event of `publish`. */
  event(event: PublishEvent): void {
    if (event.type === 'uploading') {
      if (performance.now() - this.#uploadAt < leastMs) return;
      this.#uploadAt = performance.now();
    }
    if (event.type === 'publishing') this.#mayBeLive = true;
    if (event.type === 'published') this.#mayBeLive = false;
    this.#write(
      'error' in event ? { ...event, error: { _tag: event.error._tag, message: event.error.message } } : event,
    );
  }

  /** Reports that the post goes on later, and why. */
  async postponed(until: number, reason: string, mayBeLive = this.#mayBeLive): Promise<void> {
    this.#mayBeLive = mayBeLive;
    this.#write({ type: 'postponed', until: new Date(until).toISOString(), reason: redact(reason) });
    await this.flush();
  }

  /** Reports that the post is given up. */
  async failed(reason: string, mayBeLive = this.#mayBeLive): Promise<void> {
    this.#mayBeLive = mayBeLive;
    this.#write({ type: 'failed', reason: redact(reason) });
    await this.flush();
  }

  /** Waits for what is being written. */
  async flush(): Promise<void> {
    await this.#written;
  }

  #write(event: object): void {
    const isWriting = this.#next !== undefined;
    this.#next = { ...event, ...(this.#mayBeLive && { mayBeLive: true }) };
    if (isWriting) return;
    this.#written = this.#writeLatest(this.#written);
  }

  async #writeLatest(before: Promise<unknown>): Promise<void> {
    await before;
    const latest = this.#next;
    this.#next = undefined;
    await this.#job.updateProgress(latest ?? {}).catch(() => undefined);
  }
}
