import { Instagram } from '@edgewalk/instagram';
import { connection } from './connection.mjs';

/** A read, a walk over pages, a typed error and a write; returns what sent them. */
export async function program() {
  const sender = watchFetch();
  const api = new Instagram(connection);
  const user = await api.user.get({ fields: ['username'] });
  expect(typeof user.username === 'string', 'a username');

  const media = [];
  for await (const { id } of api.user.media.get({ fields: ['id'], limit: 1 }).take(3)) media.push(id);
  expect(new Set(media).size === 3, 'three media on three pages');

  const failed = await api
    .media('1')
    .get({ fields: ['id'] })
    .either();
  expect(failed.left?._tag === 'NotFoundError', `a NotFoundError, not ${failed.left?.message}`);

  const comment = await api.media(media[0]).comments.create({ message: 'As bundled' });
  expect(typeof comment.id === 'string', 'a comment');
  return `edgewalk: ok over ${sender()}`;
}

function expect(holds, what) {
  if (!holds) throw new Error(`expected ${what}`);
}

function watchFetch() {
  const { fetch } = globalThis;
  let sender = 'undici';
  if (fetch === undefined) return () => sender;
  globalThis.fetch = (...given) => {
    sender = 'fetch';
    return fetch(...given);
  };
  return () => sender;
}
