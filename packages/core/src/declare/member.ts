import { Call } from '../call/call.js';
import { type ClientInternals, internals, internalsIn } from '../call/client-internals.js';
import { decodeObject } from '../call/object.js';
import { decodeBy } from '../call/read.js';
import type { GraphClient } from '../client/client.js';
import { showCaller } from '../errors/caller.js';
import { InvalidArgumentError, NotSupportedError } from '../errors/program.js';
import { warnOfClosing, warnOfRetirement, warnOfVersion } from '../policy/warnings.js';
import { wrongLogin, WrongLoginError } from '../errors/wrong-login.js';
import { checkCallOptions, optionNames } from '../request/call-options.js';
import { loginOf } from '../request/host.js';
import { type CallOptions, checkSubject, type GraphRequest, pathOf, type Subject } from '../request/request.js';
import { noClient } from '../schema/edges-of.js';
import { accountParams, parseInput } from '../schema/input.js';
import { unreadable } from '../schema/writable.js';
import type { NodeClass } from '../schema/declaration.js';
import { factsOfCall } from '../schema/facts-of-call.js';
import { httpMethods, type Operation, type Post, type Remove, type Verb, verbs } from '../schema/operations.js';
import { compile } from '../select/compile.js';
import type { CompiledSelection } from '../select/selection.js';
import type { CallContext, CheckedCall, SupportedOperation } from './checked-call.js';
import { refusedCall } from './refused-call.js';

const noOptions: CallOptions = {};

/** What nodes and edges share: a client, a subject, and the four operations of a declaration. */
export abstract class TreeMember {
  readonly #client: GraphClient;
  readonly #subject: Subject | undefined;
  /** Made at the first edge: most nodes are only read. */
  #edges: Map<unknown, unknown> | undefined;

  constructor(client: GraphClient, subject: Subject | undefined) {
    if (client !== noClient) internalsIn(client, new.target.name);
    if (subject !== undefined) checkSubject(subject, new.target.name);
    this.#client = client;
    this.#subject = subject;
  }

