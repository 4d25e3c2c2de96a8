import { describe, expect, it } from '@jest/globals';
import { run } from '../src/run.js';
import { createProgram } from '../src/program.js';
import { contextOf } from './context.js';

const wordsOf = (line: string) => line.split(' ').filter((word) => word !== '');

/** What a command is started with; nothing runs. */
function parseWords(words: readonly string[]) {
  const started: { name: string; options: unknown }[] = [];
  const program = createProgram((name, options) => void started.push({ name, options }), {
    version: '1.2.3',
    print: () => undefined,
  });
  program.parse(words, { from: 'user' });
  return started[0];
}
const parse = (line: string) => parseWords(wordsOf(line));

/** What the command prints, and its exit status. */
async function runLine(line: string) {
  const { context, written, errors } = contextOf();
  return { code: await run(wordsOf(line), context), output: written.join('\n'), errors: errors.join('\n') };
}

describe('the arguments of edgewalk login', () => {
  it('need nothing but an app id', () => {
    expect(parse('login --app-id 12')).toEqual({
      name: 'login',
      options: { product: 'instagram', appId: '12', timeout: 300, open: true },
    });
  });

  it('accept every option', () => {
    const words =
      'login --product facebook --app-id=12 --scope a,b --store t.json --port 8484 --timeout 60 --no-open ' +
      '--base-url http://127.0.0.1:4000 --redirect-uri https://tunnel.example/callback';
    expect(parse(words)).toEqual({
      name: 'login',
      options: {
        product: 'facebook',
        appId: '12',
        scope: ['a', 'b'],
        store: 't.json',
        port: 8484,
        timeout: 60,
        open: false,
        baseUrl: 'http://127.0.0.1:4000',
        redirectUri: 'https://tunnel.example/callback',
      },
    });
  });

  it('separate scopes by commas and blanks', () => {
    expect(parseWords(['login', '--app-id', '1', '--scope', ' a, b c,'])).toMatchObject({
      options: { scope: ['a', 'b', 'c'] },
    });
  });

  it.each([
    ['login', '--app-id: give the id of the app'],
    ['login --app-id me', '--app-id: give the id of the app'],
    ['login --app-id 1 --product whatsapp', '--product: write instagram or facebook or threads'],
    ['login --app-id 1 --port 70000', '--port: write a whole number from 0 to 65535'],
    ['login --app-id 1 --port 8e3', '--port: write a whole number from 0 to 65535'],
    ['login --app-id 1 --timeout 0', '--timeout: write a whole number from 1 to 86400'],
    ['login --app-id 1 --base-url localhost', '--base-url: write an address'],
    ['login --app-id 1 --base-url file:///etc', '--base-url: write an address'],
    ['login --app-id 1 --scope ,', '--scope: write at least one word'],
    ['token --product whatsapp', '--product: write instagram or facebook or threads'],
    ['login --app-id', "option '--app-id <id>' argument missing"],
    ['login --app-id 1 --colour', 'there is no option --colour'],
    ['login --app-di 1', 'there is no option --app-di: did you mean --app-id?'],
    ['emulate --prot 3', 'did you mean --port?'],
    ['token --stroe t.json', 'did you mean --store?'],
    ['token --product facebok', 'did you mean facebook?'],
    ['tokne', 'did you mean token?'],
    ['help logni', 'did you mean login?'],
    ['--product facebook token', 'the options follow the command'],
    ['login --app-id 1 --port -1', '--port: write a whole number'],
    ['login --app-id 1 --store --json', '--store: write a value'],
    ['login --app-id 1 --no-open=false', '--no-open takes no value'],
    ['login --app-id 1 --scope a;b', '--scope: write the names of permissions'],
    ['emulate --host=', '--host: write a value'],
    ['token --store=', '--store: write a value'],
    ['emulate -- --port 3', 'too many arguments'],
    ['-- emulate 3', 'too many arguments'],
    ['login --app-id 1 more', 'too many arguments'],
    ['colour', 'there is no command "colour"'],
    ['--colour', 'there is no command "--colour"'],
  ])('are refused: %s', async (line, message) => {
    const { code, output, errors } = await runLine(line);
    expect([code, output]).toEqual([2, '']);
    expect(errors.split('\n')[0]).toContain(message);
  });

  it.each([
    'token EAAhush-hush-hush',
    'login --app-id 1 5f4dcc3b5aa7hush65d61d8327deb882',
    'EAAhush-hush-hush',
    '5f4dcc3b5aa7hush65d61d8327deb882',
    'login --EAAhush-hush-hush 1',
    'login --app-id 1 --product EAAhush-hush-hush',
    'login --app-id 1 --port EAAhush',
  ])('are one line that repeats nothing like a token or a secret: %s', async (line) => {
    const { code, errors } = await runLine(line);
    expect(code).toBe(2);
    expect(errors).toMatch(/^edgewalk: [^\n]+\nFor the options: edgewalk [a-z]* ?--help$/);
    expect(errors).not.toContain('hush');
  });

  it.each([
    '--app-secret hush-hush',
    '--app-secret=hush-hush',
    '--secret hush-hush',
    '--app-secret',
    '--client-secret hush-hush',
    '--appSecret=hush-hush',
    '-secret hush-hush',
  ])('never hold the app secret, and it is not repeated: %s', async (secret) => {
    const { code, errors } = await runLine(`login --app-id 1 ${secret}`);
    expect(code).toBe(2);
    expect(errors).toContain('set EDGEWALK_APP_SECRET');
    expect(errors).not.toContain('hush');
  });

  it.each(['--token EAAhush', '--access-token=hush', 'access_token=hush', '--accessToken hush'])(
    'never hold a token, and it is not repeated: %s',
    async (token) => {
      const { code, errors } = await runLine(`token ${token}`);
      expect(code).toBe(2);
      expect(errors).toContain('set EDGEWALK_TOKEN');
      expect(errors).not.toContain('hush');
    },
  );
});

