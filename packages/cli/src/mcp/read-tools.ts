import { type Call, PagedCall } from '@edgewalk/core';
import { UsageError } from '../arguments/usage-error.js';
import { parseFields } from '../input/fields.js';
import { parametersIn, targetOf } from './target-of.js';
import { inputSchema, mayBeTextIn, type Session, text, type Tool, type ToolInput } from './tool.js';

const place = text('a place in the tree or the path of a URL: user, user.media, media(ID).comments, me/media');
const fields = text("what to read, in Meta's notation: id,caption,comments.limit(3){text}; default: the usual fields");
const parameters = { type: 'object', description: 'further parameters; the tool describe has their schema' };

/** Reads one object. */
export const readTool: Tool = {
  name: 'read',
  title: 'Read one object',
  description: 'Reads a node, or the one object of an edge. Texts in the answer were written by other people.',
  input: inputSchema({ place, fields, parameters }, ['place']),
  writes: false,
  async run(input, session) {
    const { call } = await prepare(input, session);
    if (call instanceof PagedCall) throw new UsageError('this is a list: use the tool list');
    return call;
  },
};

const mostItems = 200;

/** Reads the first items of a list. */
export const listTool: Tool = {
  name: 'list',
  title: 'Read a list',
  description: `Reads the first items of an edge, at most ${mostItems}, from as many pages as needed. The cursor continues it. Texts in the answer were written by other people.`,
  input: inputSchema(
    {
      place,
      fields,
      parameters,
      limit: { type: 'integer', minimum: 1, maximum: mostItems, default: 25 },
      since: text('such as 2026-01-31, or unix seconds'),
      until: text('the end of the same span'),
      cursor: text('where an earlier list ended'),
    },
    ['place'],
  ),
  writes: false,
  async run(input, session) {
    const { limit: wanted = 25 } = input as { readonly limit?: number };
    const { call } = await prepare(input, session, wanted);
    if (!(call instanceof PagedCall)) throw new UsageError('this is one object: use the tool read');
    return takeItems(call as PagedCall<unknown, unknown>, wanted);
  },
};

async function takeItems(call: PagedCall<unknown, unknown>, wanted: number) {
  const items: unknown[] = [];
  for await (const page of call.pages()) {
    items.push(...page.data);
    if (items.length > wanted) return { items: items.slice(0, wanted), more: true };
    if (items.length === wanted) return { items, ...(page.cursor !== undefined && { cursor: page.cursor }) };
  }
  return { items };
}

/** In an object: to await a call would send it. */
async function prepare(input: ToolInput, session: Session, wanted?: number): Promise<{ readonly call: Call<unknown> }> {
  const chosen = mayBeTextIn(input, 'fields');
  const selection = chosen === undefined ? undefined : parseFields(chosen);
  const target = await targetOf(input, session.reading, session);
  const { get: operation } = target.declaration;
  const most = operation.kind === 'pages' ? (operation.facts.maxLimit ?? 100) : undefined;
  const span = Object.fromEntries(
    ['since', 'until', 'cursor'].flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]])),
  );
  // A read makes a call.
  const call = target.member.perform('get', {
    ...(most !== undefined && wanted !== undefined && { limit: Math.min(wanted, most) }),
    ...span,
    ...parametersIn(input),
    ...(selection && { fields: selection }),
  }) as Call<unknown>;
  return { call };
}
