/**
 * Answers the question that Meta asks before it sends webhooks to an address: the challenge, or undefined to one who
 * does not know the word.
 *
 * @see https://developers.facebook.com/docs/graph-api/webhooks/getting-started#verification-requests
 */
export function challengeOf(query: URLSearchParams, verifyToken: string): string | undefined {
  const challenge = query.get('hub.challenge') ?? '';
  const right = query.get('hub.mode') === 'subscribe' && query.get('hub.verify_token') === verifyToken;
  return right && /^\w+$/.test(challenge) ? challenge : undefined;
}
