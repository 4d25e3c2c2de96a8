import { imageBytes } from '@edgewalk/testing/media';
import { describe as describeTree, type NodeDescription } from '@edgewalk/core/declare';
import { Facebook } from '@edgewalk/facebook';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { facebook } from './support.js';

const { here, send, get, post, pageId, postId } = facebook();

const names = ({ declaration }: NodeDescription) => Object.keys(declaration.fields.props as object).join(',');

describe('the client', () => {
  let fb: Facebook;
  beforeAll(() => {
    fb = new Facebook({ accessToken: here.emulator.tokens.facebook, baseUrl: here.emulator.url });
  });

  test('walks a feed that goes by time', async () => {
    const ids: string[] = [];
    for await (const { id } of fb.me.feed.get({ fields: ['id'], limit: 12 })) ids.push(id);
    expect(ids).toHaveLength(32);
  });

  test('reads a summary, a picture, and an alias', async () => {
    const comments = await fb.post(await postId()).comments.get({ summary: true, limit: 0 });
    expect(comments.summary?.total_count).toBeGreaterThan(0);
    const picture = await fb.page(await pageId()).picture.get({ width: 120, height: 120 });
    expect(picture).toMatchObject({ width: 120, url: expect.stringContaining(here.emulator.url) });
  });

  test('posts, and reads what it posted', async () => {
    const made = await fb.page(await pageId()).feed.create({ message: 'Rye today', fields: ['id', 'message'] });
    expect(made.message).toBe('Rye today');
  });
});

describe('every edge of what is seeded', () => {
  const { nodes } = describeTree(new Facebook({ accessToken: 'EAAdescribe' }));

  test.each(['Page', 'User', 'Post', 'Comment', 'Application'])(
    '%s answers with all that is declared',
    async (name) => {
      const node = nodes.get(name)!;
      const subject = await {
        Page: pageId,
        User: async () => 'me',
        Post: postId,
        Comment: async () => (await get(`/${await postId()}/comments?limit=1`))['data'][0].id as string,
        Application: async () => here.emulator.app.id,
      }[name]!();
      expect(await get(`/${subject}?fields=${names(node)}`)).toHaveProperty('id');
      for (const { declaration, node: child } of node.edges) {
        const { get: operation, path } = declaration;
        if (operation.kind !== 'pages' && operation.kind !== 'read') continue;
        const found = await get(`/${subject}/${path}?fields=${names(nodes.get(child)!)}&redirect=0&limit=3`);
        // What must be asked with parameters, or has nothing to show, is refused in Meta's words.
        expect([undefined, 100, 3001]).toContain(found['error']?.code);
      }
    },
  );
});

test('a file in a parameter is one of the parameters', async () => {
  const body = new FormData();
  body.append('source', new Blob([imageBytes()], { type: 'image/jpeg' }), 'bread.jpg');
  body.append('message', 'Look');
  const made = await send(`/${await postId()}/comments?fields=attachment,message`, { method: 'POST', body });
  expect(made.body).toMatchObject({ message: 'Look', attachment: { media_type: 'photo' } });
});

test('a file goes to the host for uploads, and the rest of it after a body that ended early', async () => {
  const { url, tokens } = here.emulator;
  const made = await post(`/${await pageId()}/video_reels`, { upload_phase: 'start' }, tokens.page);
  const video = String(made['video_id'] ?? made['id']);
  const put = async (offset: string, body: string) => {
    const headers = { authorization: `OAuth ${tokens.page}`, offset, file_size: '8' };
    const sent = await fetch(`${url}/video-upload/v27.0/${video}`, { method: 'POST', headers, body });
    return (await sent.json()) as object;
  };
  expect(await put('0', 'half')).toMatchObject({ debug_info: { type: 'PartialRequestError' } });
  expect(await put('2', 'half')).toMatchObject({ debug_info: { type: 'OffsetInvalidError' } });
  expect(await put('4', 'rest')).toEqual({ success: true });
  const { status } = await get(`/${video}?fields=status`);
  expect(status.uploading_phase).toMatchObject({ status: 'complete', bytes_transferred: 8 });
});

test.each([
  ['videos', { upload_phase: 'start', file_size: 'many' }, 'Param file_size must be number'],
  ['videos', { upload_phase: 'finish' }, 'The parameter upload_session_id is required'],
  ['video_reels', { upload_phase: 'FINISH' }, 'The parameter video_id is required'],
  ['feed', { message: 'Rye', attached_media: '["123"]' }, 'Param attached_media[0] must be an object'],
  ['feed', { message: '' }, 'Missing message or attachment'],
  ['pass_thread_control', { recipient: '{}' }, 'Param recipient[id] is required'],
])('what fits no form of %s is refused: %j', async (path, values, reason) => {
  const { error } = await post(`/${await pageId()}/${path}`, values, here.emulator.tokens.page);
  expect(error).toMatchObject({ code: 100, message: `(#100) ${reason}` });
});