describe('the arguments of edgewalk token', () => {
  it('need nothing', () => {
    expect(parse('token')).toEqual({ name: 'token', options: { product: 'instagram' } });
  });

  it('select the token', () => {
    expect(parse('token --product facebook --store t.json')).toEqual({
      name: 'token',
      options: { product: 'facebook', store: 't.json' },
    });
  });
});

describe('the arguments of edgewalk emulate', () => {
  it('need nothing', () => {
    expect(parse('emulate')).toEqual({ name: 'emulate', options: {} });
  });

  it('set the address and the seed', () => {
    expect(parse('emulate --port 4000 --host 0.0.0.0 --seed 7')).toEqual({
      name: 'emulate',
      options: { port: 4000, host: '0.0.0.0', seed: 7 },
    });
  });

  it.each([
    ['emulate --port=4000', { port: 4000 }],
    ['emulate --port=4000 --', { port: 4000 }],
    ['emulate --json', { json: true }],
    ['emulate --strict', { strict: true }],
    ['emulate --accounts 2000', { accounts: 2000 }],
    ['emulate --seed 4294967295', { seed: 2 ** 32 - 1 }],
  ])('have the usual forms: %s', (line, options) => {
    expect(parse(line)).toEqual({ name: 'emulate', options });
  });

  it('may follow two dashes, as some runners of packages leave them', async () => {
    expect(await runLine('-- emulate --help')).toMatchObject({ code: 0 });
  });

  it.each([
    ['emulate --seed seven', '--seed: write a whole number'],
    ['emulate --accounts 0', '--accounts: write a whole number'],
    ['emulate --seed 4294967296', '--seed: write a whole number'],
  ])('are refused where a number is none: %s', async (line, message) => {
    expect(await runLine(line)).toMatchObject({ code: 2, errors: expect.stringContaining(message) });
  });
});

describe('help', () => {
  it.each([
    ['', 'usage: edgewalk <command>'],
    ['--help', 'usage: edgewalk <command>'],
    ['-h', 'usage: edgewalk <command>'],
    ['help', 'usage: edgewalk <command>'],
    ['help login', 'usage: edgewalk login'],
    ['login --help', 'usage: edgewalk login'],
    ['token --help', 'usage: edgewalk token'],
    ['emulate -h', 'usage: edgewalk emulate'],
  ])('is printed for "%s"', async (line, text) => {
    const { code, output, errors } = await runLine(line);
    expect([code, errors]).toEqual([0, '']);
    expect(output).toContain(text);
  });
});
