// A step of the tour that needs a file system: a video of this machine becomes a reel, of the emulator only.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instagram, PublishEvent } from '@edgewalk/instagram';
import { heading, isTerminal, progress } from './terminal.js';

/** Publishes a video. `wait` advances the emulator's clock. */
export async function publishVideo(api: Instagram, url: string, wait: (milliseconds: number) => void): Promise<void> {
  heading('A video of this machine: api.user.publish({ reel: { file }, caption })');
  const folder = await mkdtemp(join(tmpdir(), 'edgewalk-demo-'));
  try {
    const file = await createVideo(join(folder, 'oven.mp4'), url);
    const post = await api.user.publish(
      { reel: { file }, caption: 'From oven to table' },
      // Slowly enough to be seen. Meta needs a minute for a video; here its clock is advanced.
      { onProgress: show(wait), pollEveryMs: 100, ...(isTerminal && { bytesPerSecond: 2_000_000 }) },
    );
    console.log(`  live at ${post.permalink}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const show = (wait: (milliseconds: number) => void) => (event: PublishEvent) => {
  if (event.type === 'uploading') progress(barOf(event.sent, event.total), event.phase === 'done');
  if (event.type !== 'waiting') return;
  console.log(`  Meta works on it: ${event.status}`);
  wait(10_000);
};

function barOf(sent: number, total: number): string {
  const share = sent / total;
  const full = Math.round(share * 30);
  return `${'█'.repeat(full)}${'░'.repeat(30 - full)} ${Math.round(share * 100)} %, ${megabytes(sent)} of ${megabytes(total)} MB`;
}

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);

/** Four seconds of the emulator's, made longer by a box of the container that players skip. */
async function createVideo(path: string, url: string): Promise<string> {
  const video = new Uint8Array(await (await fetch(`${url}/cdn/oven.mp4`)).arrayBuffer());
  const skipped = Buffer.alloc(4_000_000);
  skipped.writeUInt32BE(skipped.length, 0);
  skipped.write('free', 4, 'latin1');
  await writeFile(path, Buffer.concat([video, skipped]));
  return path;
}
