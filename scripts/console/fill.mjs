/** A request with a token of the emulator; undefined where no answer comes. */
export async function sendTo({ url, tokens }, method, path, params) {
  const query = new URLSearchParams({ access_token: tokens.instagram, ...params });
  const address = `${url}/v27.0${path}`;
  try {
    const answer = await (method === 'GET' ? fetch(`${address}?${query}`) : fetch(address, { method, body: query }));
    return await answer.json();
  } catch {
    return undefined;
  }
}

/** Lets something happen in an emulator; returns the addresses of the areas that show it. */
export async function fill(emulator) {
  emulator.faults.add({ on: 'POST /{ig-user}/media_publish', nth: 1, fault: { lost: 'applied' } });
  await publishCarousel(emulator);
  const media = (params) => sendTo(emulator, 'POST', '/me/media', params);
  await media({ image_url: 'https://files.example/aspect-ratio.jpg' });
  await media({ media_type: 'REELS', video_url: 'https://files.example/slow.mp4', caption: 'One night at the oven' });
  const { data } = await sendTo(emulator, 'GET', '/me/media', { limit: '3' });
  const post = data.at(-1).id;
  emulator.visitors.comment(post, 'Save one for me!');
  const lost = emulator.requests.find(({ status }) => status === 0);
  return {
    explore: 'explore/instagram/media',
    account: `account/post/${post}`,
    insights: 'account/insights',
    conversations: 'account/conversations',
    publishing: 'publishing',
    activity: 'activity',
    request: `activity/${lost.id}`,
    access: 'access/instagram',
  };
}

async function publishCarousel(emulator) {
  const media = (params) => sendTo(emulator, 'POST', '/me/media', params);
  const image = await media({ image_url: 'https://files.example/buns.jpg', is_carousel_item: 'true' });
  const file = 'https://files.example/oven.mp4';
  const video = await media({ media_type: 'VIDEO', video_url: file, is_carousel_item: 'true' });
  const look = (id) => sendTo(emulator, 'GET', `/${id}`, { fields: 'status_code' });
  for (let second = 0; second < 3; second += 1) {
    await look(video.id);
    emulator.clock.advance(1000);
  }
  const children = `${image.id},${video.id}`;
  const album = await media({ media_type: 'CAROUSEL', children, caption: 'Saturday, from the early ferry.' });
  await look(album.id);
  await sendTo(emulator, 'POST', '/me/media_publish', { creation_id: album.id });
  await look(album.id);
}
