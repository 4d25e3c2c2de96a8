import { appSecretProof } from '../request/authorise.js';
import { type CheckedOptions, type ClientOptions, keptOptions } from './options.js';
import type { CallOptions } from '../request/request.js';
import { knownToken } from '../request/token-source.js';

/** The options of each client, out of reach of whatever prints or serialises it. */
const kept = new WeakMap<object, ClientOptions>();

/** Remembers what a client was made with. */
export function keepOptions(client: object, options: ClientOptions, checked: CheckedOptions): void {
  kept.set(client, keptOptions(options, checked));
}

/** Whether it is a client: a login sends calls too, and has no options of a client. */
export const isClient = (executor: object): boolean => kept.has(executor);

/** What a client was made with, to make another like it. */
export function optionsOf(client: object): ClientOptions {
  const options = kept.get(client);
  if (options === undefined) throw new TypeError('a GraphClient is needed here');
  return options;
}

/** The texts that must not appear in anything said about a call, as far as they are known without waiting. */
export function secretsOf(client: object, { accessToken }: CallOptions = {}): string[] {
  const { accessToken: token, appSecret } = optionsOf(client);
  return [accessToken, knownToken(token), appSecret].filter((secret) => secret !== undefined);
}

/** All of them, the proofs included. */
export async function allSecretsOf(client: object, options: CallOptions): Promise<string[]> {
  const { accessToken, appSecret } = optionsOf(client);
  const secrets = secretsOf(client, options);
  const token = options.accessToken ?? knownToken(accessToken);
  if (appSecret === undefined || token === undefined) return secrets;
  return [...secrets, await appSecretProof(appSecret, token)];
}
