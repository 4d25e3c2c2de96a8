import type { Login, Version } from '@edgewalk/core';

/** An endpoint of a login: a host and a path, with the version between them if it is `versioned`. */
export interface Endpoint {
  readonly host: string;
  readonly path: string;
  readonly versioned?: boolean;
}

/** The properties that distinguish one login from another. */
export interface Product {
  /** Its name in messages. */
  readonly name: string;
  /** The login that its tokens belong to. */
  readonly login: Login;
  readonly dialog: Endpoint;
  /** Where a code is exchanged. */
  readonly codes: Endpoint;
  /** The lifetime of the token for a code when the response does not state one. */
  readonly lifetimeMs?: number;
  /** The host of all other requests. */
  readonly graph: string;
  /** The only version that its host has; by default the caller chooses one. */
  readonly version?: Version;
  /** Comes before the app's id in the token that holds its secret. */
  readonly appTokenPrefix?: string;
}
