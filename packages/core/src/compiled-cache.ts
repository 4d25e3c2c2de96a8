import type { Compiled } from './compile.js';
import type { CompileContext } from './field.js';
import type { NodeClass } from './graph.js';

/** What has been made ready before, by node: programs ask for the same few selections again and again. */
const known = new WeakMap<NodeClass, Map<string, Compiled>>();

/** Selections are literals, so there are few; one that is put together at run time must not fill the memory. */
const mostKept = 200;

/**
 * A text that no other selection has. Names have no commas in them, and what has any is refused before it is kept;
 * so the count of names tells `['a,b']` from `['a', 'b']`. Expansions are not kept.
 */
function keyOf(chosen: readonly unknown[], { login }: CompileContext): string | undefined {
  for (const item of chosen) if (typeof item !== 'string') return undefined;
  return `${login} ${chosen.length} ${chosen.join(',')}`;
}

/** The selection made ready, now or before. */
export function cached(
  node: NodeClass,
  chosen: readonly unknown[],
  context: CompileContext,
  make: () => Compiled,
): Compiled {
  const key = keyOf(chosen, context);
  if (key === undefined) return make();
  const ofNode = known.get(node) ?? new Map<string, Compiled>();
  const found = ofNode.get(key);
  if (found !== undefined) return found;
  const made = make();
  if (ofNode.size >= mostKept) ofNode.clear();
  known.set(node, ofNode.set(key, made));
  return made;
}
