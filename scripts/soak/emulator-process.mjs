import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const server = new URL('server.mjs', import.meta.url);

/** Starts the emulator in another process, by a program of its own. `now` is its clock. */
export async function startEmulatorProcess(options, program = server) {
  const child = fork(fileURLToPath(program), [JSON.stringify(options)], { execArgv: [] });
  const ended = once(child, 'exit').then(([code, signal]) => {
    throw new Error(`the process of the emulator ended: ${signal ?? code}`);
  });
  ended.catch(() => undefined);
  const [started] = await Promise.race([once(child, 'message'), ended]);
  const ask = createChannel(child, ended);
  let ahead = 0;
  const advance = async (ms) => {
    await ask('advance', ms);
    ahead += ms;
  };
  return { ...started, send: ask, advance, now: () => Date.now() + ahead, close: () => child.kill() };
}

/** Sends commands, and resolves to their results; rejects when the process ends. */
function createChannel(child, ended) {
  const waiting = new Map();
  let last = 0;
  child.on('message', ({ id, result }) => {
    waiting.get(id).resolve(result);
    waiting.delete(id);
  });
  // Not a race for each command: it would stay in memory until the process ends.
  ended.catch((error) => {
    for (const { reject } of waiting.values()) reject(error);
  });
  return (name, value) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      child.send({ id: last, name, value }, (error) => error && reject(error));
    });
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
