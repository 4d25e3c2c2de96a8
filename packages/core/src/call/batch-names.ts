import { nameMark, referredNames } from '../codec/reference.js';
import type { GraphError } from '../errors/kinds.js';
import { InvalidArgumentError } from '../errors/program.js';
import { pathOf } from '../request/request.js';
import { isFile } from '../wire/file.js';
import { wireText } from '../wire/form.js';
import { notPrepared } from './outcome.js';
import type { Decode, RequestPlan } from './plan.js';

/** Names by the decoder of a call: it is made for one call, and copies of the call share it. */
const names = new WeakMap<Decode<unknown>, string>();
let made = 0;

/** Whether any call has a name: without names there are no references, and most programs have none. */
export const batchNames = { areUsed: false };

/** Gives a call a name; another name is refused. */
export function setName({ decode }: RequestPlan<unknown>, name: string): boolean {
  const marked = name + nameMark();
  const earlier = names.get(decode);
  if (earlier === undefined) names.set(decode, marked);
  batchNames.areUsed = true;
  return earlier === undefined || earlier === marked;
}

/** The name of a call that others refer to, or that was given one. */
export const givenName = ({ decode }: RequestPlan<unknown>): string | undefined => names.get(decode);

/** The name of a call, which is made at its first use. */
export function nameOf(plan: RequestPlan<unknown>): string {
  if (givenName(plan) === undefined) setName(plan, `call-${(made += 1)}`);
  return givenName(plan) ?? '';
}

/** The names of the calls that must succeed before a call. */
export function neededNames({ request, item }: RequestPlan<unknown>): readonly string[] {
  if (!batchNames.areUsed) return [];
  const values = Object.values(request.params).filter(
    (value) => value !== undefined && value !== null && !isFile(value),
  );
  const referred = referredNames([pathOf(request), ...values.map(wireText)].join(' '));
  return item?.after === undefined ? referred : [item.after, ...referred];
}

/** The error of a call that is sent by itself, although it needs the result of another. */
export function failureAlone(plan: RequestPlan<unknown>): GraphError | undefined {
  const { request } = plan;
  // A batch holds the references of its items.
  if (request.calls !== undefined || neededNames(plan).length === 0) return undefined;
  const advice = 'the result of another call is known only inside a batch: put both calls into one';
  return notPrepared(new InvalidArgumentError(request.operation, advice), request);
}
