import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { edgewalk, jsonLines } from './edgewalk.js';
import { start } from './support.js';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

const get = (...args: string[]) => edgewalk(emulator, ['get', ...args]);
const getByFacebook = (...args: string[]) => edgewalk(emulator, ['get', ...args], { login: 'facebook' });
const ids = ({ output }: { output: string }) => jsonLines(output).map(({ id }) => id);
const environment = () => ({ EDGEWALK_TOKEN: emulator.tokens.instagram, EDGEWALK_BASE_URL: emulator.url });
const paths = () => emulator.requests.map(({ path }) => path);

describe('edgewalk get, built and run in a pipe', () => {
  it('prints each item as a line of JSON, with the fields that are asked for', async () => {
    const command = start(['get', 'me/media', '--fields', 'id,comments.limit(1){text}', '--limit', '2'], environment());
    expect(await command.ended).toBe(0);
    const lines = command
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    expect(lines.map((line) => Object.keys(JSON.parse(line) as object))).toEqual([
      ['id', 'comments'],
      ['id', 'comments'],
    ]);
  });

  it('stops reading pages when nobody reads what it prints, which is no failure', async () => {
    emulator.reset();
    const command = start(['get', 'me/media', '--all', 'limit=5'], environment());
    await command.printed(/"id"/);
    command.child.stdout.destroy();
    expect(await command.ended).toBe(0);
    expect(command.errors()).toBe('');
    expect(emulator.requests.length).toBeLessThan(50);
  });
});

describe('edgewalk get', () => {
  it.each(['me/media', '/me/media/', 'user.media'])('reads the same list as %s', async (path) => {
    const { code, output } = await get(path, '--fields', 'id', '--limit', '3');
    expect(code).toBe(0);
    expect(jsonLines(output)).toHaveLength(3);
    expect(ids({ output })).toEqual(ids(await get('v25.0/me/media', '--fields', 'id', '--limit', '3')));
  });

  it('reads one page, a number of items or all of them', async () => {
    expect(jsonLines((await get('me/media', '--fields', 'id')).output)).toHaveLength(25);
    const many = await get('me/media', '--fields', 'id', '--limit', '130');
    expect(new Set(ids(many)).size).toBe(130);
    const all = await get('me/media', '--fields', 'id', '--all');
    expect(all.errors).toBe('');
    expect(ids(all).length).toBeGreaterThan(200);
  });

  it('goes on where an earlier one stopped', async () => {
    const first = await get('me/media', '--fields', 'id', '--limit', '2');
    const cursor = /--cursor (\S+)$/.exec(first.errors)?.[1] ?? '';
    const second = await get('me/media', '--fields', 'id', '--limit', '2', '--cursor', cursor);
    expect([...ids(first), ...ids(second)]).toEqual(ids(await get('me/media', '--fields', 'id', '--limit', '4')));
  });

  it('reads a node by its id alone, and an edge below an id', async () => {
    const [id = ''] = ids(await get('me/media', '--fields', 'id', '--limit', '1')) as string[];
    expect(jsonLines((await get(id, '--fields', 'id,media_type')).output)).toMatchObject([
      { id, media_type: expect.any(String) },
    ]);
    const byPath = await get(`${id}/comments`, '--limit', '2');
    expect(jsonLines(byPath.output)[0]).toHaveProperty('text');
    expect((await get(`media(${id}).comments`, '--limit', '2')).output).toBe(byPath.output);
  });

  it('turns parameters into what the declaration asks for', async () => {
    const { output } = await get('me/insights', 'metric=reach,views', 'metric_type=total_value', 'period=day');
    expect(jsonLines(output).map(({ name }) => name)).toEqual(['reach', 'views']);
    const same = await get('me/insights', 'metric:=["reach","views"]', 'metric_type=total_value', 'period=day');
    expect(same.output).toBe(output);
  });

  it('reads a span of time', async () => {
    const { output } = await get(
      'me/media',
      '--fields',
      'timestamp',
      '--since',
      '2026-01-01',
      '--until',
      '2026-02-01',
      '--all',
    );
    const times = jsonLines(output).map(({ timestamp }) => String(timestamp).slice(0, 7));
    expect([...new Set(times)]).toEqual(['2026-01']);
  });

  it('reads the person, their Pages and what a Page alone may read', async () => {
    expect(jsonLines((await getByFacebook('me')).output)).toMatchObject([{ name: 'Test Person' }]);
    const [page = ''] = ids(await getByFacebook('me/accounts', '--fields', 'id')) as string[];
    emulator.reset();
    const posts = await getByFacebook(`page(${page}).feed`, '--as-page', page, '--limit', '1');
    expect([posts.code, posts.errors.includes('edgewalk: there is more')]).toEqual([0, true]);
    expect(paths()).toEqual([expect.stringContaining(page), expect.stringContaining(`${page}/feed`)]);
  });

  it('sends what no declaration describes as it is', async () => {
    const { code, errors } = await get('me/no_such_edge');
    expect(code).toBeGreaterThan(1);
    expect(errors).toContain('no_such_edge');
    expect(paths().at(-1)).toContain('me/no_such_edge');
  });
});

