import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { Pool } from 'pg';

/** A media as it was found in the night. */
export interface MediaRow {
  readonly account: string;
  readonly username: string;
  readonly media: string;
  readonly posted_at: string | null;
  readonly likes: number | null;
  readonly comments: number | null;
}

/** Where rows go. */
export interface Sink {
  readonly name: string;
  /** Writes the rows of a page. The same row twice is the same as once: after a crash a page may come again. */
  write(rows: readonly MediaRow[]): Promise<void>;
  close(): Promise<void>;
}

/** A table of Postgres if DATABASE_URL is set, a file otherwise. */
export const openSink = (file: string, { DATABASE_URL } = process.env): Promise<Sink> =>
  DATABASE_URL ? openTable(DATABASE_URL) : openFile(file);

async function openTable(connectionString: string): Promise<Sink> {
  const pool = new Pool({ connectionString });
  await pool.query(`CREATE TABLE IF NOT EXISTS edgewalk_media (
    account text NOT NULL, media text NOT NULL, username text NOT NULL,
    posted_at timestamptz, likes bigint, comments bigint, PRIMARY KEY (account, media))`);
  const write = async (rows: readonly MediaRow[]) => {
    await pool.query(
      `INSERT INTO edgewalk_media
       SELECT account, media, username, posted_at, likes, comments
       FROM jsonb_to_recordset($1) AS page (account text, media text, username text, posted_at timestamptz, likes bigint, comments bigint)
       ON CONFLICT (account, media) DO UPDATE
       SET username = excluded.username, likes = excluded.likes, comments = excluded.comments`,
      [JSON.stringify(rows)],
    );
  };
  return { name: 'the table edgewalk_media', write, close: () => pool.end() };
}

/** A line for each row. A page that comes again is written again: the last line of a media counts. */
async function openFile(file: string): Promise<Sink> {
  const stream = createWriteStream(file);
  await once(stream, 'open');
  const write = async (rows: readonly MediaRow[]) => {
    const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    if (text !== '' && !stream.write(text)) await once(stream, 'drain');
  };
  const close = async () => {
    stream.end();
    await finished(stream);
  };
  return { name: file, write, close };
}
