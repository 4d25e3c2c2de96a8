import type { Trees } from '../world/trees.js';
import type { Product } from './apps.js';
import { permissionsOf } from './tokens.js';

/** What an app may ask for, by login. */
export type Scopes = Readonly<Record<Product, ReadonlySet<string>>>;

/** Permissions of Meta that no tree of ours needs; an app may ask for them all the same. */
const others =
  'public_profile email user_age_range user_birthday user_friends user_gender user_hometown user_likes user_link ' +
  'user_location user_photos user_posts user_videos pages_manage_ads pages_manage_cta ' +
  'pages_manage_engagement pages_manage_instant_articles pages_manage_metadata pages_manage_posts pages_messaging ' +
  'pages_read_engagement pages_read_user_content pages_show_list pages_user_gender pages_user_locale ' +
  'publish_video read_insights leads_retrieval ads_read ads_management business_management catalog_management ' +
  'instagram_basic instagram_content_publish instagram_manage_comments instagram_manage_insights ' +
  'instagram_manage_messages whatsapp_business_management whatsapp_business_messaging';

const instagram =
  'instagram_business_basic instagram_business_content_publish instagram_business_manage_comments ' +
  'instagram_business_manage_insights instagram_business_manage_messages';

const threads =
  'threads_basic threads_content_publish threads_delete threads_keyword_search threads_location_tagging ' +
  'threads_manage_insights threads_manage_mentions threads_manage_replies threads_profile_discovery ' +
  'threads_read_replies threads_share_to_instagram';

export function scopesOf(trees: Trees): Scopes {
  return {
    facebook: new Set([...others.split(' '), ...permissionsOf(trees.facebook, 'facebook')]),
    instagram: new Set([...instagram.split(' '), ...permissionsOf(trees.instagram, 'instagram')]),
    threads: new Set([...threads.split(' '), ...permissionsOf(trees.threads, 'threads')]),
    basicDisplay: new Set(['user_profile', 'user_media']),
  };
}

/** What cannot be declined: without it there is no login. */
export const required: Readonly<Record<Product, string>> = {
  facebook: 'public_profile',
  instagram: 'instagram_business_basic',
  threads: 'threads_basic',
  basicDisplay: 'user_profile',
};

/** Scopes come with commas, with spaces, or with both; those of Threads with commas only. */
export const scopesIn = (text: string, product?: Product): string[] => [
  ...new Set(text.split(product === 'threads' ? ',' : /[\s,]+/).filter(Boolean)),
];
