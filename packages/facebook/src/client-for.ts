import { type ClientOptions, GraphClient, InvalidArgumentError } from '@edgewalk/core';

/** Facebook accepts tokens of Facebook Login only. */
export function clientFor(options: ClientOptions): GraphClient {
  const client = new GraphClient(options);
  if (client.loginOf() === 'facebook') return client;
  const advice = 'give one of Facebook Login; for one of Instagram Login there is Instagram of @edgewalk/instagram';
  throw new InvalidArgumentError('client options', `accessToken: ${advice}`);
}
