import type { Call } from '@edgewalk/core';
import type { AccessToken } from './access-token.js';
import { explainRefresh } from './explain.js';
import { Flow } from './flow.js';
import { checkedToken, type TokenLike } from './token-answer.js';

/** The logins whose tokens are made long and refreshed by endpoints of their own; only grant names and hosts differ. */
export abstract class InstagramFamily extends Flow {
  /** What the grants begin with, such as `ig`. */
  protected abstract readonly grant: string;

  /** Exchanges a token of an hour for one of 60 days. */
  extend(token: TokenLike): Call<AccessToken> {
    const { product } = this.sender;
    const secret = this.sender.secret('extend');
    const text = checkedToken(token, `${product.name}.extend`);
    return this.sender.tokenCall({
      name: 'extend',
      method: 'GET',
      endpoint: { host: product.graph, path: 'access_token' },
      params: { grant_type: `${this.grant}_exchange_token`, client_secret: secret, access_token: text },
      secrets: [secret, text],
      from: token,
    });
  }

  /** Makes a long token last 60 days from now. It must be at least 24 hours old and not ended. */
  refresh(token: TokenLike): Call<AccessToken> {
    const { product, now } = this.sender;
    const text = checkedToken(token, `${product.name}.refresh`);
    return this.sender.tokenCall({
      name: 'refresh',
      method: 'GET',
      endpoint: { host: product.graph, path: 'refresh_access_token' },
      params: { grant_type: `${this.grant}_refresh_token`, access_token: text },
      secrets: [text],
      from: token,
      explain: explainRefresh(token, now),
    });
  }
}
