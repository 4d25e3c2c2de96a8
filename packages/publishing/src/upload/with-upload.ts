import type { Call, CallOptions, GraphClient, Subject } from '@edgewalk/core';
import {
  type EdgeClassOf,
  type EdgeDeclaration,
  type EdgeInstance,
  internalsOf,
  type MemberInternals,
} from '@edgewalk/core/declare';
import { checkUploadFile, type UploadFile } from './file.js';
import { splitUploadOptions, type UploadOptions, type UploadSettings } from './options.js';

/** The input of an upload. */
export type UploadInput = Readonly<Record<string, unknown>> & { readonly file: UploadFile };

/** An edge that is asked for an upload: what it takes, checked, and where it is sent. */
export interface UploadDemand {
  readonly member: MemberInternals;
  /** The name of the call in errors. */
  readonly where: string;
  readonly input: UploadInput;
  readonly settings: UploadSettings;
  readonly call: CallOptions;
  /** Makes the call of the declaration, with a single request. Checks what it is given. */
  readonly create: (input: object, options?: CallOptions) => Call<unknown>;
}

type Creating<Create> = { readonly create: Create };
type AnyCreate = (input: never, options?: CallOptions) => Call<unknown>;

/** An edge class, as `edge()` makes them, whose `create` takes files as well. */
export interface WithUpload<D extends EdgeDeclaration, Create> {
  new (client: GraphClient, parent: Subject): EdgeInstance<D> & Creating<Create>;
  readonly declaration: D;
}

/** Sends the `file` of an edge's `create` by a protocol; whatever else it takes goes the way of its declaration. */
export function withUpload<Create extends AnyCreate, D extends EdgeDeclaration>(
  edgeClass: EdgeClassOf<D>,
  upload: (demand: UploadDemand) => Call<unknown>,
): WithUpload<D, Create> {
  const { prototype } = edgeClass as unknown as { readonly prototype: { readonly create: AnyCreate } };
  const declared = prototype.create as (this: unknown, input: unknown, options?: CallOptions) => Call<unknown>;
  function create(this: object, input: unknown, options: UploadOptions = {}): Call<unknown> {
    const where = `${this.constructor.name}.create`;
    if (typeof input !== 'object' || input === null || !('file' in input) || input.file === undefined)
      return declared.call(this, input, options);
    const { file } = input as UploadInput;
    checkUploadFile(file, where);
    const { settings, call } = splitUploadOptions(options, where);
    return upload({
      member: internalsOf(this),
      where,
      input: input as UploadInput,
      settings,
      call,
      create: (other, own) => declared.call(this, other, own),
    });
  }
  Object.defineProperty(prototype, 'create', { value: create, writable: true, configurable: true });
  return edgeClass as unknown as WithUpload<D, Create>;
}
