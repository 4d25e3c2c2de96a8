import { describe, expect, test } from '@jest/globals';
import { expectTypeOf } from 'expect-type';
import fc from 'fast-check';
import { plan } from '../../src/call/call.js';
import { InvalidArgumentError, type ListPage, raw } from '../../src/index.js';
import { paramsOf, scriptedClient, thrownBy } from '../support/script.js';
import { Account, AccountPosts, Note, Post } from '../support/tree.js';

/** A selection as a tree: fields, and expansions with modifiers. */
interface Tree {
  readonly fields: readonly string[];
  readonly edges: Readonly<
    Record<string, { readonly modifiers: Readonly<Record<string, string>>; readonly tree: Tree }>
  >;
}

/** Reads the text of a field expansion, as the Graph API does. */
function parse(text: string): Tree {
  let at = 0;
  const word = () => {
    const [found = ''] = /^[\w:-]*/.exec(text.slice(at)) ?? [];
    at += found.length;
    return found;
  };
  const expectChar = (char: string) => {
    if (text[at] !== char) throw new Error(`Syntax error "expected ${char}" at character ${at}: ${text}`);
    at += 1;
  };
  const tree = (): Tree => {
    const fields: string[] = [];
    const edges: Record<string, Tree['edges'][string]> = {};
    do {
      const name = word();
      const modifiers: Record<string, string> = {};
      while (text[at] === '.') {
        at += 1;
        const modifier = word();
        expectChar('(');
        const end = text.indexOf(')', at);
        modifiers[modifier] = text.slice(at, end);
        at = end + 1;
      }
      if (text[at] === '{') {
        at += 1;
        edges[name] = { modifiers, tree: tree() };
        expectChar('}');
      } else fields.push(name);
    } while (text[at] === ',' && (at += 1));
    return { fields, edges };
  };
  const whole = tree();
  if (at !== text.length) throw new Error(`Syntax error at character ${at}: ${text}`);
  return whole;
}

/** Whether a text is one field: a name, modifiers, and in braces fields again. Read from the left, a piece at a time. */
function isField(text: string): boolean {
  let rest = text;
  const take = (pattern: RegExp) => {
    const [found] = pattern.exec(rest) ?? [];
    rest = rest.slice(found?.length ?? 0);
    return found !== undefined;
  };
  const field = (): boolean => {
    if (!take(/^a+/)) return false;
    while (take(/^\.a+/)) take(/^\([^(){}]*\)/);
    if (!take(/^\{/)) return true;
    do if (!field()) return false;
    while (take(/^,/));
    return take(/^\}/);
  };
  return field() && rest === '';
}

/** Whether the arguments of a call are right. */
function isTaken(call: () => unknown): boolean {
  try {
    call();
    return true;
  } catch (error) {
    if (error instanceof InvalidArgumentError) return false;
    throw error;
  }
}

const names = (...all: string[]) => fc.uniqueArray(fc.constantFrom(...all), { minLength: 1 });
const limit = fc.record({ limit: fc.integer({ min: 1, max: 50 }) }, { requiredKeys: [] });

/** Notes with their replies, which are notes again. */
const noteTree: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc
    .tuple(names('id', 'text', 'hidden'), fc.option(fc.tuple(limit, tie('tree')), { maxDepth: 3, depthSize: 'small' }))
    .map(([fields, replies]) => ({
      fields,
      edges: replies === null ? {} : { replies: expanded(...replies) },
    })),
})).tree;

function expanded(query: object, tree: Tree): Tree['edges'][string] {
  const modifiers = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return { modifiers, tree };
}

const order = fc.string({ minLength: 1 }).filter((text) => !/[(){}]/.test(text));
const postTree = fc
  .tuple(
    names('id', 'caption', 'like_count'),
    fc.option(fc.tuple(fc.record({ order }, { requiredKeys: [] }), noteTree)),
  )
  .map(([fields, notes]): Tree => ({ fields, edges: notes === null ? {} : { notes: expanded(...notes) } }));

/** The tree as a caller writes it. */
function selectionOf({ fields, edges }: Tree): unknown[] {
  const expansions = Object.entries(edges).map(([path, { modifiers, tree }]) => ({
    [path]: {
      ...modifiers,
      ...('limit' in modifiers && { limit: Number(modifiers['limit']) }),
      fields: selectionOf(tree),
    },
  }));
  return [...fields, ...expansions];
}

