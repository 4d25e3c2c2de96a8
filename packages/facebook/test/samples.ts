import type { Facebook } from '@edgewalk/facebook';
import type { Values } from '@edgewalk/testing/tree/sample-of';
import { sampler, type SampleSources } from '@edgewalk/testing/tree/samples-for';
import { insights } from './samples/insights.js';
import { leads } from './samples/leads.js';
import { messaging } from './samples/messaging.js';
import { page } from './samples/page.js';
import { people } from './samples/people.js';
import { post } from './samples/post.js';
import { publishing } from './samples/publishing.js';
import { video } from './samples/video.js';

/** Ids of the emulator's world, by the name of the node. */
export type Ids = Readonly<Record<string, string>>;

/** What samples are made from. */
export interface World {
  readonly ids: Ids;
  readonly fb: Facebook;
}

/** What one part of the tree needs in order to be tried. */
export interface Samples extends Partial<SampleSources<World>> {
  /** Ids by the name of their node, found through the tree itself, so that no list of them can grow stale. */
  readonly ids?: (fb: Facebook, ids: Ids) => Promise<Ids>;
}

const areas: readonly Samples[] = [page, publishing, post, video, people, messaging, leads, insights];

const merged = <K extends 'subjects' | 'inputs'>(kind: K): NonNullable<Samples[K]> =>
  Object.assign({}, ...areas.map((area) => area[kind])) as NonNullable<Samples[K]>;

/** Finds the ids; each part may use those that were found before. */
export async function findIds(fb: Facebook): Promise<Ids> {
  let found: Ids = {};
  for (const { ids } of areas) found = { ...found, ...(await ids?.(fb, found)) };
  return found;
}

export const samplesFor = sampler<World>({
  subjects: merged('subjects'),
  inputs: merged('inputs'),
  values: (world) => Object.assign({}, ...areas.map((area) => area.values?.(world))) as Values,
});
