import { closedAddressIn, isPublicHost } from './public-host.js';
import type { Finding } from './finding.js';

type Problem = Pick<Finding & { rule: 'address' }, 'severity' | 'found' | 'message'>;

const refusal = (found: string, message: string): Problem => ({ severity: 'refusal', found, message });

/** Why Meta cannot fetch an address; undefined where it may. `isLocal`: the server that fetches is on our own net. */
function problemOf(text: string, isLocal: boolean): Problem | undefined {
  if (!URL.canParse(text)) return refusal(text, 'write an address that begins with https://');
  const { protocol, hostname, username, password } = new URL(text);
  if (protocol !== 'https:' && protocol !== 'http:')
    return refusal(protocol, `Meta fetches http:// and https:// alone, not ${protocol}`);
  if (username !== '' || password !== '')
    return refusal(hostname, 'leave out the name and the password: Meta sends none, and they would be shown');
  return isLocal ? undefined : unreachable(hostname);
}

/** A name that only leads to a closed net may lead elsewhere by tomorrow. */
function unreachable(host: string): Problem | undefined {
  const instead = 'give a public address, or send the file';
  if (!isPublicHost(host)) return refusal(host, `Meta fetches the file itself and cannot reach ${host}: ${instead}`);
  const address = closedAddressIn(host);
  if (address === undefined) return undefined;
  const message = `${host} leads to ${address}, which Meta cannot reach: ${instead}`;
  return { severity: 'warning', found: host, message };
}

/** Whether a server is on a net of our own, as an emulator is: what it fetches may be there too. */
export const isLocalServer = (baseUrl: string | undefined): boolean =>
  baseUrl !== undefined && URL.canParse(baseUrl) && !isPublicHost(new URL(baseUrl).hostname);

/** What is wrong with where an address leads. */
export function addressFindings(
  url: string,
  { at, surface, isLocal }: { readonly at: string; readonly surface: string; readonly isLocal: boolean },
): readonly Finding[] {
  const problem = problemOf(url, isLocal);
  return problem ? [{ at, surface, rule: 'address', limit: 'public', ...problem }] : [];
}

/** The last part of an address's path, which may name a file. */
export function fileNameIn(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  return path.slice(path.lastIndexOf('/') + 1);
}
