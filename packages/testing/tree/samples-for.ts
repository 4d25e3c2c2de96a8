import type { Login } from '@edgewalk/core';
import type { Operation, Unsupported } from '@edgewalk/core/declare';
import type { Place } from './places.js';
import { type Sample, samplesOf, type Values } from './sample-of.js';

type Ready<A> = A | Promise<A>;

/** What the samples of a tree are made from; `World` is what the emulator has of it. */
export interface SampleSources<World> {
  /** Whose operation it is, where the id of its kind of node does not do; what no list shows is made. */
  readonly subjects: Readonly<Record<string, (world: World) => Ready<string>>>;
  /**
   * What parameters hold in one operation, made first where it has to be; `undefined` leaves a parameter out. A list
   * holds whole inputs, for parameters of which not all go together.
   */
  readonly inputs: Readonly<Record<string, (world: World) => Ready<Values | readonly Values[]>>>;
  /** What a parameter of a name holds, wherever it stands. */
  readonly values: (world: World) => Values;
}

/** An operation that a login offers. */
export type Offer = Place<Exclude<Operation, Unsupported>> & { readonly login: Login };

/** Makes the samples of an operation: as many as it takes to show every form of its parameters. */
export const sampler =
  <World extends { readonly ids: Readonly<Record<string, string>> }>({
    subjects,
    inputs,
    values,
  }: SampleSources<World>) =>
  async (place: Offer, world: World): Promise<Sample[]> => {
    const { name, login, start } = place;
    const { operation } = place.way.length === 0 ? place : { operation: place.way[0]?.declaration.get };
    if (operation === undefined || operation.kind === 'unsupported') throw new Error(`${name}: nothing leads there`);
    const id = start === undefined ? '' : await idFor(name, start.declaration.name);
    const isList = place.operation.kind === 'pages' && place.way.length === 0;
    const page = isList && place.operation.facts.paging !== 'none' ? { limit: 2 } : {};
    const own = await inputs[name]?.(world);
    const found = isWhole(own)
      ? own
      : samplesOf(operation.params, { operation: name, login, values: { ...values(world), ...own } });
    return found.map((input) => ({ id, input: { ...input, ...page } }));

    async function idFor(at: string, node: string): Promise<string> {
      const known = (await subjects[at]?.(world)) ?? world.ids[node];
      if (known === undefined) throw new Error(`${at}: there is no id of ${node}: find one in the samples of the tree`);
      return known;
    }
  };

const isWhole = (given: Values | readonly Values[] | undefined): given is readonly Values[] => Array.isArray(given);
