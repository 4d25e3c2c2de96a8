import * as ig from '@edgewalk/instagram';
import { GraphFailure, invalid } from '../../errors/failure.js';
import { effect, type EffectContext, type Row } from '../../graph/effect.js';
import type { StoredObject } from '../../world/store.js';
import { groupsOf, numbersOf } from './media-numbers.js';
import { checkBreakdown, checkMetrics, namesIn } from './names.js';
import { breakdown, insight } from './row.js';

const metrics: Readonly<Record<string, ig.MediaMetricFacts>> = ig.mediaMetrics;

/** Too few viewers give a story away. */
const fewestViewers = 5;

const namesOn = ({ login }: EffectContext['token']): string[] =>
  Object.keys(metrics).filter((name) => (metrics[name]?.login ?? login) === login);

function checkProduct({ fields }: StoredObject, metric: string): void {
  const product = fields['media_product_type'];
  if (fields['parent_album'] !== undefined) throw invalid('Insights are not available for items of an album');
  const on: readonly unknown[] = metrics[metric]?.on ?? [];
  if (!on.includes(product)) {
    throw invalid(`The Media Insights API does not support the ${metric} metric for this media product type.`);
  }
  if (product === 'STORY' && Number(fields['viewers']) < fewestViewers) {
    throw new GraphFailure(10, undefined, '(#10) Not enough viewers for the media to show insights');
  }
}

function measure({ id }: StoredObject, metric: string, dimensions: readonly string[], value: number): Row {
  const values = [{ value }];
  if (dimensions.length === 0) return insight(id, metric, 'lifetime', { values });
  checkBreakdown(dimensions, metrics[metric]?.breakdown);
  const breakdowns = dimensions.map((dimension) => breakdown([dimension], groupsOf(value, dimension)));
  return insight(id, metric, 'lifetime', { values, total_value: { value, breakdowns } });
}

/** The numbers of a media. What has no data is left out. */
export const mediaInsights = effect(ig.MediaInsights, {
  list: ({ subject, params, token }) => {
    const names = namesIn(params.metric);
    checkMetrics(names, namesOn(token));
    for (const name of names) checkProduct(subject, name);
    const dimensions = namesIn(params.breakdown);
    const numbers = numbersOf(subject);
    if (numbers['reach'] === 0) return [];
    return names.map((name) => measure(subject, name, dimensions, numbers[name] ?? 0));
  },
});
