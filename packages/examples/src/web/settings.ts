import type { InstagramLogin } from '@edgewalk/auth';
import type { ClientOptions } from '@edgewalk/core';

/** What the web apps are made with. */
export interface Settings {
  /** Where the app is reached: `https://your.app`. */
  readonly origin: string;
  /** Undefined where no app of Meta's is known to log in with. */
  readonly login?: InstagramLogin | undefined;
  /** What clients are made with, beside the token. */
  readonly client: Omit<ClientOptions, 'accessToken'>;
  /** For those who have not logged in: one's own token, while one tries the app alone. */
  readonly ownToken?: string | undefined;
  /** The word that Meta must know to subscribe to webhooks; it is also typed into the app's settings. */
  readonly verifyToken: string;
}

/** What the login asks for. */
export const scope = ['instagram_business_basic'] as const;
