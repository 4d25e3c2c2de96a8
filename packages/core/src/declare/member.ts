import * as E from 'fp-ts/lib/Either.js';
import type * as t from 'io-ts';
import { Call } from '../call/call.js';
import type { GraphClient } from '../client/client.js';
import { isObject } from '../codec/codec.js';
import { compile } from '../select/compile.js';
import { InvalidArgumentError, NotSupportedError } from '../errors/program.js';
import { attach, type Item } from '../call/expanded.js';
import type { NodeClass } from './graph.js';
import { checkCallOptions } from '../client/options.js';
import { accountParams, checkParamLogins, parseInput } from '../schema/input.js';
import {
  type Expansion,
  methodOf,
  type Operation,
  type Pages,
  type Post,
  type Read,
  type Remove,
  type Unsupported,
  type Verb,
  verbs,
} from '../schema/operations.js';
import { type CallOptions, checkId, checkLogin, type GraphRequest, pathOf, type Subject } from '../request/request.js';

/** The client of a node or an edge, for classes that offer more than their declaration does. */
export let clientOf: (place: object) => GraphClient;

/** Whose place in the tree it is, for the same classes. */
export let subjectOf: (place: object) => Subject | undefined;

const noOptions: CallOptions = {};

/** What nodes and edges share: a client, a place in the tree, and the four operations of a declaration. */
export abstract class Place {
  readonly #client: GraphClient;
  readonly #subject: Subject | undefined;

  static {
    // Only here is the private member in reach: nobody else shall find a client by looking.
    clientOf = (place) => (place as Place).#client;
    subjectOf = (place) => (place as Place).#subject;
  }

  constructor(client: GraphClient, subject: Subject | undefined) {
    if (typeof subject !== 'object' && subject !== undefined) checkId(subject, new.target.name);
    this.#client = client;
    this.#subject = subject;
  }

  /** The client, for what hangs off this place. */
  protected get client(): GraphClient {
    return this.#client;
  }

  protected get subject(): Subject | undefined {
    return this.#subject;
  }

  protected abstract get edgePath(): string | undefined;
  protected abstract get operations(): Readonly<Record<Verb, Operation>>;

  /** Such as `Media.comments`. */
  protected abstract get label(): string;

  protected request(
    verb: Verb,
    operation: Exclude<Operation, Unsupported>,
    params: Readonly<Record<string, unknown>>,
    options: CallOptions = noOptions,
  ): GraphRequest {
    const name = `${this.label}.${verb}`;
    if (options !== noOptions) checkCallOptions(options, name);
    const login = this.#client.loginOf(options);
    checkLogin(name, operation.facts.login, login);
    checkParamLogins(operation.params as t.Mixed, params, name, login);
    return {
      operation: name,
      method: methodOf(operation),
      subject: this.#subject,
      edge: this.edgePath,
      params: operation.facts.always === undefined ? params : { ...operation.facts.always, ...params },
      accountParams: this.#ownParams(operation, params, name),
      facts: operation.facts,
      options,
    };
  }

  /** The absent parameters that the client's own account fills in. */
  #ownParams(
    operation: Exclude<Operation, Unsupported>,
    params: Readonly<Record<string, unknown>>,
    name: string,
  ): readonly string[] {
    const all = accountParams(operation.params);
    if (all.length === 0) return all;
    const own = all.filter((param) => params[param] === undefined);
    if (own.length === 0 || this.#client.account !== undefined) return own;
    const advice = 'give the id of your account, which this client does not know';
    throw new InvalidArgumentError(name, `${own.join(', ')}: ${advice}`);
  }

  protected write(
    verb: Verb,
    operation: Post | Remove,
    input: unknown,
    options?: CallOptions,
  ): Call<unknown> {
    const where = `${this.label}.${verb}`;
    const [given, read] = this.#readBack(operation, input, where, options);
    const params = parseInput(operation.params as t.Mixed, given, where);
    const request = this.request(verb, operation, { ...params, ...read?.params }, options);
    const decode = (body: unknown, sent: GraphRequest) => this.#client.decode(operation.result, body, sent);
    return new Call({ client: this.#client, request, decode: read?.decode ?? decode });
  }

  /** Takes `fields` out of what is written: with them the answer is what was written, read again. */
  #readBack(operation: Post | Remove, input: unknown, where: string, options: CallOptions = {}) {
    const offered = operation.kind === 'post' && operation.facts.readAfterWrite === true;
    if (!offered || !isObject(input) || input['fields'] === undefined) return [input, undefined] as const;
    const { fields, ...given } = input;
    const context = { where, login: this.#client.loginOf(options) };
    const compiled = compile(this.written, fields, undefined, context);
    const decode = (body: unknown, sent: GraphRequest) => {
      const result = this.#client.decode(compiled.codec, body, sent);
      // An object's codec accepts nothing but objects.
      if (E.isRight(result)) attach(result.right as Item, compiled, { client: this.#client, request: sent });
      return result;
    };
    return [given, { params: { fields: compiled.fields }, decode }] as const;
  }

  /** The class of what a write makes or changes. */
  protected abstract get written(): NodeClass;

  /** Refuses what the declaration does not offer, before anything else happens. */
  perform(verb: Verb, input?: unknown, options?: CallOptions): unknown {
    const operation = this.operations[verb];
    if (operation.kind === 'unsupported') throw new NotSupportedError(`${this.label}.${verb}`, operation.why);
    return operation.kind === 'post' || operation.kind === 'remove'
      ? this.write(verb, operation, input, options)
      : this.read(operation, input, options);
  }

  protected abstract read(
    operation: Read | Pages | Expansion,
    query: unknown,
    options?: CallOptions,
  ): Call<unknown>;

  /** Readable in a console, and sends nothing. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    const offered = verbs.filter((verb) => this.operations[verb].kind !== 'unsupported');
    const path = pathOf({ subject: this.#subject, edge: this.edgePath });
    return `${this.constructor.name} { ${path}: ${offered.join(', ') || 'no operations'} }`;
  }
}

/** Gives a class its four methods. They are plain functions on the prototype: nothing is made per instance. */
export function giveMethods(prototype: Place): void {
  for (const verb of verbs) {
    const method = function perform(this: Place, input?: unknown, options?: CallOptions): unknown {
      return this.perform(verb, input, options);
    };
    Object.defineProperty(prototype, verb, { value: method, writable: true, configurable: true });
  }
}
