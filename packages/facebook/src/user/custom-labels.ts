import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { CustomLabel } from '../custom-label.js';
import { message } from '../permissions.js';

/**
 * `/{user}/custom_labels`: the labels that a Page assigned to a person. The id is the person's id for the Page.
 *
 * @see https://developers.facebook.com/docs/messenger-platform/identity/custom-labels
 */
export class UserCustomLabels extends edge({
  path: 'custom_labels',
  node: () => CustomLabel,
  get: pages({ permissions: message }),
  create: unsupported('make a label on the Page: fb.page(id).customLabels.create({ page_label_name })'),
  update: unsupported('make another label on the Page: fb.page(id).customLabels.create({ page_label_name })'),
  delete: unsupported('see which labels the Page has: fb.page(id).customLabels.get()'),
}) {}
