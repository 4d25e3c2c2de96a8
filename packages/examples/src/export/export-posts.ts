import { stat } from 'node:fs/promises';
import { type JsonFile, jsonFile } from '../shared/json-file.js';
import { encoders, type Format } from './formats.js';
import { createFileSink, type Sink, createStreamSink } from './sinks.js';
import type { Source } from './sources.js';

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

/** Exports all posts, or resumes an interrupted export. Returns the number of rows. */
export async function exportPosts(source: Source, options: ExportOptions): Promise<number> {
  const { out, format } = options;
  if (out === undefined) return walk(source, options, { sink: createStreamSink(process.stdout) });
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
    return await walk(source, options, { sink, checkpoint, from });
  } finally {
    await sink.close();
  }
}

interface Target {
  readonly sink: Sink;
  readonly checkpoint?: JsonFile<Checkpoint>;
  readonly from?: Checkpoint | undefined;
}

async function walk(source: Source, options: ExportOptions, { sink, checkpoint, from }: Target): Promise<number> {
  const { format, limit = 50, onProgress } = options;
  let rows = from?.rows ?? 0;
  if (!from) await checkpoint?.write({ format, bytes: 0, rows });
  const { columns } = source;
  const walked = new AbortController();
  const signal = AbortSignal.any([walked.signal, ...(options.signal ? [options.signal] : [])]);
  try {
    for await (const { data, cursor } of source.pages({ limit, cursor: from?.cursor, signal })) {
      await sink.write(encoders[format](data, { columns, first: sink.bytes === 0 }));
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
