import { BasicDisplay, fetchTransport } from '@edgewalk/basic-display';
import nock from 'nock';

/** Where the recorded answers are replayed. */
const host = 'https://recorded.example';
const version = '/v26.0';

export const api = new BasicDisplay({
  accessToken: 'IGQVJtest',
  baseUrl: host,
  transport: fetchTransport(),
});

/** Answers the next read of a path, and tells what was asked. */
export function replay(path: string, answer: object, status = 200, headers = {}): URL[] {
  const asked: URL[] = [];
  nock(host)
    .get(`${version}${path}`)
    .query(true)
    .reply(
      status,
      (uri) => {
        asked.push(new URL(uri, host));
        return answer;
      },
      headers,
    );
  return asked;
}
