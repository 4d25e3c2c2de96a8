import type { Call } from '@edgewalk/core';
import { type AccessToken, requireToken, type TokenLike } from '../tokens/access-token.js';
import { explainRefresh } from '../requests/explain-error.js';
import { Flow } from './flow.js';

/** A login with separate endpoints to extend and refresh tokens; only grant names and hosts differ. */
export abstract class RefreshableFlow extends Flow {
  /** The prefix of the grant types, such as `ig`. */
  protected abstract readonly grant: string;
  /** What else may be the reason that a token is not refreshed, for the advice of the error. */
  protected readonly refreshHint: string | undefined = undefined;

  /** Exchanges a token of one hour for one of 60 days. */
  extend(token: TokenLike): Call<AccessToken> {
    const { product } = this.sender;
    const secret = this.sender.secret('extend');
    const text = requireToken(token, `${product.name}.extend`);
    return this.sender.tokenCall({
      name: 'extend',
      method: 'GET',
      endpoint: { host: product.graph, path: 'access_token' },
      params: { grant_type: `${this.grant}_exchange_token`, client_secret: secret, access_token: text },
      secrets: [secret, text],
      from: token,
    });
  }

  /** Extends a long-lived token to 60 days from now. It must be at least 24 hours old and not expired. */
  refresh(token: TokenLike): Call<AccessToken> {
    const { product, now } = this.sender;
    const text = requireToken(token, `${product.name}.refresh`);
    return this.sender.tokenCall({
      name: 'refresh',
      method: 'GET',
      endpoint: { host: product.graph, path: 'refresh_access_token' },
      params: { grant_type: `${this.grant}_refresh_token`, access_token: text },
      secrets: [text],
      from: token,
      explain: explainRefresh(token, now, this.refreshHint),
    });
  }
}
