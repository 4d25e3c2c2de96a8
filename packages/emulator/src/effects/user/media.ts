import { latestVersion } from '@edgewalk/core';
import type { StoredObject } from '../../store.js';
import { checkOffset, inspectFile, laterFailureOf, workOn } from '../container/file.js';
import { type Form, formOf, isChildKind, isImageKind } from '../container/form.js';
import { lifetime } from '../container/state.js';
import { validate } from '../container/validate.js';
import type { EffectContext, ListEffect, WriteEffect } from '../effect.js';
import { publishingFailure } from '../failures.js';
import { listOf } from '../params.js';
import { idIn } from '../values.js';
import { withoutHiddenLikes } from '../views.js';

/** Containers an account may create in 24 hours. */
const containerQuota = 400;

/** What the account published. Hidden like counts are left out, as wherever a media is not read by itself. */
export const listMedia: ListEffect = ({ store, subject }) =>
  store.list(subject, 'media').map(withoutHiddenLikes);

/** Creates a container. */
export const createContainer: WriteEffect = (context) => {
  const form = formOf(context.params);
  checkQuota(context);
  validate(context, form);
  if (form.file !== undefined) inspectFile(form.file, isImageKind(form.kind) ? 'image' : 'video');
  const offset = checkOffset(context.params['thumb_offset']);
  if (offset) throw offset;
  const children = form.kind === 'album' ? childrenOf(context) : [];
  const container = insertContainer(context, form);
  for (const child of children) context.store.link(container, 'children', child, 'last');
  return { id: container.id, ...(form.resumable && { uri: uploadUri(context, container) }) };
};

function checkQuota({ store, clock, subject }: EffectContext): void {
  const since = clock.now() - lifetime;
  const recent = containersOf({ store, subject }).filter(({ createdAt }) => createdAt > since);
  if (recent.length >= containerQuota) throw publishingFailure(2207042);
}

/** The containers of an account. */
export function containersOf({ store, subject }: Pick<EffectContext, 'store' | 'subject'>): StoredObject[] {
  return store.all('Container').filter(({ fields }) => idIn(fields, 'owner') === subject.id);
}

/** The containers an album names: 2 to 10, made as items of a carousel by the same account. */
function childrenOf({ store, params, subject }: EffectContext): StoredObject[] {
  const ids = listOf(params, 'children');
  if (ids.length < 2 || ids.length > 10) throw publishingFailure(2207028);
  const own = new Map(containersOf({ store, subject }).map((container) => [container.id, container]));
  return ids.map((id) => {
    const child = own.get(id);
    if (!child) throw publishingFailure(2207008);
    if (!isChildKind(child.fields['kind'] as Form['kind'])) throw publishingFailure(2207028);
    return child;
  });
}

function insertContainer({ store, clock, subject, params }: EffectContext, form: Form): StoredObject {
  const isVideo = !isImageKind(form.kind) && form.kind !== 'album';
  const work = isVideo && form.file !== undefined ? workOn(form.file) : 0;
  const failure = form.file === undefined ? undefined : laterFailureOf(form.file);
  return store.insert('Container', {
    owner: { id: subject.id },
    kind: form.kind,
    is_video: isVideo,
    given: params,
    ready_at: form.resumable ? Infinity : clock.now() + work,
    ...(form.resumable && { awaits_upload: true }),
    ...(failure !== undefined && { fails_with: failure }),
  });
}

const uploadUri = (
  { origin = 'https://rupload.facebook.com' }: EffectContext,
  { id }: StoredObject,
): string => `${origin}/ig-api-upload/${latestVersion}/${id}`;
