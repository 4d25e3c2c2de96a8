// client: the client, its options and the base of every API class; login requests and downloads without a tree.
import type { TaskEither } from '../errors/either.js';
import * as t from 'io-ts';
import { type Batchable, BatchCall, type BatchValues } from '../call/batch.js';
import { Call } from '../call/call.js';
import { type ClientInternals, internals } from '../call/client-internals.js';
import { composedCall } from '../call/composed-call.js';
import { decodeCursor } from '../call/cursor.js';
import { listPlan } from '../call/list.js';
import { PagedCall } from '../call/paged-call.js';
import { decodeBy } from '../call/read.js';
import { record } from '../codec/record.js';
import type { GraphError } from '../errors/kinds.js';
import type { AllowanceUsage } from '../limits/usage-book.js';
import { checkObject } from '../errors/options.js';
import { checkCallOptions } from '../request/call-options.js';
import { hostOf, loginOf } from '../request/host.js';
import { type CallOptions, checkSubject, type GraphRequest, type Subject } from '../request/request.js';
import { findToken } from '../request/authorise.js';
import { joinedSignal } from '../transport/joined-signal.js';
import { sendWithin } from '../transport/timeout.js';
import { checkAddress, type Download, fetchFile } from './download.js';
import { family, familyOf } from './family.js';
import { checkClientOptions, type ClientOptions, readOptions } from './options.js';
import { type Params, pathRequest } from './path-request.js';

/** An object of the Graph API that no class describes. */
export type GraphObject = Record<string, unknown>;

const anyObject = { fields: '', codec: record('object', {}), expansions: [] };

/**
 * Sends requests to one of Meta's Graph hosts. The trees use it; on its own it reaches any id and path.
 *
 * @example await new GraphClient({ accessToken }).get('17841405822304914', { fields: 'id,username' });
 */
export class GraphClient {
  readonly #internals: ClientInternals & { readonly options: ClientOptions };

