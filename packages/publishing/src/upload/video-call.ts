import {
  type Call,
  type CallOptions,
  type FileSource,
  type GraphError,
  OutcomeUnknownError,
  type Verdict,
} from '@edgewalk/core';
import {
  type Either,
  InvalidArgumentError,
  isLeft,
  isObject,
  isRight,
  left,
  type OperationFacts,
  right,
} from '@edgewalk/core/declare';
import { chunks, type VideoSession } from './chunks.js';
import type { Protocol } from './driver.js';
import { placeholder, placeOf } from './rupload-call.js';
import { uploadCall } from './upload-call.js';
import type { UploadDemand } from './with-upload.js';

/** What Meta answers to a video that was posted. */
type Posted = Readonly<Record<string, unknown>>;

/** What distinguishes an edge that takes videos in chunks. */
export interface VideoKind {
  /** The last segment of its path. */
  readonly edge: string;
  readonly facts: OperationFacts;
  /** The size of a file, in bytes, above which it goes in chunks. */
  readonly chunksAbove: number;
}

/** A video that is posted, or one whose bytes are there. */
type Sent = { readonly posted: Posted } | VideoSession;

/** Posts a video from a file: in one request, or in chunks and with a finish, which alone makes something public. */
export function videoCall(demand: UploadDemand, kind: VideoKind): Call<unknown> {
  const { member, input, where } = demand;
  if (input['fields'] !== undefined)
    throw new InvalidArgumentError(where, 'fields: read the video afterwards: fb.video(id).get()');
  const { file: given, ...about } = input;
  // Each form is checked by the declaration, before anything is sent.
  void demand.create(finishOf(about, '0'), demand.call);
  void demand.create({ ...about, source: placeholder }, demand.call);
  return uploadCall<Sent, Posted>({
    operation: where,
    path: typeof member.subject === 'string' ? `${member.subject}/${kind.edge}` : kind.edge,
    given,
    settings: demand.settings,
    call: demand.call,
    protocol: ({ size }, options) => protocolOf(demand, kind, about, size, options),
    finish: (sent, options) => ('posted' in sent ? rightNow(sent.posted) : publish(demand, about, sent, options)),
  });
}

type About = Readonly<Record<string, unknown>>;

const rightNow = async (posted: Posted): Promise<Either<GraphError, Posted>> => right(posted);

const finishOf = (about: About, id: string) => ({ ...about, upload_phase: 'finish', upload_session_id: id });

function protocolOf(
  demand: UploadDemand,
  { edge, facts, chunksAbove }: VideoKind,
  about: About,
  size: number,
  options: CallOptions,
): Protocol<Sent> {
  const { bytesPerSecond } = demand.settings;
  if (size > chunksAbove) return chunks({ place: placeOf(demand, facts, options), edge, size, bytesPerSecond });
  return inOne(size, (source) => demand.create({ ...about, source }, options).either());
}

async function publish(
  demand: UploadDemand,
  about: About,
  session: VideoSession,
  options: CallOptions,
): Promise<Either<GraphError, Posted>> {
  const outcome = await demand.create(finishOf(about, session.upload_session_id), options).either();
  const posted: Posted = { id: session.video_id, ...session, success: true };
  if (isLeft(outcome)) return afterLoss(demand, session, outcome.left, posted);
  return right({ ...posted, ...(outcome.right as Posted) });
}

/** The whole file in one request, which publishes it: it is never repeated. */
const inOne = (size: number, post: (source: FileSource) => Promise<Either<GraphError, unknown>>): Protocol<Sent> => ({
  once: true,
  begin: async () => right({ from: 0, to: size }),
  send: async (_range, body) => {
    const outcome = await post(body);
    return isLeft(outcome) ? outcome : right({ done: { posted: outcome.right as Posted } });
  },
  ask: async (failed) => right(failed),
});

/** A finish whose answer was lost: the video knows whether it is published. */
async function afterLoss(
  demand: UploadDemand,
  { video_id: id }: VideoSession,
  error: GraphError,
  posted: Posted,
): Promise<Either<GraphError, Posted>> {
  if (!(error instanceof OutcomeUnknownError)) return left(error);
  const { client } = demand.member;
  // What ended the upload must not end the look.
  const options: CallOptions = { ...demand.call, signal: new AbortController().signal };
  const look = async (): Promise<Verdict> => {
    const video = await client.get(id, { fields: 'published,status' }, options).either();
    return isRight(video) && isPublished(video.right) ? { outcome: 'happened', id } : { outcome: 'unknown' };
  };
  if ((await look()).outcome === 'happened') return right(posted);
  return left(Object.defineProperty(error, 'verify', { value: look }));
}

function isPublished({ published, status }: Posted): boolean {
  const phase = isObject(status) ? status['publishing_phase'] : undefined;
  const word = isObject(phase) ? phase['status'] : undefined;
  return published === true || word === 'complete' || word === 'completed' || word === 'in_progress';
}
