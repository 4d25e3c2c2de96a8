import { checkObject, hostOf } from '@edgewalk/core/declare';
import { NotSupportedError } from '@edgewalk/core';
import { type AuthorizationOptions, type AuthorizationUrl, stateRule } from './flow.js';
import { RefreshableFlow } from './refreshable-flow.js';
import { LoginClient } from '../requests/login-client.js';
import type { LoginOptions } from '../requests/login-options.js';
import type { Product } from '../requests/product.js';
import type { BasicDisplayScope } from '../requests/scopes.js';

const product: Product = {
  name: 'basicDisplay',
  login: 'instagram',
  dialog: { host: 'https://api.instagram.com', path: 'oauth/authorize' },
  codes: { host: 'https://api.instagram.com', path: 'oauth/access_token' },
  lifetimeMs: 3_600_000,
  graph: hostOf({}, 'instagram'),
};

/** The login of the retired Basic Display API, for emulators and stored fixtures. */
export class BasicDisplayLogin extends RefreshableFlow {
  protected readonly grant = 'ig';

  /** The link to the login page, and the state to compare when the person returns. */
  authorizationUrl(options: AuthorizationOptions<BasicDisplayScope>): AuthorizationUrl {
    checkObject(options, 'basicDisplay.authorizationUrl', "{ scope: ['user_profile'] }", {
      scope: () => undefined,
      state: stateRule,
    });
    const { scope, state } = options;
    return this.buildAuthorizationUrl(state, { scope: this.joinScope(scope, 'authorizationUrl') });
  }
}

/**
 * The login of the Basic Display API, which Meta shut down on 2024-12-04. It requires a `baseUrl`.
 *
 * @deprecated Use `instagramLogin` for professional accounts. There is no successor for personal ones.
 */
export function basicDisplay(options: LoginOptions & { readonly baseUrl: string }): BasicDisplayLogin {
  checkObject(options, 'basicDisplay options', '{ appId, appSecret, baseUrl }');
  if (typeof options.baseUrl !== 'string') {
    const advice =
      'Meta shut down the Basic Display API on 2024-12-04: use instagramLogin(), for professional accounts; there is no successor for personal ones. With a baseUrl it works against an emulator.';
    throw new NotSupportedError('basicDisplay', advice);
  }
  return new BasicDisplayLogin(new LoginClient(product, options));
}
