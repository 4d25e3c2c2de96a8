import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { Instagram } from '@edgewalk/instagram';
import { filterOf } from '../src/comments/filter.js';
import type { FoundComment } from '../src/comments/found-comment.js';
import { edgewalk, jsonLines } from './edgewalk.js';
import { describeInTerminal, start, startInTerminal } from './support.js';

let emulator: Emulator;
let api: Instagram;
let media: string;
beforeAll(async () => {
  emulator = await startEmulator();
  api = new Instagram({ accessToken: emulator.tokens.instagram, baseUrl: emulator.url });
});
beforeEach(async () => {
  emulator.reset();
  media = (await api.user.media.get({ fields: ['id'], limit: 1 })).data[0]?.id ?? '';
});
afterAll(() => emulator.close());

const writes = () => emulator.requests.filter(({ method }) => method !== 'GET');
const list = async (...args: string[]) => {
  const { output } = await edgewalk(emulator, ['comments', ...args, '--list']);
  return output === '' ? [] : jsonLines(output);
};
const words = ({ text }: { readonly text?: unknown }) => String(text);

describe('edgewalk comments', () => {
  it('lists what Meta shows of the latest posts, and nothing of it is changed', async () => {
    const found = await list('--posts', '2');
    const shown: string[] = [];
    for await (const post of api.user.media.get({ fields: ['id'] }).take(2))
      for await (const { id } of api.media(post.id).comments.get({ fields: ['id'] })) shown.push(id);
    expect(found.map(({ id }) => id)).toEqual(shown);
    expect(writes()).toEqual([]);
  });

  it('finds by word, by text, by person and by state', async () => {
    const all = await list(media);
    const [first] = all;
    const { text, username } = first as { text: string; username: string };
    const part = text.slice(1, 5).toUpperCase();
    expect((await list(media, '--contains', part)).map(words)).toContain(text);
    const byPerson = await list(media, '--from', `@${username}`);
    expect(byPerson).toEqual(all.filter((each) => each['username'] === username));
    const hidden = await edgewalk(emulator, ['comments', media, '--from', username, '--hide', '--yes']);
    expect(jsonLines(hidden.output).every(({ result }) => result === 'hidden')).toBe(true);
    expect((await list(media, '--state', 'hidden')).length).toBeGreaterThanOrEqual(byPerson.length);
    expect((await list(media, '--state', 'visible')).map((each) => each['username'])).not.toContain(username);
  });

  it('hides every comment with a word by one command, without a terminal', async () => {
    const seen = (await list('--posts', '30')).filter((each) => /\byum\b/i.test(words(each)) && each['own'] === false);
    expect(seen.length).toBeGreaterThan(3);
    const { code, output } = await edgewalk(
      emulator,
      ['comments', '--posts', '30', '--word', 'yum', '--hide', '--yes'],
      {
        interactive: false,
      },
    );
    expect(code).toBe(0);
    expect(jsonLines(output).map(({ id }) => id)).toEqual(
      seen.filter(({ hidden }) => hidden === false).map(({ id }) => id),
    );
    expect(
      (await list('--posts', '30', '--word', 'yum', '--state', 'visible')).filter(({ own }) => own === false),
    ).toEqual([]);
    const again = await edgewalk(emulator, ['comments', '--posts', '30', '--word', 'yum', '--hide', '--yes']);
    expect(again).toMatchObject({ code: 0, output: '', errors: 'edgewalk: there is no comment to hide' });
  });

  it('answers, shows what it would do, and leaves own comments alone', async () => {
    const args = ['comments', media, '--state', 'unanswered', '--answer', 'Thank you!'];
    const dry = await edgewalk(emulator, [...args, '--dry-run']);
    expect(jsonLines(dry.output)[0]).toMatchObject({ result: 'would answer' });
    expect(writes()).toEqual([]);
    expect(await edgewalk(emulator, [...args, '--yes'])).toMatchObject({ code: 0, errors: '' });
    expect(await list(media, '--state', 'unanswered')).toEqual([]);
    const replies = await list(media, '--replies', '--from', 'tidal.bakery');
    expect(replies.filter(({ text }) => text === 'Thank you!').length).toBe(jsonLines(dry.output).length);
    const own = await edgewalk(emulator, ['comments', media, '--replies', '--from', 'tidal.bakery', '--hide', '--yes']);
    expect(own).toMatchObject({ code: 0, errors: 'edgewalk: there is no comment to hide' });
  });

  it('goes on after a comment that is gone, and ends with the status of that', async () => {
    emulator.faults.add({ on: 'POST /{ig-comment}', nth: 1, fault: { error: { code: 100, subcode: 33 } } });
    const { code, output } = await edgewalk(emulator, ['comments', media, '--hide', '--yes']);
    const results = jsonLines(output).map(({ result }) => String(result));
    emulator.faults.clear();
    expect(code).toBe(6);
    expect(results[0]).toMatch(/^failed: /);
    expect(results.slice(1).every((result) => result === 'hidden')).toBe(true);
    expect(results.length).toBeGreaterThan(2);
  });

  it.each([
    [['--hide', '--delete'], '--delete: give one of'],
    [['--answer', 'x'.repeat(301), '--yes'], '300'],
    [['--dry-run'], '--dry-run: it goes with'],
    [['../x'], 'media: write ids'],
    [['--since', 'soon'], '--since: write a day'],
  ])('refuses %j before anything is sent', async (args, message) => {
    const { code, errors } = await edgewalk(emulator, ['comments', ...args]);
    expect([code, emulator.requests.length]).toEqual([2, 1]);
    expect(errors).toContain(message);
  });

  it('asks before it changes anything, and cannot ask without a terminal', async () => {
    const questions: string[] = [];
    const confirm = async (question: string) => questions.push(question) > 1;
    const args = ['comments', media, '--hide'];
    expect(await edgewalk(emulator, args, { confirm })).toMatchObject({ code: 130, errors: 'nothing was changed' });
    expect(questions).toEqual([expect.stringMatching(/^hide these \d+ comments\?$/)]);
    expect(await edgewalk(emulator, args, { interactive: false })).toMatchObject({ code: 2 });
    expect(writes()).toEqual([]);
    expect(await edgewalk(emulator, args, { confirm })).toMatchObject({ code: 0 });
  });
});

