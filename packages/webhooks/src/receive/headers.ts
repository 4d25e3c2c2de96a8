/** Headers in any form that frameworks use. */
export type HeadersLike =
  | Headers
  | Readonly<Record<string, string | readonly string[] | undefined>>
  | Iterable<readonly [string, string]>
  /** Alternating names and values, like `rawHeaders` of `node:http`. */
  | readonly string[];

/** All values of a header, including repeated headers and those that a proxy joined with commas. */
export function headerValues(headers: HeadersLike, name: string): readonly string[] {
  return entriesOf(headers)
    .filter(([key]) => key.toLowerCase() === name)
    .flatMap(([, value]) => value)
    .flatMap((value) => (typeof value === 'string' ? value.split(',') : []))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

type Entry = readonly [string, string | readonly string[] | undefined];

function entriesOf(headers: unknown): readonly Entry[] {
  if (!isHeaders(headers)) return [];
  if (!(Symbol.iterator in headers)) return Object.entries(headers);
  const list = [...headers];
  return list.flatMap((each, at) => (typeof each === 'string' ? pairAt(list, at) : [each]));
}

/** JavaScript callers may give anything. */
const isHeaders = (given: unknown): given is HeadersLike => typeof given === 'object' && given !== null;

const pairAt = (list: readonly unknown[], at: number): readonly Entry[] =>
  at % 2 === 0 ? [[String(list[at]), String(list[at + 1])]] : [];
