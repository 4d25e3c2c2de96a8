import { imageBytes, videoBytes } from '@edgewalk/testing/media';
import { describe, expect, test } from '@jest/globals';
import { facebook } from '../effects/facebook/support.js';
import { form, type Json } from '../support.js';

// The forms are those of production code: requests and aiohttp (Python), http_build_query (PHP), Meta's own curl samples.
const { here, send, accountId, get, post, pageId } = facebook({ strict: false });

const image = 'https://example.com/bread.jpg';
const answerTo = async (path: string, text: string): Promise<Json> => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const token = here.emulator.tokens.page;
  return (await send(path, { method: 'POST', body: text, headers, token })).body;
};
const unpublished = async (): Promise<string> => {
  const photo = await post(`/${await pageId()}/photos`, { url: image, published: 'false' }, here.emulator.tokens.page);
  return String(photo['id']);
};

describe('booleans', () => {
  const yes = ['true', 'True', 'TRUE', '1', 'yes', 'on'];
  const no = ['false', 'False', 'FALSE', '0', 'no', 'off'];

  test.each([...yes.map((word) => [word, true] as const), ...no.map((word) => [word, false] as const)])(
    '%s is %s, of whichever form of a parameter',
    async (word, truth) => {
      const made = await answerTo(`/${await pageId()}/feed?fields=is_published`, `message=${word}&published=${word}`);
      expect(made['is_published']).toBe(truth);
      const id = await accountId();
      const media = (await get(`/${id}/media?limit=1`))['data'][0].id as string;
      expect(await post(`/${media}`, { comment_enabled: word })).toEqual({ success: true });
      expect(await get(`/${media}?fields=is_comment_enabled`)).toMatchObject({ is_comment_enabled: truth });
      const summary = (await get(`/${media}?suppress_http_code=${word}&fields=nope`))['error'];
      expect(summary.code).toBe(100);
    },
  );

  test('in a selection and in an object are read alike', async () => {
    const page = await pageId();
    const { data } = await get(
      `/${page}/feed?limit=1&fields=comments.summary(True).limit(0),likes.summary(False).limit(0)`,
    );
    expect(data[0].comments.summary).toHaveProperty('total_count');
    expect(data[0].likes ?? {}).not.toHaveProperty('summary');
  });

  test('what is none is refused', async () => {
    expect(await post(`/${await pageId()}/feed`, { message: 'Hi', published: 'perhaps' })).toMatchObject({
      error: { code: 100, message: '(#100) Param published must be boolean' },
    });
  });
});

const at = (index: number, id: string) => `attached_media[${index}]=${encodeURIComponent(`{"media_fbid":"${id}"}`)}`;

