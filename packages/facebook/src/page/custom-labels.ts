import { edge, Id, optional, pages, post, record, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { CustomLabel } from '../custom-label.js';
import { message } from '../permissions.js';

/** A label to create. `name` is its parameter in older versions. */
export const NewCustomLabel = record('NewCustomLabel', {
  /** The name of the label, unique within the Page. */
  page_label_name: t.string,
  /** The older spelling of `page_label_name`. */
  name: optional(t.string),
});

/**
 * `/{page}/custom_labels`: labels for people in the Page's conversations.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/custom_labels
 */
export class PageCustomLabels extends edge({
  path: 'custom_labels',
  node: () => CustomLabel,
  get: pages({ permissions: message }),
  /** Creates a label. */
  create: post(NewCustomLabel, Id, { permissions: message }),
  update: unsupported('put one on a person: fb.customLabel(id).label.create({ user })'),
  delete: unsupported('delete one of them: fb.customLabel(id).delete()'),
}) {}
