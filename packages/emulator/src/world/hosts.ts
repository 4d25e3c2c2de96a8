import { isIPv4, isIPv6 } from 'node:net';

/** Hosts that stand for those where nobody answers. `.invalid` never resolves anywhere. */
const unreachable = /(^|\.)(unreachable\.example|invalid|localhost|local|internal)$/;

/** Addresses of a machine or a network of one's own: by their beginning. */
const ownNetwork = /^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01]))\./;
const ownNetwork6 = /^(::1?$|f[cd]|fe[89ab])/i;

/** True for an `http` or `https` address whose host Meta's servers can reach. Nothing is asked: the name decides. */
export function isPublicAddress(address: string): boolean {
  if (!URL.canParse(address) || !/^https?:/i.test(address)) return false;
  const name = new URL(address).hostname.replaceAll(/^\[|\]$|\.$/g, '');
  if (isIPv4(name)) return !ownNetwork.test(name);
  if (isIPv6(name)) return !ownNetwork6.test(name) && !/^::ffff:/i.test(name);
  return name.includes('.') && !unreachable.test(name);
}
