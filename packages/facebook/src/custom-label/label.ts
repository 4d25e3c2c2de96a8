import { Acknowledged, edge, idText, post, record, remove, unsupported } from '@edgewalk/core/declare';
import { CustomLabel } from '../custom-label.js';
import { message } from '../permissions.js';

/** The person, by the id that their messages come with. */
export const LabelledUser = record('LabelledUser', {
  /** The id of the person for the Page, which their messages come with. */
  user: idText,
});

/**
 * `/{custom label}/label`: assigns the label to a person, or removes it.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page-user-message-thread-label/label
 */
export class CustomLabelLabel extends edge({
  path: 'label',
  node: () => CustomLabel,
  get: unsupported('read the labels of the Page: fb.page(id).customLabels.get()'),
  /** Assigns the label to a person. */
  create: post(LabelledUser, Acknowledged, { repeatable: true, permissions: message }),
  update: unsupported('put it on a person: fb.customLabel(id).label.create({ user })'),
  /** Removes the label from a person. */
  delete: remove(Acknowledged, { params: LabelledUser, permissions: message }),
}) {}
