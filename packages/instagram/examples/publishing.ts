// Publishes a carousel in one call, and resumes after a crash. Runs against its own emulator:
// `npm run example -- packages/instagram/examples/publishing.ts`
import { type Emulator, manualClock, startEmulator } from '@edgewalk/emulator';
import {
  Instagram,
  type NewPost,
  type PublishEvent,
  type PublishOptions,
  type Transport,
  undiciTransport,
} from '@edgewalk/instagram';
import type { Timer } from '@edgewalk/core/declare';
import { heading } from './terminal.js';

const post = {
  media_type: 'CAROUSEL',
  caption: 'From oven to table',
  children: [
    { image_url: 'https://example.com/loaf.jpg', alt_text: 'A loaf' },
    { media_type: 'VIDEO', video_url: 'https://example.com/oven.mp4' },
  ],
} satisfies NewPost;

/** Stands for the app's database. */
let stored = '';

/** The options of a publishing app; the timer is only for the emulator, whose clock is advanced manually. */
const createOptions = (timer: Timer): PublishOptions => ({
  timer,
  onProgress: print,
  onCheckpoint: (checkpoint) => {
    stored = JSON.stringify(checkpoint);
  },
  ...(stored !== '' && { checkpoint: JSON.parse(stored) }),
});

async function main(emulator: Emulator): Promise<void> {
  const connection = { accessToken: emulator.tokens.facebook, baseUrl: emulator.url };
  const timer = createVirtualTimer(emulator);

  heading('A process publishes, and crashes before it receives the response');
  const crashing = new Instagram({ ...connection, transport: createCrashingTransport() });
  await crashing.user.publish(post, createOptions(timer)).catch((error: unknown) => console.log(`  ${String(error)}`));
  console.log(`  its checkpoint: ${stored}`);

  heading('Another process resumes from the checkpoint');
  const api = new Instagram(connection);
  const { id, permalink } = await api.user.publish(post, createOptions(timer));
  console.log(`  ${id} is live at ${permalink}`);

  const newest = await api.user.media.get({ fields: ['caption'], limit: 5 });
  console.log(`  posts: ${newest.data.filter(({ caption }) => caption === post.caption).length}`);
}

/** Advances the emulator's clock instead of waiting. */
function createVirtualTimer({ clock }: Emulator): Timer {
  const sleep = async (ms: number) => {
    clock.advance(ms);
    return true;
  };
  return { now: () => clock.now(), sleep };
}

/** Sends the publish request, and loses its response. */
function createCrashingTransport(): Transport {
  const transport = undiciTransport();
  return (request) => async () => {
    const response = await transport(request)();
    if (request.summary.path.endsWith('/media_publish')) throw new Error('the process crashed');
    return response;
  };
}

function print({ type, ...rest }: PublishEvent): void {
  console.log(`  ${type.padEnd(10)} ${JSON.stringify(rest)}`);
}

const emulator = await startEmulator({ clock: manualClock() });
try {
  await main(emulator);
} finally {
  await emulator.close();
}
