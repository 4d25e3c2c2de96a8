import { InvalidArgumentError } from '@edgewalk/core';
import { isObject, suggest } from '@edgewalk/core/declare';
import { type FieldName, fieldOf, fieldsOf, type ObjectName, objects } from '../objects/objects.js';
import type { EventOf, WebhookEvent } from '../receive/event.js';

/** The second argument of a handler. */
export interface HandlerContext {
  /** Aborted by `close()`, and when the handlers take longer than `timeoutMs`. */
  readonly signal: AbortSignal;
}

/** Handles an event. If it throws or rejects, Meta sends the event again. */
export type Handler<E> = (event: E, context: HandlerContext) => unknown;

/** Required members of the value: `{ item: 'comment', verb: 'add' }`. */
export type FilterOf<V> = V extends object
  ? {
      readonly [K in V extends unknown ? keyof V : never]?: V extends { readonly [N in K]?: infer M }
        ? M & (string | boolean)
        : never;
    }
  : never;

/** An event whose value has the members of a filter. */
export type Filtered<E, F> = E extends { readonly value: infer V } ? E & { readonly value: V & Readonly<F> } : never;

type AnyHandler = Handler<WebhookEvent>;

interface Route {
  readonly fits: (event: WebhookEvent) => boolean;
  readonly handler: AnyHandler;
  /** Gets events that the account itself caused. */
  readonly wantsOwn: boolean;
}

/** The handlers, in the order in which they were added. */
export class Routes {
  readonly #routes: Route[] = [];
  readonly #includeOwn: boolean;

  constructor(includeOwn: boolean) {
    this.#includeOwn = includeOwn;
  }

  add(object: string, field: string, filter: unknown, handler: unknown): void {
    checkName('object', object, Object.keys(objects));
    if (object !== 'permissions') checkName(`field of ${object}`, field, Object.keys(fieldsOf(object)));
    if (typeof handler !== 'function') throw refuse('write the handler as a function: (event) => …');
    if (filter !== undefined && !isObject(filter)) throw refuse("write the filter as an object: { verb: 'add' }");
    this.#routes.push({
      fits: (event) => isOf(event, object, field) && hasAll(event.value, filter ?? {}),
      handler: handler as AnyHandler,
      wantsOwn: fieldOf(object, field)?.ownOnly === true,
    });
  }

  addAny(handler: AnyHandler): void {
    if (typeof handler !== 'function') throw refuse('write the handler as a function: (event) => …');
    this.#routes.push({ fits: () => true, handler, wantsOwn: false });
  }

  handlersOf(event: WebhookEvent): readonly AnyHandler[] {
    const isWanted = ({ wantsOwn }: Route) => !event.isOwn || wantsOwn || this.#includeOwn;
    return this.#routes.filter((route) => route.fits(event) && isWanted(route)).map(({ handler }) => handler);
  }
}

const isOf = (event: WebhookEvent, object: string, field: string): boolean =>
  event.known && event.object === object && event.field === field;

const hasAll = (value: unknown, filter: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(filter).every(([name, wanted]) => isObject(value) && value[name] === wanted);

function checkName(what: string, name: unknown, names: readonly string[]): void {
  if (typeof name !== 'string' || !names.includes(name))
    throw refuse(`there is no ${what} ${JSON.stringify(name)}: ${suggest(name, names)}`);
}

const refuse = (advice: string) => new InvalidArgumentError('webhooks.on', advice);

/** Whether an event is of a field; narrows it. */
export function isEvent<O extends ObjectName, F extends FieldName<O>>(
  event: WebhookEvent,
  object: O,
  field: F,
): event is Extract<WebhookEvent, EventOf<O, F>> {
  return isOf(event, object, field);
}
