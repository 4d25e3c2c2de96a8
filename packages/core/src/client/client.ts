import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import * as t from 'io-ts';
import { loginOfToken } from '../request/authorise.js';
import { type Batchable, BatchCall, type BatchValues } from '../call/batch.js';
import { Call, type Plan, type WithResponse } from '../call/call.js';
import { record, type Login, isObject } from '../codec/codec.js';
import { decodeCursor } from '../call/cursor.js';
import { decodeError } from '../errors/decode-error.js';
import { checkAddress, type Download, fetchFile } from './download.js';
import type { GraphError } from '../errors/kinds.js';
import { execute } from '../call/execute.js';
import {
  type CheckedOptions,
  checkCallOptions,
  checkOptions,
  checkToken,
  type ClientOptions,
} from './options.js';
import { listPlan } from '../call/list.js';
import { composedCall } from './oauth.js';
import type { OperationFacts } from '../schema/operations.js';
import { PagedCall } from '../call/paged-call.js';
import { hostOf } from '../request/host.js';
import { type CallOptions, checkId, type GraphRequest, pathOf, type Subject } from '../request/request.js';
import { keepOptions, optionsOf, secretsOf } from './secrets.js';
import { compose, timeout } from '../transport/timeout.js';

/** An object of the Graph API that no class describes. */
export type GraphObject = Record<string, unknown>;

/** Parameters as the caller has them: lists and objects are written out as Meta reads them. */
export type Params = Readonly<Record<string, unknown>>;

const AnyObject = record('object', {});

/**
 * Sends requests to one of Meta's Graph hosts. The trees stand on it; by itself it reaches any id and path.
 *
 * @example await new GraphClient({ accessToken }).get('17841405822304914', { fields: 'id,username' });
 */
export class GraphClient {
  readonly #options: CheckedOptions;
  /** The account that the token speaks for, when the client knows it. */
  readonly account: Subject | undefined;

