import { checkObject, may, type Rule } from '../errors/options.js';
import { InvalidArgumentError } from '../errors/program.js';
import { nameOf, setName } from './batch-names.js';
import { Call, plan } from './call.js';
import type { RequestPlan } from './plan.js';

/** The options of a call inside a batch. */
export interface BatchItemOptions {
  /** How its name in the request begins; by default one is made where it is needed. */
  readonly name?: string;
  /** The call that has to succeed before it. */
  readonly dependsOn?: Call<unknown>;
  /** Leaves its value out of the answer when it succeeds: it is `undefined` then. */
  readonly omitOnSuccess?: boolean;
}

const rules = {
  name: may((name) => typeof name === 'string' && /^[\w-]+$/.test(name), 'write letters, digits, - and _'),
  dependsOn: may((call) => call instanceof Call, 'give a call of the batch, such as post'),
  omitOnSuccess: may((value) => typeof value === 'boolean', 'write true or false'),
} satisfies Record<keyof BatchItemOptions, Rule>;

/** The values of a response that a reference can point to; `each` is every item of a list. */
export type Path<A> = A extends readonly (infer Item)[]
  ? { readonly each: Path<Item>; readonly [index: number]: Path<Item> }
  : A extends object
    ? { readonly [K in keyof A]-?: Path<NonNullable<A[K]>> }
    : { readonly __value?: A };

/**
 * Gives a call options that count inside a batch.
 *
 * @example await api.batch([post, batchItem(comment, { dependsOn: post, omitOnSuccess: true })]);
 */
export function batchItem<A>(call: Call<A>, options: BatchItemOptions & { omitOnSuccess: true }): Call<A | undefined>;
export function batchItem<A>(call: Call<A>, options: BatchItemOptions): Call<A>;
export function batchItem<A>(call: Call<A>, options: BatchItemOptions): Call<A> {
  const own = planIn(call, 'batchItem');
  checkObject(options, 'batchItem', '{ dependsOn: post }', rules);
  const { name, dependsOn, omitOnSuccess } = options;
  if (name !== undefined && !setName(own, name))
    throw new InvalidArgumentError('batchItem', 'name: the call has a name already; name it first');
  const after = dependsOn && nameOf(planIn(dependsOn, 'batchItem'));
  // Every call is constructed from a plan alone.
  return new (call.constructor as new (changed: RequestPlan<A>) => Call<A>)({
    ...own,
    item: { ...(after !== undefined && { after }), ...(omitOnSuccess === true && { omit: true }) },
  });
}

/**
 * The result of another call of the same batch, for a parameter or an id. Meta fills it in; several values are joined
 * by commas.
 *
 * @example api.user.mediaPublish.create({ creation_id: resultOf(container, ({ id }) => id) })
 */
export function resultOf<A>(call: Call<A>, select: (result: Path<A>) => unknown): string {
  const own = planIn(call, 'resultOf');
  const steps: string[] = [];
  const recorder: object = new Proxy(
    {},
    {
      get: (_, key) => {
        if (typeof key === 'symbol' || !/^\w+$/.test(key)) return undefined;
        steps.push(key === 'each' ? '.*' : /^\d+$/.test(key) ? `[${key}]` : `.${key}`);
        return recorder;
      },
    },
  );
  if (pointedBy(() => select(recorder as Path<A>)) !== recorder)
    throw new InvalidArgumentError('resultOf', 'point at one value of the result: resultOf(post, ({ id }) => id)');
  return `{result=${nameOf(own)}:$${steps.join('')}}`;
}

function pointedBy(select: () => unknown): unknown {
  try {
    return select();
  } catch {
    // It did something with a value that is not there yet.
    return undefined;
  }
}

function planIn<A>(call: Call<A>, where: string): RequestPlan<A> {
  if (!(call instanceof Call)) throw new InvalidArgumentError(where, 'give a call, such as api.user.get()');
  const own = call[plan]();
  if (own.client !== undefined) return own;
  throw new InvalidArgumentError(where, `${own.request.operation} is a call of its own: it cannot be in a batch`);
}
