import type { CallOptions, GraphClient, GraphError } from '@edgewalk/core';
import type { Either } from '@edgewalk/core/declare';
import type { Look } from '../look/look.js';
import type { UploadFile } from '../upload/file.js';
import type { UploadOptions } from '../upload/options.js';
import type { PublishCheckpoint, UploadState } from './checkpoint.js';

/** How far a part is. */
export interface PartState {
  /** `published` and `ready` are final, as `failed` and `expired` are. */
  readonly phase: 'waiting' | 'ready' | 'published' | 'failed' | 'expired';
  /** Meta's word, such as `IN_PROGRESS`. */
  readonly code: string;
  /** Meta's description; empty where there is none. */
  readonly text: string;
}

/** What Meta answered when a part was created. */
export interface CreatedPart {
  readonly id: string;
  /** The address or the session for its file. */
  readonly session?: string | undefined;
  /** The bytes of its file that Meta wants first. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** The upload of a part's file. */
export interface PartUpload {
  readonly id: string;
  readonly state: UploadState;
  /** Nobody has sent anything of it yet. */
  readonly isNew: boolean;
  /** For the upload driver. */
  readonly options: UploadOptions;
  /** Keeps in the checkpoint which bytes come next. */
  readonly keep: (next: Pick<UploadState, 'from' | 'to'>) => Promise<void>;
}

/** A file that goes to the caller's host, since Meta fetches it from a URL. */
export interface HostedPart {
  /** The member of the content, such as `children[0].image`. */
  readonly at: string;
  /** The parameter that takes its URL. */
  readonly param: string;
  readonly kind: 'image' | 'video';
  readonly file: UploadFile;
}

/** The URLs of the files on the host, by their parameters. */
export type HostedUrls = Readonly<Record<string, string>>;

type Outcome<T> = Promise<Either<GraphError, T>>;

/** Something that is created before anything is public: a container, a photo that is not published, a video. */
export interface Part {
  /** The id of one that the caller created. */
  readonly existing?: string;
  /** Meta takes minutes for it. */
  readonly isSlow?: boolean;
  /** Milliseconds between the first looks, where nobody chose an interval; then a minute. By default a second, doubled. */
  readonly waits?: readonly number[];
  /** Whether its own state tells that it is published. */
  readonly tellsPublished?: boolean;
  /** Files that are put on the caller's host before it is created. */
  readonly hosted?: readonly HostedPart[];
  /** Creates it. Repeating is safe: nobody sees a surplus one. `children` are the ids of the parts before it. */
  create(children: readonly string[], call: CallOptions, urls: HostedUrls): Outcome<CreatedPart>;
  /** The file that `upload` sends; none where Meta fetches it. */
  readonly file?: UploadFile;
  /** Sends its file, or what is missing of it. */
  upload?(upload: PartUpload, call: CallOptions): Outcome<unknown>;
  /** Reads how far it is; undefined where Meta does not say. Absent where there is nothing to wait for. */
  read?(id: string, call: CallOptions): Outcome<PartState | undefined>;
  /** Removes it; absent where Meta does so by itself. */
  remove?(id: string, call: CallOptions, upload: UploadState | undefined): Promise<unknown>;
}

/** The comments below a post. */
export interface Comments {
  /** Throws what is wrong with a text, before anything is sent. */
  check(text: string, call: CallOptions): void;
  /** Writes one, and returns its id if Meta gives one. */
  write(checkpoint: PublishCheckpoint, text: string, call: CallOptions): Outcome<string | undefined>;
  /** The ids of those with the text; undefined where they cannot be read. */
  find(checkpoint: PublishCheckpoint, text: string, call: CallOptions): Promise<readonly string[] | undefined>;
}

/**
 * What a failed publish request says about the post. `unready`, `missing`, `unsent`, `refused`: it is not published.
 * `lost`: the response was lost, so it may be live. `uncertain`: Meta refused, but such posts have turned out live.
 */
export type FailureKind = 'unready' | 'missing' | 'unsent' | 'refused' | 'lost' | 'uncertain' | 'aborted';

/** What may be the post, of what Meta lists. */
export interface Found {
  readonly ids: readonly string[];
  /** False where a match may be another post, such as one without any text. */
  readonly isSure: boolean;
}

/** What Meta says of the quota. */
export interface Quota {
  readonly used: number;
  readonly total: number;
}

/** A surface that takes posts, with the content of one: all that the steps of a publish need to know of it. */
export interface Surface<Post> {
  /** Its name in errors: `User.publish`. */
  readonly operation: string;
  /** Its name in checkpoints. */
  readonly kind: string;
  /** The last segment of the request that publishes. */
  readonly path: string;
  /** What a part is called in errors. */
  readonly noun: string;
  /** The content as the caller gave it. */
  readonly content: unknown;
  /** The parts that are created first. */
  readonly children: readonly Part[];
  /** What is published; absent where publishing creates the post from its children. */
  readonly whole?: Part;
  /** Throws what is wrong with the content, before anything is sent. `now` in milliseconds since 1970. */
  check?(call: CallOptions, now: number): void;
  /** What is looked at before anything is created, and the client, whose server fetches what is given by address. */
  readonly looks?: { readonly client: GraphClient; of(now: number): readonly Look[] };
  /** Finds the id of the account. */
  account(call: CallOptions): Outcome<string>;
  /** Reads the quota; undefined where Meta does not show it. Absent where there is none. */
  quota?(call: CallOptions): Promise<Quota | undefined>;
  /** The quota is used up. */
  quotaError?(account: string, quota: Quota): GraphError;
  /** Milliseconds until what an error refused may go through, where Meta lets one find out. `now` in milliseconds. */
  waitFor?(error: GraphError, call: CallOptions, now: number): Promise<number | undefined>;
  /** Makes it public, and returns its id if Meta gives one. */
  publish(checkpoint: PublishCheckpoint, call: CallOptions): Outcome<string | undefined>;
  /** Classifies a failure of `publish`. `isInDoubt`: an earlier request may have published it. */
  failureKind(error: GraphError, isInDoubt: boolean): FailureKind;
  /** Whether a creation that failed is repeated: soon, or after a longer pause. */
  creationDelay(error: GraphError): 'soon' | 'later' | undefined;
  /** The error of a part that failed or expired. */
  stateError(id: string, state: PartState): GraphError;
  /** Looks for the post among those of the account; undefined where that cannot be told. */
  find(checkpoint: PublishCheckpoint, call: CallOptions): Promise<Found | undefined>;
  /** The id of a post whose part says that it is published; by default the only one that is found. */
  idOf?(checkpoint: PublishCheckpoint, call: CallOptions): Promise<string | undefined>;
  /** Reads what became of a post that Meta accepted; absent where accepted is published. */
  settle?(checkpoint: PublishCheckpoint, call: CallOptions): Outcome<PartState | undefined>;
  /** Its comments; absent where it has none. */
  readonly comments?: Comments;
  /** The result. Best effort: a live post is a success even where Meta does not show it. */
  result(checkpoint: PublishCheckpoint, call: CallOptions): Promise<Post>;
}
