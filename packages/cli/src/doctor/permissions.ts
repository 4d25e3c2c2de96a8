import { type Operation, verbs } from '@edgewalk/core/declare';
import { UsageError } from '../arguments/usage-error.js';
import type { Connection } from '../connection/connect.js';
import { describedTrees } from '@edgewalk/console/describe';
import { findPlace, type Place, placeNames } from '../describe/find-place.js';
import type { Finding } from './finding.js';

/** What the other commands do. */
const usual = ['user.media', 'media.comments', 'user.insights'];

/** The permissions that operations need, by the operation: `media.comments.create`. */
export type Needs = ReadonlyMap<string, readonly string[]>;

/** Finds what the operations of places need with a login. Throws a `UsageError` for what is no place. */
export async function needsOf(places: readonly string[], { login }: Connection): Promise<Needs> {
  const needs = new Map<string, readonly string[]>();
  for (const text of places.length === 0 ? usual : places) {
    const { name, node, edge } = await find(text);
    const declaration: Readonly<Record<(typeof verbs)[number], Operation>> = (edge ?? node).declaration;
    for (const verb of verbs) {
      const operation = declaration[verb];
      if (operation.kind === 'unsupported' || (operation.facts.login ?? login) !== login) continue;
      needs.set(`${name}.${verb}`, operation.facts.permissions?.[login] ?? []);
    }
  }
  return needs;
}

async function find(text: string): Promise<Place> {
  const allowed: string[] = [];
  for await (const { description } of describedTrees()) {
    const place = findPlace(description, text);
    if (place) return place;
    allowed.push(...placeNames(description));
  }
  throw new UsageError('places: there is no such place: edgewalk describe lists where to begin', {
    mistake: { word: text, allowed },
  });
}

/** Compares what was granted with what is needed. */
export function checkPermissions(needs: Needs, scopes: readonly string[] | undefined): Finding {
  const check = 'permissions';
  const all = [...new Set([...needs.values()].flat())];
  if (scopes === undefined) {
    const what = `nobody says what was granted; needed: ${all.join(', ')}`;
    const fix = 'Log in with edgewalk login, which stores what is granted, or look into the settings of the account.';
    return { check, state: 'unknown', what, fix };
  }
  const missing = all.filter((name) => !scopes.includes(name));
  if (missing.length === 0) return { check, state: 'ok', what: scopes.join(', ') };
  const isAffected = (names: readonly string[]) => names.some((name) => missing.includes(name));
  const affected = [...needs].flatMap(([operation, names]) => (isAffected(names) ? [operation] : []));
  const what = `${missing.join(', ')} not granted, which ${affected.join(', ')} need`;
  const wanted = [...new Set([...scopes, ...missing])].join(',');
  return {
    check,
    state: 'problem',
    what,
    fix: `Log in again and agree: npx edgewalk login --app-id ID --scope ${wanted}`,
  };
}
