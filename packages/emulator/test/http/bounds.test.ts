import { describe, expect, test } from '@jest/globals';
import { facebook } from '../effects/facebook/support.js';

const { here, send, pageId } = facebook({ strict: false });

const asForm = 'application/x-www-form-urlencoded';
const post = async (body: string, type: string) =>
  send(`/${await pageId()}/feed`, { method: 'POST', body, headers: { 'content-type': type } });

describe('a hostile body is answered, and soon', () => {
  const lists = '['.repeat(10_000) + ']'.repeat(10_000);
  const objects = '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000);
  const name = `a${'[a]'.repeat(10_000)}`;

  test.each<[string, string, string]>([
    ['lists in a JSON body', `{"message":${lists}}`, 'application/json'],
    ['objects in a JSON body', objects, 'application/json'],
    ['lists without end', '['.repeat(100_000), 'application/json'],
    ['lists in a parameter', `message=Hi&attached_media=${lists}`, asForm],
    ['lists in a batch', `batch=${lists}`, asForm],
    ['lists in a selection', `message=Hi&fields=${'id{'.repeat(10_000)}`, asForm],
    ['names in a selection', `message=Hi&fields=${'id,'.repeat(100_000)}`, asForm],
    ['brackets in a name', `message=Hi&${name}=1`, asForm],
    ['a list of 40,000', `message=many&${'a[]=1&'.repeat(40_000)}`, asForm],
    ['a list of 40,000 of a parameter', `message=Hi&${'attached_media[]=1&'.repeat(40_000)}`, asForm],
    ['40,000 lists', `message=lots&${Array.from({ length: 40_000 }, (_, at) => `a${at}[]=1`).join('&')}`, asForm],
    ['a million parameters', 'a&'.repeat(1_000_000), asForm],
    ['a million values in JSON', `{"message":[${'1,'.repeat(1_000_000)}1]}`, 'application/json'],
    ['quotes and backslashes', `{"message":"${'\\\\\\"'.repeat(200_000)}"}`, 'application/json'],
    [
      'a part without end',
      `--x\r\ncontent-disposition: form-data; name="${'a'.repeat(100_000)}`,
      'multipart/form-data; boundary=x',
    ],
    [
      '50,000 parts',
      `--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n`.repeat(50_000) + '--x--',
      'multipart/form-data; boundary=x',
    ],
  ])('%s', async (_, body, type) => {
    const { status, body: answer } = await post(body, type);
    expect(status === 200 || typeof answer['error'].code === 'number').toBe(true);
    expect(JSON.stringify(answer)).not.toContain('The emulator failed');
  });

  test('references that grow', async () => {
    const many = Array.from({ length: 5000 }, () => '{result=a:$..id}').join(',');
    const batch = [
      { name: 'a', relative_url: 'me?fields=id' },
      { method: 'POST', relative_url: 'me/feed', body: `message=${many.repeat(20)}` },
    ];
    const { body } = await post(new URLSearchParams({ batch: JSON.stringify(batch) }).toString(), asForm);
    expect(body).toHaveLength(2);
  });
});

test('the log of large requests keeps the last ones', async () => {
  here.emulator.reset();
  const one = `message=${'x'.repeat(1_000_000)}`;
  for (let sent = 0; sent < 40; sent += 1) await post(`${one}&n=${sent}`, asForm);
  const { requests } = here.emulator;
  expect(requests.length).toBeLessThan(40);
  expect(requests.at(-1)?.params).toMatchObject({ n: '39' });
  const size = requests.reduce((sum, { params }) => sum + ((params['message'] as string | undefined) ?? '').length, 0);
  expect(size).toBeLessThanOrEqual(16 * 1024 * 1024);
});
