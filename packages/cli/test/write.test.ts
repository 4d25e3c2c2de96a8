import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { Instagram } from '@edgewalk/instagram';
import { edgewalk } from './edgewalk.js';
import { startInTerminal, temporaryFolder } from './support.js';

let emulator: Emulator;
let api: Instagram;
let media: string;
/** A comment of somebody else: those of the owner cannot be hidden. */
let visitors: string;
beforeAll(async () => {
  emulator = await startEmulator();
  api = new Instagram({ accessToken: emulator.tokens.instagram, baseUrl: emulator.url });
  const page = await api.user.media.get({ fields: ['id'], limit: 1 });
  media = page.data[0]?.id ?? '';
  const comments = await api.media(media).comments.get({ fields: ['id'], limit: 1 });
  visitors = comments.data[0]?.id ?? '';
});
beforeEach(() => {
  emulator.reset();
});
afterAll(() => emulator.close());

const writes = () => emulator.requests.filter(({ method }) => method !== 'GET');
const idIn = (output: string) => (JSON.parse(output) as { id: string }).id;
const environment = () => ({ EDGEWALK_TOKEN: emulator.tokens.instagram, EDGEWALK_BASE_URL: emulator.url });

async function textOf(comment: string) {
  const { text, hidden } = await api.comment(comment).get({ fields: ['text', 'hidden'] });
  return { text, hidden };
}

describe('edgewalk create, update and delete', () => {
  it('write what the arguments say, as the declaration asks for it', async () => {
    const created = await edgewalk(emulator, ['create', `${media}/comments`, 'message=Thank you = merci', '--yes']);
    const comment = idIn(created.output);
    expect(await textOf(comment)).toMatchObject({ text: 'Thank you = merci' });
    const hidden = await edgewalk(emulator, ['update', `comment(${visitors})`, 'hide=true', '--yes']);
    expect([hidden.code, hidden.output]).toEqual([0, '{"success":true}']);
    expect(await textOf(visitors)).toMatchObject({ hidden: true });
    expect(await edgewalk(emulator, ['delete', comment, '--yes'])).toMatchObject({ code: 0 });
    await expect(textOf(comment)).rejects.toMatchObject({ _tag: 'NotFoundError' });
  });

  it('take a text from a file, and a text that begins with @', async () => {
    const file = join(temporaryFolder(), 'text.txt');
    writeFileSync(file, 'of a file\n');
    const texts = [];
    for (const message of [`@${file}`, '@@ada thanks']) {
      const { output } = await edgewalk(emulator, ['create', `${media}/comments`, `message=${message}`, '--yes']);
      texts.push((await textOf(idIn(output))).text);
    }
    expect(texts).toEqual(['of a file', '@ada thanks']);
  });

  it('send a file where the declaration takes one, as curl does', async () => {
    const file = join(temporaryFolder(), "a b's.png");
    writeFileSync(file, Buffer.from('89504e470d0a1a0a', 'hex'));
    const accounts = await edgewalk(emulator, ['get', 'me/accounts', '--fields', 'id', '--limit', '1'], {
      login: 'facebook',
    });
    const page = idIn(accounts.output);
    const args = ['create', `page(${page}).photos`, `source=@${file}`, 'published=false', '--as-page', page];
    const sent = await edgewalk(emulator, [...args, '--yes'], { login: 'facebook' });
    expect(sent).toMatchObject({ code: 0, output: expect.stringMatching(/"id":"\d+"/) });
    const { output } = await edgewalk(emulator, [...args, '--dry-run=curl'], { login: 'facebook' });
    expect(output).toContain("--form-string 'published=false'");
    expect(output).toContain(String.raw`'source=@${file.replace("'", String.raw`'\''`)}'`);
  });
});

describe('a write without a terminal', () => {
  it.each(['create', 'update', 'delete'])('is refused without --yes, before anything is sent: %s', async (verb) => {
    const { code, errors } = await edgewalk(emulator, [verb, `${media}/comments`, 'message=x'], { interactive: false });
    expect([code, emulator.requests.length]).toEqual([2, 0]);
    expect(errors).toContain('give --yes, or --dry-run');
  });
});

