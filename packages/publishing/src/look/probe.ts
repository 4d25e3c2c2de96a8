import { openUpload, type OpenedFile, type UploadFile } from '../upload/file.js';
import type { MediaFacts } from './facts.js';
import { formatOf, formatOfName, formatOfType } from './format.js';
import { HeadReader } from './head-reader.js';
import { isIndexFirst } from './index-first.js';
import { pictureFacts } from './picture.js';
import { videoFacts } from './video.js';

/** The part that says what a file is. */
const headSize = 4096;

/**
 * What a file is, by its beginning and its index. Never throws: what cannot be read is missing. A stream that can be read
 * once stays unread.
 */
export async function probe(given: UploadFile): Promise<MediaFacts> {
  const file = await orNothing(() => openUpload(given));
  if (file === undefined) return {};
  const facts = { bytes: file.size, ...named(file) };
  if (file.isReadOnce === true) return facts;
  return { ...facts, ...(await orNothing(() => looked(new HeadReader(file)))) };
}

/** What a name or a type says. */
const named = ({ name = '', type = '' }: OpenedFile) => ({ ...formatOfType(type), ...formatOfName(name) });

async function looked(reader: HeadReader): Promise<MediaFacts> {
  const head = await reader.read(0, headSize);
  const format = formatOf(head);
  // What is known by its beginning alone is not what its name says.
  if (format.media === 'image') return { ...format, ...(await orNothing(() => pictureFacts(reader))) };
  if (format.media !== 'video') return format;
  const indexFirst = format.format === 'mp4' || format.format === 'mov' ? isIndexFirst(head) : undefined;
  const seen = await orNothing(() => videoFacts(reader));
  return { ...format, ...(indexFirst !== undefined && { indexFirst }), ...seen };
}

async function orNothing<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch {
    return undefined;
  }
}