  constructor(options: ClientOptions, account?: Subject) {
    checkClientOptions(options);
    const relatives = familyOf(options);
    const settings = readOptions(options, relatives);
    if (account !== undefined) checkSubject(account, 'client options: userId');
    const { transport, limiter } = settings;
    this.#internals = {
      settings,
      account,
      // A client made with these options shares the connections, the limiter, retries, merging and its end.
      options: Object.assign({ ...options, transport, limits: limiter }, { [family]: relatives }),
      reader: (own) => ({
        get: (path, params) => this.get(path, params, own),
        edge: (path, params) => this.edge(path, params, own),
      }),
    };
  }

  // A method: no copy or printout of a client, not even one that calls getters, must show a token.
  [internals](): ClientInternals & { readonly options: ClientOptions } {
    return this.#internals;
  }

  /** The account of the token, when the client knows it. */
  get account(): Subject | undefined {
    return this.#internals.account;
  }

  /** Aborts when the client is closed, or the signal that it was given. */
  get signal(): AbortSignal {
    return this.#internals.settings.signal;
  }

  /** Reads a node: `client.get('178…', { fields: 'id,username' })`. */
  get(path: string, params: Params = {}, options: CallOptions = {}): Call<GraphObject> {
    return this.#call('GET', 'get', path, params, options);
  }

  /** Reads a list: `for await (const row of client.edge('178…/media', { fields: 'id' }))`. */
  edge(path: string, params: Params = {}, options: CallOptions = {}): PagedCall<GraphObject> {
    const { params: given, ...request } = this.#request('GET', 'edge', path, params, options);
    const { cursor, ...others } = given;
    const position = cursor === undefined ? {} : decodeCursor(cursor, request.edge ?? '', request.operation);
    // A record without members accepts any object.
    return new PagedCall(
      listPlan(
        { ...request, params: { ...others, ...position } },
        { client: this.#internals, selection: anyObject, given: others },
      ),
    ) as PagedCall<GraphObject>;
  }

  /** Creates an object: `client.create('178…/comments', { message: 'Hi' })`. */
  create(path: string, params: Params = {}, options: CallOptions = {}): Call<GraphObject> {
    return this.#call('POST', 'create', path, params, options);
  }

  /** Updates an object: `client.update('178…', { hide: true })`. */
  update(path: string, params: Params = {}, options: CallOptions = {}): Call<GraphObject> {
    return this.#call('POST', 'update', path, params, options);
  }

  /** Deletes an object: `client.delete('178…')`. */
  delete(path: string, params: Params = {}, options: CallOptions = {}): Call<GraphObject> {
    return this.#call('DELETE', 'delete', path, params, options);
  }

  /**
   * Sends several calls in one request, fifty at a time, and returns their values in the shape of the calls.
   *
   * @example const [me, recent] = await client.batch([user.get(), user.media.get()]);
   * @example const { a, b } = await client.batch({ a: callA, b: callB }).settled();
   */
  batch<const C extends Batchable>(calls: C): BatchCall<C, BatchValues<C>> {
    return new BatchCall(this, calls);
  }

  /** The same client with other options, or for another account. */
  with(options: Partial<ClientOptions>, account: Subject | undefined = this.account): GraphClient {
    checkObject(options, 'GraphClient.with', '{ version }');
    return new GraphClient({ ...this.#internals.options, ...options }, account);
  }

  /** The usage of every allowance that calls have used. */
  get usage(): readonly AllowanceUsage[] {
    return this.#internals.settings.limiter.usage;
  }

  /**
   * Ends all calls of this client and of those that share with it, made by `as` and `with`: what waits fails at once with
   * an `AbortError`, and so do later calls. Resolves when a shared store of limits has been told.
   */
  async close(): Promise<void> {
    const { options, settings } = this.#internals;
    familyOf(options).ended.abort();
    await settings.limiter.flush?.();
  }

  /** The login of a call, which decides its host. */
  loginOf(options: CallOptions = {}): GraphRequest['login'] {
    checkCallOptions(options, 'GraphClient.loginOf');
    return loginOf(this.#internals.settings, options);
  }

  /**
   * Downloads a file from a URL that Meta gave, such as a `media_url`. Sends no token.
   *
   * @throws NotFoundError when the URL has expired: Meta signs URLs for some days only.
   */
  download(url: string, options: CallOptions = {}): Call<Download> {
    const operation = 'GraphClient.download';
    checkCallOptions(options, operation);
    checkAddress(url, operation);
    const { transport, timeoutMs: usual, signal: whole } = this.#internals.settings;
    const call = composedCall<Download>(
      { operation, method: 'GET', path: new URL(url).pathname },
      ({ timeoutMs = usual, signal }) =>
        fetchFile(url, (request) => () => sendWithin(timeoutMs, request, transport), joinedSignal(signal, whole)),
    );
    return Object.keys(options).length > 0 ? call.with(options) : call;
  }

  /** Makes a client readable in a console, without its token. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    const { settings } = this.#internals;
    const base = settings.baseUrl ?? hostOf({}, settings.login);
    return `GraphClient { ${base}/${settings.version} }`;
  }

  #call(
    method: GraphRequest['method'],
    operation: string,
    path: string,
    params: Params,
    options: CallOptions,
  ): Call<GraphObject> {
    const client = this.#internals;
    return new Call({
      client,
      request: this.#request(method, operation, path, params, options),
      decode: (body, request, secrets) => decodeBy(t.UnknownRecord, body, { client, request, secrets }),
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
    checkObject(params, name, "{ fields: 'id' }");
    return pathRequest({ operation: name, method, login: this.loginOf(options), options }, path, params);
  }
}

/** The token that a client sends with a call; for endpoints that take a token as a parameter. */
export const tokenOf =
  (client: GraphClient, options: CallOptions): TaskEither<GraphError, string> =>
  async () =>
    findToken({ method: 'GET', options, params: {} }, client[internals]().settings);
