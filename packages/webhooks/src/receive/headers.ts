/** Headers in any of the forms that frameworks have them in. */
export type HeadersLike =
  | Headers
  | Readonly<Record<string, string | readonly string[] | undefined>>
  | Iterable<readonly [string, string]>;

/** All values of a header, also of one that was sent twice or joined with commas by a proxy. */
export function headerValues(headers: HeadersLike, name: string): readonly string[] {
  return entriesOf(headers)
    .filter(([key]) => key.toLowerCase() === name)
    .flatMap(([, value]) => value)
    .flatMap((value) => (typeof value === 'string' ? value.split(',') : []))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

function entriesOf(headers: HeadersLike): readonly (readonly [string, string | readonly string[] | undefined])[] {
  return Symbol.iterator in headers ? [...headers] : Object.entries(headers);
}
