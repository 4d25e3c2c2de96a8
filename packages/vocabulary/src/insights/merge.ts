import type { Window } from './span.js';

/** What one part of a range brought. */
export interface WindowInsights<Item> extends Window {
  readonly data: readonly Item[];
}

type Member<Item, Name extends string> = Item extends { readonly [N in Name]?: infer Value } ? Value : never;

/**
 * A metric over all parts of a range. Its values stand in order, each once. A total is given for each part: people are
 * counted once in each, so that totals of people do not add up.
 */
export type MergedInsight<Item> = Omit<Item, 'total_value'> & {
  readonly totals?: readonly (Window & { readonly total_value: NonNullable<Member<Item, 'total_value'>> })[];
};

interface Row {
  readonly name: string;
  readonly period?: string;
  readonly values?: readonly object[];
  readonly total_value?: object;
}

/** Puts the parts of a range together, in the order of time. */
export function mergeWindows<Item extends { readonly name: string }>(
  windows: readonly WindowInsights<Item>[],
): readonly MergedInsight<Item>[] {
  const merged = new Map<string, Record<string, unknown> & { values?: object[]; totals?: object[] }>();
  for (const { data, since, until } of windows) {
    for (const item of data) {
      const { values, total_value: total, ...labels }: Row = item;
      const key = `${labels.name} ${labels.period ?? ''}`;
      const earlier = merged.get(key);
      merged.set(key, {
        ...labels,
        ...(values && { values: withoutRepeats([...(earlier?.values ?? []), ...values]) }),
        ...(total && { totals: [...(earlier?.totals ?? []), { since, until, total_value: total }] }),
      });
    }
  }
  // The members are those of the items, put together.
  return [...merged.values()] as unknown as readonly MergedInsight<Item>[];
}

/** A day at the seam of two parts may come with both. */
function withoutRepeats(values: readonly object[]): object[] {
  const byPlace = new Map<string, object>();
  for (const each of values) {
    const place = { ...each, value: undefined };
    byPlace.set('end_time' in each ? JSON.stringify(place) : `${byPlace.size}`, each);
  }
  return [...byPlace.values()];
}
