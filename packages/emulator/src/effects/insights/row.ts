import type { Row } from '../../graph/effect.js';

export interface Breakdown {
  readonly dimension_keys: readonly string[];
  readonly results: readonly { readonly dimension_values: readonly string[]; readonly value: number }[];
}

/** One value of a metric. Beside it may stand the group it was counted for. */
export interface Value {
  readonly value: unknown;
  readonly end_time?: string;
  readonly [group: string]: unknown;
}

interface Numbers {
  readonly values?: readonly Value[];
  readonly total_value?: { readonly value?: number; readonly breakdowns?: readonly Breakdown[] };
}

/** One metric in Meta's form. */
export function insight(subject: string, name: string, period: string, numbers: Numbers): Row {
  const words = name.replaceAll('_', ' ');
  return {
    name,
    period,
    ...numbers,
    title: `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`,
    description: `The ${words} of this object.`,
    id: `${subject}/insights/${name}/${period}`,
  };
}

/** Groups as a breakdown; those that count nothing are left out. */
export function breakdown(keys: readonly string[], groups: Readonly<Record<string, number>>): Breakdown {
  const results = Object.entries(groups).map(([group, value]) => ({
    dimension_values: group.split('|'),
    value,
  }));
  return { dimension_keys: keys, results: results.filter(({ value }) => value > 0) };
}
