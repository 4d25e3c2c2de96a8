import { stat } from 'node:fs/promises';
import type { Instagram } from '@edgewalk/instagram';
import { type JsonFile, jsonFile } from '../shared/json-file.js';
import { encoders, fields, type Format } from './formats.js';
import { createFileSink, type Sink, createStreamSink } from './sinks.js';

export interface ExportOptions {
  readonly format: Format;
  /** The standard output unless given. */
  readonly out?: string | undefined;
  /** Items of a page. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (rows: number) => void;
}

/** The progress of an export. It is stored beside the file, and contains no token. */
interface Checkpoint {
  readonly format: Format;
  /** Undefined at the beginning. */
  readonly cursor?: string;
  readonly bytes: number;
  readonly rows: number;
}

/** Exports all media of the account, or resumes an interrupted export. Returns the number of rows. */
export async function exportMedia(api: Instagram, options: ExportOptions): Promise<number> {
  const { out, format } = options;
  if (out === undefined) return walk(api, options, { sink: createStreamSink(process.stdout) });
  const checkpoint = jsonFile<Checkpoint>(`${out}.cursor`);
  const from = await checkpoint.read();
  if (from && from.format !== format) {
    throw new Error(
      `${out} was begun as ${from.format}; resume in that format, or remove ${out}.cursor to start again`,
    );
  }
  if (!from && (await exists(out))) throw new Error(`${out} already exists; remove it, or name another file`);
  const sink = await createFileSink(out, from?.bytes ?? 0);
  try {
    return await walk(api, options, { sink, checkpoint, from });
  } finally {
    await sink.close();
  }
}

interface Walk {
  readonly sink: Sink;
  readonly checkpoint?: JsonFile<Checkpoint>;
  readonly from?: Checkpoint | undefined;
}

async function walk(api: Instagram, options: ExportOptions, { sink, checkpoint, from }: Walk): Promise<number> {
  const { format, limit = 50, onProgress } = options;
  let rows = from?.rows ?? 0;
  if (!from) await checkpoint?.write({ format, bytes: 0, rows });
  const call = api.user.media.get({ fields, limit, ...(from?.cursor && { cursor: from.cursor }) });
  const walked = new AbortController();
  const signal = AbortSignal.any([walked.signal, ...(options.signal ? [options.signal] : [])]);
  try {
    // The next page is fetched while this one is written, but no page beyond it.
    for await (const { data, cursor } of call.signal(signal).prefetch().pages()) {
      await sink.write(encoders[format](data, sink.bytes === 0));
      rows += data.length;
      if (cursor !== undefined) await checkpoint?.write({ format, cursor, bytes: sink.bytes, rows });
      onProgress?.(rows);
    }
  } finally {
    // If writing failed, the page being fetched is not needed.
    walked.abort();
  }
  await checkpoint?.remove();
  return rows;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
