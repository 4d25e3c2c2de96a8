import { createRequire } from 'node:module';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Parser } from '@asyncapi/parser';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { Instagram } from '@edgewalk/instagram';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { convertV2 } from 'openapi-to-postmanv2';
import { run } from '../src/run.js';
import { contextOf } from './context.js';
import { temporaryFolder } from './support.js';

type TokenName = 'facebook' | 'instagram' | 'threads';

interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly required?: boolean;
    readonly schema?: { readonly enum?: readonly (string | boolean)[] };
    readonly example?: string;
  }[];
  readonly responses: Readonly<
    Record<string, { readonly content: { readonly 'application/json': { schema: object } } }>
  >;
}
interface Document {
  readonly paths: Readonly<Record<string, { readonly get?: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

async function print(...args: string[]): Promise<unknown> {
  const { context, written } = contextOf();
  expect(await run(['openapi', ...args], context)).toBe(0);
  return JSON.parse(written.join('\n'));
}

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

describe.each(['instagram', 'facebook', 'threads'] as const)('the OpenAPI file of %s', (tree) => {
  it('is valid by two public validators, of which each finds what the other does not', async () => {
    const document = (await print('--tree', tree)) as Document;
    expect(await new Validator().validate({ ...document })).toMatchObject({ valid: true });
    const file = join(temporaryFolder(), 'openapi.json');
    writeFileSync(file, JSON.stringify(document));
    const redocly = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');
    const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
    const lint = await promisify(execFile)(process.execPath, [redocly, 'lint', '--extends=spec', file], { env });
    expect(lint.stderr + lint.stdout).toContain('is valid');
  });

  it('holds what the emulator answers', async () => {
    const document = (await print('--tree', tree)) as Document;
    const { checked, wrong } = await crawl(document, logins[tree]);
    expect(wrong).toEqual([]);
    expect(checked.size).toBeGreaterThan({ instagram: 20, facebook: 50, threads: 5 }[tree]);
  });
});

/** The logins that a tree may be used with. */
const logins = {
  instagram: ['facebook', 'instagram'],
  facebook: ['facebook'],
  threads: ['threads'],
} as const;

/** Reads every path with ids that earlier answers had, and validates the answers. */
async function crawl(document: Document, tokens: readonly TokenName[]) {
  const check = validatorOf(document);
  const [checked, wrong, ids] = [new Set<string>(), new Array<string>(), new Set<string>()];
  const read = async (path: string, id: string, operation: Operation, login: TokenName) => {
    const url = path.replace('{id}', id) + queryOf(operation);
    const headers = { authorization: `Bearer ${emulator.tokens[login]}` };
    const response = await fetch(emulator.url + url, { headers });
    const answer: unknown = await response.json();
    const problem = check(operation, response.ok ? '200' : 'default', answer);
    if (problem !== undefined) wrong.push(`${url}: ${problem}`);
    if (!response.ok) return;
    checked.add(path);
    for (const [, found = ''] of JSON.stringify(answer).matchAll(/"id":"(\w+)"/g)) ids.add(found);
  };
  for (const login of tokens)
    for (const [path, { get }] of Object.entries(document.paths)) {
      if (get === undefined || !isReadable(get)) continue;
      // Of each kind some: those that were found last are the rarest.
      const subjects = path.startsWith('/{id}') ? [...ids].slice(-12) : [''];
      for (const id of subjects) await read(path, id, get, login);
    }
  return { checked, wrong };
}

/** Whether the file itself says all that a request needs. */
const isReadable = ({ parameters = [] }: Operation): boolean =>
  parameters.every(({ required, schema }) => required !== true || schema?.enum?.length === 1);

function queryOf({ parameters = [] }: Operation): string {
  const query = parameters.flatMap(({ name, required, schema, example }) => {
    const value = required === true ? schema?.enum?.[0] : example;
    return value === undefined ? [] : [`${name}=${value}`];
  });
  return query.length === 0 ? '' : `?${query.join('&')}`;
}

/** Says what is wrong with an answer; each schema is compiled once. */
function validatorOf({ components }: Document) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'document', components });
  const compiled = new Map<object, ReturnType<typeof ajv.compile>>();
  return ({ responses }: Operation, kind: string, answer: unknown): string | undefined => {
    const schema = responses[kind]?.content['application/json'].schema ?? {};
    const text = JSON.stringify(schema).replaceAll('"#/', '"document#/');
    const validate = compiled.get(schema) ?? ajv.compile(JSON.parse(text) as object);
    compiled.set(schema, validate);
    return validate(answer) ? undefined : ajv.errorsText(validate.errors);
  };
}

