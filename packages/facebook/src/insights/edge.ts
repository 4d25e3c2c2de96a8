import { pages, unsupported } from '@edgewalk/core';
import type * as t from 'io-ts';
import { Insight } from '../insight.js';
import { readInsights } from '../permissions.js';

/** What every edge of numbers has in common. Pages are spans of time; the list ends with the span asked for. */
export const insights = <Query, const Advice extends string>(query: t.Type<Query>, advice: Advice) => ({
  node: () => Insight,
  get: pages({ params: query, permissions: readInsights, paging: 'time' as const }),
  create: unsupported(advice),
  update: unsupported(advice),
  delete: unsupported(advice),
});
