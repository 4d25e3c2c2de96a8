import { describe, expect, it } from '@jest/globals';
import { parseCommand } from '../src/options.js';
import { UsageError } from '../src/usage.js';

const parse = (line: string) => parseCommand(line.split(' ').filter((word) => word !== ''));

describe('the arguments of edgewalk login', () => {
  it('need nothing but an app id', () => {
    expect(parse('login --app-id 12')).toEqual({
      name: 'login',
      options: { product: 'instagram', appId: '12', timeoutMs: 300_000, open: true },
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
        timeoutMs: 60_000,
        open: false,
        baseUrl: 'http://127.0.0.1:4000',
        redirectUri: 'https://tunnel.example/callback',
      },
    });
  });

  it('separate scopes by commas and blanks', () => {
    expect(parseCommand(['login', '--app-id', '1', '--scope', ' a, b c,'])).toMatchObject({
      options: { scope: ['a', 'b', 'c'] },
    });
  });

  it.each([
    ['login', '--app-id: give the id of the app'],
    ['login --app-id me', '--app-id: give the id of the app'],
    ['login --app-id 1 --product threads', '--product: write instagram or facebook'],
    ['login --app-id 1 --port 70000', '--port: write a whole number from 0 to 65535'],
    ['login --app-id 1 --port 8e3', '--port: write a whole number from 0 to 65535'],
    ['login --app-id 1 --timeout 0', '--timeout: write a whole number from 1 to 86400'],
    ['login --app-id 1 --base-url localhost', '--base-url: write an address'],
    ['login --app-id 1 --base-url file:///etc', '--base-url: write an address'],
    ['login --app-id 1 --scope ,', '--scope: write at least one word'],
    ['token --product threads', '--product: write instagram or facebook'],
    ['login --app-id', "Option '--app-id <value>' argument missing"],
    ['login --app-id 1 --colour', "Unknown option '--colour'"],
    ['login --app-di 1', "Unknown option '--app-di': did you mean --app-id?"],
    ['emulate --prot 3', 'did you mean --port?'],
    ['token --stroe t.json', 'did you mean --store?'],
    ['token --product facebok', 'did you mean facebook?'],
    ['tokne', 'did you mean token?'],
    ['help logni', 'did you mean login?'],
    ['--product facebook token', 'the options follow the command'],
    ['login --app-id 1 --port -1', "Option '--port' argument is ambiguous"],
    ['login --app-id 1 --no-open=false', "Option '--no-open' does not take an argument"],
    ['login --app-id 1 --scope a;b', '--scope: write the names of permissions'],
    ['emulate --host=', '--host: write a value'],
    ['token --store=', '--store: write a value'],
    ['emulate -- --port 3', "Unexpected argument '--port'"],
    ['-- emulate 3', 'Unexpected argument'],
    ['login --app-id 1 more', "Unexpected argument 'more'"],
    ['logout', 'there is no command "logout"'],
    ['--colour', 'there is no command "--colour"'],
  ])('are refused: %s', (line, message) => {
    expect(() => parse(line)).toThrow(UsageError);
    expect(() => parse(line)).toThrow(message);
  });

  it.each([
    'token EAAhush-hush-hush',
    'login --app-id 1 5f4dcc3b5aa7hush65d61d8327deb882',
    'EAAhush-hush-hush',
    '5f4dcc3b5aa7hush65d61d8327deb882',
    'login --EAAhush-hush-hush 1',
    'login --app-id 1 --product EAAhush-hush-hush',
    'login --app-id 1 --port EAAhush',
  ])('are one line that repeats nothing like a token or a secret: %s', (line) => {
    expect(() => parse(line)).toThrow(/^[^\n]+$/);
    expect(() => parse(line)).not.toThrow('hush');
  });

  it.each([
    '--app-secret hush-hush',
    '--app-secret=hush-hush',
    '--secret hush-hush',
    '--app-secret',
    '--client-secret hush-hush',
    '--appSecret=hush-hush',
    '-secret hush-hush',
  ])('never hold the app secret, and it is not repeated: %s', (secret) => {
    expect(() => parse(`login --app-id 1 ${secret}`)).toThrow('set EDGEWALK_APP_SECRET');
    expect(() => parse(`login --app-id 1 ${secret}`)).not.toThrow('hush');
  });
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
    ['-- emulate --port=4000 --', { port: 4000 }],
    ['emulate --json', { json: true }],
    ['emulate --strict', { strict: true }],
    ['emulate --accounts 2000', { accounts: 2000 }],
    ['emulate --seed 4294967295', { seed: 2 ** 32 - 1 }],
  ])('have the usual forms: %s', (line, options) => {
    expect(parse(line)).toEqual({ name: 'emulate', options });
  });

  it('are refused where a seed is no number', () => {
    expect(() => parse('emulate --seed seven')).toThrow('--seed: write a whole number');
    expect(() => parse('emulate --accounts 0')).toThrow('--accounts: write a whole number');
    expect(() => parse('emulate --seed 4294967296')).toThrow('--seed: write a whole number');
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
  ])('is printed for "%s"', (line, text) => {
    const command = parse(line);
    expect(command.name).toBe('print');
    expect(command.name === 'print' && command.text).toContain(text);
  });
});
