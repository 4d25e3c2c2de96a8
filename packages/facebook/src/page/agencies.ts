import {
  Acknowledged,
  edge,
  idText,
  optional,
  pages,
  post,
  record,
  remove,
  Success,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { Business } from '../business.js';
import { manageBusiness } from '../permissions.js';
import { PageTask } from './task.js';

/** A business portfolio, and its tasks on the Page. */
export const NewAgency = record('NewAgency', {
  business: idText,
  permitted_tasks: optional(t.array(PageTask)),
});

/** The business portfolio whose access to remove. */
export const AgencyRemoval = record('AgencyRemoval', { business: idText });

/**
 * `/{page}/agencies`: business portfolios that work on the Page for its owner.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/agencies
 */
export class PageAgencies extends edge({
  path: 'agencies',
  node: () => Business,
  defaults: ['id', 'name'],
  get: pages({ permissions: manageBusiness }),
  create: post(NewAgency, Acknowledged, { repeatable: true, permissions: manageBusiness }),
  update: unsupported('give the tasks anew: fb.page(id).agencies.create({ business, permitted_tasks })'),
  delete: remove(Success, { params: AgencyRemoval, permissions: manageBusiness }),
}) {}
