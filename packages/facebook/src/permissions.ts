import type { Permissions } from '@edgewalk/core';

/** Permissions by what they allow. All of them are for the token of a Page, unless they say otherwise. */
export const readPage: Permissions = { facebook: ['pages_read_engagement'] };
export const readVisitors: Permissions = { facebook: ['pages_read_engagement', 'pages_read_user_content'] };
export const managePosts: Permissions = { facebook: ['pages_read_engagement', 'pages_manage_posts'] };
export const manageEngagement: Permissions = {
  facebook: ['pages_read_engagement', 'pages_manage_engagement'],
};
export const manageMetadata: Permissions = { facebook: ['pages_manage_metadata'] };
export const readInsights: Permissions = { facebook: ['pages_read_engagement', 'read_insights'] };
export const message: Permissions = { facebook: ['pages_messaging'] };
export const listPages: Permissions = { facebook: ['pages_show_list'] };
export const manageBusiness: Permissions = { facebook: ['business_management'] };
export const readInstagram: Permissions = { facebook: ['instagram_basic'] };
/** What a person lets the app see of themselves. These are for the token of that person. */
export const readProfile: Permissions = { facebook: ['public_profile'] };
export const readUserPosts: Permissions = { facebook: ['user_posts'] };
export const readUserPhotos: Permissions = { facebook: ['user_photos'] };
export const readUserVideos: Permissions = { facebook: ['user_videos'] };
export const readUserLikes: Permissions = { facebook: ['user_likes'] };
export const readUserFriends: Permissions = { facebook: ['user_friends'] };
export const readUserEvents: Permissions = { facebook: ['user_events'] };
/** What the Groups API needed while there was one. */
export const readGroups: Permissions = { facebook: ['groups_access_member_info'] };
/** Events of a Page, for Meta's partners. */
export const readEvents: Permissions = { facebook: ['pages_read_engagement', 'page_events'] };
/** Live broadcasts of a Page. */
export const broadcast: Permissions = {
  facebook: ['pages_read_engagement', 'pages_manage_posts', 'publish_video'],
};
