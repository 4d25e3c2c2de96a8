import { AbortError, type FileSource, type GraphError, type PublishingError } from '@edgewalk/core';
import { type Either, FileProblem, isLeft, left, right } from '@edgewalk/core/declare';
import { aborted, refusal, type UploadName } from './failures.js';
import type { OpenedFile } from './file.js';
import { delayAfter, isDisagreement, isWrongOffset } from './judge.js';
import type { UploadSettings } from './options.js';
import { pace } from './pace.js';
import { RangeReader } from './reader.js';

/** Bytes of a file: from the first, to the one behind the last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What comes next: bytes to send, or nothing, since Meta has the whole file. */
export type Next<A> = Range | { readonly done: A };

export type Step<A> = Promise<Either<GraphError, Next<A>>>;

/** How far Meta's word counts after a failure. */
export interface Doubt {
  /** How often in a row Meta took none of the bytes that it named. */
  readonly disagreements: number;
  /**
   * Meta cannot have more bytes than this: those that were given to the network. All of the file where every request was
   * refused for its offset and nobody knows what was sent before: another process may have sent some.
   */
  readonly most: number;
}

/** What distinguishes the ways in which Meta takes a file. */
export interface Protocol<A> {
  /** Whether a failure ends it: the request makes something public, and must not be repeated. */
  readonly once?: true;
  /** Whether it is known what Meta has at the beginning, so that it cannot have more than is sent from there on. */
  readonly isKnown?: boolean;
  /** Opens the upload, and says which bytes come first. Repeated after a failure. */
  readonly begin: () => Step<A>;
  /** Sends bytes in one request, a single time. */
  readonly send: (range: Range, body: FileSource) => Step<A>;
  /** Which bytes come next after a failure. */
  readonly ask: (failed: Range, error: GraphError, doubt: Doubt) => Step<A>;
}

/** Sends a file by a protocol: the next bytes, the answer, and after a failure whatever Meta says that it lacks. */
export class Upload<A> {
  readonly #file: OpenedFile;
  readonly #reader: RangeReader;
  readonly #settings: UploadSettings;
  readonly #signal: AbortSignal | undefined;
  readonly #request: UploadName;
  #sent = 0;
  /** The end of what was ever given to the network. */
  #given = 0;
  #confirmed = 0;
  #failures = 0;
  #disagreements = 0;
  /** No request was taken so far, since each had the wrong offset. */
  #isUntaken = true;
  #stopped: AbortError | undefined;

  constructor(file: OpenedFile, settings: UploadSettings, request: UploadName, signal?: AbortSignal) {
    this.#file = file;
    this.#reader = new RangeReader(file);
    this.#settings = settings;
    this.#signal = signal;
    this.#request = request;
  }

  async run(protocol: Protocol<A>): Promise<Either<GraphError, A>> {
    try {
      return await this.#run(protocol);
    } finally {
      await this.#reader.close();
    }
  }

  async #run(protocol: Protocol<A>): Promise<Either<GraphError, A>> {
    let step = await this.#repeat(protocol.begin);
    for (;;) {
      if (isLeft(step)) return this.#stopped === undefined ? step : left(this.#stopped);
      const next = step.right;
      if ('done' in next) return this.#finish(next.done, protocol.once);
      const problem = this.#problemOf(next);
      if (problem !== undefined) return left(problem);
      this.#confirm(next.from);
      const outcome = await protocol.send(next, this.#bodyOf(next));
      step = isLeft(outcome) ? await this.#recover(protocol, next, outcome.left) : await this.#advance(next, outcome);
    }
  }

