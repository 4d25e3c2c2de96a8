import type { Login } from '@edgewalk/core';

/** A place of a login: a host and a path, with the version between them where it is `versioned`. */
export interface Endpoint {
  readonly host: string;
  readonly path: string;
  readonly versioned?: boolean;
}

/** What sets one login apart from another. */
export interface Product {
  /** How it is called in messages. */
  readonly name: string;
  /** The login of its tokens, for clients. */
  readonly login: Login;
  readonly dialog: Endpoint;
  /** Where a code is exchanged. */
  readonly codes: Endpoint;
  /** How long the token for a code works where the answer does not say. */
  readonly lifetimeMs?: number;
  /** Where everything else is asked. */
  readonly graph: string;
}
