/** The two groups of 16 bits of an IPv4 address; undefined for a name. `URL` has made all notations into this one. */
export function groupsOf4(host: string): readonly number[] | undefined {
  const parts = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(host)?.slice(1).map(Number);
  if (parts === undefined) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = parts;
  return [a * 256 + b, c * 256 + d];
}

/** The eight groups of an IPv6 address, as `URL` writes it. */
export function groupsOf6(host: string): readonly number[] {
  const [start = '', end] = host.split('::');
  const [first, last] = [start, end ?? ''].map((half) => (half === '' ? [] : half.split(':')));
  const missing = Array.from({ length: 8 - (first?.length ?? 0) - (last?.length ?? 0) }, () => '0');
  return [...(first ?? []), ...(end === undefined ? [] : missing), ...(last ?? [])].map((group) => parseInt(group, 16));
}

/** Tells whether an address is in a net, such as `10.0.0.0/8`. */
export function prefix(net: string): (groups: readonly number[]) => boolean {
  const [host = '', bits = '0'] = net.split('/');
  const wanted = groupsOf4(host) ?? groupsOf6(host);
  return (groups) =>
    wanted.every((group, index) => {
      const free = 16 - Math.min(16, Math.max(0, Number(bits) - 16 * index));
      return group >> free === (groups[index] ?? 0) >> free;
    });
}
