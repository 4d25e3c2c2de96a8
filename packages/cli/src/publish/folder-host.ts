import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileHost } from '@edgewalk/instagram';
import { UsageError } from '../arguments/usage-error.js';
import type { PublishOptions } from '../commands/publish.js';

/** A folder of this machine that is served at an address. Undefined where none is given. */
export function folderHost({ hostFolder, hostUrl }: PublishOptions): FileHost | undefined {
  if (hostFolder === undefined && hostUrl === undefined) return undefined;
  if (hostFolder === undefined || hostUrl === undefined) throw new UsageError('--host-folder: it goes with --host-url');
  const base = hostUrl.replace(/\/+$/, '');
  return {
    put: async (name, file) => {
      await mkdir(hostFolder, { recursive: true });
      await pipeline(Readable.from(file.stream()), createWriteStream(join(hostFolder, name)));
    },
    url: (name) => `${base}/${name}`,
    remove: (name) => rm(join(hostFolder, name), { force: true }),
  };
}
