import { groupsOf4, groupsOf6, prefix } from './ip-groups.js';

/** Nets that nobody outside can reach, by IANA's registries of special addresses; and hosts that clouds keep for themselves. */
const closed4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '168.63.129.16/32',
].map(prefix);
const closed6 = ['::/127', '64:ff9b:1::/48', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8'].map(prefix);

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

const isPublic4 = (groups: readonly number[]): boolean => !closed4.some((holds) => holds(groups));

function isPublic6(groups: readonly number[]): boolean {
  if (closed6.some((holds) => holds(groups))) return false;
  const holder = holding4.find(({ holds }) => holds(groups));
  return holder === undefined || isPublic4(groups.slice(holder.at, holder.at + 2));
}
