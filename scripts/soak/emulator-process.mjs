import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const server = fileURLToPath(new URL('server.mjs', import.meta.url));

/** Starts the emulator in another process. */
export async function startEmulatorProcess(options) {
  const child = fork(server, [JSON.stringify(options)], { execArgv: [] });
  const [{ url, tokens }] = await once(child, 'message');
  const waiting = new Map();
  let last = 0;
  child.on('message', ({ id, result }) => {
    waiting.get(id)(result);
    waiting.delete(id);
  });
  const send = (name, value) =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      child.send({ id: last, name, value });
    });
  return { url, tokens, send, close: () => child.kill() };
}

/** Reads with plain `fetch`, so that the observed state does not come from the library under test. */
export async function read({ url, tokens }, path, token = tokens.facebook) {
  const address = path.startsWith('http') ? path : `${url}/v25.0/${path}`;
  const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
  const body = await response.json();
  if (body.error) throw new Error(`${path}: ${JSON.stringify(body.error)}`);
  return body;
}

/** Reads all pages of a list. */
export async function readAll(emulator, path, token) {
  const items = [];
  for (let next = path; next !== undefined;) {
    const { data, paging } = await read(emulator, next, token);
    items.push(...data);
    next = paging?.next;
  }
  return items;
}

/** Runs a function for each item, a few at a time. */
export async function forEach(list, act, width = 8) {
  const left = list.values();
  const work = async () => {
    for (const one of left) await act(one);
  };
  await Promise.all(Array.from({ length: width }, work));
}
