import type { Login } from '@edgewalk/core';

/** What the page speaks to, and with which tokens. */
export interface ConsoleOptions {
  /** The emulator, whose world can be changed, or Meta's API. */
  readonly kind: 'emulator' | 'real';
  /** Where requests are sent; Meta's hosts unless given. */
  readonly baseUrl?: string;
  /** A random text: whoever sends it may use the tokens. */
  readonly key: string;
  /** The tokens that there are now. */
  readonly tokens: () => readonly NamedToken[];
}

/** A token under a name; only the name reaches the page. */
export interface NamedToken {
  readonly name: string;
  readonly token: string;
  readonly login: Login | 'basicDisplay';
  /** False where it was expired or revoked when last looked at. */
  readonly isUsable: boolean;
}

/** What the page is told first. */
export interface About {
  readonly kind: ConsoleOptions['kind'];
  readonly baseUrl?: string;
  readonly version: string;
  readonly tokens: readonly Omit<NamedToken, 'token'>[];
}
