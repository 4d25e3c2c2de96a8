import type { CallOptions, FileSource, GraphClient, GraphError, Subject } from '@edgewalk/core';
import {
  type Either,
  type GraphRequest,
  isLeft,
  left,
  type OperationFacts,
  right,
  sendOnce,
} from '@edgewalk/core/declare';

/** The place of an upload in the tree: whose it is, and how its requests are named. */
export interface UploadPlace {
  readonly client: GraphClient;
  readonly subject: Subject;
  readonly where: string;
  /** The permissions and the login of the declaration. */
  readonly facts: OperationFacts;
  readonly options: CallOptions;
}

/** What a request adds to the place. */
export interface UploadRequest extends Pick<GraphRequest, 'method' | 'params'> {
  readonly subject?: Subject;
  readonly edge?: string;
  readonly address?: string | undefined;
  /** Texts that no message may show. */
  readonly secrets?: readonly string[];
  readonly facts: OperationFacts;
}

/** The slowest network that an upload waits for, in bytes a second. */
const slowest = 50_000;
const shortestMs = 600_000;
const longestMs = 2 ** 31 - 1;

/** The answer to a single request, and its headers. A request that carries bytes has the time that they need. */
export async function ask(
  place: UploadPlace,
  { method, params, facts, ...request }: UploadRequest,
  bytes = 0,
  slowdown = 0,
): Promise<Either<GraphError, { readonly body: unknown; readonly headers: Readonly<Record<string, string>> }>> {
  const timeoutMs = Math.min(longestMs, Math.max(shortestMs, (bytes / slowest) * 1000 + slowdown));
  const outcome = await sendOnce(place.client, requestOf(place, { method, params, facts, ...request }, timeoutMs));
  if (isLeft(outcome)) return left(outcome.left);
  const { value, response } = outcome.right;
  return right({ body: value, headers: response.headers });
}

/** The request of a place. */
export function requestOf(
  { subject, where, facts, options }: UploadPlace,
  { method, params, facts: own, ...request }: UploadRequest,
  timeoutMs?: number,
): GraphRequest {
  return {
    operation: where,
    method,
    // Files are taken with Facebook Login only.
    login: 'facebook',
    subject,
    ...request,
    params,
    facts: { ...facts, ...own },
    options: timeoutMs === undefined ? options : { timeoutMs, ...options },
  };
}

/** Time that a limit of bytes a second adds, in milliseconds. */
export const slowdownOf = ({ size }: FileSource, bytesPerSecond: number | undefined): number =>
  bytesPerSecond === undefined ? 0 : (size / bytesPerSecond) * 2000;
