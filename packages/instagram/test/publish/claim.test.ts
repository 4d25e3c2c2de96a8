import { describe, expect, test } from '@jest/globals';
import { memoryStore } from '@edgewalk/auth';
import { type CheckpointRow, checkpointsIn, memoryCheckpoints, type PublishCheckpoint } from '../../src/index.js';
import { atTheEmulator, broken, carousel, image_url, newPosts, published, studio } from './support.js';

atTheEmulator();

const key = 'post-17';

/** A table as a database keeps it: a write counts only above the version that is stored. */
function table() {
  const rows = new Map<string, string>();
  const stored = (name: string) => {
    const row = rows.get(name);
    return row === undefined ? undefined : (JSON.parse(row) as CheckpointRow);
  };
  return {
    rows,
    checkpoints: checkpointsIn({
      read: async (name) => stored(name),
      write: async (name, row) => {
        if ((stored(name)?.version ?? 0) !== row.version - 1) return false;
        rows.set(name, JSON.stringify(row));
        return true;
      },
    }),
  };
}

/** A store of rows, as Redis, Postgres and files are. */
const store = () => ({ checkpoints: checkpointsIn(memoryStore()) });

describe.each([
  ['a table', table],
  ['a store of rows', store],
])('two processes that publish the same post, with %s', (_, open) => {
  test('at the same moment, from the beginning: one post', async () => {
    const { checkpoints } = open();
    const outcomes = await Promise.all(
      [studio(), studio()].map(({ publish }) => publish(carousel, { checkpoints, key }).either()),
    );
    expect(await newPosts()).toHaveLength(1);
    expect(published()).toBe(1);
    expect(outcomes.map(({ _tag }) => _tag).toSorted()).toEqual(['Left', 'Right']);
  });

  test('one after the other began, from a checkpoint without a container: the first one stops, one post', async () => {
    const { checkpoints } = open();
    let second: Promise<unknown> | undefined;
    // Before the first one has a container, another process takes the post over and publishes it.
    const first = studio(async (step, nth, send) => {
      if (step !== 'create' || nth > 1) return undefined;
      second = studio().publish(carousel, { checkpoints, key }).either();
      await second;
      return send();
    });
    const outcome = await first.publish(carousel, { checkpoints, key }).either();
    expect(outcome).toMatchObject({
      left: { _tag: 'AbortError', cause: { message: "another process has taken 'post-17' over" } },
    });
    expect(first.steps).not.toContain('publish');
    expect(await second).toMatchObject({ _tag: 'Right' });
    expect(await newPosts()).toHaveLength(1);
  });

  test('the plain options do it too, where the database compares the revision', async () => {
    let stored: PublishCheckpoint | undefined;
    const onCheckpoint = (next: PublishCheckpoint) => {
      if ((stored?.revision ?? 0) !== (next.revision ?? 0) - 1) throw new Error('another process was faster');
      stored = next;
    };
    const outcomes = await Promise.all(
      [studio(), studio()].map(({ publish }) => publish({ image_url }, { onCheckpoint }).either()),
    );
    expect(outcomes.map(({ _tag }) => _tag).toSorted()).toEqual(['Left', 'Right']);
    expect(await newPosts()).toHaveLength(1);
  });
});

describe('checkpoints that are claimed', () => {
  test.each([table, store])('go on after a failure, and a post that is out is not published again', async (open) => {
    const { checkpoints } = open();
    const first = studio((step) => (step === 'publish' ? broken() : undefined));
    await first.publish({ image_url, caption: 'Rye' }, { checkpoints, key }).either();
    const post = await studio().publish({ image_url, caption: 'Rye' }, { checkpoints, key });
    expect(await studio().publish({ image_url, caption: 'Rye' }, { checkpoints, key })).toEqual(post);
    expect(await newPosts()).toMatchObject([{ id: post.id }]);
  });

  test('in memory are had by one call at a time', async () => {
    const checkpoints = memoryCheckpoints();
    const [one, two] = [studio(), studio()];
    const outcomes = await Promise.all(
      [one, two].map(({ publish }) => publish({ image_url }, { checkpoints, key }).either()),
    );
    expect(outcomes[1]).toMatchObject({ left: { _tag: 'PublishingError', retry: 'after' } });
    expect(two.steps).toEqual([]);
    // The right is given back, after a failure too.
    expect(await two.publish({ image_url }, { checkpoints, key }).either()).toEqual(outcomes[0]);
    expect(published()).toBe(1);
  });

  test('that cannot be read end it before anything is sent, as a value', async () => {
    const { publish, steps } = studio();
    const down = new Error('the database is down');
    const checkpoints = { claim: () => Promise.reject(down) };
    expect(await publish({ image_url }, { checkpoints, key }).either()).toMatchObject({
      left: { _tag: 'AbortError', cause: down },
    });
    const odd = { claim: async () => ({ checkpoint: { id: '17' } as never, save: async () => true }) };
    expect(await publish({ image_url }, { checkpoints: odd, key }).either()).toMatchObject({
      left: { _tag: 'InvalidParameterError', advice: expect.stringContaining('give back what onCheckpoint') },
    });
    expect(steps).toEqual([]);
  });

  test('of another kind of publish are refused', async () => {
    const { checkpoints, rows } = table();
    await studio().publish({ image_url }, { checkpoints, key });
    const row = JSON.parse(rows.get(key) ?? '') as CheckpointRow;
    const checkpoint = { ...row.checkpoint, kind: 'page' } as PublishCheckpoint;
    expect(checkpoint).toMatchObject({ version: 1, kind: 'page', revision: expect.any(Number) });
    expect(() => studio().publish({ image_url }, { checkpoint })).toThrow("it is of the kind 'page'");
  });

  test('without a kind are of Instagram, as older ones are', async () => {
    const { checkpoints } = studio();
    const first = studio((step) => (step === 'publish' ? broken(false) : undefined));
    await first.publish({ image_url }).either();
    const { kind, revision, ...older } = first.checkpoints.at(-1) as PublishCheckpoint;
    expect([kind, revision]).toEqual(['instagram', expect.any(Number)]);
    await studio().publish({ image_url }, { checkpoint: older });
    expect(checkpoints).toEqual([]);
    expect(published()).toBe(1);
  });

  test.each([
    [{ key }, 'key: it goes with checkpoints'],
    [{ checkpoints: memoryCheckpoints() }, 'key: give your name for the post'],
    [{ checkpoints: {}, key }, 'checkpoints: give memoryCheckpoints()'],
    [{ checkpoints: memoryCheckpoints(), key, checkpoint: null }, 'checkpoint: leave it out'],
  ])('options %j are refused at once', (options, complaint) => {
    expect(() => studio().publish({ image_url }, options as never)).toThrow(complaint);
  });
});
