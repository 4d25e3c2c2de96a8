// The file of a part, on its way to Meta.
import { type GraphError, PublishingError } from '@edgewalk/core';
import { FileProblem, isRight } from '@edgewalk/core/declare';
import { isOutOfStep, sessionOver } from '../upload/chunks.js';
import { unreadable } from '../upload/failures.js';
import { openUpload, type OpenedFile, type UploadFile } from '../upload/file.js';
import { markOf } from '../upload/mark.js';
import { discard, partRef } from './discard.js';
import { readState } from './poll.js';
import type { ContainerRef } from './options.js';
import type { Run } from './run.js';
import type { PartUpload } from './surface.js';

/** Opens each file of a publish once, so that one which is missing is found before anything is created. */
export async function checkFiles(run: Run): Promise<void> {
  const { surface } = run;
  for (const { file, hosted = [] } of [...surface.children, ...(surface.whole ? [surface.whole] : [])])
    for (const each of [...(file === undefined ? [] : [file]), ...hosted.map((one) => one.file)])
      await opened(run, each);
}

/** Opens a file. Throws a GraphError where there is none. */
export async function opened(run: Run, file: UploadFile): Promise<OpenedFile> {
  return readable(run, () => openUpload(file));
}

/** The mark of a part's file; undefined where it sends none, and empty where Meta fetches it. */
export async function markOfPart(run: Run, child: number | undefined): Promise<string | undefined> {
  const part = run.partOf(child);
  if (part?.upload === undefined) return undefined;
  const { file } = part;
  return file === undefined ? '' : readable(run, async () => markOf(await openUpload(file)));
}

/** Does something with a file. What is wrong with it is a GraphError. */
export async function readable<T>({ account, surface }: Run, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof FileProblem)) throw thrown;
    throw unreadable(thrown, { method: 'POST', path: `/${account}/${surface.path}` });
  }
}

/** Sends the file of a part, or what is missing of it. False where the part cannot take it any more, and was dropped. */
export async function sendFile(run: Run, child: number | undefined, isNew: boolean): Promise<boolean> {
  const id = run.idOf(child) ?? '';
  const part = run.partOf(child);
  const state = run.checkpoint.uploads?.[id];
  if (part?.upload === undefined || !run.isOwn(child) || state?.isDone === true) return true;
  if (!isNew && state?.mark !== (await markOfPart(run, child))) {
    await discard(run, child, changedError(run, id), { phase: 'expired', code: 'FILE_CHANGED', text: '' });
    return false;
  }
  run.throwIfAborted();
  const outcome = await part.upload(uploadOf(run, partRef(id, child), isNew), run.call);
  if (!isRight(outcome)) return dropIfOver(run, child, outcome.left);
  await run.saveUpload(id, { isDone: true });
  return true;
}

function uploadOf(run: Run, ref: ContainerRef, isNew: boolean): PartUpload {
  const id = ref.container;
  return {
    id,
    isNew,
    state: run.checkpoint.uploads?.[id] ?? { mark: '' },
    options: { ...run.settings.upload, onProgress: run.progressOf(ref) },
    keep: (next) => run.saveUpload(id, next),
  };
}

/** An upload that failed: its part is dropped if it is over, so that the file goes to another one. */
async function dropIfOver(run: Run, child: number | undefined, error: GraphError): Promise<false> {
  if (error._tag === 'AbortError' || error.retry === 'safe') throw error;
  const isOver = error.subcode === sessionOver || isOutOfStep(error);
  const state = isOver ? undefined : await readState(run, partRef(run.idOf(child) ?? '', child)).catch(() => undefined);
  if (!isOver && state?.phase !== 'expired') throw error;
  await discard(run, child, error, state);
  return false;
}

/** The file is not the one that the upload began with. */
const changedError = ({ surface }: Run, id: string): PublishingError =>
  new PublishingError({
    message: `POST /${id}: the file of the ${surface.noun} has changed since its upload began`,
    retry: 'after',
    advice: 'Nothing is published. Call again: the file is sent from its beginning.',
    request: { method: 'POST', path: `/${id}` },
  });
