// One of several processes on one store: `node row-store-process.mjs OPENER PLACE KEY OWN`, or `… KEY lease MS`.
const [opener, place, key, own, forMs] = process.argv.slice(2);
const store = await (await import(opener)).open(place);

if (own === 'lease') {
  const lease = await store.lease(key, Number(forMs));
  process.send(lease ? 'leased' : 'busy');
  // Until it is killed.
  setInterval(() => undefined, 1_000);
} else {
  const told = new AbortController();
  process.once('message', () => told.abort());
  while (!told.signal.aborted) {
    await add(key);
    await add(own);
  }
  process.exit();
}

async function add(name) {
  for (;;) {
    const row = await store.read(name);
    const value = String(Number(row?.value ?? 0) + 1);
    if ((await store.swap(name, row?.version ?? 0, { value })) !== undefined) return;
  }
}
