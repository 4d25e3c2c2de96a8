import type { Login } from '@edgewalk/core';
import type { Operation, Unsupported } from '@edgewalk/core/declare';
import type { Facebook } from '@edgewalk/facebook';
import type * as t from 'io-ts';
import type { Place } from '@edgewalk/testing/tree/places';
import { type Sample, samplesOf, type Values } from '@edgewalk/testing/tree/sample-of';
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

type Ready<A> = A | Promise<A>;

/** What one part of the tree needs in order to be tried. */
export interface Samples {
  /** Ids by the name of their node, found through the tree itself, so that no list of them can grow stale. */
  readonly ids?: (fb: Facebook, ids: Ids) => Promise<Ids>;
  /** Whose operation it is, where the id of its kind of node does not do; what no list shows is made. */
  readonly subjects?: Readonly<Record<string, (world: World) => Ready<string>>>;
  /**
   * What parameters hold in one operation, made first where it has to be; `undefined` leaves a parameter out. A list
   * holds whole inputs, for parameters of which not all go together.
   */
  readonly inputs?: Readonly<Record<string, (world: World) => Ready<Values | readonly Values[]>>>;
  /** What a parameter of a name holds, wherever it stands. */
  readonly values?: (world: World) => Values;
}

const areas: readonly Samples[] = [page, publishing, post, video, people, messaging, leads, insights];

const merged = <K extends 'subjects' | 'inputs'>(kind: K): NonNullable<Samples[K]> =>
  Object.assign({}, ...areas.map((area) => area[kind])) as NonNullable<Samples[K]>;
const subjects = merged('subjects');
const inputs = merged('inputs');

/** Finds the ids; each part may use those that were found before. */
export async function findIds(fb: Facebook): Promise<Ids> {
  let found: Ids = {};
  for (const { ids } of areas) found = { ...found, ...(await ids?.(fb, found)) };
  return found;
}

/** Samples of an operation: as many as it takes to show every form of its parameters. */
export async function samplesFor(
  place: Place<Exclude<Operation, Unsupported>> & { readonly login: Login },
  world: World,
): Promise<Sample[]> {
  const id = await idFor(place, world);
  const { operation } = place.way.length === 0 ? place : { operation: place.way[0]?.declaration.get };
  if (operation === undefined || operation.kind === 'unsupported')
    throw new Error(`${place.name}: nothing leads there`);
  const isList = place.operation.kind === 'pages' && place.way.length === 0;
  const first = isList && place.operation.facts.paging !== 'none' ? { limit: 2 } : {};
  const found = await inputsFor(place, operation.params, world);
  return found.map((input) => ({ id, input: { ...input, ...first } }));
}

async function inputsFor(
  { name, login }: Place & { readonly login: Login },
  codec: t.Mixed,
  world: World,
): Promise<readonly Values[]> {
  const values = await inputs[name]?.(world);
  if (Array.isArray(values)) return values as readonly Values[];
  const common = Object.assign({}, ...areas.map((area) => area.values?.(world))) as Values;
  return samplesOf(codec, {
    operation: name,
    login,
    values: { ...common, ...(values as Values | undefined) },
  });
}

async function idFor(place: Place, world: World): Promise<string> {
  if (place.start === undefined) return '';
  const { name } = place.start.declaration;
  const id = (await subjects[place.name]?.(world)) ?? world.ids[name];
  if (id === undefined) throw new Error(`${place.name}: there is no id of ${name}: find one in samples/`);
  return id;
}
