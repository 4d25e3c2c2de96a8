import type { Compiled } from './compile.js';
import type { CompileContext } from './field.js';
import type { NodeClass } from './graph.js';

/** What was made ready, and of what; the list is a copy, since the caller's may change. */
interface Kept {
  readonly login: CompileContext['login'];
  readonly chosen: readonly unknown[];
  readonly compiled: Compiled;
}

/** What has been made ready before, by node, the newest first: programs ask for the same few selections again. */
const known = new WeakMap<NodeClass, readonly Kept[]>();

/** Selections are literals, so there are few; one that is put together at run time must not fill the memory. */
const mostKept = 50;

/** The selection made ready, now or before. Expansions are objects, which can change: they are not kept. */
export function cached(
  node: NodeClass,
  chosen: readonly unknown[],
  { login }: CompileContext,
  make: () => Compiled,
): Compiled {
  const ofNode = known.get(node) ?? [];
  for (const kept of ofNode) if (kept.login === login && areSame(kept.chosen, chosen)) return kept.compiled;
  const compiled = make();
  if (chosen.every((item) => typeof item === 'string'))
    known.set(node, [{ login, chosen: [...chosen], compiled }, ...ofNode.slice(0, mostKept - 1)]);
  return compiled;
}

function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}