describe('a get that is refused before anything is sent', () => {
  it.each([
    ['../x', 'has no . and ..'],
    ['me/../x', 'has no . and ..'],
    ['https://graph.facebook.com/me', 'the path alone'],
    ['me?fields=id', 'without a query'],
    ['me//media', 'what to read'],
    ['me/%2e%2e', 'ids and names'],
    ['me/media --fields id,{', 'it is not understood'],
    ['me/media --fields id,comments{text', 'at its end'],
    ['me/media --fields captoin', 'did you mean "caption"'],
    ['me/media --limit 0', 'a whole number from 1'],
    ['me/media --query [?', '--query'],
    ['me/media colour', 'key=value'],
    ['me/media limit:=x', 'JSON after :='],
    ['user.medai', 'did you mean media?'],
    ['usr.media', 'did you mean user?'],
    ['media.comments', 'the id in brackets'],
    ['user(1).media', 'takes no id'],
    ['user.media.comments', 'an edge is a list'],
    ['me/media --account a/b', 'write an id'],
    ['me/media access_token=hush', 'a token is no argument'],
  ])('is %s', async (line, advice) => {
    emulator.reset();
    const { code, output, errors } = await get(...line.split(' '));
    expect([code, output, emulator.requests.length]).toEqual([2, '', 0]);
    expect(errors).toContain(advice);
    expect(errors).not.toContain('hush');
  });

  it('is an operation that Meta does not offer, with what to do instead', async () => {
    emulator.reset();
    expect(await get('user.mediaPublish')).toEqual({
      code: 10,
      output: '',
      errors: 'edgewalk: UserMediaPublish.get is not supported: list what is published: edgewalk get user.media',
    });
    expect(emulator.requests).toHaveLength(0);
  });
});

describe('a get that fails', () => {
  afterEach(() => emulator.faults.clear());

  it.each([
    [{ error: { code: 190 } }, 3],
    [{ error: { code: 10 } }, 4],
    [{ error: { code: 100, subcode: 33 } }, 6],
    [{ error: { code: 100 } }, 7],
    [{ truncate: true }, 11],
  ] as const)('ends with the status of its kind: %j', async (fault, status) => {
    emulator.faults.add({ on: 'GET /{ig-user}/media', fault });
    const { code, output, errors } = await get('me/media');
    expect([code, output]).toEqual([status, '']);
    expect(errors).toMatch(/^edgewalk: /);
  });

  it('for want of a token says how to get one', async () => {
    const { code, errors } = await edgewalk(emulator, ['get', 'me'], { environment: {} });
    expect(code).toBe(3);
    expect(errors).toContain('Log in: npx edgewalk login');
  });
});
