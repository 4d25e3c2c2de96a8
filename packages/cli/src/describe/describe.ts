import { UsageError } from '../arguments/usage-error.js';
import type { DescribeInput } from '../commands/describe.js';
import { toJson } from '../output/json.js';
import { escapeControlsInLines } from '../terminal/escape-controls.js';
import type { Context } from '../terminal/context.js';
import { describedTrees, describeMetrics } from '@edgewalk/console/describe';
import { findPlace, placeNames } from './find-place.js';
import { describe, type PlaceText } from './place-text.js';
import { listRoots } from './list-roots.js';
import { render } from './render.js';

/** Prints what a place offers, or the roots of the trees. */
export async function describePlace({ place, options }: DescribeInput, { write }: Context): Promise<void> {
  if (place === undefined) return write(await listRoots(options));
  const found = await find(place, options);
  write(options.format === 'json' ? toJson(found, 2) : escapeControlsInLines(render(found)));
}

async function find(text: string, { tree: preferred }: DescribeInput['options']): Promise<PlaceText> {
  const allowed: string[] = [];
  for await (const tree of describedTrees(preferred)) {
    const place = findPlace(tree.description, text);
    if (place) {
      const metrics = place.edge === undefined ? [] : await describeMetrics(tree, place.edge.edge.name);
      return describe(tree, place, metrics);
    }
    allowed.push(...placeNames(tree.description));
  }
  throw new UsageError('there is no such place: edgewalk describe lists where to begin', {
    mistake: { word: text, allowed },
  });
}
