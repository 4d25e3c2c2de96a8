import { type FileSource, type GraphError, PublishingError } from '@edgewalk/core';
import { appUpload, type Either, isLeft, isObject, left, right } from '@edgewalk/core/declare';
import type { Protocol, Range, Step } from './driver.js';
import type { OpenedFile } from './file.js';
import { countIn } from './rupload.js';
import { ask, slowdownOf, type UploadPlace } from './send.js';

/** A file that an app has uploaded. */
export interface AppFile {
  /** The session, which begins with `upload:`. */
  readonly id: string;
  /** The handle of the file, for other calls. */
  readonly h: string;
}

/** An upload for an app. */
export interface AppUpload {
  readonly place: UploadPlace;
  /** What the session is opened with: name, length and type. */
  readonly about: Readonly<Record<string, unknown>>;
  /** A session that is open already, to go on with. */
  readonly session?: string | undefined;
  readonly file: OpenedFile;
  readonly bytesPerSecond: number | undefined;
}

/** The Resumable Upload API: a session, then one body from the offset on; the session says where to go on. */
export function appFile(upload: AppUpload): Protocol<AppFile> {
  const { file } = upload;
  let session = upload.session ?? '';
  const open = async (): Step<AppFile> => {
    const opened = await openSession(upload);
    if (isLeft(opened)) return opened;
    session = opened.right;
    return right({ from: 0, to: file.size });
  };
  return {
    isKnown: true,
    begin: () => (session === '' ? open() : askOffset(upload, session, file.size)),
    send: (range, body) => send(upload, session, range, body),
    ask: (_failed, _error, { most }) => askOffset(upload, session, most),
  };
}

/** Where the session says that the file goes on; believed up to the most that it can have. */
async function askOffset({ place, file }: AppUpload, session: string, most: number): Step<AppFile> {
  const outcome = await ask(place, { method: 'GET', params: {}, ...sessionOf(session) });
  if (isLeft(outcome)) return outcome;
  const { body } = outcome.right;
  const from = countIn(isObject(body) ? body['file_offset'] : undefined);
  if (from === undefined) return left(without(place, 'no offset'));
  // Bytes that were never sent cannot be there. More than the file has is another file: the driver ends there.
  if (from > most && from <= file.size) return left(without(place, `the offset ${from}, which nobody has sent`));
  return right({ from, to: file.size });
}

async function openSession({ place, file, about }: AppUpload): Promise<Either<GraphError, string>> {
  const params = { ...factsOf(file), ...about };
  const outcome = await ask(place, { method: 'POST', edge: 'uploads', params, facts: { repeatable: true } });
  if (isLeft(outcome)) return outcome;
  const id = isObject(outcome.right.body) ? outcome.right.body['id'] : undefined;
  return typeof id === 'string' && id.startsWith('upload:') ? right(id) : left(without(place, 'no session'));
}

async function send(
  { place, bytesPerSecond }: AppUpload,
  id: string,
  { from }: Range,
  body: FileSource,
): Step<AppFile> {
  const { facts, ...session } = sessionOf(id);
  const request = { method: 'POST' as const, ...session, facts: { ...facts, repeatable: true } };
  const slowdown = slowdownOf(body, bytesPerSecond);
  const outcome = await ask(place, { ...request, params: { file_offset: from, file: body } }, body.size, slowdown);
  if (isLeft(outcome)) return outcome;
  const h = isObject(outcome.right.body) ? outcome.right.body['h'] : undefined;
  return typeof h === 'string' ? right({ done: { id, h } }) : left(without(place, 'no handle'));
}

/** The types that Meta takes here, by the end of the name. */
const types: Readonly<Record<string, string>> = {
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  mp4: 'video/mp4',
  pdf: 'application/pdf',
  png: 'image/png',
};

const factsOf = ({ size, name, type }: OpenedFile) => ({
  file_length: size,
  file_name: name,
  file_type: type ?? typeOf(name),
});

const typeOf = (name = ''): string | undefined => types[name.replace(/^.*\./s, '').toLowerCase()];

/** The signature in the id of a session is part of its address, and of no message. */
const sessionOf = (session: string) => ({
  subject: session.replace(/\?.*/s, ''),
  address: session,
  secrets: session.split('?').slice(1),
  facts: { upload: appUpload },
});

const without = ({ where }: UploadPlace, what: string): PublishingError =>
  new PublishingError({
    message: `${where}: Meta's answer has ${what}`,
    retry: 'after',
    advice: 'Send the file again: nothing uses it yet.',
  });
