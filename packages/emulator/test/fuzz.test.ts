import { describe as describeTree, type NodeDescription, parameterNames } from '@edgewalk/core/declare';
import { Facebook } from '@edgewalk/facebook';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { facebook } from './effects/facebook/support.js';

const { here, send, accountId, get, pageId, postId } = facebook({ strict: false });

const segment = fc.oneof(
  fc.constantFrom('me', 'media', 'constructor', '__proto__', 'toString', 'debug_token', 'v27.0', '%E0%A4', '..', '1'),
  fc.stringMatching(/^[\w.%-]{0,12}$/),
);
const name = fc.constantFrom(
  'fields',
  'limit',
  'after',
  'before',
  'since',
  'batch',
  'method',
  'metric',
  '__proto__',
  'x',
);
const value = fc.oneof(
  fc.constantFrom(
    'id',
    'media{id}',
    'media.limit(1){owner{id}}',
    'constructor',
    '-1',
    '0',
    '[]',
    '{}',
    'null',
    '[null]',
  ),
  fc.constantFrom('[{"relative_url":"{result=a:$..x}","name":"a"}]', 'id.as(__proto__)', 'id.__proto__(1)'),
  fc.string({ maxLength: 30 }),
);
const verb = fc.constantFrom('GET', 'POST', 'DELETE', 'PUT', 'PATCH');
const type = fc.constantFrom(
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/xml',
);

interface Ask {
  readonly path: readonly string[];
  readonly query: [string, string][];
  readonly method: string;
  readonly contentType: string;
  readonly body: string;
}

async function ask({ path, query, method, contentType, body }: Ask): Promise<void> {
  const target = `/${path.join('/')}?${new URLSearchParams(query).toString()}`;
  const headers = { 'content-type': contentType };
  const { status, body: answer } = await send(target, {
    method,
    headers,
    ...(method !== 'GET' && { body }),
  });
  const { error } = answer;
  expect(status === 200 || typeof error?.code === 'number').toBe(true);
  expect(String(error?.message)).not.toContain('The emulator failed');
  // A write may have taken the app away from its person: nothing would be answered any more.
  if (error?.code === 190) here.emulator.reset();
}

test('whatever is asked, the answer is data or an error as Meta writes them', async () => {
  const id = await accountId();
  const request = fc.record({
    path: fc.array(fc.oneof(segment, fc.constant(id)), { maxLength: 4 }),
    query: fc.array(fc.tuple(name, value), { maxLength: 3 }),
    method: verb,
    contentType: type,
    body: fc.oneof(value, fc.json()),
  });
  await fc.assert(fc.asyncProperty(request, ask), { numRuns: 400 });
}, 60_000);

const { nodes } = describeTree(new Facebook({ accessToken: 'EAAdescribe' }));

const plain = { query: [], method: 'GET', contentType: 'application/x-www-form-urlencoded', body: '' };
const methods = { get: 'GET', create: 'POST', update: 'POST', delete: 'DELETE' } as const;
const words = ['1', '0', '-1', 'true', 'me', 'uploaded', 'day', 'page_follows', '{}', '[1]', '[{"a":1}]', 'now', 'x,y'];
const given = fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 12 }));
const modifier = fc.oneof(
  fc.constantFrom('limit(1)', 'limit(0)', 'summary(true)', 'since(1)', 'until(now)', 'as(x)', 'after(x)'),
  fc.constantFrom('metric(post_clicks)', 'period(day)', 'type(LIKE)', 'filter(stream)', 'order(x)', 'limit()'),
);

/** What may be asked of a node: its fields, and its edges with modifiers, some levels deep. */
function selectionOf(node: NodeDescription, depth: number): fc.Arbitrary<string> {
  const fields = Object.keys(node.declaration.fields.props as object);
  const edges = node.edges.map(({ declaration: { path }, node: child }) => {
    const inner = fc.constant(nodes.get(child)!).chain((next) => selectionOf(next, depth - 1));
    const braces = depth === 0 ? fc.constant('') : fc.option(inner).map((chosen) => chosen && `{${chosen}}`);
    return fc
      .tuple(fc.array(modifier, { maxLength: 2 }), braces)
      .map(([modifiers, chosen]) => `${[path, ...modifiers].join('.')}${chosen ?? ''}`);
  });
  const item = fc.oneof(fc.constantFrom('id', ...fields), ...edges);
  return fc.array(item, { minLength: 1, maxLength: 4 }).map((items) => items.join(','));
}

/** A request for a node, or for what one of its edges can do, with parameters that it takes; right or wrong. */
function requestFor(id: string, node: NodeDescription): fc.Arbitrary<Ask> {
  const ofNode = selectionOf(node, 2).map((fields): Ask => ({
    ...plain,
    path: [id],
    query: [['fields', fields]],
  }));
  const ofEdges = node.edges.flatMap(({ declaration, node: child }) =>
    (['get', 'create', 'update', 'delete'] as const).flatMap((kind) => {
      const operation = declaration[kind];
      if (operation.kind === 'unsupported') return [];
      const names = [...parameterNames(operation.params), 'limit', 'summary'];
      const query = fc.array(fc.tuple(fc.constantFrom(...names), given), { maxLength: 4 });
      const fields = fc.tuple(fc.constant('fields'), selectionOf(nodes.get(child)!, 1));
      return fc.tuple(query, fc.array(fields, { maxLength: 1 })).map(([params, chosen]): Ask => ({
        ...plain,
        method: methods[kind],
        path: [id, declaration.path],
        // A picture is told of, not sent.
        query: [['redirect', '0'], ...params, ...chosen],
      }));
    }),
  );
  return fc.oneof(ofNode, ...ofEdges);
}

const first = async (edge: string) => String((await get(`/${edge}?limit=1`))['data'][0].id);

test('and so it is all over the tree of Facebook', async () => {
  const [page, post] = [await pageId(), await postId()];
  const subjects: Record<string, string> = {
    Page: page,
    User: 'me',
    Post: post,
    Comment: await first(`${post}/comments`),
    Album: await first(`${page}/albums`),
    Photo: await first(`${page}/photos`),
    Video: await first(`${page}/videos`),
    LiveVideo: await first(`${page}/live_videos`),
    Application: here.emulator.app.id,
  };
  const requests = Object.entries(subjects).map(([kind, id]) => requestFor(id, nodes.get(kind)!));
  await fc.assert(fc.asyncProperty(fc.oneof(...requests), ask), { numRuns: 300 });
}, 60_000);
