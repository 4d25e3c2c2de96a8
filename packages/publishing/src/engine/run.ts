import type { CallOptions } from '@edgewalk/core';
import type { PublishCheckpoint, UploadState } from './checkpoint.js';
import { abortError } from './failures.js';
import type { UploadProgress } from '../upload/options.js';
import type { ContainerRef, PublishEvent, Settings } from './options.js';
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

  /** Saves a part that was created, with a mark if it has a file. */
  async saveCreated(child: number | undefined, created: CreatedPart, mark: string | undefined): Promise<void> {
    const { id, session, from, to } = created;
    const state = { mark, ...(from !== undefined && to !== undefined && { from, to }) };
    const upload = { ...state, ...(session !== undefined && { session }) };
    const uploads = mark === undefined ? {} : { uploads: { ...this.checkpoint.uploads, [id]: { ...upload, mark } } };
    return this.save({ ...this.#withPart(child, id), ...uploads });
  }

  /** Saves that a part is gone. */
  async saveGone(child: number | undefined): Promise<void> {
    const { [this.idOf(child) ?? '']: gone, ...uploads } = this.checkpoint.uploads ?? {};
    return this.save({ ...this.#withPart(child, null), ...(gone !== undefined && { uploads }) });
  }

  #withPart(child: number | undefined, id: string | null): Partial<PublishCheckpoint> {
    if (child === undefined) return { container: id };
    return { children: this.checkpoint.children.map((previous, at) => (at === child ? id : previous)) };
  }

  /** Saves how far the file of a part is. */
  async saveUpload(id: string, change: Partial<UploadState>): Promise<void> {
    const { uploads } = this.checkpoint;
    return this.save({ uploads: { ...uploads, [id]: { mark: '', ...uploads?.[id], ...change } } });
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

  /** Reports how far the upload of a part is. */
  progressOf(ref: ContainerRef): (progress: UploadProgress) => void {
    return (progress) => this.report({ type: 'uploading', ...progress, ...ref });
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
