import { type Transport, undiciTransport } from '@edgewalk/core';
import { UsageError } from './usage.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** The transport through the proxy that the environment names, as `curl` and others use it; undefined without one. */
export async function createProxyTransport(environment: Environment): Promise<Transport | undefined> {
  const httpProxy = readProxy(environment, 'HTTP_PROXY');
  const httpsProxy = readProxy(environment, 'HTTPS_PROXY');
  if (httpProxy === '' && httpsProxy === '') return undefined;
  const noProxy = read(environment, 'NO_PROXY');
  // Loaded when needed: most runs have no proxy.
  const { EnvHttpProxyAgent } = await import('undici');
  return undiciTransport({ dispatcher: new EnvHttpProxyAgent({ httpProxy, httpsProxy, noProxy }) });
}

/** The lower case comes first, as in other programs. */
const read = (environment: Environment, name: string): string =>
  environment[name.toLowerCase()] ?? environment[name] ?? '';

/** The address of a proxy, with or without its scheme; it may contain a password, and is not repeated. */
function readProxy(environment: Environment, name: string): string {
  const given = read(environment, name).trim();
  const url = given === '' || given.includes('://') ? given : `http://${given}`;
  if (url === '' || (/^https?:\/\/[^/]/i.test(url) && URL.canParse(url))) return url;
  throw new UsageError(`${name}: write the address of a proxy, such as http://127.0.0.1:3128`);
}
