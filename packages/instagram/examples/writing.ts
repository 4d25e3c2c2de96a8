// The writing steps of the tour, which run against the emulator only.
import type { Instagram } from '@edgewalk/instagram';
import { heading, progress } from './terminal.js';

/** The writing steps. `wait` advances the emulator's clock. */
export async function write(api: Instagram, wait: (milliseconds: number) => void): Promise<void> {
  await carousel(api, wait);
  await moderation(api);
}

async function carousel(api: Instagram, wait: (milliseconds: number) => void): Promise<void> {
  heading('A carousel: two children, their album, published when it is ready');
  const image = await api.user.media.create({
    is_carousel_item: true,
    image_url: 'https://example.com/loaf.jpg',
  });
  const video = await api.user.media.create({
    is_carousel_item: true,
    media_type: 'VIDEO',
    video_url: 'https://example.com/oven.mp4',
  });
  await pollContainer(api, video.id, wait);
  const album = await api.user.media.create({
    media_type: 'CAROUSEL',
    children: [image.id, video.id],
    caption: 'From oven to table',
  });
  await pollContainer(api, album.id, wait);
  const published = await api.user.mediaPublish.create({ creation_id: album.id });
  const { permalink } = await api.media(published.id).get({ fields: ['permalink'] });
  console.log(`  live at ${permalink}`);
}

async function moderation(api: Instagram): Promise<void> {
  heading('Moderation: reply to one comment, hide another');
  const busy = await api.user.media.get({
    fields: ['id', { comments: ['id', 'text', 'username'] }],
    limit: 25,
  });
  const [question, spam] = busy.data.find(({ comments }) => (comments?.data.length ?? 0) > 1)?.comments?.data ?? [];
  if (question && spam) {
    const reply = await api.comment(question.id).replies.create({ message: `Thank you, @${question.username}!` });
    await api.comment(spam.id).update({ hide: true });
    const { hidden } = await api.comment(spam.id).get({ fields: ['hidden'] });
    console.log(`  replied to "${question.text}" (${reply.id}); hidden: ${hidden}`);
  }
}

/** Polls a container until it is ready. This advances the emulator's clock; with Meta, poll once a minute. */
async function pollContainer(api: Instagram, id: string, wait: (milliseconds: number) => void): Promise<void> {
  const states: string[] = [];
  for (;;) {
    const { status_code = 'unknown' } = await api.container(id).get({ fields: ['status_code'] });
    if (states.at(-1) !== status_code) states.push(status_code);
    progress(`${id}: ${states.join(' → ')}`, status_code !== 'IN_PROGRESS');
    if (status_code !== 'IN_PROGRESS') return;
    wait(10_000);
  }
}
