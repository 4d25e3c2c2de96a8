import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll } from '@jest/globals';
import pg from 'pg';

const { CI, EDGEWALK_POSTGRES, PATH = '', POSTGRES_URL } = process.env;
const isEnabled = EDGEWALK_POSTGRES !== 'none';

/** Debian keeps the programs of the server outside the PATH, in a folder for each version. */
const debian = '/usr/lib/postgresql';
const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
const folders = [...PATH.split(delimiter), ...versions.map((version) => join(debian, version, 'bin'))];
const programs = isEnabled ? folders.find((folder) => existsSync(join(folder, 'initdb'))) : undefined;
const address = isEnabled && POSTGRES_URL !== '' ? POSTGRES_URL : undefined;
const isRequired = isEnabled && CI !== undefined && CI !== '';

/** False where the tests with a Postgres are left out, which is said; on a CI server they fail instead. */
export const hasPostgres = programs !== undefined || address !== undefined || isRequired;
if (!hasPostgres)
  process.stdout.write('left out: no initdb on the PATH or in /usr/lib/postgresql, and no POSTGRES_URL\n');

const pools = new Set<pg.Pool>();
let server: ChildProcess | undefined;
let data: string | undefined;

afterAll(async () => {
  await Promise.all([...pools].map((pool) => pool.end()));
  if (server?.exitCode === null) {
    const ended = once(server, 'close');
    server.kill('SIGINT');
    await ended;
  }
  if (data !== undefined) rmSync(data, { recursive: true, force: true });
});

/** The Postgres of POSTGRES_URL, or one of the tests' own. */
export async function postgresUrl(): Promise<string> {
  return address ?? startPostgres();
}

/** A server that syncs nothing to the disk, and listens on loopback only. */
async function startPostgres(): Promise<string> {
  if (programs === undefined) throw new Error('no initdb on the PATH or in /usr/lib/postgresql');
  data = mkdtempSync(join(tmpdir(), 'edgewalk-postgres-'));
  const person = unprivileged();
  if (person) chownSync(data, person.uid, person.gid);
  const options = { cwd: '/', ...person } as const;
  execFileSync(join(programs, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'edgewalk', '--no-sync', '-E', 'UTF8'], {
    ...options,
    stdio: 'ignore',
  });
  const port = await freePort();
  const args = ['-D', data, '-F', '-h', '127.0.0.1', '-p', String(port), '-k', data, '-c', 'full_page_writes=off'];
  server = spawn(join(programs, 'postgres'), args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  await waitUntilReady(server);
  return `postgres://edgewalk@127.0.0.1:${port}/postgres`;
}

/** The server refuses to run as root: Debian's package has a user for it. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (userInfo().uid !== 0) return undefined;
  return { uid: idOf('-u'), gid: idOf('-g') };
}

const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));

async function waitUntilReady(started: ChildProcess): Promise<void> {
  let output = '';
  await new Promise<void>((resolve, reject) => {
    started.once('close', () => reject(new Error(`the postgres server ended:\n${output}`)));
    started.stderr?.on('data', (chunk) => {
      output += String(chunk);
      if (output.includes('database system is ready to accept connections')) resolve();
    });
  });
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  listener.close();
  await once(listener, 'close');
  return port;
}

/** A pool that is closed after the tests. */
export function connect(connectionString: string, max = 4): pg.Pool {
  const pool = new pg.Pool({ connectionString, max });
  pools.add(pool);
  // The server may end before the last connection does.
  pool.on('error', () => undefined);
  return pool;
}