const create = (answer: boolean) => {
  const questions: string[] = [];
  const confirm = async (question: string) => {
    questions.push(question);
    return answer;
  };
  return edgewalk(emulator, ['create', `${media}/comments`, 'message=hi'], { confirm }).then((run) => ({
    ...run,
    questions,
  }));
};

describe('a write at a terminal', () => {
  it('asks first, and says what it would do', async () => {
    const { code, questions } = await create(true);
    expect(code).toBe(0);
    expect(questions).toEqual([`create media('${media}').comments with { message: 'hi' }?`]);
    expect(writes()).toHaveLength(1);
  });

  it('sends nothing when the answer is no', async () => {
    const { code, errors } = await create(false);
    expect([code, errors, writes().length]).toEqual([130, 'nothing was sent', 0]);
  });

  it.each([
    ['n\r', '130'],
    ['\u0003', '130'],
    ['\r', '130'],
    ['y\r', '0'],
  ])('ends after the answer %j with %s, in the built command', async (keys, status) => {
    const args = ['create', `${media}/comments`, 'message=typed', '--format', 'json'];
    const terminal = startInTerminal(args, environment());
    await terminal.printed(/\[y\/N\]/);
    terminal.type(keys);
    expect(await terminal.printed(/code (\d+)/)).toBe(status);
    expect(writes()).toHaveLength(status === '0' ? 1 : 0);
  });
});

describe('a dry run', () => {
  /** Hard for a shell, for a URL and for a string of a program. */
  const message = `it's "=" & \`$(id)\` 100% ü \\ 🥐`;
  const dryRun = (form: string) =>
    edgewalk(emulator, ['create', `${media}/comments`, `message=${message}`, form], { interactive: false });

  it.each(['--dry-run', '--dry-run=curl', '--dry-run=ts'])('sends nothing and shows no token: %s', async (form) => {
    const { code, output, errors } = await dryRun(form);
    expect([code, errors, emulator.requests.length]).toEqual([0, '', 0]);
    expect(output).toContain('EDGEWALK_TOKEN');
    expect(output).not.toContain(emulator.tokens.instagram);
  });

  it('prints method, address and parameters', async () => {
    const { output } = await dryRun('--dry-run');
    expect(output).toMatch(new RegExp(`^POST ${emulator.url}/v[\\d.]+/${media}/comments\n`));
    expect(output).toContain(`\nmessage=${message}`);
  });

  it.each([
    ['curl', 'sh', ['-c']],
    ['ts', process.execPath, ['--input-type=module', '-e']],
  ])('prints a program that does the same: %s', async (form, program, args) => {
    const { output } = await dryRun(`--dry-run=${form}`);
    const env = { PATH: process.env['PATH'] ?? '', ...environment() };
    const cwd = fileURLToPath(new URL('..', import.meta.url));
    const { stdout } = await promisify(execFile)(program, [...args, output], { env, cwd });
    const id = /\d{10,}/.exec(stdout)?.[0] ?? '';
    expect(await textOf(id)).toMatchObject({ text: message });
  });

  it('finds the account by reading, and checks what it would send', async () => {
    const args = ['create', 'me/media', 'image_url=https://example.com/a.jpg', '--dry-run=ts'];
    const { code, output } = await edgewalk(emulator, args, { login: 'facebook' });
    expect([code, writes().length]).toEqual([0, 0]);
    expect(output).toContain("await api.user.media.create({ image_url: 'https://example.com/a.jpg' })");
    const wrong = await edgewalk(emulator, [...args, 'colour=red']);
    expect(wrong).toMatchObject({ code: 2, errors: expect.stringContaining('there is no parameter "colour"') });
  });

  it('says what to do where Meta does not offer the operation', async () => {
    const { code, errors } = await edgewalk(emulator, ['delete', 'user.media', '--dry-run']);
    expect(code).toBe(10);
    expect(errors).toContain('delete the media itself');
  });
});
