// The scenarios by name: the contestants, the latency, and the number of operations.
import { mediaId, total } from './fixture.mjs';

const all = ['undici', 'fetch', 'edgewalk'];
const firstIds = (count) => Array.from({ length: count }, (_, index) => mediaId(index));
const thousand = firstIds(1000);

/** Reads a number of media, `width` at a time. */
async function read(client, count, width) {
  let next = 0;
  const lane = async () => {
    while (next < count) {
      const id = mediaId(next++);
      const found = await client.object(id);
      if (found.id !== id) throw new Error(`requested ${id}, received ${found.id}`);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
}

/** Walks a list by page, and accesses every item. */
async function walk(client, items, afterPage) {
  let seen = 0;
  for await (const page of client.pages(items)) {
    for (const { like_count } of page) if (like_count >= 0) seen += 1;
    if (afterPage) await afterPage();
  }
  if (seen !== items) throw new Error(`walked ${seen} of ${items} media`);
}

async function byId(client, ids) {
  const found = await (client.objects?.(ids) ?? Promise.all(ids.map((id) => client.object(id))));
  if (found.some(({ id }, index) => id !== ids[index])) throw new Error('read the wrong media');
}

const thousandReads = (client, name) => byId(name === 'edgewalk, batch' ? client : { object: client.object }, thousand);
/** Warms up the engine; the cost of compiling is in the hello-world process. */
const warm = (client) => read(client, 5000, 50);
const twice = async (client) => {
  await walk(client, total);
  await walk(client, total);
};

/** The time that the consumer of a busy walk spends on each page, in milliseconds. */
export const consumerMs = 60;
const consumer = () => new Promise((resolve) => setTimeout(resolve, consumerMs));

/** The same over TLS and a slow link. No connection is open before. */
const overLink = { with: ['undici', 'edgewalk'], link: true, warm };
const at = '50 ms away, over 10 Mbit/s';

export const scenarios = {
  seq: { title: 'one read after the other', with: all, operations: 3000, warm, run: (c) => read(c, 3000, 1) },
  conc50: {
    title: 'reads, 50 at a time',
    with: all,
    operations: 10_000,
    warm,
    run: (c) => read(c, 10_000, 50),
  },
  walk: {
    title: '10,000 media by page',
    with: all,
    operations: total,
    warm: twice,
    run: (c) => walk(c, total),
  },
  walk50: {
    title: '10,000 media by page, 50 ms away',
    with: [...all, 'edgewalk, prefetch'],
    latency: 50,
    operations: total,
    warm,
    run: (c) => walk(c, total),
  },
  busy50: {
    title: `the same, and ${consumerMs} ms of work for each page`,
    with: [...all, 'edgewalk, prefetch'],
    latency: 50,
    operations: total,
    warm,
    run: (c) => walk(c, total, consumer),
  },
  ids1000: {
    title: '1,000 reads by id, 50 ms away',
    with: [...all, 'edgewalk, merge', 'edgewalk, batch'],
    latency: 50,
    operations: 1000,
    warm: async (client, name) => {
      for (let count = 0; count < 5; count += 1) await thousandReads(client, name);
    },
    run: thousandReads,
  },
  slowwalk: { ...overLink, title: `10,000 media by page, ${at}`, operations: total, run: (c) => walk(c, total) },
  slow1000: {
    ...overLink,
    title: `1,000 reads at once, ${at}`,
    operations: 1000,
    run: (c) => byId({ object: c.object }, thousand),
  },
  slow3000: {
    ...overLink,
    title: `3,000 reads at once, ${at}`,
    operations: 3000,
    run: (c) => byId({ object: c.object }, firstIds(3000)),
  },
  million: {
    title: '1,000,000 media by page',
    with: ['undici', 'edgewalk'],
    once: true,
    operations: 1_000_000,
    warm: async () => {},
    run: (c) => walk(c, 1_000_000),
  },
};