interface PostmanItem {
  readonly name: string;
  readonly item?: readonly PostmanItem[];
  readonly request?: {
    readonly method: string;
    readonly url: { readonly path: readonly string[]; readonly variable?: readonly { key: string; value: string }[] };
  };
}

const leaves = ({ item, ...own }: PostmanItem): readonly PostmanItem[] =>
  item === undefined ? [own] : item.flatMap(leaves);

describe('a Postman collection', () => {
  it('imports from the file, and its requests run on the emulator', async () => {
    const document = await print('--server', emulator.url);
    const found = await new Promise<{ readonly output: readonly { readonly data: PostmanItem & Variables }[] }>(
      (resolve, reject) =>
        convertV2({ type: 'json', data: document as object }, { folderStrategy: 'Paths' }, (error, result) =>
          error === null && result?.result ? resolve(result as never) : reject(error ?? new Error(result?.reason)),
        ),
    );
    const [{ data } = { data: undefined }] = found.output;
    const requests = data === undefined ? [] : leaves(data).flatMap(({ request }) => (request ? [request] : []));
    const base = data?.variable?.find(({ key }) => key === 'baseUrl')?.value;
    expect(base).toMatch(new RegExp(String.raw`^${emulator.url}/v\d+\.0$`));
    const statuses = new Map<string, number>();
    for (const { method, url } of requests) {
      const path = url.path.join('/');
      if (method !== 'GET' || !/^me(\/(media|stories|content_publishing_limit))?$/.test(path)) continue;
      const headers = { authorization: `Bearer ${emulator.tokens.instagram}` };
      statuses.set(path, (await fetch(`${base}/${path}`, { headers })).status);
    }
    expect(statuses.size).toBe(4);
    expect([...statuses].filter(([, status]) => status !== 200)).toEqual([]);
    expect(requests.filter(({ method }) => method === 'POST').length).toBeGreaterThan(20);
  });
});

interface Variables {
  readonly variable?: readonly { readonly key: string; readonly value: string }[];
}

describe('the AsyncAPI file', () => {
  it('is valid by the public parser, and has a message for each field', async () => {
    const { document, diagnostics } = await new Parser().parse(JSON.stringify(await print('--webhooks')));
    expect(diagnostics.map(({ severity }) => severity)).not.toContain(0);
    expect(document?.allMessages().length).toBeGreaterThan(40);
  });

  it('holds what the emulator delivers, as its bytes were sent', async () => {
    const { components } = (await print('--webhooks')) as {
      components: { messages: Record<string, { payload: object }> };
    };
    const hook = createServer((request, response) => {
      const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
      request.resume().on('end', () => response.end(query.get('hub.challenge') ?? 'ok'));
    }).listen(0, '127.0.0.1');
    await once(hook, 'listening');
    const other = await startEmulator({ callbacks: 'local' });
    try {
      await deliver(other, `http://127.0.0.1:${(hook.address() as AddressInfo).port}/`);
      const ajv = new Ajv2020({ strict: false, validateFormats: false });
      const wrong = other.deliveries.log.flatMap(({ events, body }) => {
        const validate = ajv.compile(components.messages[`instagram_${events[0]?.field}`]?.payload ?? false);
        return validate(JSON.parse(body)) ? [] : [ajv.errorsText(validate.errors)];
      });
      expect(wrong).toEqual([]);
      expect(other.deliveries.log.length).toBeGreaterThan(2);
    } finally {
      await other.close();
      hook.close();
    }
  });
});

/** Lets visitors comment, write and react, and waits until all of it was delivered. */
async function deliver({ url, tokens, visitors, deliveries }: Emulator, callbackUrl: string): Promise<void> {
  const fields = ['comments', 'messages', 'message_reactions'];
  await deliveries.subscribeInstagram({ callbackUrl, verifyToken: 'word', fields });
  const api = new Instagram({ accessToken: tokens.instagram, baseUrl: url });
  await api.user.subscribedApps.create({ subscribed_fields: ['comments', 'messages'] });
  const { user_id: account = '' } = await api.user.get({ fields: ['user_id'] });
  const [media] = await api.user.media.get({ fields: ['id'] }).all({ max: 1 });
  visitors.comment(media?.id ?? '', 'Open today?');
  visitors.react(visitors.message(account, 'Hello').id, 'love');
  await deliveries.settled();
}
