// Uploads two gigabytes through a heap of 96 MB, by raw undici and by Edgewalk over both transports.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from './child.mjs';

const size = 2 * 1024 ** 3;
const here = import.meta.dirname;
export const uploaders = ['undici', 'fetch', 'edgewalk, undici', 'edgewalk, fetch'];

/** Seconds and peak memory of each contestant, one after another. */
export async function measureUpload() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-upload-'));
  const path = join(folder, 'reel.mp4');
  // A file of holes: the disk is no contestant.
  writeFileSync(path, '');
  truncateSync(path, size);
  try {
    // Whoever comes first would wait for the disk.
    await withUploadServer((url) => run('undici', url, path));
    const results = {};
    for (const who of uploaders) results[who] = await withUploadServer((url) => run(who, url, path));
    return results;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function run(who, url, path) {
  const { out } = await runNode(['--max-old-space-size=96', join(here, 'upload-child.mjs'), who, url, path]);
  return JSON.parse(out.split('\n').at(-1));
}

async function withUploadServer(act) {
  const child = spawn(process.execPath, [join(here, 'upload-server.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const line = await new Promise((resolve) => child.stdout.once('data', (text) => resolve(String(text))));
  try {
    return await act(JSON.parse(line));
  } finally {
    child.stdin.end();
  }
}
