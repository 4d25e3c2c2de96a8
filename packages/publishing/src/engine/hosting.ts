// Files on the caller's host, for Meta to fetch.
import { HostError } from '@edgewalk/core';
import { FileProblem } from '@edgewalk/core/declare';
import type { OpenedFile } from '../upload/file.js';
import { RangeReader } from '../upload/reader.js';
import type { HostedFileState } from './checkpoint.js';
import type { FileHost, HostedFile } from './host.js';
import type { Run } from './run.js';
import { opened, readable } from './send-file.js';
import type { HostedPart, HostedUrls } from './surface.js';

/** Puts the files of a part on the host, unless they are there; their URLs by their parameters. */
export async function placeFiles(run: Run, child: number | undefined): Promise<HostedUrls> {
  const urls: Record<string, string> = {};
  for (const part of run.partOf(child)?.hosted ?? []) urls[part.param] = await placeFile(run, part);
  return urls;
}

async function placeFile(run: Run, part: HostedPart): Promise<string> {
  const { host } = run.settings;
  if (host === undefined) throw new TypeError('a surface asks for the host before anything is sent');
  const known = run.checkpoint.hosted?.find(({ at }) => at === part.at);
  const name = known?.isThere === true ? known.name : await putFile(run, host, part, known?.name);
  run.throwIfAborted();
  return attempt(run, `url(${name})`, async () => checkUrl(await host.url(name)));
}

/** Its name is kept before the file is there: whoever goes on can take it away, however far it came. */
async function putFile(run: Run, host: FileHost, { at, file: given, kind }: HostedPart, known: string | undefined) {
  const file = await opened(run, given);
  const type = file.type?.startsWith(`${kind}/`) === true ? file.type : typeOf(file.name, kind);
  const name = known ?? `${globalThis.crypto.randomUUID()}.${endings[type] ?? type.split('/')[1]}`;
  const others = (run.checkpoint.hosted ?? []).filter((one) => one.at !== at);
  await run.save({ hosted: [...others, { at, name, isThere: false }] });
  run.throwIfAborted();
  const { signal } = run.call;
  await readable(run, () =>
    attempt(run, `put(${name})`, async () => host.put(name, hostedFile(file, type), { signal })),
  );
  await run.save({ hosted: [...others, { at, name, isThere: true }] });
  run.report({ type: 'hosted', name });
  return name;
}

const endings: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'video/quicktime': 'mov', 'video/mp4': 'mp4' };

/** Instagram takes JPEG, MP4 and MOV. */
function typeOf(name = '', kind: HostedPart['kind']): string {
  if (kind === 'image') return /\.png$/i.test(name) ? 'image/png' : 'image/jpeg';
  return /\.mov$/i.test(name) ? 'video/quicktime' : 'video/mp4';
}

/** Its bytes, which are as many as it says, or an error: what is cut never arrives. */
function hostedFile(file: OpenedFile, type: string): HostedFile {
  const { size } = file;
  async function* stream(): AsyncGenerator<Uint8Array> {
    const reader = new RangeReader(file);
    try {
      yield* reader.read(0, size);
    } finally {
      await reader.close();
    }
  }
  async function bytes(): Promise<Uint8Array<ArrayBuffer>> {
    const all = new Uint8Array(size);
    let at = 0;
    for await (const chunk of stream()) {
      all.set(chunk, at);
      at += chunk.byteLength;
    }
    return all;
  }
  return { size, type, stream, bytes };
}

function checkUrl(url: string): string {
  if (typeof url === 'string' && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;
  throw new TypeError('url(name) gives no URL that begins with http');
}

async function attempt<T>({ surface, account }: Run, what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof FileProblem) throw thrown;
    throw hostError(`POST /${account}/${surface.path}: the host failed at ${what}`, thrown);
  }
}

/** What it threw may hold a key of the host: it is the cause, and in no message. */
const hostError = (message: string, cause: unknown): HostError =>
  new HostError({
    message,
    retry: 'after',
    advice: 'Nothing is published. See the cause of the error, mend the host, then go on from the checkpoint.',
    cause,
  });

/** Takes all files away again. A host that fails does not change what became of the post. */
export async function removeFiles(run: Run): Promise<void> {
  for (const file of run.checkpoint.hosted ?? []) await removeFile(run, file);
}

async function removeFile(run: Run, { at, name }: HostedFileState): Promise<void> {
  const { host } = run.settings;
  if (host === undefined) return;
  try {
    await attempt(run, `remove(${name})`, async () => host.remove(name));
  } catch (thrown) {
    const error = thrown instanceof HostError ? thrown : hostError(`the host failed at remove(${name})`, thrown);
    return run.report({ type: 'left', name, error });
  }
  await run.save({ hosted: (run.checkpoint.hosted ?? []).filter((one) => one.at !== at) });
  run.report({ type: 'unhosted', name });
}