/** The `fields` that a selection is sent as. */
async function fieldsOf(fields: unknown): Promise<string | undefined> {
  const { client, requests } = scriptedClient([{ body: { data: [] } }]);
  await new AccountPosts(client, '1').get({ fields: fields as never });
  return paramsOf(requests[0])['fields'];
}

describe('A selection', () => {
  test('is sent as names, expansions and modifiers', async () => {
    const fields = ['id', { notes: { fields: ['id', { replies: ['text'] }], limit: 5, after: 'QVE=' } }];
    expect(await fieldsOf(fields)).toBe('id,notes.limit(5).after(QVE=){id,replies{text}}');
  });

  test('of nothing is the declared default set, without fields of the other login', async () => {
    expect(await fieldsOf(undefined)).toBe('id,caption,views');
    const { client, requests } = scriptedClient([{ body: { data: [] } }], { login: 'instagram' });
    await new AccountPosts(client, '1').get();
    expect(paramsOf(requests[0])['fields']).toBe('id,caption');
  });

  test.each([
    [['id', 'notes'], 'id,notes'],
    [['id', { notes: {} }], 'id,notes'],
    [[{ notes: { limit: 5 } }, 'id'], 'notes.limit(5),id'],
    [[{ notes: { limit: 5, fields: ['id', 'replies'] } }], 'notes.limit(5){id,replies}'],
  ])('leaves the fields of an edge to Meta where it names none: %j', async (fields, sent) => {
    expect(await fieldsOf(fields)).toBe(sent);
  });

  test('is sent in the order in which it is written', async () => {
    expect(await fieldsOf([{ notes: ['id'] }, 'id', raw('fresh'), 'caption'])).toBe('notes{id},id,fresh,caption');
  });

  test('names each field once', async () => {
    expect(await fieldsOf(['id', 'id', raw('id')])).toBe('id');
  });

  test.each([
    'x',
    'likes.summary(true).limit(0)',
    'insights.metric(reach,saved)',
    'a:b-c',
    'comments.after(QVE=){id}',
    'story{mention{link,id}}',
    'a.limit(1){b{c},d.as(e){f,g{h}}}',
  ])('accepts the unknown field raw(%p)', async (name) => {
    expect(await fieldsOf(['id', raw(name)])).toBe(`id,${name}`);
  });

  test('returns an unknown field unchanged, typed unknown', async () => {
    const { client } = scriptedClient([{ body: { id: '1', fresh: { a: 1 } } }]);
    const post = await new Post(client, '1').get({ fields: ['id', raw('fresh')] });
    expectTypeOf(post.fresh).toBeUnknown();
    expect(post.fresh).toEqual({ a: 1 });
  });

  test('reads back to the same tree, whatever is selected', async () => {
    await fc.assert(
      fc.asyncProperty(postTree, async (tree) => {
        const text = await fieldsOf(selectionOf(tree));
        expect(parse(text ?? '')).toEqual(tree);
      }),
    );
  });

  test('never lets a modifier out of its parentheses', async () => {
    const { client, requests } = scriptedClient(() => ({ body: { data: [] } }));
    const get = (text: string) =>
      new AccountPosts(client, '1').get({ fields: ['id', { notes: { fields: ['id'], order: text } }] });
    await fc.assert(
      fc.asyncProperty(order, async (text) => {
        await get(text);
        const { edges } = parse(paramsOf(requests.at(-1))['fields'] ?? '');
        expect(edges['notes']?.modifiers).toEqual({ order: text });
      }),
    );
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('(', ')', '{', '}'), fc.string(), (before, char, after) => {
        expect(thrownBy(() => get(`${before}${char}${after}`))).toBeInstanceOf(InvalidArgumentError);
      }),
    );
  });

  test('never lets raw() end its position early', () => {
    const { client } = scriptedClient([]);
    const name = fc.string({ unit: fc.constantFrom('a', '(', ')', '.', '{', '}', ',', '!', ' ') });
    fc.assert(
      fc.property(name, (text) => {
        const get = () => new Post(client, '1').get({ fields: ['id', raw(text)] });
        expect(isTaken(get)).toBe(isField(text));
      }),
      { numRuns: 3000 },
    );
  });

  test('refuses every name that is not declared, before anything is sent', () => {
    const { client, requests } = scriptedClient([]);
    const known = new Set(['id', 'caption', 'like_count', 'kind', 'timestamp', 'views']);
    const unknownKey = fc
      .oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', 'notess', 'id,caption', ' id', 'ID'))
      .filter((name) => !known.has(name) && name !== 'notes');
    fc.assert(
      fc.property(unknownKey, (name) => {
        for (const fields of [
          [name],
          ['id', name],
          ['id', { [name]: ['id'] }],
          ['id', { notes: [name] }],
          [{ notes: [name] }],
        ]) {
          const error = thrownBy(() => new Post(client, '1').get({ fields: fields as never }));
          expect(error).toBeInstanceOf(InvalidArgumentError);
        }
      }),
    );
    expect(requests).toHaveLength(0);
  });

  test.each([
    [[{}]],
    [[{ notes: undefined }]],
    [[{ notes: [] }]],
    [[5]],
    [[null]],
    [[undefined]],
    [[['id']]],
    [['id', { notes: ['id'] }, { notes: ['text'] }]],
    [[{ notes: { fields: ['id'], limit: 51 } }]],
    [[{ notes: { fields: ['id'], cursor: 'x' } }]],
    [[{ notes: { fields: ['id'], unknown: 1 } }]],
    [[{ notes: 'id' }]],
    [[{ notes: 5 }]],
    [{}],
    ['id'],
    [5],
  ])('that makes no sense is refused: %j', (fields) => {
    const { client } = scriptedClient([]);
    expect(thrownBy(() => new Post(client, '1').get({ fields: fields as never }))).toBeInstanceOf(InvalidArgumentError);
  });

  test('says what to write instead', () => {
    const { client } = scriptedClient([]);
    const get = (fields: unknown) => () => new Post(client, '1').get({ fields: fields as never });
    expect(get(['likes'])).toThrow('Post has no field "likes": write one of id, caption, like_count');
    expect(get(['notess'])).toThrow("{ notess: ['id'] }");
    expect(get([{ comments: ['id'] }])).toThrow('write one of notes');
    expect(get([{ notes: ['idd'] }])).toThrow('Post.get: fields: notes');
  });

  test('is compiled once, and again when the caller has changed it', () => {
    const { client } = scriptedClient([]);
    const sent = (fields: unknown) => new Post(client, '1').get({ fields: fields as never })[plan]().request.params;
    const notes = { fields: ['id', 'text'], limit: 5 };
    const selection: unknown[] = ['id', { notes }];
    for (let count = 0; count < 2; count += 1)
      expect(sent(selection)).toEqual({ fields: 'id,notes.limit(5){id,text}' });
    notes.fields.pop();
    expect(sent(selection)).toEqual({ fields: 'id,notes.limit(5){id}' });
    notes.limit = 6;
    expect(sent(selection)).toEqual({ fields: 'id,notes.limit(6){id}' });
    selection[0] = 'caption';
    expect(sent(selection)).toEqual({ fields: 'caption,notes.limit(6){id}' });
    selection[1] = raw('new_one');
    expect(sent(selection)).toEqual({ fields: 'caption,new_one' });
    expect(sent(['id', { notes: { limit: 5, fields: ['id', 'text'] } }])).toEqual({
      fields: 'id,notes.limit(5){id,text}',
    });
  });

  test('types the result as exactly the selected fields', async () => {
    const { client } = scriptedClient(() => ({ body: { id: '1' } }));
    const one = await new Post(client, '1').get({ fields: ['id', 'caption'] });
    expectTypeOf(one).toEqualTypeOf<{ id: string; caption?: string }>();
    const nested = await new Account(client, '1').get({ fields: [{ posts: ['id', { notes: ['text'] }] }] });
    expectTypeOf(nested).toEqualTypeOf<{
      posts?: ListPage<{ id: string; notes?: ListPage<{ text?: string }> }>;
    }>();
    // @ts-expect-error -- it was not selected
    expect(one.like_count).toBeUndefined();
    // @ts-expect-error -- a misspelt field
    expect(() => new Post(client, '1').get({ fields: ['captionn'] })).toThrow(InvalidArgumentError);
    // @ts-expect-error -- a misspelt field of an expansion
    expect(() => new Post(client, '1').get({ fields: [{ notes: ['txt'] }] })).toThrow(InvalidArgumentError);
    expectTypeOf(await new Note(client, '1').get()).toEqualTypeOf<{ id: string; text?: string }>();
  });
});
