import { forEach, read, readAll } from './emulator-process.mjs';

/** The state of the emulator: for each collection the ids by marker. */
export async function readObserved(emulator, targets, intents) {
  const { account, page } = targets;
  const media = await readAll(emulator, `${account}/media?fields=id,caption,like_count&limit=100`);
  const feed = await readAll(emulator, `${page.id}/feed?fields=id,message&limit=100`, page.access_token);
  const below = (collection, edge, name, token) =>
    readCollection(emulator, listParents(intents, collection), (id) => `${id}/${edge}?fields=id,${name}&limit=50`, {
      name,
      token,
    });
  return {
    media: addByMarker(new Map(), media, 'caption'),
    posts: addByMarker(new Map(), feed, 'message'),
    comments: await below('comments', 'comments', 'text'),
    replies: await below('replies', 'replies', 'text'),
    'post comments': await below('post comments', 'comments', 'message', page.access_token),
    likes: collectLikes(media, targets),
    hidden: await readHidden(emulator, intents),
  };
}

const listParents = (intents, collection) => [
  ...new Set(intents.filter((intent) => intent.collection === collection).map(({ on }) => on)),
];

async function readCollection(emulator, parents, pathOf, { name, token }) {
  const collection = new Map();
  await forEach(parents, async (id) => addByMarker(collection, await readAll(emulator, pathOf(id), token), name));
  return collection;
}

function addByMarker(collection, items, name) {
  for (const { id, [name]: marker } of items)
    if (marker !== undefined) collection.set(marker, [...(collection.get(marker) ?? []), id]);
  return collection;
}

/** One entry for each like added during the soak. */
function collectLikes(media, { likes }) {
  const liked = media.filter(({ id }) => likes.has(id));
  return new Map(liked.map(({ id, like_count: count }) => [id, Array(count - likes.get(id)).fill(id)]));
}

async function readHidden(emulator, intents) {
  const found = new Map();
  const ids = intents.filter(({ collection }) => collection === 'hidden').map(({ marker }) => marker);
  await forEach([...new Set(ids)], async (id) => {
    const { hidden } = await read(emulator, `${id}?fields=hidden`);
    found.set(id, hidden ? [id] : []);
  });
  return found;
}
