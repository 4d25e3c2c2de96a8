import type * as zlib from 'node:zlib';
import { BodyProblem } from './failure.js';

/** What the client asks for. */
export const acceptedEncodings = 'gzip, br';

/** Some proxies compress in ways that were not asked for. */
const makers = {
  gzip: 'createGunzip',
  'x-gzip': 'createGunzip',
  deflate: 'createInflate',
  br: 'createBrotliDecompress',
};
const makerOf = (encoding: string) =>
  Object.entries(makers).find(([name]) => name === encoding.trim().toLowerCase())?.[1] as 'createGunzip' | undefined;

export const isPlain = (encoding: string | undefined): boolean =>
  encoding === undefined || encoding === '' || encoding.toLowerCase() === 'identity';

/** Where an unpacked body goes. */
export interface Unpacked {
  readonly onData: (chunk: Uint8Array) => void;
  readonly onEnd: () => void;
  readonly onError: (problem: BodyProblem) => void;
}

/** Unpacks a body as it comes; undefined for an encoding that it cannot read. */
export function unpacker(encoding: string, { onData, onEnd, onError }: Unpacked): zlib.Gunzip | undefined {
  const maker = makerOf(encoding);
  const unpack = maker && zlibOf()?.[maker]();
  return unpack
    ?.on('data', onData)
    .on('end', onEnd)
    .on('error', ({ code }: NodeJS.ErrnoException) =>
      onError(new BodyProblem('encoding', `the answer cannot be unpacked (${code})`)),
    );
}

/** Bundlers do not find it so, and need no stand-in for it. */
const zlibOf = (): typeof zlib | undefined => process.getBuiltinModule('node:zlib');