  constructor(options: ClientOptions, account?: Subject) {
    this.#options = checkOptions(options);
    keepOptions(this, options, this.#options);
    this.account = account;
  }

  /** Reads a node: `client.get('178…', { fields: 'id,username' })`. */
  get(path: string, params: Params = {}, options: CallOptions = {}): Call<GraphObject> {
    return this.#call('GET', 'get', path, params, options);
  }

  /** Reads a list: `for await (const row of client.edge('178…/media', { fields: 'id' }))`. */
  edge(path: string, params: Params = {}, options: CallOptions = {}): PagedCall<GraphObject> {
    const { cursor, ...others } = params;
    const asked = this.#request('GET', 'edge', path, others, options);
    const place = cursor === undefined ? {} : decodeCursor(cursor, asked.edge ?? '', asked.operation);
    const request = { ...asked, params: { ...others, ...place } };
    // A record without members decodes to a plain object.
    return new PagedCall(
      listPlan(request, { client: this, compiled: { fields: '', codec: AnyObject, expansions: [] } }),
    ) as PagedCall<GraphObject>;
  }

  /** Creates: `client.create('178…/comments', { message: 'Hi' })`. */
  create(path: string, params: Params = {}, options: CallOptions = {}): Call<GraphObject> {
    return this.#call('POST', 'create', path, params, options);
  }

  /** Changes: `client.update('178…', { hide: true })`. */
  update(path: string, params: Params = {}, options: CallOptions = {}): Call<GraphObject> {
    return this.#call('POST', 'update', path, params, options);
  }

  /** Removes: `client.delete('178…')`. */
  delete(path: string, params: Params = {}, options: CallOptions = {}): Call<GraphObject> {
    return this.#call('DELETE', 'delete', path, params, options);
  }

  /**
   * Sends several calls in one request, fifty at a time, and gives their values in the shape they came in.
   *
   * @example const [me, recent] = await client.batch([user.get(), user.media.get()]);
   * @example const { a, b } = await client.batch({ a: callA, b: callB }).settled();
   */
  batch<const C extends Batchable>(calls: C): BatchCall<C, BatchValues<C>> {
    return new BatchCall(this, calls);
  }

  /** The same client with other options, or for another account. */
  with(options: Partial<ClientOptions>, account: Subject | undefined = this.account): GraphClient {
    return new GraphClient({ ...optionsOf(this), ...options }, account);
  }

  /** What is known of every allowance that calls were seen to draw on. */
  get usage(): CheckedOptions['limiter']['usage'] {
    return this.#options.limiter.usage;
  }

  /** Which login, and so which host, a call uses. */
  loginOf({ accessToken }: CallOptions = {}): Login {
    const { accessToken: own, login } = this.#options;
    const known = accessToken ?? own;
    const told = typeof known === 'string' ? loginOfToken(known) : known.login;
    return login ?? told ?? 'facebook';
  }

  /** Where a call goes, without version and path. */
  baseUrlOf(options: CallOptions = {}, facts: OperationFacts = {}): string {
    return options.baseUrl ?? this.#options.baseUrl ?? hostOf(facts, this.loginOf(options));
  }

  /**
   * Fetches a file by the address that Meta gave for it, such as a `media_url`. No token goes along.
   *
   * @throws NotFoundError when the address has expired: Meta signs them for some days only.
   */
  download(url: string, options: CallOptions = {}): Call<Download> {
    const operation = 'GraphClient.download';
    checkCallOptions(options, operation);
    checkAddress(url, operation);
    const call = composedCall<Download>(
      { operation, method: 'GET', path: new URL(url).pathname },
      ({ timeoutMs = this.#options.timeoutMs, signal }) =>
        fetchFile(url, compose([timeout(timeoutMs)], this.#options.transport), signal),
    );
    return Object.keys(options).length > 0 ? call.with(options) : call;
  }

  /** Reads an answer by a codec, as strictly as `validation` says. */
  decode<A>(codec: t.Type<A>, body: unknown, request: GraphRequest): E.Either<GraphError, A> {
    const { validation, onDrift } = this.#options;
    // 'off' hands out what came under the declared type: that is what the caller chose.
    if (validation === 'off' && isObject(body)) return E.right(body as A);
    const decoded = codec.decode(body);
    if (E.isRight(decoded)) return decoded;
    const secrets = [...secretsOf(this, request.options), ...(request.secrets ?? [])];
    const error = decodeError(decoded.left, { method: request.method, path: pathOf(request) }, secrets);
    if (validation === 'strict' || !isObject(body)) return E.left(error);
    onDrift?.(error);
    return E.right(body as A);
  }

  /** Sends one request and reads its answer. Everything that can go wrong is a value. */
  execute<A>(plan: Plan<A>): TaskEither<GraphError, WithResponse<A>> {
    return () =>
      execute(plan, {
        options: this.#options,
        account: this.account,
        login: this.loginOf(plan.request.options),
        baseUrl: this.baseUrlOf(plan.request.options, plan.request.facts),
      });
  }

  /** Readable in a console, and without the token. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `GraphClient { ${this.baseUrlOf()}/${this.#options.version} }`;
  }

  #call(
    method: GraphRequest['method'],
    operation: string,
    path: string,
    params: Params,
    options: CallOptions,
  ): Call<GraphObject> {
    const request = this.#request(method, operation, path, params, options);
    return new Call({
      client: this,
      request,
      decode: (body, sent) => this.decode(t.UnknownRecord, body, sent),
    });
  }

  #request(
    method: GraphRequest['method'],
    operation: string,
    path: string,
    params: Params,
    options: CallOptions,
  ): GraphRequest {
    const name = `GraphClient.${operation}`;
    checkCallOptions(options, name);
    if ('access_token' in params) checkToken(params['access_token'], name);
    if (typeof path !== 'string') checkId(path, name);
    const segments = path.replace(/^\//, '').split('/');
    for (const segment of segments) checkId(segment, name);
    const [subject, ...edge] = segments;
    return {
      operation: name,
      method,
      subject,
      edge: edge.length > 0 ? edge.join('/') : undefined,
      params,
      facts: {},
      options,
    };
  }
}
