import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const server = fileURLToPath(new URL('server.mjs', import.meta.url));

/** Starts the emulator in another process. */
export async function startThere(options) {
  const child = fork(server, [JSON.stringify(options)], { execArgv: [] });
  const [{ url, tokens }] = await once(child, 'message');
  const waiting = new Map();
  let last = 0;
  child.on('message', ({ id, answer }) => {
    waiting.get(id)(answer);
    waiting.delete(id);
  });
  const ask = (name, given) =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      child.send({ id: last, name, given });
    });
  return { url, tokens, ask, close: () => child.kill() };
}

/** Asks with plain `fetch`, so that the truth does not come from what is tested. */
export async function read({ url, tokens }, path, token = tokens.facebook) {
  const address = path.startsWith('http') ? path : `${url}/v25.0/${path}`;
  const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
  const body = await response.json();
  if (body.error) throw new Error(`${path}: ${JSON.stringify(body.error)}`);
  return body;
}

/** Everything of a list. */
export async function readAll(there, path, token) {
  const found = [];
  for (let next = path; next !== undefined;) {
    const { data, paging } = await read(there, next, token);
    found.push(...data);
    next = paging?.next;
  }
  return found;
}

/** Does the same to each of a list, a few at a time. */
export async function forEach(list, act, width = 8) {
  const left = list.values();
  const work = async () => {
    for (const one of left) await act(one);
  };
  await Promise.all(Array.from({ length: width }, work));
}
