import { groupsOf4, groupsOf6, prefix } from './ip-groups.js';

/**
 * Nets that nobody outside can reach, by IANA's registries of special addresses, those of documentation included; and hosts
 * that clouds keep for themselves.
 */
const closed4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '168.63.129.16/32',
].map(prefix);
const closed6 = [
  '::/127',
  '64:ff9b:1::/48',
  '100::/64',
  '2001:2::/48',
  '2001:db8::/32',
  '3fff::/20',
  '5f00::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
].map(prefix);

/** Nets whose addresses hold one of the older kind, and the place of its first 16 bits. */
const holding4 = (
  [
    ['::/96', 6],
    ['::ffff:0:0/96', 6],
    ['::ffff:0:0:0/96', 6],
    ['64:ff9b::/96', 6],
    ['2002::/16', 1],
  ] as const
).map(([net, at]) => ({ holds: prefix(net), at }));

/** Names that lead nowhere outside: RFC 6761, RFC 6762, RFC 8375, and what routers and offices use. */
const closedNames =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|invalid|onion|home\.arpa)$/;

/** Whether a host, as `URL` writes it, may be reached by everyone. Names are not looked up. */
export function isPublicHost(hostname: string): boolean {
  if (hostname.startsWith('[')) return isPublic6(groupsOf6(hostname.slice(1, -1)));
  const four = groupsOf4(hostname);
  if (four !== undefined) return isPublic4(four);
  const name = hostname.toLowerCase().replace(/\.$/, '');
  return name.includes('.') && !closedNames.test(name);
}

/** Services whose names lead to the address that is written in them. */
const echoing = /(?:^|\.)(?:nip\.io|sslip\.io|xip\.io)$/;
/** Names that lead to the machine of whoever asks. */
const loopbackNames = /(?:^|\.)(?:localtest\.me|lvh\.me|vcap\.me|lacolhost\.com)$/;

/** A public name that leads to an address nobody outside reaches, by what is written in it; undefined for all others. */
export function closedAddressIn(hostname: string): string | undefined {
  const name = hostname.toLowerCase().replace(/\.$/, '');
  if (loopbackNames.test(name)) return '127.0.0.1';
  if (!echoing.test(name)) return undefined;
  const written = name.replace(echoing, '');
  const host = writtenAddress(written);
  return host === undefined || isPublicHost(host) ? undefined : host.replaceAll(/^\[|\]$/g, '');
}

/** An address in a name: with dots or dashes, in hexadecimal digits, or one of the newer kind with dashes. */
function writtenAddress(name: string): string | undefined {
  const [, ...parts] = /(?:^|[.-])(\d{1,3})[.-](\d{1,3})[.-](\d{1,3})[.-](\d{1,3})$/.exec(name) ?? [];
  if (parts.length === 4) return hostOf(parts.join('.'));
  const [, hex] = /(?:^|[.-])([\da-f]{8})$/.exec(name) ?? [];
  if (hex !== undefined) return hostOf(`0x${hex}`);
  const last = name.slice(name.lastIndexOf('.') + 1);
  return last.includes('-') ? hostOf(`[${last.replaceAll('-', ':')}]`) : undefined;
}

/** The host as `URL` writes it; undefined where it is none. */
const hostOf = (text: string): string | undefined =>
  URL.canParse(`http://${text}/`) ? new URL(`http://${text}/`).hostname : undefined;

const isPublic4 = (groups: readonly number[]): boolean => !closed4.some((holds) => holds(groups));

function isPublic6(groups: readonly number[]): boolean {
  if (closed6.some((holds) => holds(groups))) return false;
  const holder = holding4.find(({ holds }) => holds(groups));
  return holder === undefined || isPublic4(groups.slice(holder.at, holder.at + 2));
}
