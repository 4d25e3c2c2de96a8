import { expect, test } from '@jest/globals';
import { Facebook, type HttpRequest } from '@edgewalk/facebook';
import * as TE from 'fp-ts/lib/TaskEither.js';

/** A tree that gives one answer, and what it was asked. */
function answering(body: unknown) {
  const requests: HttpRequest[] = [];
  const transport = (request: HttpRequest) => {
    requests.push(request);
    return TE.right({ status: 200, headers: {}, body: JSON.stringify(body) });
  };
  return { fb: new Facebook({ accessToken: 'EAAx', transport }), requests };
}

const empty = (summary: object) => ({ data: [], summary });

test('counts comments and each reaction in one call', async () => {
  const { fb, requests } = answering({
    id: '1_2',
    comments: empty({ order: 'chronological', total_count: 3, can_comment: true }),
    love: empty({ total_count: 1, viewer_reaction: 'NONE' }),
    haha: empty({ total_count: 0 }),
  });
  const post = await fb.post('1_2').get({
    fields: [
      'id',
      { comments: { filter: 'stream', summary: true, limit: 0 } },
      { reactions: { type: 'LOVE', limit: 0, summary: true, as: 'love' } },
      { reactions: { type: 'HAHA', limit: 0, summary: true, as: 'haha' } },
    ],
  });
  const fields = new URL(requests[0]?.url ?? '').searchParams.get('fields') ?? '';
  expect(fields).toContain('.filter(stream)');
  expect(fields).toMatch(/reactions[^,{]*\.as\(love\)/);
  expect(post.comments?.summary).toEqual({ order: 'chronological', total_count: 3, can_comment: true });
  expect([post.love?.summary?.total_count, post.haha?.summary?.total_count]).toEqual([1, 0]);
});

test('what hangs on a post, with the photos of an album', async () => {
  const photo = {
    media: { image: { height: 720, src: 'https://example.org/1', width: 480 } },
    type: 'photo',
  };
  const album = { media_type: 'album', target: { id: '5', url: 'https://example.org' }, title: 'Trip' };
  const { fb } = answering({ data: [{ ...album, subattachments: { data: [photo, photo] } }] });
  const [attachment] = (await fb.post('1_2').attachments.get()).data;
  expect(attachment?.subattachments?.data.map(({ media }) => media?.image?.width)).toEqual([480, 480]);
});

test('a comment is answered as it was asked for', async () => {
  const { fb, requests } = answering({ id: '2_3', message: 'Thanks!' });
  const comment = await fb.post('1_2').comments.create({ message: 'Thanks!', fields: ['id', 'message'] });
  expect(comment).toEqual({ id: '2_3', message: 'Thanks!' });
  expect(requests[0]).toMatchObject({ method: 'POST', url: expect.stringContaining('/1_2/comments') });
  expect(requests[0]?.body).toContain('fields=id%2Cmessage');
});

test('a like is given and taken back', async () => {
  const { fb, requests } = answering({ success: true });
  await fb.comment('2_3').likes.create();
  await fb.comment('2_3').likes.delete();
  expect(requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
    'POST /v27.0/2_3/likes',
    'DELETE /v27.0/2_3/likes',
  ]);
});

test('a comment with a file is sent as a form of parts', async () => {
  const { fb, requests } = answering({ id: '2_3' });
  await fb.post('1_2').comments.create({ source: new Uint8Array([7]), message: 'Look' });
  expect(requests[0]?.headers['content-type']).toContain('multipart/form-data');
});
