import type { RootCommand } from '@bomb.sh/tab';
import { describedTrees } from '@edgewalk/console/describe';
import { rootPlaces } from '../describe/find-place.js';

/** Completes the first argument of commands by the places of the trees. */
export async function addPlaces({ commands }: RootCommand, names: readonly string[]): Promise<void> {
  const places = new Set<string>();
  for await (const { description } of describedTrees()) for (const place of rootPlaces(description)) places.add(place);
  for (const name of names) {
    const [place] = [...(commands.get(name)?.arguments.values() ?? [])];
    if (place === undefined) continue;
    place.handler = (complete) => {
      for (const each of places) complete(each, '');
    };
  }
}
