import { forEach, read, readAll } from './there.mjs';

/** What is really there: for each shelf the ids that bear a mark. */
export async function truthOf(there, targets, intents) {
  const { account, page } = targets;
  const media = await readAll(there, `${account}/media?fields=id,caption,like_count&limit=100`);
  const feed = await readAll(there, `${page.id}/feed?fields=id,message&limit=100`, page.access_token);
  const below = (shelf, edge, name, token) =>
    shelfOf(there, placesOf(intents, shelf), (id) => `${id}/${edge}?fields=id,${name}&limit=50`, {
      name,
      token,
    });
  return {
    media: keep(new Map(), media, 'caption'),
    posts: keep(new Map(), feed, 'message'),
    comments: await below('comments', 'comments', 'text'),
    replies: await below('replies', 'replies', 'text'),
    'post comments': await below('post comments', 'comments', 'message', page.access_token),
    likes: likesIn(media, targets),
    hidden: await hiddenIn(there, intents),
  };
}

const placesOf = (intents, shelf) => [
  ...new Set(intents.filter((intent) => intent.shelf === shelf).map(({ on }) => on)),
];

async function shelfOf(there, places, pathOf, { name, token }) {
  const shelf = new Map();
  await forEach(places, async (id) => keep(shelf, await readAll(there, pathOf(id), token), name));
  return shelf;
}

function keep(shelf, items, name) {
  for (const { id, [name]: mark } of items)
    if (mark !== undefined) shelf.set(mark, [...(shelf.get(mark) ?? []), id]);
  return shelf;
}

/** One entry for each like that there was not before. */
function likesIn(media, { likes }) {
  const liked = media.filter(({ id }) => likes.has(id));
  return new Map(liked.map(({ id, like_count: count }) => [id, Array(count - likes.get(id)).fill(id)]));
}

async function hiddenIn(there, intents) {
  const found = new Map();
  const asked = intents.filter(({ shelf }) => shelf === 'hidden').map(({ mark }) => mark);
  await forEach([...new Set(asked)], async (id) => {
    const { hidden } = await read(there, `${id}?fields=hidden`);
    found.set(id, hidden ? [id] : []);
  });
  return found;
}