  // A method, so that no copy or printout of a member shows a token, not even one that calls getters.
  [internals](): MemberInternals {
    return { client: this.#client, subject: this.#subject };
  }

  // A method, too: `member.client` would give the token to whatever prints or serialises it.
  protected getClient(): ClientInternals {
    return this.#client[internals]();
  }

  /** The edge of a class, the same object each time. */
  protected edge<E>(edgeClass: new (client: GraphClient, parent: Subject) => E): E {
    const made = this.#edges?.get(edgeClass);
    // The value under a class is an instance of it: the only `set` is the one below.
    if (made !== undefined) return made as E;
    const edge = new edgeClass(this.#client, this.#subject ?? '');
    (this.#edges ??= new Map()).set(edgeClass, edge);
    return edge;
  }

  protected abstract get edgePath(): string | undefined;
  protected abstract get operations(): Readonly<Record<Verb, Operation>>;
  /** Such as `Media` or `MediaComments`. */
  protected abstract get label(): string;
  /** The node that a write makes or changes, and a read returns. */
  protected abstract get node(): NodeClass;
  protected abstract read(checked: CheckedCall): Call<unknown>;

  /** Checks the input and makes the call. Refuses an operation that Meta does not offer before anything else. */
  perform(verb: Verb, input: unknown, options: CallOptions = noOptions): unknown {
    const operation = this.operations[verb];
    const where = `${this.label}.${verb}`;
    if (operation.kind === 'unsupported') throw new NotSupportedError(where, operation.why);
    const { settings } = this.getClient();
    if (options !== noOptions) checkCallOptions(options, where);
    if (options.version !== undefined) warnOfVersion(settings, options.version);
    const login = options.accessToken === undefined ? settings.login : loginOf(settings, options);
    const context = { operation, where, login, options };
    try {
      return this.#check(input, context);
    } catch (thrown) {
      // The login of a token is known at run time only: then a call that does not fit it fails, and does not throw.
      if (settings.isLoginGiven || !(thrown instanceof WrongLoginError)) throw thrown;
      return refusedCall(thrown, context, { subject: this.#subject, edge: this.edgePath, client: this.getClient() });
    }
  }

  #check(input: unknown, context: CallContext): Call<unknown> {
    const { operation, where, login, options } = context;
    const { login: needed, withOtherLogin, retired } = operation.facts;
    if (needed !== undefined && needed !== login) throw wrongLogin(where, needed, withOtherLogin);
    if (retired !== undefined) warnOfRetirement(this.getClient().settings, where, retired);
    const { fields, params } = parseInput(operation, input, { where, login, optionNames });
    const checked = { operation, where, login, options, fields, params };
    return operation.kind === 'post' || operation.kind === 'remove'
      ? this.#write(operation, checked)
      : this.read(checked);
  }

  /** Compiles what is asked for, and warns of what new apps cannot ask for. */
  protected select(checked: CheckedCall, defaults?: readonly string[]): CompiledSelection {
    const selection = compile(this.node, checked.fields, defaults, checked);
    if (selection.isAliased === true) warnOfClosing(this.getClient().settings, 'alias');
    return selection;
  }

  /** With `fields` the answer to a write is what was written, read again. */
  #write({ result }: Post | Remove, checked: CheckedCall): Call<unknown> {
    const client = this.getClient();
    const { fields, params } = checked;
    if (fields === undefined)
      return new Call({
        client,
        request: this.request(checked, params),
        decode: (body, request, secrets) => decodeBy(result, body, { client, request, secrets }),
      });
    const selection = this.select(checked);
    const request = this.request(checked, { ...params, ...fieldsParam(selection) });
    return new Call({ client, request, decode: decodeObject({ client, selection }) });
  }

  protected request(
    { operation, where, login, options }: CheckedCall,
    params: Readonly<Record<string, unknown>>,
  ): GraphRequest {
    const { facts } = operation;
    return {
      operation: where,
      method: httpMethods[operation.kind],
      login,
      subject: this.#subject,
      edge: this.edgePath,
      params: facts.always === undefined ? params : { ...facts.always, ...params },
      accountParams: this.#accountParams(operation, params, where),
      facts: facts.onceWith === undefined ? facts : factsOfCall(facts, params),
      options,
    };
  }

  /** The absent parameters that the client fills with its own account. */
  #accountParams(
    operation: SupportedOperation,
    params: Readonly<Record<string, unknown>>,
    where: string,
  ): readonly string[] {
    const all = accountParams(operation.params);
    if (all.length === 0) return all;
    const absent = all.filter((name) => params[name] === undefined);
    if (absent.length === 0 || this.getClient().account !== undefined) return absent;
    const advice = 'give the id of your account, which this client does not know';
    throw new InvalidArgumentError(where, `${absent.join(', ')}: ${advice}`);
  }

  /** Makes a member readable in a console, and sends nothing. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    const offered = verbs.filter((verb) => this.operations[verb].kind !== 'unsupported');
    const path = pathOf({ subject: this.#subject, edge: this.edgePath });
    return `${this.label} { ${path}: ${offered.join(', ') || 'no operations'} }`;
  }
}

/** The fields of a selection as a parameter. */
export const fieldsParam = ({ fields }: CompiledSelection): { readonly fields?: string } =>
  fields === '' ? {} : { fields };

/** What a class with methods beyond its declaration needs from a member. */
export interface MemberInternals {
  readonly client: GraphClient;
  readonly subject: Subject | undefined;
}

/** The client and the subject of a node or an edge. */
export const internalsOf = (member: object): MemberInternals => (member as TreeMember)[internals]();

/** Adds the four methods to a class. They are functions on the prototype: nothing is made per instance. */
export function addMethods(prototype: TreeMember): void {
  for (const verb of verbs) {
    const method = function perform(this: TreeMember, input?: unknown, options?: CallOptions): unknown {
      try {
        return this.perform(verb, input, options);
      } catch (thrown) {
        throw showCaller(unreadable(thrown, `${this.label}.${verb}`), perform);
      }
    };
    Object.defineProperty(prototype, verb, { value: method, writable: true, configurable: true });
  }
}
