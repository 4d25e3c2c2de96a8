import type { StoredObject } from '../world/store.js';
import { objectIn, rowsIn, textIn } from '../world/values.js';
import { event, type Happening } from './event.js';
import { secondsOf } from './page-events.js';

/** A post or a comment by somebody else that mentions a Page. */
export function pageMention(page: StoredObject, post: StoredObject, comment?: StoredObject): Happening {
  const about = comment ?? post;
  const [message, from] = [textIn(about.fields, 'message'), objectIn(about.fields, 'from') ?? {}];
  const tags = rowsIn(about.fields, 'message_tags');
  return event({
    object: 'page',
    field: 'mention',
    account: page.id,
    value: {
      item: comment ? 'comment' : 'post',
      verb: 'add',
      post_id: post.id,
      ...(comment && { comment_id: comment.id }),
      ...(message !== undefined && { message }),
      ...(tags.length > 0 && { message_tags: tags }),
      created_time: secondsOf(about.createdAt),
      sender_id: String(from['id']),
      sender_name: String(from['name']),
    },
  });
}

/** A recommendation of a Page, or the opposite. */
export interface Review {
  readonly story: string;
  readonly reviewer: { readonly id: string; readonly name: unknown };
  readonly recommends: boolean;
  readonly text: string | undefined;
  /** In milliseconds. */
  readonly at: number;
}

/** The event of a recommendation. */
export const pageRating = (page: string, { story, reviewer, recommends, text, at }: Review): Happening =>
  event({
    object: 'page',
    field: 'ratings',
    account: page,
    value: {
      item: 'rating',
      verb: 'add',
      open_graph_story_id: story,
      reviewer_id: reviewer.id,
      reviewer_name: String(reviewer.name),
      recommendation_type: recommends ? 'POSITIVE' : 'NEGATIVE',
      ...(text !== undefined && { review_text: text }),
      created_time: secondsOf(at),
    },
  });

/** A submitted form. The event has only ids: read the lead for the answers. */
export const pageLead = (page: string, form: string, lead: StoredObject): Happening =>
  event({
    object: 'page',
    field: 'leadgen',
    account: page,
    value: { leadgen_id: lead.id, page_id: page, form_id: form, created_time: secondsOf(lead.createdAt) },
  });
