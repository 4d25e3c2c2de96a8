import type { CallOptions } from '@edgewalk/core';
import type { PublishCheckpoint } from './checkpoint.js';
import { abortError } from './failures.js';
import type { PublishEvent, Settings } from './options.js';
import type { CreatedPart, Part, Surface } from './surface.js';

/** The inputs of a publish. */
export interface Tools<Post> {
  readonly surface: Surface<Post>;
  readonly settings: Settings;
  /** The options of each call it makes. */
  readonly call: CallOptions;
}

/** A publish in progress: its inputs and its checkpoint. Its methods throw GraphErrors. */
export class Run<Post = unknown> {
  readonly surface: Surface<Post>;
  readonly settings: Settings;
  readonly call: CallOptions;
  checkpoint: PublishCheckpoint;
  readonly #replaced = new Set<number | undefined>();

  constructor({ surface, settings, call }: Tools<Post>, checkpoint: PublishCheckpoint) {
    this.surface = surface;
    this.settings = settings;
    this.call = call;
    this.checkpoint = checkpoint;
  }

  get account(): string {
    return this.checkpoint.account;
  }

  /** The id of a child, or without a child of what is published; null until it is created. */
  idOf(child: number | undefined): string | null {
    return child === undefined ? this.checkpoint.container : (this.checkpoint.children[child] ?? null);
  }

  /** The ids of the children that exist. */
  get children(): readonly string[] {
    return this.checkpoint.children.filter((id) => id !== null);
  }

  /** The part of a child, or without a child what is published. */
  partOf(child: number | undefined): Part | undefined {
    return child === undefined ? this.surface.whole : this.surface.children[child];
  }

  /** True if we create it; false if the caller gave its id. */
  isOwn(child: number | undefined): boolean {
    return this.partOf(child)?.existing === undefined;
  }

  /** Returns true once for each part, which bounds the replacements. */
  claimReplacement(child: number | undefined): boolean {
    if (this.#replaced.has(child)) return false;
    this.#replaced.add(child);
    return true;
  }

  /** Saves a part that was created, or that is gone. */
  async savePart(child: number | undefined, created: CreatedPart | null): Promise<void> {
    const { id = null, session } = created ?? {};
    if (child === undefined) return this.save({ container: id, ...(session !== undefined && { session }) });
    return this.save({
      children: this.checkpoint.children.map((previous, at) => (at === child ? id : previous)),
    });
  }

  /** Moves to another checkpoint once the caller has stored it. */
  async save(change: Partial<PublishCheckpoint>): Promise<void> {
    const revision = (this.checkpoint.revision ?? 0) + 1;
    this.checkpoint = { ...this.checkpoint, ...change, revision };
    try {
      await this.settings.onCheckpoint?.(this.checkpoint);
    } catch (thrown) {
      throw this.abortError('the checkpoint could not be kept', thrown);
    }
  }

  report(event: PublishEvent): void {
    try {
      this.settings.onProgress?.(event);
    } catch (thrown) {
      throw this.abortError('onProgress threw', thrown);
    }
  }

  now(): number {
    return this.settings.timer.now();
  }

  /** The deadline of a wait that begins now. */
  deadline(): number {
    return this.now() + this.settings.giveUpAfterMs;
  }

  /** Reports why, then waits. */
  async wait(ms: number, why: PublishEvent): Promise<void> {
    this.report(why);
    const { signal } = this.call;
    if (!(await this.settings.timer.sleep(ms, signal)) || signal?.aborted === true)
      throw this.abortError('the signal was aborted');
  }

  /** Throws if the caller has aborted, so that nothing more is sent. */
  throwIfAborted(): void {
    if (this.call.signal?.aborted === true) throw this.abortError('the signal was aborted');
  }

  abortError(why: string, cause?: unknown) {
    return abortError(this.surface, this.account, why, cause);
  }
}
