import { identifier, optional, record, row } from '@edgewalk/core';
import { From } from '../values/profiles.js';

/** The fields of such a request. */
export const BusinessPageRequestFields = record('BusinessPageRequest', {
  id: identifier,
  page: optional(From),
});

/** A Page that a business has asked for. */
export class BusinessPageRequest extends row({
  name: 'BusinessPageRequest',
  fields: BusinessPageRequestFields,
  defaults: [],
}) {}
