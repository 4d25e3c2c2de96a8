import { latestVersion } from '@edgewalk/core';
import * as ig from '@edgewalk/instagram';
import { publishingFailure } from '../../errors/publishing.js';
import { type ContextOf, effect } from '../../graph/effect.js';
import { withoutHiddenLikes } from '../../objects/public-media.js';
import type { StoredObject } from '../../world/store.js';
import { containersOf } from '../container/containers.js';
import { checkOffset, inspectFile, laterFailureOf, processingTime } from '../container/file.js';
import { type Form, formOf, isChildKind, isImageKind } from '../container/form.js';
import { lifetime } from '../container/state.js';
import { validate } from '../container/validate.js';

/** Containers an account may create in 24 hours. */
const containerQuota = 400;

type Context = ContextOf<typeof ig.UserMedia, 'create'>;

/** What the account published. Hidden like counts are left out, as wherever a media is not read by itself. */
export const media = effect(ig.UserMedia, {
  list: ({ store, subject }) => store.list(subject, 'media').map(withoutHiddenLikes),
  /** Creates a container. */
  create: (context) => {
    const form = formOf(context.params);
    checkQuota(context);
    validate(context, form);
    if (form.file !== undefined) inspectFile(form.file, isImageKind(form.kind) ? 'image' : 'video');
    checkOffset(context.params.thumb_offset);
    const children = form.kind === 'album' ? childrenOf(context) : [];
    const container = insertContainer(context, form);
    for (const child of children) context.store.link(container, 'children', child, 'last');
    return { id: container.id, ...(form.resumable && { uri: uploadUri(context, container) }) };
  },
});

function checkQuota({ store, clock, subject }: Context): void {
  const since = clock.now() - lifetime;
  const recent = containersOf({ store, subject }).filter(({ createdAt }) => createdAt > since);
  if (recent.length >= containerQuota) throw publishingFailure(2207042);
}

/** The containers an album names: 2 to 10, made as items of a carousel by the same account. */
function childrenOf({ store, params, subject }: Context): StoredObject[] {
  const { children: ids = [] } = params;
  if (ids.length < 2 || ids.length > 10) throw publishingFailure(2207028);
  const own = new Map(containersOf({ store, subject }).map((container) => [container.id, container]));
  return ids.map((id) => {
    const child = own.get(id);
    if (!child) throw publishingFailure(2207008);
    if (!isChildKind(child.fields['kind'] as Form['kind'])) throw publishingFailure(2207028);
    return child;
  });
}

function insertContainer({ store, clock, subject, params }: Context, form: Form): StoredObject {
  const isVideo = !isImageKind(form.kind) && form.kind !== 'album';
  const processing = isVideo && form.file !== undefined ? processingTime(form.file) : 0;
  const failure = form.file === undefined ? undefined : laterFailureOf(form.file);
  return store.insert('Container', {
    owner: { id: subject.id },
    kind: form.kind,
    is_video: isVideo,
    params,
    ready_at: form.resumable ? Infinity : clock.now() + processing,
    ...(form.resumable && { awaits_upload: true }),
    ...(failure !== undefined && { fails_with: failure }),
  });
}

const uploadUri = ({ origin = 'https://rupload.facebook.com' }: Context, { id }: StoredObject): string =>
  `${origin}/ig-api-upload/${latestVersion}/${id}`;
