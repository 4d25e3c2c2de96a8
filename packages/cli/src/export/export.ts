import { extname } from 'node:path';
import type { Instagram } from '@edgewalk/instagram';
import { UsageError } from '../arguments/usage-error.js';
import type { Exported, ExportFormat, ExportInput, ExportOptions } from '../commands/export.js';
import { patientInstagram } from '../connection/patient-instagram.js';
import type { Context } from '../terminal/context.js';
import { interruptible } from '../terminal/interruptible.js';
import { commentsSource } from './comments-source.js';
import { encoderOf } from './encode.js';
import { insightsSource } from './insights-source.js';
import { mediaSource } from './media-source.js';
import { outputSink } from './output-sink.js';
import type { Sink } from './sink.js';
import type { Source } from './source.js';
import { textSink } from './text-sink.js';

const sources: Readonly<
  Record<Exported, (api: Instagram, options: ExportOptions, context: Context) => Promise<Source>>
> = {
  media: mediaSource,
  comments: commentsSource,
  insights: insightsSource,
};

/** Exports all of something, or goes on with an export that was stopped. */
export async function exportAll({ what, options }: ExportInput, context: Context): Promise<void> {
  const format = formatOf(options);
  await interruptible(context, async (signal) => {
    const api = await patientInstagram(options, context, signal);
    const source = await sources[what](api, options, context);
    const sink = await openSink(source, { what, format, out: options.out }, context);
    try {
      await copy(source, sink, { signal, context, out: options.out });
    } finally {
      await sink.close();
    }
  });
}

function formatOf({ format, out }: ExportOptions): ExportFormat {
  const chosen = format ?? formats[extname(out ?? '').toLowerCase()] ?? 'ndjson';
  if (chosen === 'sqlite' && out === undefined) throw new UsageError('--format: sqlite needs a file: give --out');
  return chosen;
}

const formats: Readonly<Record<string, ExportFormat>> = {
  '.csv': 'csv',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.sqlite': 'sqlite',
  '.sqlite3': 'sqlite',
  '.db': 'sqlite',
};

interface Destination {
  readonly what: Exported;
  readonly format: ExportFormat;
  readonly out: string | undefined;
}

async function openSink(source: Source, { what, format, out }: Destination, context: Context): Promise<Sink> {
  if (format === 'sqlite') return (await import('./sqlite-sink.js')).sqliteSink(out ?? '', source, what);
  const encode = encoderOf(format, source.columns);
  return out === undefined
    ? outputSink(encode, context)
    : textSink(out, { ...source, identity: `${format} ${source.identity}` }, encode);
}

interface Running {
  readonly signal: AbortSignal;
  readonly context: Context;
  readonly out: string | undefined;
}

async function copy(source: Source, sink: Sink, { signal, context, out }: Running): Promise<void> {
  const { begun } = sink;
  let rows = begun?.rows ?? 0;
  if (begun) context.writeError(`edgewalk: goes on behind ${rows} ${source.noun}`);
  try {
    for await (const portion of source.portions(begun?.position)) {
      signal.throwIfAborted();
      rows += portion.rows.length;
      await sink.write(portion.rows, { position: portion.position, rows });
      context.showProgress(`${rows}${source.total === undefined ? '' : ` of ${source.total}`} ${source.noun}`);
    }
  } catch (error) {
    if (out !== undefined)
      context.writeError(`edgewalk: stopped behind ${rows} ${source.noun}: the same command goes on there`);
    throw error;
  }
  await sink.finish();
  if (out !== undefined) context.writeError(`${rows} ${source.noun} in ${out}`);
}
