import { Acknowledged, identifier, node, optional, read, record, remove, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { CustomLabelLabel } from './custom-label/label.js';
import { message } from './permissions.js';

/** The fields of a label. */
export const CustomLabelFields = record('CustomLabel', {
  /** The id of the label. */
  id: identifier,
  /** The name of the label, unique within the Page. */
  page_label_name: optional(t.string),
});

/**
 * A label that a Page assigns to people in its conversations. Only the Page sees it.
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
  /** Deletes the label, and removes it from everybody. */
  delete: remove(Acknowledged, { permissions: message }),
}) {
  /** Assigns it to a person, or removes it. */
  get label(): CustomLabelLabel {
    return this.edge(CustomLabelLabel);
  }
}
