/**
 * Reads the challenge of the request that Meta sends when a webhook is configured; undefined if its verify token is
 * wrong. It does not check the signature of webhooks themselves.
 *
 * @see https://developers.facebook.com/docs/graph-api/webhooks/getting-started#verification-requests
 */
export function readChallenge(query: URLSearchParams, verifyToken: string): string | undefined {
  const challenge = query.get('hub.challenge') ?? '';
  const isValid = query.get('hub.mode') === 'subscribe' && query.get('hub.verify_token') === verifyToken;
  return isValid && /^\w+$/.test(challenge) ? challenge : undefined;
}
