import { Acknowledged, identifier, node, optional, read, record, remove, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';
import { CustomLabelLabel } from './custom-label/label.js';
import { message } from './permissions.js';

/** The fields of a label. */
export const CustomLabelFields = record('CustomLabel', {
  id: identifier,
  page_label_name: optional(t.string),
});

/**
 * A label that a Page puts on people it talks to. Only the Page sees it.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page-user-message-thread-label
 */
export class CustomLabel extends node({
  name: 'CustomLabel',
  fields: CustomLabelFields,
  defaults: ['id', 'page_label_name'],
  get: read({ permissions: message }),
  create: unsupported('make it on the Page: fb.page(id).customLabels.create({ page_label_name })'),
  update: unsupported('make another and delete this: fb.page(id).customLabels.create({ page_label_name })'),
  /** Removes the label, from everybody. */
  delete: remove(Acknowledged, { permissions: message }),
}) {
  /** Puts it on a person, or takes it off. */
  get label(): CustomLabelLabel {
    return this.edge(CustomLabelLabel);
  }
}