const fits = (options: object, text: string) =>
  filterOf({ posts: 1, ...options })({ text, username: 'ada', timestamp: '' } as FoundComment);

describe('a filter by words', () => {
  it.each([
    ['spam', 'SPAM!', true],
    ['spam', 'spammer', false],
    ['spam', 'ｓｐａｍ', true],
    ['brød', 'Godt brød.', true],
    ['c++', 'I like c++ too', true],
    ['.', 'abc', false],
  ])('--word %s in %j: %j', (word, text, expected) => {
    expect(fits({ word: [word] }, text)).toBe(expected);
  });

  it('takes any of several', () => {
    expect(fits({ word: ['one', 'two'] }, 'two')).toBe(true);
    expect(fits({ word: ['one'], contains: ['hre'] }, 'three')).toBe(true);
  });
});

const environment = () => ({ EDGEWALK_TOKEN: emulator.tokens.instagram, EDGEWALK_BASE_URL: emulator.url });

describeInTerminal('the inbox in a terminal', () => {
  it('shows comments one by one without control characters, and answers', async () => {
    emulator.visitors.comment(media, 'red \u001B[31m and \u001B]0;title\u0007', { as: 'ada.loves.bread' });
    const terminal = startInTerminal(['comments', media], environment());
    await terminal.printed(/@ada\.loves\.bread/);
    await terminal.printed(/quit/);
    expect(terminal.output()).toContain(String.raw`red \u001b[31m`);
    for (const raw of ['\u001B[31m', '\u001B]0;title']) expect(terminal.output()).not.toContain(raw);
    terminal.type('\u001B[B\r');
    await terminal.printed(/your answer/);
    terminal.type('Merci!\r');
    await terminal.printed(/answered[^]*quit/);
    terminal.type('\u0003');
    expect(await terminal.printed(/code (\d+)/)).toBe('0');
    expect(terminal.output()).toMatch(/\d+ comments, 1 dealt with/);
    expect(writes().at(-1)?.path).toMatch(/\/replies$/);
  });
});

describe('the built command in a pipe', () => {
  it('lists comments as lines of JSON', async () => {
    const command = start(['comments', media], environment());
    expect(await command.ended).toBe(0);
    expect(jsonLines(command.output().trim()).length).toBeGreaterThan(1);
    expect(command.errors()).toBe('');
  });
});
