import { stat } from 'node:fs/promises';
import type { Instagram } from '@edgewalk/instagram';
import { type JsonFile, jsonFile } from '../shared/json-file.js';
import { encoders, fields, type Format } from './formats.js';
import { fileSink, type Sink, streamSink } from './sinks.js';

export interface ExportOptions {
  readonly format: Format;
  /** The standard output unless given. */
  readonly out?: string | undefined;
  /** Items of a page. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (rows: number) => void;
}

/** How far an export has come. It is kept beside the file, and holds no token. */
interface Place {
  readonly format: Format;
  /** Undefined at the beginning. */
  readonly cursor?: string;
  readonly bytes: number;
  readonly rows: number;
}

/** Exports all media of the account, or goes on where an interrupted export stopped. Answers with the count of rows. */
export async function exportMedia(api: Instagram, options: ExportOptions): Promise<number> {
  const { out, format } = options;
  if (out === undefined) return walk(api, options, { sink: streamSink(process.stdout) });
  const place = jsonFile<Place>(`${out}.cursor`);
  const from = await place.read();
  if (from && from.format !== format) {
    throw new Error(`${out} was begun as ${from.format}; go on so, or remove ${out}.cursor to begin anew`);
  }
  if (!from && (await exists(out)))
    throw new Error(`${out} is there already; remove it, or name another file`);
  const sink = await fileSink(out, from?.bytes ?? 0);
  try {
    return await walk(api, options, { sink, place, from });
  } finally {
    await sink.close();
  }
}

interface Walk {
  readonly sink: Sink;
  readonly place?: JsonFile<Place>;
  readonly from?: Place | undefined;
}

async function walk(api: Instagram, options: ExportOptions, { sink, place, from }: Walk): Promise<number> {
  const { format, limit = 50, onProgress } = options;
  let rows = from?.rows ?? 0;
  if (!from) await place?.write({ format, bytes: 0, rows });
  const call = api.user.media.get({ fields, limit, ...(from?.cursor && { cursor: from.cursor }) });
  const walked = new AbortController();
  const signal = AbortSignal.any([walked.signal, ...(options.signal ? [options.signal] : [])]);
  try {
    // The next page is on its way while this one is written, and no page beyond it.
    for await (const { data, cursor } of call.signal(signal).prefetch().pages()) {
      await sink.write(encoders[format](data, sink.bytes === 0));
      rows += data.length;
      if (cursor !== undefined) await place?.write({ format, cursor, bytes: sink.bytes, rows });
      onProgress?.(rows);
    }
  } finally {
    // Where writing failed nobody waits for the page that is on its way.
    walked.abort();
  }
  await place?.remove();
  return rows;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
