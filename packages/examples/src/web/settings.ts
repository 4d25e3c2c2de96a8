import type { InstagramLogin } from '@edgewalk/auth';
import type { ClientOptions } from '@edgewalk/core';
import type { Webhooks } from '@edgewalk/webhooks';

/** The settings of the web apps. */
export interface Settings {
  /** The app's public address: `https://your.app`. */
  readonly origin: string;
  /** Undefined without an app id and secret. */
  readonly login?: InstagramLogin | undefined;
  /** The options of clients, without the token. */
  readonly client: Omit<ClientOptions, 'accessToken'>;
  /** The developer's own token, used without a login while trying the app. */
  readonly ownToken?: string | undefined;
  /** Receives webhooks. Undefined without the app's secret, which they are signed with. */
  readonly hook?: Webhooks | undefined;
}

/** The permissions that the login requests. */
export const scope = ['instagram_business_basic'] as const;
