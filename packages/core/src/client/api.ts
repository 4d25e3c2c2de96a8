import type { Batchable, BatchCall, BatchValues } from '../call/batch.js';
import { internals, internalsIn } from '../call/client-internals.js';
import { checkObject } from '../errors/options.js';
import type { GraphClient } from './client.js';
import type { AllowanceUsage } from '../limits/usage-book.js';
import type { ClientOptions } from './options.js';

/** Another account for the same client: by another token, by its id, or by both. */
export interface Identity {
  readonly accessToken?: ClientOptions['accessToken'];
  readonly userId?: string;
  /** A name of the account for events and spans; metrics never have it. */
  readonly label?: string;
}

/**
 * The base of every API class. A subclass has only the roots of its tree: properties for the token's own
 * subject, methods for nodes by id. Tools find the tree through them.
 */
export abstract class GraphApi {
  /** The client of the tree, for ids and paths that no class describes. */
  readonly client: GraphClient;

  constructor(client: GraphClient) {
    internalsIn(client, new.target.name);
    this.client = client;
  }

  /** The usage of every allowance that calls have used. */
  get usage(): readonly AllowanceUsage[] {
    return this.client.usage;
  }

  /** The same client for another account: it shares connections, limits, retries, merging and all options that are not given. */
  as(identity: Identity): this {
    checkObject(identity, 'as', '{ accessToken }');
    const options: ClientOptions & Identity = { ...this.client[internals]().options, ...identity };
    // Every API class is constructed from its options.
    return new (this.constructor as new (options: ClientOptions & Identity) => this)(options);
  }

  /**
   * Sends several calls in one request, fifty at a time, and returns their values in the shape of the calls.
   *
   * @example const [me, recent] = await api.batch([api.user.get(), api.user.media.get()]);
   */
  batch<const C extends Batchable>(calls: C): BatchCall<C, BatchValues<C>> {
    return this.client.batch(calls);
  }
}
