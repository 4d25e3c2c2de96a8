import { isObject } from '../codec/record-check.js';
import { fromBinary, toBinary } from '../codec/utf8.js';
import { InvalidArgumentError } from '../errors/program.js';

/** The parameters of a paging link that are a position in the list. The client knows everything else in a link. */
export const positionNames = ['after', 'before', 'since', 'until', 'offset', '__paging_token', '__previous'] as const;

/** Where a page begins in its list. */
export type PagePosition = Readonly<Partial<Record<(typeof positionNames)[number], string>>>;

/** Reads the position from a paging link; nothing else of the link is used, above all not its host and token. */
export function positionIn(link: URL): PagePosition {
  return Object.fromEntries(positionNames.flatMap((name) => entry(name, link.searchParams.get(name))));
}

/** Meta writes `since&until=1615350965` when one of the two is open. */
const entry = (name: string, value: string | null): [string, string][] =>
  value === null || value === '' ? [] : [[name, value]];

/** Encodes a position as a text, from which another process can resume. It contains no token. */
export function encodeCursor(edge: string, position: PagePosition): string {
  return btoa(toBinary(JSON.stringify({ edge, ...position })))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Decodes a cursor. Refuses a cursor of another edge, and any other text. */
export function decodeCursor(cursor: unknown, edge: string, where: string): PagePosition {
  const found = typeof cursor === 'string' ? parse(cursor) : undefined;
  if (!isObject(found) || typeof found['edge'] !== 'string') {
    throw new InvalidArgumentError(
      where,
      "cursor: give the text of page.cursor; Meta's own cursors go into after or before",
    );
  }
  if (found['edge'] !== edge) {
    throw new InvalidArgumentError(where, `cursor: it was made by /${found['edge']}, and this is /${edge}`);
  }
  return Object.fromEntries(
    positionNames.flatMap((name) => entry(name, typeof found[name] === 'string' ? found[name] : null)),
  );
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(fromBinary(atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))));
  } catch {
    return undefined;
  }
}
