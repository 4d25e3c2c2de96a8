import { isObject } from '../codec/codec.js';
import type { Compiled } from './compile.js';
import type { CompileContext } from './field.js';
import type { NodeClass } from '../declare/graph.js';

/** What was made ready, and of what; the selection is a copy, since the caller's may change. */
interface Kept {
  readonly login: CompileContext['login'];
  readonly chosen: unknown;
  readonly compiled: Compiled;
}

/** What has been made ready before, by node, the newest first: programs ask for the same few selections again. */
const known = new WeakMap<NodeClass, readonly Kept[]>();

/** Selections are literals, so there are few; one that is put together at run time must not fill the memory. */
const mostKept = 50;

/** The selection made ready, now or before. */
export function cached(
  node: NodeClass,
  chosen: readonly unknown[],
  { login }: CompileContext,
  make: () => Compiled,
): Compiled {
  const ofNode = known.get(node) ?? [];
  for (const kept of ofNode) if (kept.login === login && isSame(kept.chosen, chosen)) return kept.compiled;
  const compiled = make();
  if (isPlain(chosen))
    known.set(node, [{ login, chosen: copyOf(chosen), compiled }, ...ofNode.slice(0, mostKept - 1)]);
  return compiled;
}

/** Whether it is made of texts, numbers, lists and plain objects alone: times and the like are not compared. */
function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== 'object') return typeof value !== 'function' && typeof value !== 'symbol';
  return (
    value !== null && Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain)
  );
}

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, copyOf(member)]));
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one)) return Array.isArray(other) && areSame(one, other);
  return isObject(one) && isObject(other) && haveSame(one, other);
}

function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (!isSame(one[at], other[at])) return false;
  return true;
}

/** In the same order, since that is how it is written out. */
function haveSame(one: Record<string, unknown>, other: Record<string, unknown>): boolean {
  if (Object.getPrototypeOf(other) !== Object.prototype) return false;
  const names = Object.keys(one);
  return areSame(names, Object.keys(other)) && names.every((name) => isSame(one[name], other[name]));
}