  /** What is public by now is a success, even if nobody wants to hear of it. */
  #finish(value: A, isPublic = false): Either<GraphError, A> {
    this.#sent = this.#confirmed = this.#file.size;
    this.#report('done');
    return this.#stopped === undefined || isPublic ? right(value) : left(this.#stopped);
  }

  /** Repeats the beginning, which leaves nothing behind that anybody sees. */
  async #repeat(begin: Protocol<A>['begin']): Step<A> {
    for (;;) {
      const outcome = await begin();
      if (!isLeft(outcome)) return outcome;
      const stop = await this.#wait(outcome.left);
      if (stop !== undefined) return left(stop);
    }
  }

  /** The answer must lead on: asking for the same bytes again and again is a failure, too. */
  async #advance(sent: Range, answer: Awaited<Step<A>>): Step<A> {
    if (isLeft(answer) || 'done' in answer.right || answer.right.from > sent.from) return answer;
    const stop = await this.#wait(
      refusal(this.#request, `Meta asks for the bytes from ${answer.right.from} again`, 'after'),
    );
    return stop === undefined ? answer : left(stop);
  }

  /** Asks where to go on. */
  async #recover(protocol: Protocol<A>, failed: Range, error: GraphError): Step<A> {
    if (protocol.once === true) return left(error);
    const disagrees = isDisagreement(error);
    this.#disagreements = disagrees ? this.#disagreements + 1 : 0;
    this.#isUntaken &&= isWrongOffset(error);
    const isOpen = this.#isUntaken && protocol.isKnown !== true;
    const most = isOpen ? this.#file.size : Math.max(failed.from, this.#given);
    for (let latest = error; ;) {
      const stop = await this.#wait(latest);
      if (stop !== undefined) return left(stop);
      const next = await protocol.ask(failed, error, { disagreements: this.#disagreements, most });
      if (!isLeft(next)) return next;
      latest = next.left;
    }
  }

  /** Waits as long as the failure asks for; the error that ends the upload where it has lasted too long. */
  async #wait(error: GraphError): Promise<GraphError | undefined> {
    if (this.#stopped !== undefined) return this.#stopped;
    this.#failures += 1;
    const { resumes, timer } = this.#settings;
    const delayMs = this.#failures > resumes ? undefined : delayAfter(error, this.#failures);
    if (delayMs === undefined || error instanceof AbortError) return error;
    this.#report('waiting');
    if (delayMs > 0 && !(await timer.sleep(delayMs, this.#signal)))
      return aborted(this.#request, 'the signal was aborted');
    return this.#stopped;
  }

  /** What is wrong with the bytes that Meta asks for: those of another file. */
  #problemOf({ from, to }: Range): PublishingError | undefined {
    const { size } = this.#file;
    if (Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && from <= to && to <= size)
      return undefined;
    return refusal(this.#request, `Meta asks for the bytes ${from} to ${to}, and the file has ${size}`, 'never');
  }

  /** Only bytes that Meta did not have before are progress: then failures count anew. What it refuses next, it had not. */
  #confirm(offset: number): void {
    if (offset > this.#confirmed && this.#disagreements === 0) this.#failures = 0;
    this.#confirmed = Math.max(this.#confirmed, offset);
  }

  #bodyOf({ from, to }: Range): FileSource {
    const { name, type } = this.#file;
    const about = { ...(name !== undefined && { name }), ...(type !== undefined && { type }) };
    return { ...about, size: to - from, stream: () => this.#read(from, to) };
  }

  async *#read(from: number, to: number): AsyncGenerator<Uint8Array> {
    this.#sent = from;
    this.#report('sending');
    for await (const chunk of this.#reader.read(from, to)) {
      // Thrown out of a body, so that the request ends, too.
      if (this.#stopped !== undefined) throw new FileProblem('onProgress threw');
      for await (const piece of pace(chunk, this.#settings, this.#signal)) {
        this.#given = Math.max(this.#given, this.#sent + piece.byteLength);
        yield piece;
        this.#sent += piece.byteLength;
        this.#report('sending');
      }
    }
  }

  #report(phase: 'sending' | 'waiting' | 'done'): void {
    const { onProgress } = this.#settings;
    if (onProgress === undefined || this.#stopped !== undefined) return;
    try {
      onProgress({ phase, sent: this.#sent, confirmed: this.#confirmed, total: this.#file.size });
    } catch (thrown) {
      this.#stopped = aborted(this.#request, 'onProgress threw', thrown);
    }
  }
}
