import { InvalidArgumentError } from '../errors/program.js';

/** A proxy that makes no tunnel. It has no code: undici asks again upon some. */
export class ProxyProblem extends Error {
  override readonly name = 'ProxyProblem';
  constructor(cause: unknown) {
    super('the proxy made no connection', { cause });
  }
}

/** The options of undici's agent for proxies: empty texts keep it from reading the environment itself. */
export interface Proxies {
  readonly httpProxy: string;
  readonly httpsProxy: string;
  readonly noProxy?: string;
}

export const hasProxies = ({ httpProxy, httpsProxy }: Proxies): boolean => httpProxy !== '' || httpsProxy !== '';

/** The proxies that the environment names. As for other programs, `host:port` is one that speaks HTTP. */
export function environmentProxies(): Proxies {
  const httpProxy = fromEnvironment('http_proxy');
  return { httpProxy, httpsProxy: fromEnvironment('https_proxy') };
}

function fromEnvironment(name: string): string {
  const given = process.env[name] || process.env[name.toUpperCase()] || '';
  const address = given === '' || given.includes('://') ? given : `http://${given}`;
  if (address !== '' && !isProxy(address)) throw new InvalidArgumentError(`the environment's ${name}`, proxyAdvice);
  return address;
}

export const proxyAdvice = "write the address with its protocol, such as 'http://proxy.example.com:3128'";

/** An address may hold a password, and is not shown. */
export function isProxy(address: unknown): boolean {
  if (typeof address !== 'string' || !URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  return /^(https?|socks5?):$/.test(protocol) && hostname !== '' && isDecodable(username + password);
}

/** Undici decodes what stands before the `@`. */
function isDecodable(text: string): boolean {
  try {
    return typeof decodeURIComponent(text) === 'string';
  } catch {
    return false;
  }
}