describe('lists and objects', () => {
  test.each([
    ['attached_media[0]={"media_fbid":"ID"}'],
    ['attached_media[]={"media_fbid":"ID"}'],
    ['attached_media[0][media_fbid]=ID'],
    ['attached_media[][media_fbid]=ID'],
    ['attached_media=[{"media_fbid":"ID"}]'],
    ['attached_media=[{"media_fbid":ID}]'],
  ])('of a post come as %s', async (text) => {
    const photo = await unpublished();
    const body = `message=${photo}&${text.replace('ID', photo)}`;
    const made = await answerTo(`/${await pageId()}/feed?fields=attachments`, body);
    expect(made['attachments'].data[0].target.id).toBe(photo);
  });

  test('keep the order of their numbers', async () => {
    const [first, second] = [await unpublished(), await unpublished()];
    const made = await answerTo(
      `/${await pageId()}/feed?fields=attachments`,
      `message=two&${at(1, second)}&${at(0, first)}`,
    );
    const { data } = made['attachments'].data[0].subattachments;
    expect(data.map(({ target }: Json) => target.id)).toEqual([first, second]);
  });

  test.each([
    ['user_tags[0]={"username":"bluebottle","x":0.5,"y":0.5}'],
    ['user_tags[0][username]=bluebottle&user_tags[0][x]=0.5&user_tags[0][y]=.5'],
    ['user_tags=[{"username":"bluebottle","x":"0.5","y":0.5}]'],
  ])('of a container come as %s', async (text) => {
    const made = await answerTo(`/${await accountId()}/media`, `image_url=${image}&${text}`);
    expect(made).toEqual({ id: expect.any(String) });
  });

  test.each([
    ['recipient[id]=ID&message[text]=Hello'],
    ['recipient={"id":"ID"}&message={"text":"Hello"}'],
    ['recipient[id]=ID&message[attachment][type]=image&message[attachment][payload][url]=https://example.com/a.jpg'],
    ['recipient[id]=ID&message[attachment]={"type":"image","payload":{"url":"https://example.com/a.jpg"}}'],
  ])('of a message come as %s', async (text) => {
    const page = await pageId();
    const token = here.emulator.tokens.page;
    const { body } = await send(`/${page}/conversations?fields=participants,can_reply`, { token });
    const open = body['data'].find(({ can_reply: may }: Json) => may !== false) as Json;
    const person = open['participants'].data.find(({ id }: Json) => id !== page).id as string;
    const made = await answerTo(`/${page}/messages`, `messaging_type=RESPONSE&${text.replace('ID', person)}`);
    expect(made).toMatchObject({ recipient_id: person, message_id: expect.any(String) });
  });

  test.each([['children=A,B'], ['children=["A","B"]'], ['children[]=A&children[]=B'], ['children[0]=A&children[1]=B']])(
    'of a carousel come as %s',
    async (text) => {
      const id = await accountId();
      const child = async () =>
        String((await answerTo(`/${id}/media`, `image_url=${image}&is_carousel_item=True`))['id']);
      const [a, b] = [await child(), await child()];
      const made = await answerTo(`/${id}/media`, `media_type=CAROUSEL&${text.replace('A', a).replace('B', b)}`);
      expect(made).toEqual({ id: expect.any(String) });
    },
  );

  test('what is wrong in them is refused, with its place', async () => {
    const made = await answerTo(`/${await accountId()}/media`, `image_url=${image}&user_tags[0][x]=left`);
    expect(made['error'].message).toMatch(/^\(#100\) Param user_tags\[0\]\[(x|username)\] /);
  });
});

describe('files', () => {
  test.each(['source', 'file', 'photo', 'file1', 'bread.jpg'])('may be in a part of any name: %s', async (name) => {
    const body = new FormData();
    body.append(name, new Blob([imageBytes()], { type: 'image/jpeg' }), 'bread.jpg');
    body.append('published', 'False');
    const token = here.emulator.tokens.page;
    const made = await send(`/${await pageId()}/photos`, { method: 'POST', body, token });
    expect(made.body).toEqual({ id: expect.any(String) });
  });
});

test('the file of a video and a piece of one too', async () => {
  const token = here.emulator.tokens.page;
  const page = await pageId();
  const upload = async (values: Record<string, string>, name: string): Promise<Json> => {
    const body = new FormData();
    for (const [key, value] of Object.entries(values)) body.append(key, value);
    body.append(name, new Blob([videoBytes(2000)], { type: 'video/mp4' }), 'bread.mp4');
    return (await send(`/${page}/videos`, { method: 'POST', body, token })).body;
  };
  expect(await upload({ title: 'Bread' }, 'file')).toHaveProperty('id');
  const started = await post(`/${page}/videos`, { upload_phase: 'start', file_size: '2000' }, token);
  const { upload_session_id: session, start_offset: offset } = started as Record<string, string>;
  const piece = { upload_phase: 'transfer', upload_session_id: session ?? '', start_offset: offset ?? '' };
  expect(await upload(piece, 'chunk')).toEqual({ start_offset: '2000', end_offset: '2000' });
});

describe('unknown parameters', () => {
  test('are ignored, as by Meta: facebook-nodejs-business-sdk sends its name, jQuery a number against caches', async () => {
    const { name } = await get('/me?fields=name');
    expect(await get('/me?fields=name&sdk=joey&_=1732190000')).toMatchObject({ name });
    const { data } = await get(`/${await accountId()}?fields=media.colour(red).limit(1){id}`).then(
      ({ media }) => media,
    );
    expect(data).toHaveLength(1);
    const made = await post(`/${await pageId()}/feed`, { message: 'Hi there', sdk: 'joey', toString: 'x' });
    expect(made).toEqual({ id: expect.any(String) });
  });

  test('do not choose what a write means', async () => {
    const newest = (await get(`/${await pageId()}/feed?limit=1`))['data'][0].id as string;
    expect((await send(`/${newest}`, form({ message: 'Changed', sdk: 'joey' }))).body).toEqual({ success: true });
  });
});

test('an object is found by the parameter id of the root, as older clients in production ask', async () => {
  const id = await accountId();
  expect(await get(`/?id=${id}&fields=username`)).toEqual(await get(`/${id}?fields=username`));
});
