import type { Call } from '@edgewalk/core';
import { InvalidArgumentError, type OperationFacts, right } from '@edgewalk/core/declare';
import { type AppFile, appFile } from './app-upload.js';
import { placeOf } from './rupload-call.js';
import { uploadCall } from './upload-call.js';
import type { UploadDemand } from './with-upload.js';

/** Uploads a file for an app; its handle goes into other calls. */
export function appUploadCall(demand: UploadDemand, facts: OperationFacts): Call<unknown> {
  const { member, where, input, settings, call, create } = demand;
  const { file: given, id: session, ...about } = input;
  if (session !== undefined && !(typeof session === 'string' && /^upload:[^/#\s]+$/.test(session)))
    throw new InvalidArgumentError(where, "id: give the id of the session, which begins with 'upload:'");
  void create(about, call);
  return uploadCall<AppFile, AppFile>({
    operation: where,
    path: typeof member.subject === 'string' ? `${member.subject}/uploads` : 'uploads',
    given,
    settings,
    call,
    protocol: (file, options) =>
      appFile({
        place: placeOf(demand, facts, options),
        about,
        session,
        file,
        bytesPerSecond: settings.bytesPerSecond,
      }),
    finish: async (answer) => right(answer),
  });
}
