import { describe, expect, test } from '@jest/globals';
import { raw } from '../../src/index.js';
import { paramsOf, scriptedClient, thrownBy, type Script } from '../support/script.js';
import { AccountPosts, Note, Post, PostNotes } from '../support/tree.js';

const answer: Script = ({ url }) => ({
  body: url.includes('/posts?') ? { data: [{ id: '5' }] } : { id: '5', success: true },
});

describe('A parameter that is not declared', () => {
  test('is sent as given by every operation when its name is marked', async () => {
    const { client, requests } = scriptedClient(answer);
    await new AccountPosts(client, '1').create({
      caption: 'x',
      'raw:brand_new': { a: [1, true] },
      'raw:list': ['a', 'b'],
    });
    await new Note(client, '1').update({ hide: true, 'raw:brand-new[0]': 0 });
    await new Note(client, '1').delete({ 'raw:reason': 'spam & more' });
    await new Post(client, '1').get({ fields: ['id'], 'raw:debug': 'all' });
    await new AccountPosts(client, '1').get({ limit: 5, fields: ['id'], 'raw:order': 'ranked' });
    expect(requests.map(paramsOf)).toEqual([
      { caption: 'x', brand_new: '{"a":[1,true]}', list: 'a,b' },
      { hide: 'true', 'brand-new[0]': '0' },
      { reason: 'spam & more' },
      { fields: 'id', debug: 'all' },
      { limit: '5', fields: 'id', order: 'ranked' },
    ]);
  });

  test('is part of an expansion, and of the next page', async () => {
    const next = 'https://graph.facebook.com/v26.0/1/posts?after=B&order=ranked';
    const { client, requests } = scriptedClient([
      { body: { data: [{ id: '5' }], paging: { next } } },
      { body: { data: [] } },
    ]);
    const fields = ['id', { notes: { fields: ['id'], 'raw:filter': 'stream' } }] as const;
    await new AccountPosts(client, '1').get({ fields, 'raw:order': 'ranked' }).all({ max: 9 });
    const sent = { fields: 'id,notes.filter(stream){id}', order: 'ranked' };
    expect(requests.map(paramsOf)).toEqual([sent, { ...sent, after: 'B' }]);
  });

  test('replaces a declared one whose new values are not declared', async () => {
    const { client, requests } = scriptedClient(answer);
    await new AccountPosts(client, '1').create({ hide: true, 'raw:hide': 'AUTO' });
    expect(paramsOf(requests[0])).toEqual({ hide: 'AUTO' });
  });

  test('may be a file', async () => {
    const { client, requests } = scriptedClient(answer);
    await new PostNotes(client, '1').create({ message: 'x', 'raw:cover': new Uint8Array([65]) });
    expect(requests[0]?.headers['content-type']).toContain('multipart/form-data');
  });

  test('without the mark is an error that says how to mark it', () => {
    const { client, requests } = scriptedClient([]);
    const posts = new AccountPosts(client, '1');
    // @ts-expect-error it is not declared, and not marked
    const act = () => posts.create({ caption: 'x', brand_new: 1 });
    expect(thrownBy(act)).toMatchObject({
      _tag: 'InvalidArgumentError',
      message: expect.stringContaining("'raw:brand_new'"),
    });
    // @ts-expect-error neither in a read
    expect(thrownBy(() => posts.get({ brand_new: 1 }))).toMatchObject({ _tag: 'InvalidArgumentError' });
    expect(requests).toHaveLength(0);
  });

  test('an option in the place of the parameters is an error that says where it belongs', () => {
    const { client } = scriptedClient([]);
    // @ts-expect-error options are the second argument
    const act = () => new AccountPosts(client, '1').get({ signal: AbortSignal.abort() });
    expect(thrownBy(act)).toMatchObject({
      _tag: 'InvalidArgumentError',
      message: expect.stringContaining('signal is an option: give options as the second argument'),
    });
  });

  test.each([
    [{ 'raw:': 1 }, /name after raw:/],
    [{ 'raw:access_token': 'x' }, /option accessToken/],
    [{ 'raw:appsecret_proof': 'x' }, /appSecret/],
    [{ 'raw:fields': 'x' }, /raw\('name'\)/],
    [{ 'raw:x': new Date(Number.NaN) }, /invalid Date/],
    [{ 'raw:x': () => 1 }, /function/],
  ])('is refused where it cannot be sent: %j', (input, advice) => {
    const { client } = scriptedClient([]);
    for (const act of [
      () => new AccountPosts(client, '1').create(input),
      () => new AccountPosts(client, '1').get({ fields: ['id', raw('x')], ...input }),
    ])
      expect(thrownBy(act)).toMatchObject({
        _tag: 'InvalidArgumentError',
        message: expect.stringMatching(advice),
      });
  });
});
