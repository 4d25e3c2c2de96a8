import { identifier, optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

/** A dataset that receives the account's conversion events. */
export class Dataset extends row({
  name: 'Dataset',
  fields: record('Dataset', { id: identifier, name: optional(t.string) }),
  defaults: ['id', 'name'],
}) {}
