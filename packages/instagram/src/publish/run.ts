import type { CallOptions, GraphClient } from '@edgewalk/core';
import type { User } from '../user.js';
import type { NewMedia } from '../user/new-media.js';
import type { PublishCheckpoint } from './checkpoint.js';
import type { Blueprint } from './content.js';
import { stopped } from './failures.js';
import type { PublishEvent, Settings } from './options.js';

/** What a publishing works with. */
export interface Tools {
  readonly user: User;
  readonly client: GraphClient;
  readonly settings: Settings;
  readonly blueprint: Blueprint;
  /** What each of its calls is sent with. */
  readonly call: CallOptions;
}

/** One publishing on its way: what it works with, and how far it has come. Everything in it throws GraphErrors. */
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

  /** The id of the container of a child, or of the one that is published; null while there is none. */
  idOf(child: number | undefined): string | null {
    return child === undefined ? this.checkpoint.container : (this.checkpoint.children[child] ?? null);
  }

  /** True where the container is ours to make; false where the caller gave its id. */
  isOwn(child: number | undefined): boolean {
    return typeof this.#planOf(child) !== 'string';
  }

  /** How a container of ours is created. The caller's own have their ids from the start. */
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

  /** True once for each container, so that nothing is made anew for ever. */
  mayReplace(child: number | undefined): boolean {
    if (this.#replaced.has(child)) return false;
    this.#replaced.add(child);
    return true;
  }

  /** Keeps the id of a container. */
  async keep(child: number | undefined, id: string | null): Promise<void> {
    if (child === undefined) return this.save({ container: id });
    return this.save({ children: this.checkpoint.children.map((known, at) => (at === child ? id : known)) });
  }

  /** Goes on to another checkpoint, once the caller has it. */
  async save(change: Partial<PublishCheckpoint>): Promise<void> {
    this.checkpoint = { ...this.checkpoint, ...change };
    try {
      await this.settings.onCheckpoint?.(this.checkpoint);
    } catch (thrown) {
      throw stopped(this.account, 'onCheckpoint could not keep the checkpoint', thrown);
    }
  }

  tell(event: PublishEvent): void {
    try {
      this.settings.onProgress?.(event);
    } catch (thrown) {
      throw stopped(this.account, 'onProgress threw', thrown);
    }
  }

  now(): number {
    return this.settings.timer.now();
  }

  /** When waiting that begins now is given up. */
  deadline(): number {
    return this.now() + this.settings.giveUpAfterMs;
  }

  /** Says why, then waits. */
  async wait(ms: number, why: PublishEvent): Promise<void> {
    this.tell(why);
    const { signal } = this.call;
    if (!(await this.settings.timer.sleep(ms, signal)) || signal?.aborted === true)
      throw stopped(this.account, 'the signal was aborted');
  }

  /** Nothing more is sent once the caller has aborted. */
  goOn(): void {
    if (this.call.signal?.aborted === true) throw stopped(this.account, 'the signal was aborted');
  }
}
