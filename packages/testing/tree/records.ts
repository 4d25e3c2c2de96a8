import { type Description, OptionalType, RecordType } from '@edgewalk/core/declare';
import type * as t from 'io-ts';

/** The records that a tree's answers consist of, by name: the fields of each node, and what is nested in them. */
export function recordsOf({ nodes }: Description): ReadonlyMap<string, t.Props> {
  const found = new Map<string, t.Props>();
  const add = (name: string, props: t.Props): void => {
    found.set(name, props);
    for (const [member, codec] of Object.entries(props))
      for (const inner of nestedIn(codec)) {
        const key = keyOf(inner, `${name}.${member}`, found);
        if (!found.has(key)) add(key, inner.props);
      }
  };
  for (const { declaration } of nodes.values()) found.set(declaration.name, declaration.fields.props as t.Props);
  for (const [name, props] of found) add(name, props);
  return found;
}

/** The name of a record; where another one has it, its path. */
export function keyOf({ name, props }: RecordType<t.Props>, path: string, found: ReadonlyMap<string, t.Props>): string {
  return (found.get(name) ?? props) === props ? name : path;
}

/** The records within a codec: itself, the item of a list, the forms of a union, the values of a map. */
export function nestedIn(codec: t.Mixed, seen: ReadonlySet<t.Mixed> = new Set()): readonly RecordType<t.Props>[] {
  if (codec instanceof RecordType) return [codec as RecordType<t.Props>];
  if (seen.has(codec)) return [];
  const { type, types = [], codomain } = codec as { type?: t.Mixed; types?: readonly t.Mixed[]; codomain?: t.Mixed };
  const own = codec instanceof OptionalType ? (codec.codec as t.Mixed) : undefined;
  const inside = [own, type, codomain, ...types].filter((inner) => inner !== undefined);
  return inside.flatMap((inner) => nestedIn(inner, new Set([...seen, codec])));
}
