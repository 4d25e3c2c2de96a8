import { createHash } from 'node:crypto';
import { Buffer } from 'node:buffer';
import * as fb from '@edgewalk/facebook';
import { type ContextOf, effect, type UploadEffect } from '../../graph/effect.js';
import { arrivedOf, fileOf, takeRest } from '../../objects/received.js';
import { hours } from '../../world/clock.js';

/** Opens a session. A part of its address is a signature. */
function open({ store, clock, subject: app, params }: ContextOf<typeof fb.ApplicationUploads, 'create'>): object {
  const count = store.all('facebook/UploadSession').length + 1;
  const about = `${app.id}:${count}:${clock.now() + hours(24)}`;
  const signature = `ARZ${createHash('sha256').update(about).digest('base64url').slice(0, 8)}`;
  const id = `upload:${Buffer.from(about).toString('base64url')}`;
  store.insert('facebook/UploadSession', { ...params, signature }, id);
  return { id: `${id}?sig=${signature}` };
}

const upload: UploadEffect = {
  held: ({ subject: { id, fields } }) => ({
    id: `${id}?sig=${String(fields['signature'])}`,
    file_offset: arrivedOf(fields),
  }),
  /** Takes the rest of the file, and gives its handle; again where there is no rest. */
  take: async ({ subject: { fields } }, { count, bytes }) => {
    const length = fields['file_length'] === undefined ? undefined : Number(fields['file_length']);
    const refusal = await takeRest(fields, { offset: count('file_offset'), size: length, bytes });
    return refusal ?? { h: `2:${Buffer.from(fileOf(fields)?.sha256 ?? '', 'hex').toString('base64')}` };
  },
};

/** Files that are uploaded for an app. */
export const appUpload = effect(fb.ApplicationUploads, { create: open, upload });
