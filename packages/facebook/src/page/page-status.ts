import {
  edge,
  identifier,
  looseNumber,
  openEnum,
  optional,
  read,
  record,
  row,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { manageMetadata } from '../permissions.js';

/** Why Meta acts: the types of violations. */
const because = {
  /** The kinds of violations that led to it, such as `SPAM`. */
  violation_type: optional(t.array(t.string)),
};
const kindOfAction = optional(openEnum('LEARN_MORE', 'FILE_APPEAL', 'SUPPORT_TICKET'));

const Violation = record('PageViolation', {
  /** Such as `SPAM`. */
  type: optional(t.string),
  /** What is wrong, in words. */
  description: optional(t.string),
  /** The page that explains it. */
  url: optional(t.string),
  /** How severe it is: `LOW`, `MEDIUM` or `HIGH`. */
  severity: optional(openEnum('LOW', 'MEDIUM', 'HIGH')),
});

const Restriction = record('PageRestriction', {
  /** `page_messaging_api`: no messages by the API; `page_messaging`: none at all. */
  feature: optional(
    openEnum(
      'page_create_group',
      'page_edit_category',
      'page_invite',
      'page_merge',
      'page_messaging',
      'page_messaging_api',
      'page_name_change',
      'page_online_event',
      'page_publish',
      'page_read_only',
      'post_media',
      'unknown',
    ),
  ),
  /** What is restricted, in words. */
  description: optional(t.string),
  /** When it began, in unix seconds. */
  applied_time: optional(looseNumber),
  /** Missing where no end is set. */
  expiration_time: optional(looseNumber),
  ...because,
});

const RecommendedAction = record('PageRecommendedAction', {
  /** Meta's reference calls it `type`, its guide `action_type`. */
  action_type: kindOfAction,
  /** What to do: `LEARN_MORE`, `FILE_APPEAL` or `SUPPORT_TICKET`. */
  type: kindOfAction,
  /** Where to do it. */
  url: optional(t.string),
  ...because,
});

const ActionEvent = record('PageActionEvent', {
  /** What was done: `LEARN_MORE`, `FILE_APPEAL` or `SUPPORT_TICKET`. */
  type: kindOfAction,
  /** `OPEN`, `PENDING` or `CLOSED`. */
  status: optional(openEnum('OPEN', 'PENDING', 'CLOSED')),
  /** When it was done, in unix seconds. */
  created_time: optional(looseNumber),
  /** When its status last changed, in unix seconds. */
  updated_time: optional(looseNumber),
  ...because,
});

/** The fields of a Page's status. Times are in unix seconds. */
export const PageStatusFields = record('PageStatus', {
  /** The id of the Page. */
  id: optional(identifier),
  /** When Meta made the answer. */
  timestamp: optional(looseNumber),
  /** `ok`, `warning`, `restricted` or `suspended`. */
  status: optional(openEnum('ok', 'warning', 'restricted', 'suspended')),
  /** What the Page did against the rules. */
  violations: optional(t.array(Violation)),
  /** What the Page may not do for now. */
  restrictions: optional(t.array(Restriction)),
  /** What the people who manage the Page can do, such as to appeal. */
  recommended_actions: optional(t.array(RecommendedAction)),
  /** What came of what they did. Meta's guide calls it `actions_events`, its reference `action_events`. */
  actions_events: optional(t.array(ActionEvent)),
  /** What came of what they did; the name in Meta's reference. */
  action_events: optional(t.array(ActionEvent)),
});

/** Whether Meta restricts a Page, why, and for how long. */
export class PageStatus extends row({ name: 'PageStatus', fields: PageStatusFields, defaults: [] }) {}

const why = 'Meta decides it: see what can be done with fb.page(id).pageStatus.get()';

/**
 * `/{page}/page_status`: whether Meta restricts the Page, such as from sending messages.
 *
 * @see https://developers.facebook.com/docs/pages-api/integrity-webhook
 */
export class PagePageStatus extends edge({
  path: 'page_status',
  node: () => PageStatus,
  get: read({ permissions: manageMetadata }),
  create: unsupported(why),
  update: unsupported(why),
  delete: unsupported(why),
}) {}
