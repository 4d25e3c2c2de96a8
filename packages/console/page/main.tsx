// The page: what it needs at once; each area comes when it is opened.
import { render } from 'preact';
import { App } from './app.js';
import { isEmulator, readAbout } from './state/about.js';
import { followStream } from './state/stream.js';
import { followWorld } from './state/world.js';

const root = document.querySelector('#app');
// Its children are the frame that stood there until now.
root?.replaceChildren();
if (root) render(<App start={start()} />, root);

async function start(): Promise<void> {
  await readAbout();
  if (!isEmulator.value) return;
  void followStream();
  await followWorld();
}
