import { Facebook, type HttpRequest, OutcomeUnknownError } from '@edgewalk/facebook';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import * as TE from 'fp-ts/lib/TaskEither.js';
import type { NewPost } from '../../src/page/new-post.js';

let now = 0;
beforeEach(() => {
  now = Date.parse('2026-11-21T12:00:00Z');
  jest.spyOn(Date, 'now').mockImplementation(() => now);
});
afterEach(() => void jest.restoreAllMocks());

/** A Page on which the response to a post is lost, and whose feed shows these posts from then on. */
function losing(feed: readonly object[]) {
  const requests: HttpRequest[] = [];
  const transport = (request: HttpRequest) => {
    requests.push(request);
    const body = request.method === 'POST' ? '' : JSON.stringify({ data: feed });
    return TE.right({ status: 200, headers: {}, body });
  };
  const fb = new Facebook({ accessToken: 'EAAx', transport });
  const verdictOf = async (post: NewPost) => {
    const error = await fb
      .page('1')
      .feed.create(post)
      .then(String, (thrown: unknown) => thrown);
    if (!(error instanceof OutcomeUnknownError)) throw new Error(`it was not lost: ${String(error)}`);
    // Long enough for a published post to be on the feed.
    now += 600_000;
    return error.verify?.();
  };
  return { verdictOf, requests };
}

const soon = new Date('2026-11-22T12:00:00Z');

// Meta's reference: `/feed` lists what is published; drafts and scheduled posts are not on it.
describe('a post whose response was lost', () => {
  test('did not happen when the feed does not show it', async () => {
    expect(await losing([]).verdictOf({ message: 'Hello' })).toEqual({ outcome: 'did not happen' });
    expect(await losing([]).verdictOf({ message: 'Hello', published: true })).toEqual({ outcome: 'did not happen' });
  });

  test('happened when the feed shows it', async () => {
    const shown = { id: '1_2', message: 'Hello', created_time: '2026-11-21T12:00:01+0000' };
    expect(await losing([shown]).verdictOf({ message: 'Hello' })).toEqual({ outcome: 'happened', id: '1_2' });
  });

  test.each<[string, NewPost]>([
    ['a draft', { message: 'Hello', published: false, unpublished_content_type: 'DRAFT' }],
    ['an unpublished post', { message: 'Hello', published: false }],
    ['a scheduled post', { message: 'Hello', published: false, scheduled_publish_time: soon }],
    ['a post without a text', { link: 'https://example.com/news' }],
  ])('is unknown for %s, and the feed is not read', async (_, post) => {
    const { verdictOf, requests } = losing([]);
    expect(await verdictOf(post)).toEqual({ outcome: 'unknown' });
    expect(requests.filter(({ method }) => method === 'GET')).toEqual([]);
  });
});
