import type { Call, CallOptions, Subject } from '@edgewalk/core';
import { checkUploadAddress, InvalidArgumentError, type OperationFacts, right } from '@edgewalk/core/declare';
import { rupload, type Rupload, type Uploaded } from './rupload.js';
import { requestOf, type UploadPlace } from './send.js';
import { uploadCall } from './upload-call.js';
import type { UploadDemand } from './with-upload.js';

/** What distinguishes the uploads to rupload.facebook.com. */
export interface RuploadKind extends Pick<Rupload, 'path' | 'field'> {
  /** The parameter that holds the address which Meta gave. */
  readonly address: 'uri' | 'upload_url';
  readonly facts: OperationFacts;
}

/** The place of a demand in the tree. */
export const placeOf = ({ member, where }: UploadDemand, facts: OperationFacts, options: CallOptions): UploadPlace => ({
  client: member.client,
  subject: member.subject as Subject,
  where,
  facts,
  options,
});

/** Sends a file to rupload.facebook.com. */
export function ruploadCall(demand: UploadDemand, kind: RuploadKind): Call<unknown> {
  const { member, where, input, settings, call } = demand;
  const { file: given, [kind.address]: address, ...others } = input;
  // The declaration checks whatever else is given. Nothing is sent with it, but where the token is of the other login: then
  // its call fails by itself.
  const declared = demand.create({ ...others, file: placeholder }, call);
  const { login } = kind.facts;
  if (login !== undefined && member.client.loginOf(call) !== login) return declared;
  checkAddress(demand, kind, address);
  const offset = offsetOf(input['offset'], where);
  const upload = { ...kind, address: address as string | undefined, offset, bytesPerSecond: settings.bytesPerSecond };
  return uploadCall<Uploaded, Uploaded>({
    operation: where,
    path: typeof member.subject === 'string' ? `${member.subject}/upload` : 'upload',
    given,
    settings,
    call,
    protocol: ({ size }, options) => rupload({ ...upload, place: placeOf(demand, kind.facts, options), size }),
    finish: async (answer) => right(answer),
  });
}

function checkAddress(demand: UploadDemand, { facts, path }: RuploadKind, address: unknown): void {
  if (address === undefined) return;
  const place = placeOf(demand, facts, demand.call);
  checkUploadAddress(
    demand.member.client,
    address,
    requestOf(place, { method: 'POST', params: {}, facts: { upload: path } }),
  );
}

/** Stands for a file where only the other parameters are checked. */
export const placeholder = new Uint8Array(1);

function offsetOf(given: unknown, where: string): number | undefined {
  if (given === undefined || given === null) return undefined;
  if (Number.isSafeInteger(given) && (given as number) >= 0) return given as number;
  throw new InvalidArgumentError(where, 'offset: write the number of bytes that Meta has');
}
