import { ask } from '../../state/read.js';
import { send } from '../../state/send.js';

/** A post of files that the emulator takes as they are named. */
export interface SamplePost {
  readonly name: string;
  readonly note: string;
  /** Makes its container. */
  readonly make: (account: string, caption: string) => Promise<Made>;
}

interface Made {
  readonly id: string;
}

/** Nothing is downloaded: the emulator reads what becomes of a file off its name. */
const file = (name: string) => `https://files.example/${name}`;

const container = (account: string, params: Readonly<Record<string, unknown>>) =>
  ask<Made>('POST', `/${account}/media`, params);

export const samplePosts: readonly SamplePost[] = [
  {
    name: 'Image',
    note: 'Finished at once',
    make: (account, caption) => container(account, { image_url: file('buns.jpg'), caption }),
  },
  {
    name: 'Carousel',
    note: 'An image and a video, which takes 3 seconds',
    make: makeCarousel,
  },
  {
    name: 'Reel',
    note: 'Instagram works on it for 3 seconds',
    make: (account, caption) => container(account, { media_type: 'REELS', video_url: file('oven.mp4'), caption }),
  },
  {
    name: 'Reel that fails',
    note: 'The file is broken',
    make: (account, caption) => container(account, { media_type: 'REELS', video_url: file('broken.mp4'), caption }),
  },
];

async function makeCarousel(account: string, caption: string): Promise<Made> {
  const image = await container(account, { image_url: file('buns.jpg'), is_carousel_item: true });
  const video = await container(account, { media_type: 'VIDEO', video_url: file('oven.mp4'), is_carousel_item: true });
  await untilFinished(video.id);
  return container(account, { media_type: 'CAROUSEL', children: `${image.id},${video.id}`, caption });
}

/** Real time between two looks at a container, and how many looks there are at most: ten minutes' worth. */
const pause = 1000;
const mostLooks = 600;

/** Reads the status until the container is finished. Throws if it fails; a status that cannot be read is read again. */
export async function untilFinished(id: string): Promise<void> {
  for (let look = 0; look < mostLooks; look += 1) {
    const state = await statusOf(id);
    if (state === 'FINISHED' || state === 'PUBLISHED') return;
    if (state === 'ERROR' || state === 'EXPIRED') throw new Error(`The container ${id} ended as ${state}.`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new Error(`The container ${id} was not finished in time.`);
}

async function statusOf(id: string): Promise<string | undefined> {
  const { status, body } = await send({ method: 'GET', path: `/${id}`, params: { fields: 'status_code' } });
  return status === 200 ? (JSON.parse(body) as { readonly status_code?: string }).status_code : undefined;
}

/** Publishes once. If no answer comes, the container tells whether it happened: a second try would post twice. */
export async function publish(account: string, id: string): Promise<string> {
  const path = `/${account}/media_publish`;
  const { status, body, error } = await send({ method: 'POST', path, params: { creation_id: id } });
  if (status === 200) return `Published as ${(JSON.parse(body) as Made).id}.`;
  if (status !== 0) throw new Error([error?.message, error?.advice].filter(Boolean).join(' '));
  const state = await statusOf(id);
  if (state === 'PUBLISHED') return 'No answer came, but the container says PUBLISHED: it is not sent again.';
  throw new Error(`No answer came, and the container says ${state ?? 'nothing'}.`);
}
