import { timestampOf } from '../../world/clock.js';
import type { Store, StoredObject } from '../../world/store.js';

/** What a post is made of. */
export interface PostPlan {
  readonly from: { readonly id: string; readonly name: unknown };
  readonly at: number;
  readonly fields: Record<string, unknown>;
  /** `PAGE_POST` unless given. */
  readonly id?: string;
}

/** Makes a post of a Page without putting it on any edge. */
export function makePost(store: Store, page: StoredObject, plan: PostPlan): StoredObject {
  const { from, at, fields, id = store.childId(page, 'facebook/Post') } = plan;
  const post = store.insert('facebook/Post', {}, id, Math.floor(at));
  const own = post.id.split('_').at(-1) ?? '';
  post.fields = {
    ...usual,
    id: post.id,
    page: page.id,
    from,
    created_time: timestampOf(post.createdAt),
    updated_time: timestampOf(post.createdAt),
    permalink_url: `https://www.facebook.com/${page.id}/posts/${own}`,
    promotable_id: post.id,
    ...fields,
  };
  return post;
}

const usual = {
  icon: 'https://cdn.facebook.example/icons/post.png',
  is_published: true,
  is_hidden: false,
  is_expired: false,
  is_popular: false,
  is_spherical: false,
  is_instagram_eligible: true,
  is_eligible_for_promotion: true,
  instagram_eligibility: 'eligible',
  timeline_visibility: 'normal',
  promotion_status: 'inactive',
  subscribed: true,
  status_type: 'mobile_status_update',
  privacy: { value: 'EVERYONE', description: 'Public', allow: '', deny: '', friends: '', networks: '' },
};

/** What a post with a link shows of it. Its attachments are kept in the field `attachment_list`. */
export function linkFields(url: string, title: string): Record<string, unknown> {
  const attachment = { title, media_type: 'link', type: 'share', target: { url }, url, unshimmed_url: url };
  return { status_type: 'shared_story', attachment_list: [attachment] };
}
