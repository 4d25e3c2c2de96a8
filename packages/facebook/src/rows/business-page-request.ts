import { identifier, optional, record, row } from '@edgewalk/core/declare';
import { From } from '../values/profiles.js';

/** The fields of a request for a Page. */
export const BusinessPageRequestFields = record('BusinessPageRequest', {
  /** The id of the request. */
  id: identifier,
  /** The Page that is requested. */
  page: optional(From),
});

/** A request of a business for a Page. */
export class BusinessPageRequest extends row({
  name: 'BusinessPageRequest',
  fields: BusinessPageRequestFields,
  defaults: [],
}) {}
