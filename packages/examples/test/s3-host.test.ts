import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { startEmulator, type Emulator } from '@edgewalk/emulator';
import { type FileHost, Instagram } from '@edgewalk/instagram';
import { imageBytes } from '@edgewalk/testing/media';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import S3rver from 's3rver';
import { s3Client, s3Host } from '../src/host/s3-host.js';

// The server is s3rver, which others wrote: what it stores and serves is the proof.
const bytes = imageBytes(300_000);
let folder: string;
let server: S3rver;
let emulator: Emulator;
let host: FileHost;
let client: ReturnType<typeof s3Client>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'edgewalk-s3-'));
  server = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory: folder });
  const { port } = await server.run();
  client = s3Client({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    forcePathStyle: true,
  });
  await client.send(new CreateBucketCommand({ Bucket: 'media' }));
  host = s3Host({ client, name: 'media', folder: 'edgewalk/' });
  emulator = await startEmulator();
});

afterAll(async () => {
  client.destroy();
  await emulator.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const stored = async () => (await client.send(new ListObjectsV2Command({ Bucket: 'media' }))).Contents ?? [];

test('a file is there byte for byte while Meta reads it, and gone afterwards', async () => {
  const path = join(folder, 'loaf.jpg');
  await writeFile(path, bytes);
  const seen: { readonly type: string | null; readonly body: Uint8Array }[] = [];
  // The emulator does not fetch: this reads what Meta would read, by the signed URL.
  const url: FileHost['url'] = async (name) => {
    const response = await fetch(await host.url(name));
    seen.push({ type: response.headers.get('content-type'), body: new Uint8Array(await response.arrayBuffer()) });
    return `https://media.example.com/${name}`;
  };
  const api = new Instagram({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url });
  const post = await api.user.publish({ image: { file: path }, caption: 'From a bucket' }, { host: { ...host, url } });
  expect(post.id).toEqual(expect.any(String));
  expect(seen).toHaveLength(1);
  expect(seen[0]?.type).toBe('image/jpeg');
  expect(seen[0]?.body).toEqual(new Uint8Array(bytes));
  expect(await stored()).toEqual([]);
});

test('a file that is not there any more is no failure', async () => {
  await expect(host.remove('nowhere.jpg')).resolves.toBeDefined();
});

test('a bucket that is not there is a failure that changes nothing else', async () => {
  const elsewhere = s3Host({ client, name: 'nowhere' });
  const api = new Instagram({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url });
  const outcome = await api.user.publish({ image: { file: bytes } }, { host: elsewhere }).either();
  expect(outcome).toMatchObject({ left: { _tag: 'HostError', cause: { name: 'NoSuchBucket' } } });
});
