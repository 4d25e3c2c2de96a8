import { type File, InvalidArgumentError } from '@edgewalk/core';
import { FileProblem, internalsOf, isLeft, isObject, left, right } from '@edgewalk/core/declare';
import { checkUploadFile, type Part, placeholder, sourceOf, unreadable, type UploadFile } from '@edgewalk/publishing';
import { Photo } from '../photo.js';
import type { Page } from '../page.js';
import type { NewPhoto } from '../page/new-photo.js';
import { operation } from './failures.js';

/** Photos that are uploaded and not published yet. `isTemporary`: for a scheduled post Meta keeps them longer. */
export const photoPart = (page: Page, photo: unknown, at: string, isTemporary = false): Part =>
  typeof photo === 'string' ? existingPhoto(photo, at) : newPhoto(page, photo, isTemporary);

function existingPhoto(id: string, at: string): Part {
  if (!/^\d+$/.test(id)) throw new InvalidArgumentError(operation, `${at}: write the id of a photo, or { url }`);
  return { existing: id, create: async () => right({ id }) };
}

function newPhoto(page: Page, photo: unknown, isTemporary: boolean): Part {
  const source = isObject(photo) ? (photo['source'] as UploadFile | undefined) : undefined;
  return {
    ...(source !== undefined && { file: source }),
    create: async (_, call) => {
      const opened = await sourceFor(source);
      if (isLeft(opened)) return opened;
      const outcome = await page.photos.create(paramsOf(photo, isTemporary, opened.right), call).either();
      return isLeft(outcome) ? outcome : right({ id: outcome.right.id });
    },
    remove: (id, call) => new Photo(internalsOf(page).client, id).delete({}, call).either(),
  };
}

const paramsOf = (photo: unknown, isTemporary: boolean, source: File | undefined) =>
  ({
    ...(photo as object),
    ...(source && { source }),
    published: false,
    ...(isTemporary && { temporary: true }),
  }) as NewPhoto;

/** The file of a photo, which is sent in one request. */
async function sourceFor(given: UploadFile | undefined) {
  try {
    return right(given === undefined ? undefined : await sourceOf(given));
  } catch (thrown) {
    if (!(thrown instanceof FileProblem)) throw thrown;
    return left(unreadable(thrown, { method: 'POST', path: '/photos' }));
  }
}

/** Throws what is wrong with a photo. */
export function checkPhoto(page: Page, photo: unknown, at: string): void {
  if (typeof photo === 'string') return;
  if (!isObject(photo)) throw new InvalidArgumentError(operation, `${at}: give { url }, { source: file } or an id`);
  for (const name of ['published', 'scheduled_publish_time', 'temporary', 'unpublished_content_type'])
    if (photo[name] !== undefined)
      throw new InvalidArgumentError(operation, `${at}.${name}: leave it out, it is the post's`);
  const { source } = photo;
  if (source !== undefined) checkUploadFile(source, operation, `${at}.source`);
  try {
    // Only checked: the file is opened when it is sent.
    void page.photos.create(paramsOf(photo, false, source === undefined ? undefined : placeholder));
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    throw new InvalidArgumentError(operation, `${at}: ${error.advice}`);
  }
}
