import type { RequestEntry } from '@edgewalk/emulator';
import { about } from '../../state/about.js';

/** The request for a shell, with the token as a variable. */
export function curlOf({ method, path, params, version, token }: RequestEntry): string {
  const { baseUrl = location.origin, version: latest = '' } = about.value ?? {};
  const address = `${baseUrl}/${version ?? latest}${path}`;
  const flag = method === 'GET' ? ['-G'] : method === 'POST' ? [] : [`-X ${method}`];
  const fields = Object.entries(params).map(
    ([name, value]) => `--data-urlencode ${quoted(`${name}=${textOf(value)}`)}`,
  );
  const bearer = token === undefined ? [] : ['-H "Authorization: Bearer $ACCESS_TOKEN"'];
  return ['curl', ...flag, quoted(address), ...bearer, ...fields].join(' \\\n  ');
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
