// Publishing a carousel in one call, and going on after a crash. It runs against an emulator of its own:
// `npm run example -- packages/instagram/examples/publishing.ts`
import { type Emulator, manualClock, startEmulator } from '@edgewalk/emulator';
import {
  Instagram,
  type NewPost,
  type PublishEvent,
  type PublishOptions,
  type Timer,
  type Transport,
  undiciTransport,
} from '@edgewalk/instagram';
import { heading } from './terminal.js';

const post = {
  media_type: 'CAROUSEL',
  caption: 'From oven to table',
  children: [
    { image_url: 'https://example.com/loaf.jpg', alt_text: 'A loaf' },
    { media_type: 'VIDEO', video_url: 'https://example.com/oven.mp4' },
  ],
} satisfies NewPost;

/** Where an app would have a database. */
let stored = '';

/** What an app gives with each publishing; the timer is for the emulator only, whose time is moved by hand. */
const options = (timer: Timer): PublishOptions => ({
  timer,
  onProgress: print,
  onCheckpoint: (checkpoint) => {
    stored = JSON.stringify(checkpoint);
  },
  ...(stored !== '' && { checkpoint: JSON.parse(stored) }),
});

async function visit(emulator: Emulator): Promise<void> {
  const connection = { accessToken: emulator.tokens.facebook, baseUrl: emulator.url };
  const timer = virtualTimer(emulator);

  heading('A process publishes, and dies before it hears that the post is live');
  const doomed = new Instagram({ ...connection, transport: dyingTransport() });
  await doomed.user
    .publish(post, options(timer))
    .catch((error: unknown) => console.log(`  ${String(error)}`));
  console.log(`  what it left: ${stored}`);

  heading('Another process goes on from the checkpoint');
  const api = new Instagram(connection);
  const { id, permalink } = await api.user.publish(post, options(timer));
  console.log(`  ${id} is live at ${permalink}`);

  const newest = await api.user.media.get({ fields: ['caption'], limit: 5 });
  console.log(`  posts: ${newest.data.filter(({ caption }) => caption === post.caption).length}`);
}

/** Nobody waits: the emulator's clock is moved on. */
function virtualTimer({ clock }: Emulator): Timer {
  const sleep = async (ms: number) => {
    clock.advance(ms);
    return true;
  };
  return { now: () => clock.now(), sleep };
}

/** Sends the publishing, and never tells what came of it. */
function dyingTransport(): Transport {
  const wire = undiciTransport();
  return (request) => async () => {
    const answer = await wire(request)();
    if (request.summary.path.endsWith('/media_publish')) throw new Error('the process died');
    return answer;
  };
}

function print({ type, ...rest }: PublishEvent): void {
  console.log(`  ${type.padEnd(10)} ${JSON.stringify(rest)}`);
}

const emulator = await startEmulator({ clock: manualClock() });
try {
  await visit(emulator);
} finally {
  await emulator.close();
}
