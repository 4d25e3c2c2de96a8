import {
  type ClientOptions,
  GraphApi,
  GraphClient,
  InvalidArgumentError,
  NotSupportedError,
} from '@edgewalk/core';
import { BasicMedia } from './media.js';
import { retired } from './retired.js';
import { BasicUser } from './user.js';

export interface BasicDisplayOptions extends Omit<ClientOptions, 'appSecret' | 'login'> {
  /** The account's id; `me` by default. It must be the token's own account. */
  readonly userId?: string;
  /** The URL of an emulator or of a replay of recorded responses. Meta itself no longer responds. */
  readonly baseUrl?: string;
}

/**
 * The tree of the Instagram Basic Display API, for emulators and recorded answers.
 *
 * @deprecated Meta shut it on 2024-12-04. Professional accounts use Instagram with Instagram Login:
 * `new Instagram({ accessToken })` of `@edgewalk/instagram`. For personal accounts there is no successor.
 * @example
 * const emulator = await startEmulator();
 * const api = new BasicDisplay({ accessToken: emulator.tokens.basic, baseUrl: emulator.url });
 * for await (const media of api.user.media.get({ fields: ['id', 'caption'] })) console.log(media.caption);
 */
export class BasicDisplay extends GraphApi {
  readonly #user: BasicUser;

  constructor({ userId = 'me', ...options }: BasicDisplayOptions) {
    super(clientFor(options, userId));
    this.#user = new BasicUser(this.client, userId);
  }

  /** The account the token speaks for. */
  get user(): BasicUser {
    return this.#user;
  }

  /** A photo, video, reel or album of the account. */
  media(id: string): BasicMedia {
    return new BasicMedia(this.client, id);
  }
}

function clientFor(options: ClientOptions, userId: string): GraphClient {
  if (isMeta(options.baseUrl)) throw shutError();
  if (options.appSecret !== undefined)
    throw invalidOption('appSecret: this API never took an appsecret_proof: leave the secret out');
  if (options.login === 'facebook')
    throw invalidOption('login: this API has the instagram login only: leave it out');
  return new GraphClient({ ...options, login: 'instagram' }, userId);
}

const invalidOption = (advice: string) => new InvalidArgumentError('client options', advice);

/** True where requests would go to Meta itself. */
function isMeta(baseUrl: string | undefined): boolean {
  if (baseUrl === undefined) return true;
  return URL.canParse(baseUrl) && /(^|\.)(instagram|facebook)\.com$/.test(new URL(baseUrl).hostname);
}

function shutError(): NotSupportedError {
  const advice =
    `Meta shut the Instagram Basic Display API on ${retired.on}. Professional accounts use ${retired.instead}. ` +
    'Personal accounts have no successor. Emulators and recorded answers are read with a baseUrl of their own.';
  return new NotSupportedError('new BasicDisplay', advice);
}
