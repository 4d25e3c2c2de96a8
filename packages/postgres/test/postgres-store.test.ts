import { beforeAll, describe, expect, test } from '@jest/globals';
import { rowStoreContract, rowStoreProcesses } from '@edgewalk/testing/row-store';
import { vaultProcesses } from '@edgewalk/testing/vault';
import { migratePostgres, postgresMigration, postgresStore } from '../src/index.js';
import { connect, hasPostgres, postgresUrl } from '@edgewalk/testing/postgres-server';

const where = hasPostgres ? describe : describe.skip;

where('postgresStore', () => {
  let url: string;
  beforeAll(async () => {
    url = await postgresUrl();
    // Several processes that start at once.
    const pools = [1, 2, 3, 4, 5].map(() => connect(url, 1));
    await Promise.all(pools.map((pool) => migratePostgres(pool, 'edgewalk_rows')));
    await migratePostgres(connect(url), 'edgewalk_tokens');
  });
  const opener = new URL('fixtures/open-rows.mjs', import.meta.url);
  const sharedIn = (table: string) => ({
    opener,
    place: () => `${url}#${table}`,
    open: () => postgresStore(connect(url, 2), { table }),
  });
  const shared = sharedIn('edgewalk_rows');

  rowStoreContract(shared.open);
  rowStoreProcesses(shared);
  vaultProcesses(sharedIn('edgewalk_tokens'));

  test('the migration changes nothing where the table exists, and holds no lock afterwards', async () => {
    const pool = connect(url, 1);
    const store = postgresStore(pool, { table: 'edgewalk_rows' });
    await store.swap('kept', 0, { value: 'a' });
    await migratePostgres(pool, 'edgewalk_rows');
    expect(await store.read('kept')).toMatchObject({ value: 'a' });
    const { rows } = await pool.query("SELECT * FROM pg_locks WHERE locktype = 'advisory'");
    expect(rows).toEqual([]);
  });

  // The pages of due rows go on behind a key: no locale of a server may sort keys otherwise than by bytes.
  test('keys are compared by bytes', () => {
    expect(postgresMigration('rows')).toContain('key text COLLATE "C" PRIMARY KEY');
  });

  test('a table of another schema has its own rows and its own index', async () => {
    const pool = connect(url, 1);
    await pool.query('CREATE SCHEMA app');
    await migratePostgres(pool, 'app.edgewalk_rows');
    const store = postgresStore(pool, { table: 'app.edgewalk_rows' });
    await store.swap('kept', 0, { value: 'b', dueAt: 1 });
    expect(await store.read('kept')).toMatchObject({ value: 'b' });
    const { rows } = await pool.query("SELECT schemaname FROM pg_indexes WHERE indexname = 'edgewalk_rows_due'");
    expect(rows.map(({ schemaname }: { schemaname: string }) => schemaname).toSorted()).toEqual(['app', 'public']);
  });

  test('a page of due rows is read from the index', async () => {
    const pool = connect(url, 1);
    await migratePostgres(pool, 'many_rows');
    await pool.query(
      "INSERT INTO many_rows (key, value, version, due_at) SELECT 'k' || n, 'v', 1, n FROM generate_series(1, 20000) n",
    );
    await pool.query('ANALYZE many_rows');
    const { rows } = await pool.query(
      "EXPLAIN SELECT key FROM many_rows WHERE due_at <= 15000 AND (due_at, key) > (9000, 'k9000') ORDER BY due_at, key LIMIT 500",
    );
    expect(JSON.stringify(rows)).toMatch(/Index (Only )?Scan using many_rows_due/);
    expect(JSON.stringify(rows)).not.toContain('Sort');
  });
});

describe('what JavaScript passes wrongly', () => {
  const pool = { query: async () => ({ rows: [] }) };
  test.each(['', 'Tokens', 'a b', 'a;drop table b', 'a.b.c', '"a"', 'x'.repeat(60), 5, undefined])(
    'is refused with what to write: the table %j',
    async (table) => {
      const wrong = table as never;
      expect(() => postgresMigration(wrong)).toThrow(/^postgresMigration: table: write a name such as/);
      expect(() => postgresStore(pool, { table: wrong })).toThrow(/^postgresStore: table: write a name such as/);
      await expect(migratePostgres(pool, wrong)).rejects.toThrow(/table: write a name such as/);
    },
  );

  test('is refused with what to write: no pool, no options', async () => {
    for (const given of [undefined, null, {}, 'postgres://localhost']) {
      expect(() => postgresStore(given as never, { table: 'a' })).toThrow(/^postgresStore: give a pool of pg/);
      await expect(migratePostgres(given as never, 'a')).rejects.toThrow(/^migratePostgres: give a pool of pg/);
    }
    for (const options of [undefined, null, 'a', { tabel: 'a' }])
      expect(() => postgresStore(pool, options as never)).toThrow(/^postgresStore: (give|there is no|table)/);
  });
});
