import { computed, signal } from '@preact/signals';

/** The areas of the page, in the order in which they stand in the top bar. */
export const areas = ['explore', 'account', 'publishing', 'activity', 'access'] as const;
export type Area = (typeof areas)[number];

/** Where the page is: every state has an address of its own, without secrets. */
export interface Route {
  readonly area: Area;
  /** What follows the area: `#/explore/media/17…/comments`. */
  readonly path: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

const address = signal(location.hash);
addEventListener('hashchange', () => (address.value = location.hash));

/** The present route. */
export const route = computed(() => readRoute(address.value));

function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [first = '', ...rest] = path.split('/').map(decoded);
  const area = areas.find((each) => each === first) ?? 'explore';
  return { area, path: rest, query: Object.fromEntries(new URLSearchParams(query)) };
}

/** As it was written where it is no encoding of a text: anybody can make up an address. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address of a route, for links. */
export function linkTo(area: Area, path: readonly string[] = [], query: Route['query'] = {}): string {
  const search = new URLSearchParams(query).toString();
  return `#/${[area, ...path].map(encodeURIComponent).join('/')}${search === '' ? '' : `?${search}`}`;
}

/** Goes there. With `replace` the way back does not lead to the state before. */
export function go(link: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, '', link);
  else history.pushState(null, '', link);
  address.value = location.hash;
}

addEventListener('popstate', () => (address.value = location.hash));
