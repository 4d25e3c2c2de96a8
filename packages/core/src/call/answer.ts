import * as E from 'fp-ts/lib/Either.js';
import type { Plan, WithResponse } from './call.js';
import { withoutSecrets } from '../errors/decode-error.js';
import type { GraphError } from '../errors/kinds.js';
import { redact, redactHeaders } from '../errors/redact.js';
import { cleanUsage, parseUsage, type Usage } from '../wire/usage.js';
import { afterAnswer } from './outcome.js';
import type { PreparedRequest } from '../request/request.js';
import type { HttpResponse } from '../transport/transport.js';

/** The answer with headers that may be shown: a server can repeat the token in any of them. */
export const cleaned = (answer: E.Either<GraphError, HttpResponse>, secrets: readonly string[]) =>
  E.isLeft(answer) ? answer : E.right(new CleanResponse(answer.right, secrets));

/** Cleans its headers when somebody looks at them, which is seldom. */
class CleanResponse implements HttpResponse {
  readonly #given: HttpResponse;
  readonly #secrets: readonly string[];
  #headers: Readonly<Record<string, string>> | undefined;

  constructor(given: HttpResponse, secrets: readonly string[]) {
    this.#given = given;
    this.#secrets = secrets;
  }

  get status(): number {
    return this.#given.status;
  }

  get body(): string {
    return this.#given.body;
  }

  get headers(): Readonly<Record<string, string>> {
    return (this.#headers ??= redactHeaders(this.#given.headers, this.#secrets));
  }

  /** Looked at after each answer, so the other headers are left alone. */
  get usage(): Usage | undefined {
    return cleanUsage(this.#given.headers, (text) => redact(text, this.#secrets));
  }
}

/** What headers tell of an answer. */
export function metadataOf(response: HttpResponse) {
  const version = response.headers['facebook-api-version'];
  const traceId = response.headers['x-fb-trace-id'];
  const usage = parseUsage(response.headers);
  return {
    ...(version !== undefined && { version }),
    ...(traceId !== undefined && { traceId }),
    ...(usage && { usage }),
  };
}

/** A value that knows what came beside it, but does not read it before it is asked. */
class Answered<A> {
  readonly value: A;
  readonly #response: HttpResponse;

  constructor(value: A, response: HttpResponse) {
    this.value = value;
    this.#response = response;
  }

  get status(): number {
    return this.#response.status;
  }

  get headers(): Readonly<Record<string, string>> {
    return this.#response.headers;
  }

  get version() {
    return metadataOf(this.#response).version;
  }

  get traceId() {
    return metadataOf(this.#response).traceId;
  }

  get usage() {
    return metadataOf(this.#response).usage;
  }

  get plain(): WithResponse<A> {
    const { value, status, headers } = this;
    return { value, status, headers, ...metadataOf(this.#response) };
  }
}

/** The same as a plain object, to print, copy and compare. */
export const plainAnswer = <A>(answer: WithResponse<A>): WithResponse<A> =>
  answer instanceof Answered ? answer.plain : answer;

/** The value in an answer, read as its plan says, or what is wrong with it. */
export function valueOf<A>(
  answer: E.Either<GraphError, HttpResponse>,
  plan: Plan<A>,
  prepared: PreparedRequest,
  secrets: readonly string[],
): E.Either<GraphError, WithResponse<A>> {
  const body = afterAnswer(answer, prepared, secrets);
  if (E.isLeft(body)) return body;
  if (E.isLeft(answer)) return answer;
  const value = plan.decode(body.right, plan.request);
  if (E.isLeft(value)) return E.left(withoutSecrets(value.left, secrets));
  // Its getters give undefined where a plain object would have no member.
  return E.right(new Answered(value.right, answer.right) as unknown as WithResponse<A>);
}
