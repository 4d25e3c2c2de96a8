import { NotSupportedError } from '@edgewalk/core';
import type { AuthorizationOptions, AuthorizationUrl } from './flow.js';
import { InstagramFamily } from './instagram-family.js';
import { LoginClient } from './login-client.js';
import type { LoginOptions } from './login-options.js';
import type { Product } from './product.js';
import type { BasicDisplayScope } from './scopes.js';

const product: Product = {
  name: 'basicDisplay',
  login: 'instagram',
  dialog: { host: 'https://api.instagram.com', path: 'oauth/authorize' },
  codes: { host: 'https://api.instagram.com', path: 'oauth/access_token' },
  lifetimeMs: 3_600_000,
  graph: 'https://graph.instagram.com',
};

/** The login of the retired Basic Display API, for emulators and stored fixtures. */
export class BasicDisplayLogin extends InstagramFamily {
  protected readonly grant = 'ig';

  /** The link to the login page, and the state to compare when the person returns. */
  authorizationUrl({ scope, state }: AuthorizationOptions<BasicDisplayScope>): AuthorizationUrl {
    return this.dialog(state, { scope: this.scopeText(scope, 'authorizationUrl') });
  }
}

/**
 * The login of the Basic Display API, which Meta shut on 2024-12-04. It works with a `baseUrl` only.
 *
 * @deprecated Use `instagramLogin` for professional accounts. There is no successor for personal ones.
 */
export function basicDisplay(options: LoginOptions & { readonly baseUrl: string }): BasicDisplayLogin {
  if (typeof options.baseUrl !== 'string') {
    const advice =
      'Meta shut the Basic Display API on 2024-12-04: use instagramLogin(), for professional accounts; there is no successor for personal ones. With a baseUrl it works against an emulator.';
    throw new NotSupportedError('basicDisplay', advice);
  }
  return new BasicDisplayLogin(new LoginClient(product, options));
}
