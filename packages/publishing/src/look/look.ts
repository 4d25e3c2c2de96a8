import type { UploadFile } from '../upload/file.js';
import { addressFindings, fileNameIn } from './address.js';
import type { MediaFacts } from './facts.js';
import type { Finding } from './finding.js';
import { formatOfName } from './format.js';
import { findingsOf } from './judge.js';
import type { SurfaceLimits } from './limits.js';
import { probe } from './probe.js';

/** Something to look at before anything is created: a file, an address, or what is known otherwise. */
export interface Look {
  /** Where it is in what the caller gave, such as `children[1].video_url`. */
  readonly at: string;
  /** What it may be: one, or an image and a video. */
  readonly allowed: readonly SurfaceLimits[];
  readonly file?: UploadFile;
  readonly url?: string;
  readonly facts?: MediaFacts;
}

/** What can be told without reading anything. `isLocal`: the server that fetches addresses is on our own net. */
export function findingsAtOnce({ at, allowed, url, facts }: Look, isLocal: boolean): readonly Finding[] {
  if (facts !== undefined) return findingsOf(facts, allowed, at);
  if (url === undefined) return [];
  const surface = allowed[0]?.surface ?? '';
  return [...addressFindings(url, { at, surface, isLocal }), ...findingsOf(formatOfName(fileNameIn(url)), allowed, at)];
}

/** What the file itself tells. */
export async function findingsInFile({ at, allowed, file }: Look): Promise<readonly Finding[]> {
  return file === undefined ? [] : findingsOf(await probe(file), allowed, at);
}
