import { isMarked } from '../codec/reference.js';
import * as E from '../errors/either.js';
import { abortError, errorOf } from '../errors/failures.js';
import { AbortError, DecodeError, type GraphError, OutcomeUnknownError, TransientError } from '../errors/kinds.js';
import { appSecretProof } from '../request/digest.js';
import { prepare, type PreparedRequest } from '../request/prepare.js';
import { pathOf } from '../request/request.js';
import { findToken, ownToken } from '../request/authorise.js';
import { formText } from '../wire/form.js';
import { responseIn } from '../wire/item-response.js';
import { givenName } from './batch-names.js';
import type { ClientInternals } from './client-internals.js';
import { outcomeUnknown, unexpected } from './outcome.js';
import type { RequestPlan } from './plan.js';
import { readJson } from './read.js';

/** Prepares a call as an item. A call of another client, made by `api.as(…)`, carries its own token and proof. */
export async function prepareItem(
  { request, failure, client }: RequestPlan<unknown>,
  sender: ClientInternals,
): Promise<E.Either<GraphError, PreparedRequest>> {
  if (failure) return E.left(failure);
  if (request.options.signal?.aborted === true) {
    return E.left(abortError({ summary: { method: request.method, path: pathOf(request) } }, false));
  }
  const prepared = await prepare(request, client.account);
  if (E.isLeft(prepared)) return prepared;
  const { appSecret } = client.settings;
  if (ownToken(request) === undefined && client === sender) return prepared;
  const token = await findToken(request, client.settings);
  if (E.isLeft(token)) return token;
  const proof = appSecret === undefined ? {} : { appsecret_proof: await appSecretProof(appSecret, token.right) };
  const params = { ...prepared.right.params, access_token: token.right, ...proof };
  return E.right({ ...prepared.right, params });
}

/** A call of a batch that is ready to be sent. */
export interface ReadyItem {
  readonly plan: RequestPlan<unknown>;
  readonly prepared: PreparedRequest;
}

/** The item in the form of Meta's batch. */
export function itemOf({ plan, prepared }: ReadyItem, index: number): Record<string, unknown> {
  const name = givenName(plan);
  return {
    ...requestOf(prepared),
    ...(prepared.files && { attached_files: filePart(index) }),
    // By default Meta leaves out what others refer to.
    ...(name !== undefined && { name, omit_response_on_success: false }),
    ...(plan.item?.after !== undefined && { depends_on: plan.item.after }),
    ...(plan.item?.omit === true && { omit_response_on_success: true }),
  };
}

/** The name of the part with the file of an item. */
export const filePart = (index: number): string => `file${index}`;

function requestOf({ method, path, params, options }: PreparedRequest): Record<string, string> {
  const query = keepReferences(formText(params));
  const url = options.version === undefined ? path : `${options.version}/${path}`;
  if (method === 'POST') return { method, relative_url: url, body: query };
  return { method, relative_url: query === '' ? url : `${url}?${query}` };
}

/** Meta looks for references before it decodes the form: what people wrote stays encoded. */
const keepReferences = (text: string): string =>
  text.replaceAll(/%7Bresult%3D([\w-]+)%3A%24.*?%7D/g, (found, name: string) =>
    isMarked(name) ? decodeURIComponent(found) : found,
  );

/** The token and proof of an item of another client. */
export const itemSecrets = ({ params }: PreparedRequest): string[] =>
  [params['access_token'], params['appsecret_proof']].filter((secret) => secret !== undefined);

/** Whether Meta left out the answer of an item that asked for one: it ran out of time before or during it. */
export const isUnanswered = ({ plan }: ReadyItem, item: unknown): boolean =>
  (item ?? undefined) === undefined && plan.item?.omit !== true;

/** Decodes one item with the decoder of its call. In a batch that was cut off, a missing answer is no sign of success. */
export function readItem(
  item: unknown,
  { plan: { decode, request, item: own }, prepared }: ReadyItem,
  secrets: readonly string[],
  isCut: boolean,
): E.Either<GraphError, unknown> {
  if (item === null && own?.omit === true && !isCut) return E.right(undefined);
  const response = responseIn(item);
  if (response === undefined) return E.left(missingItemError(prepared));
  try {
    const json = readJson(E.right(response), prepared, secrets);
    return E.isLeft(json) ? json : decode(json.right, request, secrets);
  } catch (thrown) {
    return E.left(unexpected(thrown, request));
  }
}

/** The error of an item without an answer. */
function missingItemError(request: PreparedRequest): GraphError {
  const cause = new TransientError({
    message: `${request.method} /${request.path}: the batch gave no answer for it`,
    retry: 'safe',
    advice: 'Send it again, in a smaller batch.',
    request: { method: request.method, path: `/${request.path}` },
  });
  return request.method === 'GET' ? cause : outcomeUnknown(cause, request);
}

/** The failure of the whole batch as the error of one item: a lost response leaves only writes in doubt. */
export function sharedFailure(error: GraphError, request: PreparedRequest): GraphError {
  const { method, path } = request;
  const summary = { method, path: `/${path}` };
  const isRead = method === 'GET';
  if (error instanceof AbortError) return abortError({ summary }, error.sent);
  if (error instanceof OutcomeUnknownError) {
    const cause = errorOf(error.cause, summary, isRead ? { retry: 'safe' } : {});
    return isRead ? cause : outcomeUnknown(cause, request);
  }
  // An answer that is no list of items says nothing of a write.
  if (error instanceof DecodeError && !isRead) return outcomeUnknown(error, request);
  // That trying again is dangerous was said for the writes beside it.
  if (!isRead) return errorOf(error, summary, {});
  if (error instanceof DecodeError) return errorOf(error, summary, { advice: 'Send it by itself, and report it.' });
  return errorOf(
    error,
    summary,
    error instanceof TransientError ? { retry: 'safe', advice: 'Try again in a moment.' } : {},
  );
}
