import type { BatchOutcomes } from '@edgewalk/core';
import type { Instagram } from '@edgewalk/instagram';
import type { MediaInsights } from '@edgewalk/instagram/media/insights';
import { mediaMetrics } from '@edgewalk/instagram/insights/media-metrics';
import { isLeft } from '@edgewalk/core/declare';
import { UsageError } from '../arguments/usage-error.js';

/** What tells which metrics a media has. */
export interface MediaKind {
  readonly id: string;
  readonly media_product_type?: string | undefined;
}

export type Numbers = Readonly<Record<string, unknown>>;

const facts: Readonly<
  Record<string, { readonly on: readonly string[]; readonly login?: string; readonly breakdown?: unknown }>
> = mediaMetrics;

/** The metrics of media that are one number. */
const mediaMetricNames: readonly string[] = Object.entries(facts).flatMap(([name, { breakdown }]) =>
  breakdown === undefined ? [name] : [],
);

/** Checks names of metrics. */
export function checkMediaMetrics(names: readonly string[]): void {
  const word = names.find((name) => !mediaMetricNames.includes(name));
  if (word === undefined) return;
  throw new UsageError(`--metrics: a post has no number ${word}: write some of ${mediaMetricNames.join(', ')}`, {
    mistake: { word, allowed: mediaMetricNames },
  });
}

/** Reads metrics of media, several media in a request. A media whose insights Meta refuses has no numbers. */
export async function readNumbers(
  api: Instagram,
  media: readonly MediaKind[],
  names: readonly string[],
): Promise<readonly Numbers[]> {
  const login = api.client.loginOf();
  const metricsOf = ({ media_product_type: kind = 'FEED' }: MediaKind) =>
    names.filter((name) => facts[name]?.on.includes(kind) && (facts[name].login ?? login) === login);
  const asked = media.filter((each) => metricsOf(each).length > 0);
  if (asked.length === 0) return media.map(() => ({}));
  const calls = asked.map((each) => api.media(each.id).insights.get({ metric: metricsOf(each) as readonly 'reach'[] }));
  const outcomes = await api.batch(calls).settled();
  const numbers = new Map(asked.map(({ id }, at) => [id, numbersOf(outcomes[at])]));
  return media.map(({ id }) => numbers.get(id) ?? {});
}

/** The failures of one media, which may be too old or have too few viewers; all others end the command. */
const ofOneMedia: readonly string[] = ['NotFoundError', 'InvalidParameterError', 'PermissionError', 'UnknownApiError'];

type Outcome = BatchOutcomes<readonly ReturnType<MediaInsights['get']>[]>[number];

function numbersOf(outcome: Outcome | undefined): Numbers {
  if (outcome === undefined) return {};
  if (!isLeft(outcome))
    return Object.fromEntries(outcome.right.data.map(({ name, values }) => [name, values?.[0]?.value]));
  if (!ofOneMedia.includes(outcome.left._tag)) throw outcome.left;
  return {};
}
