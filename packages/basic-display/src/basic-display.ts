import { type ClientOptions, GraphApi, GraphClient, InvalidArgumentError, NotSupportedError } from '@edgewalk/core';
import { checkClientOptions, userIdRule } from '@edgewalk/core/declare';
import { BasicMedia } from './media.js';
import { retired } from './retired.js';
import { BasicUser } from './user.js';

export interface BasicDisplayOptions extends Omit<ClientOptions, 'appSecret' | 'login'> {
  /** The token's own account id; `me` by default. */
  readonly userId?: string;
  /** The address of an emulator or of recorded responses. Meta itself no longer responds. */
  readonly baseUrl?: string;
}

/**
 * The tree of the Instagram Basic Display API, for emulators and recorded responses.
 *
 * @deprecated Meta shut it down on 2024-12-04. Professional accounts use Instagram with Instagram Login:
 * `new Instagram({ accessToken })` of `@edgewalk/instagram`. For personal accounts there is no successor.
 * @example
 * const emulator = await startEmulator();
 * const api = new BasicDisplay({ accessToken: emulator.tokens.basic, baseUrl: emulator.url });
 * for await (const media of api.user.media.get({ fields: ['id', 'caption'] })) console.log(media.caption);
 */
export class BasicDisplay extends GraphApi {
  readonly #user: BasicUser;

  constructor(given: BasicDisplayOptions) {
    checkClientOptions(given, { userId: userIdRule });
    const { userId = 'me', ...options } = given;
    super(createClient(options, userId));
    this.#user = new BasicUser(this.client, userId);
  }

  /** The token's account. */
  get user(): BasicUser {
    return this.#user;
  }

  /** A photo, video, reel or album of the account. */
  media(id: string): BasicMedia {
    return new BasicMedia(this.client, id);
  }
}

function createClient(options: ClientOptions, userId: string): GraphClient {
  if (isMeta(options.baseUrl)) throw createShutDownError();
  if (options.appSecret !== undefined)
    throw refuse('appSecret: this API never accepted an appsecret_proof: leave the secret out');
  if (options.login === 'facebook') throw refuse('login: this API supports instagram only: leave it out');
  return new GraphClient({ ...options, login: 'instagram' }, userId);
}

const refuse = (advice: string) => new InvalidArgumentError('client options', advice);

/** Whether requests would go to Meta itself. */
function isMeta(baseUrl: string | undefined): boolean {
  if (baseUrl === undefined) return true;
  return URL.canParse(baseUrl) && /(^|\.)(instagram|facebook)\.com$/.test(new URL(baseUrl).hostname);
}

function createShutDownError(): NotSupportedError {
  const advice =
    `Meta shut down the Instagram Basic Display API on ${retired.on}. Professional accounts use ${retired.instead}. ` +
    'Personal accounts have no successor. For an emulator or recorded responses, set baseUrl.';
  return new NotSupportedError('new BasicDisplay', advice);
}
