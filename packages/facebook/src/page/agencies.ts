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
  /** The id of the business portfolio. */
  business: idText,
  /** What the business may do on the Page, such as `MANAGE`, `CREATE_CONTENT`, `MESSAGING` or `ANALYZE`. */
  permitted_tasks: optional(t.array(PageTask)),
});

/** The business portfolio whose access to remove. */
export const AgencyRemoval = record('AgencyRemoval', {
  /** The id of the business portfolio. */
  business: idText,
});

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
  /** Lets a business portfolio work on the Page. */
  create: post(NewAgency, Acknowledged, { repeatable: true, permissions: manageBusiness }),
  update: unsupported('give the tasks anew: fb.page(id).agencies.create({ business, permitted_tasks })'),
  /** Ends the access of a business portfolio. */
  delete: remove(Success, { params: AgencyRemoval, permissions: manageBusiness }),
}) {}
