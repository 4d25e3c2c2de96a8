import { expect, test } from '@jest/globals';
import { NotFoundError } from '@edgewalk/core';
import { answersGet, answersWrite, host, tree, version } from '../support/answers.js';
import { offline } from '@edgewalk/testing/offline';

const api = tree();
const media = api.media('55');

offline();

test('children of an album', async () => {
  const sent = answersGet('/55/children', { data: [{ id: '1' }, { id: '2' }] });
  expect((await media.children.get()).data).toHaveLength(2);
  expect((await sent)['fields']).toMatch(/^id,media_type,/);
});

test('collaborators', async () => {
  const data = [{ id: '9', username: 'ann', invite_status: 'Accepted' }];
  void answersGet('/55/collaborators', { data });
  expect((await media.collaborators.get()).data).toEqual(data);
});

test('ads made of it', async () => {
  void answersGet('/55/boost_ads_list', { data: [{ ad_id: '120', ad_status: 'ACTIVE' }] });
  expect((await media.boostAdsList.get()).data[0]?.ad_status).toBe('ACTIVE');
});

test('product tags: ids that come as numbers are texts', async () => {
  void answersGet('/55/product_tags', { data: [{ product_id: 3231775643511089, merchant_id: 90, x: 0.5 }] });
  const tags = await media.productTags.get({ fields: ['product_id', 'merchant_id', 'x'] });
  expect(tags.data[0]).toEqual({ product_id: '3231775643511089', merchant_id: '90', x: 0.5 });
});

test('product tags are written as JSON', async () => {
  for (const verb of ['create', 'update'] as const) {
    const sent = answersWrite('POST', '/55/product_tags', { success: true });
    await media.productTags[verb]({ updated_tags: [{ product_id: '3', x: 0.5, y: 1 }], child_index: 0 });
    expect(await sent).toEqual({ updated_tags: '[{"product_id":"3","x":0.5,"y":1}]', child_index: '0' });
  }
  const sent = answersWrite('DELETE', '/55/product_tags', { success: true });
  await media.productTags.delete({ deleted_tags: [{ product_id: '3', merchant_id: '9' }] });
  expect(await sent).toEqual({ deleted_tags: '[{"product_id":"3","merchant_id":"9"}]' });
  const outside = () => media.productTags.create({ updated_tags: [{ product_id: '3', x: 1.2, y: 0 }] });
  expect(outside).toThrow('updated_tags[0].x: write a share of the picture from 0 to 1, not 1.2');
});

test('partnership ads', async () => {
  void answersWrite('POST', '/55/partnership_ad_code', { ad_code: 'adcode-1' });
  expect(await media.partnershipAdCode.create()).toEqual({ ad_code: 'adcode-1' });
  void answersWrite('DELETE', '/55/partnership_ad_code', { success: true });
  expect(await media.partnershipAdCode.delete()).toEqual({ success: true });
  const sent = answersWrite('POST', '/55/branded_content_partner_promote', { success: true });
  await media.brandedContentPartnerPromote.create({ sponsor_id: '9', permission: false });
  expect(await sent).toEqual({ sponsor_id: '9', permission: 'false' });
  void answersGet('/55/branded_content_partner_promote', { data: [{ id: '9' }] });
  expect((await media.brandedContentPartnerPromote.get()).data).toEqual([{ id: '9' }]);
});

test('the owner is a field of the media', async () => {
  const sent = answersGet('/55', { id: '55', owner: { id: '1784', username: 'cafe' } });
  expect(await media.owner.get()).toEqual({ id: '1784', username: 'cafe' });
  expect(await sent).toEqual({ fields: 'owner{id,username}' });
  void answersGet('/55', { id: '55' });
  await expect(media.owner.get()).rejects.toBeInstanceOf(NotFoundError);
});

test('comments, with what they are on and who wrote them', async () => {
  const next = `${host}${version}/55/comments?after=c2`;
  const first = { id: '1', media: { id: '55', caption: 'Hi' }, user: { id: '1784', username: 'cafe' } };
  void answersGet('/55/comments', { data: [first], paging: { cursors: { after: 'c2' }, next } });
  void answersGet('/55/comments', { data: [{ id: '2' }] });
  const fields = ['id', { media: ['id', 'caption'], user: ['id', 'username'] }] as const;
  const found = await media.comments.get({ fields }).all({ max: 9 });
  expect(found).toEqual([first, { id: '2' }]);
  expect(found[0]?.user?.username).toBe('cafe');
});
