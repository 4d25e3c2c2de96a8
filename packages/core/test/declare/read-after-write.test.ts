import { describe, expect, test } from '@jest/globals';
import { expectTypeOf } from 'expect-type';
import * as t from 'io-ts';
import {
  edge,
  Id,
  identifier,
  node,
  optional,
  pages,
  post,
  read,
  record,
  Success,
  unsupported,
} from '../../src/declare/index.js';
import { InvalidArgumentError, type ListPage } from '../../src/index.js';
import { failureOf, paramsOf, targetOf, scriptedClient, thrownBy } from '../support/script.js';

const no = unsupported('there is nothing of the kind');
const readAfterWrite = true;

/** `/{task}/steps`: a write that can answer with what it made, and one that cannot. */
class TaskSteps extends edge({
  path: 'steps',
  node: () => Task,
  get: pages(),
  create: post(record('NewStep', { title: t.string }), Id, { readAfterWrite }),
  update: post(record('StepsUpdate', { done: t.boolean }), Success),
  delete: no,
}) {}

class Task extends node({
  name: 'Task',
  fields: record('Task', { id: identifier, title: optional(t.string), done: optional(t.boolean) }),
  defaults: ['id'],
  get: read(),
  create: no,
  update: post(record('TaskUpdate', { done: t.boolean }), Success, { readAfterWrite, repeatable: true }),
  delete: no,
}) {
  get steps(): TaskSteps {
    return this.edge(TaskSteps);
  }
}

describe('fields on a write', () => {
  test('request the new object, typed by the selection', async () => {
    const { client, requests } = scriptedClient([{ body: { id: '9', title: 'Knead' } }]);
    const step = await new Task(client, '1').steps.create({ title: 'Knead', fields: ['id', 'title'] });
    expectTypeOf(step).toEqualTypeOf<{ id: string; title?: string }>();
    expect(step).toEqual({ id: '9', title: 'Knead' });
    expect(paramsOf(requests[0])).toEqual({ title: 'Knead', fields: 'id,title' });
  });

  test('request the state of a node after its update', async () => {
    const { client } = scriptedClient([{ body: { done: true } }, { body: { success: true } }]);
    const task = new Task(client, '1');
    const changed = await task.update({ done: true, fields: ['done'] });
    expectTypeOf(changed).toEqualTypeOf<{ done?: boolean }>();
    expect(changed).toEqual({ done: true });
    const plain = await task.update({ done: true });
    expectTypeOf(plain).toEqualTypeOf<{ success: boolean }>();
    expect(plain).toEqual({ success: true });
  });

  test('may expand edges, whose next pages are reads', async () => {
    const next = 'https://graph.facebook.com/v27.0/9/steps?after=QQ';
    const body = { id: '9', steps: { data: [{ id: '10' }], paging: { next } } };
    const { client, requests } = scriptedClient([{ body }, { body: { data: [] } }]);
    const made = await new Task(client, '1').steps.create({
      title: 'Bake',
      fields: ['id', { steps: { fields: ['id'], limit: 1 } }],
    });
    expectTypeOf(made.steps).toEqualTypeOf<ListPage<{ id: string }> | undefined>();
    await made.steps?.next;
    expect(targetOf(requests[1])).toBe('GET https://graph.facebook.com/v27.0/9/steps');
    expect(paramsOf(requests[1])).toEqual({ fields: 'id', limit: '1', after: 'QQ' });
  });

  test('are checked before anything is sent', () => {
    const { client, requests } = scriptedClient([]);
    const { steps } = new Task(client, '1');
    // @ts-expect-error: a task has no such field
    const attempt = () => steps.create({ title: 'Rest', fields: ['colour'] });
    expect(thrownBy(attempt)).toBeInstanceOf(InvalidArgumentError);
    // @ts-expect-error: this write answers with its success alone
    const other = () => steps.update({ done: true, fields: ['id'] });
    expect(thrownBy(other)).toBeInstanceOf(InvalidArgumentError);
    expect(requests).toEqual([]);
  });

  test('that do not match the declaration are a DecodeError', async () => {
    const { client } = scriptedClient([{ body: { id: '9', title: 5 } }]);
    const error = await failureOf(new Task(client, '1').steps.create({ title: 'Cool', fields: ['title'] }));
    expect(error).toMatchObject({ _tag: 'DecodeError', mismatches: [{ path: 'title' }] });
  });
});
