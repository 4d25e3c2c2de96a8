import { BasicDisplay, fetchTransport } from '@edgewalk/basic-display';
import nock from 'nock';

/** The host of the recorded responses. */
const host = 'https://recorded.example';
const version = '/v27.0';

export const api = new BasicDisplay({
  accessToken: 'IGQVJtest',
  baseUrl: host,
  transport: fetchTransport(),
});

/** Replays a response to the next read of a path, and records the requests. */
export function replay(path: string, response: object, status = 200, headers = {}): URL[] {
  const requests: URL[] = [];
  nock(host)
    .get(`${version}${path}`)
    .query(true)
    .reply(
      status,
      (uri) => {
        requests.push(new URL(uri, host));
        return response;
      },
      headers,
    );
  return requests;
}
