import type { CallOptions, GraphClient } from '@edgewalk/core';
import type { User } from '../user.js';
import type { NewMedia } from '../user/new-media.js';
import type { PublishCheckpoint } from './checkpoint.js';
import type { Blueprint } from './content.js';
import { abortError } from './failures.js';
import type { PublishEvent, Settings } from './options.js';

/** The inputs of a publish. */
export interface Tools {
  readonly user: User;
  readonly client: GraphClient;
  readonly settings: Settings;
  readonly blueprint: Blueprint;
  /** The options of each call it makes. */
  readonly call: CallOptions;
}

/** A publish in progress: its inputs and its checkpoint. Its methods throw GraphErrors. */
export class Run {
  readonly user: User;
  readonly client: GraphClient;
  readonly settings: Settings;
  readonly blueprint: Blueprint;
  readonly call: CallOptions;
  checkpoint: PublishCheckpoint;
  readonly #replaced = new Set<number | undefined>();

  constructor({ user, client, settings, blueprint, call }: Tools, checkpoint: PublishCheckpoint) {
    this.user = user;
    this.client = client;
    this.settings = settings;
    this.blueprint = blueprint;
    this.call = call;
    this.checkpoint = checkpoint;
  }

  get account(): string {
    return this.checkpoint.account;
  }

  /** The id of a child's container, or without a child of the container to publish; null until it is created. */
  idOf(child: number | undefined): string | null {
    return child === undefined ? this.checkpoint.container : (this.checkpoint.children[child] ?? null);
  }

  /** True if we create the container; false if the caller gave its id. */
  isOwn(child: number | undefined): boolean {
    return typeof this.#planOf(child) !== 'string';
  }

  /** The parameters of a container that we create. */
  paramsOf(child: number | undefined): NewMedia {
    const plan = this.#planOf(child);
    const ids = this.checkpoint.children.filter((id) => id !== null);
    return (typeof plan === 'function' ? plan(ids) : plan) as NewMedia;
  }

  isVideo(child: number | undefined): boolean {
    if (!this.isOwn(child)) return false;
    const params = this.paramsOf(child);
    return 'video_url' in params && params.video_url !== undefined;
  }

  #planOf(child: number | undefined) {
    return child === undefined ? this.blueprint.parent : this.blueprint.children[child];
  }

  /** Returns true once for each container, which bounds the replacements. */
  claimReplacement(child: number | undefined): boolean {
    if (this.#replaced.has(child)) return false;
    this.#replaced.add(child);
    return true;
  }

  /** Saves the id of a container. */
  async saveContainer(child: number | undefined, id: string | null): Promise<void> {
    if (child === undefined) return this.save({ container: id });
    return this.save({
      children: this.checkpoint.children.map((previous, at) => (at === child ? id : previous)),
    });
  }

  /** Moves to another checkpoint once the caller has stored it. */
  async save(change: Partial<PublishCheckpoint>): Promise<void> {
    this.checkpoint = { ...this.checkpoint, ...change };
    try {
      await this.settings.onCheckpoint?.(this.checkpoint);
    } catch (thrown) {
      throw abortError(this.account, 'onCheckpoint could not keep the checkpoint', thrown);
    }
  }

  report(event: PublishEvent): void {
    try {
      this.settings.onProgress?.(event);
    } catch (thrown) {
      throw abortError(this.account, 'onProgress threw', thrown);
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
      throw abortError(this.account, 'the signal was aborted');
  }

  /** Throws if the caller has aborted, so that nothing more is sent. */
  throwIfAborted(): void {
    if (this.call.signal?.aborted === true) throw abortError(this.account, 'the signal was aborted');
  }
}
