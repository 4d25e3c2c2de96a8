import type { Permissions } from '@edgewalk/core/declare';

/** The permissions, by purpose. They apply to the token of a Page unless stated otherwise. */
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
/** Permissions to read a person's own data. They apply to the token of that person. */
export const readProfile: Permissions = { facebook: ['public_profile'] };
export const readUserPosts: Permissions = { facebook: ['user_posts'] };
export const readUserPhotos: Permissions = { facebook: ['user_photos'] };
export const readUserVideos: Permissions = { facebook: ['user_videos'] };
export const readUserLikes: Permissions = { facebook: ['user_likes'] };
export const readUserFriends: Permissions = { facebook: ['user_friends'] };
export const readUserEvents: Permissions = { facebook: ['user_events'] };
/** The permission of the removed Groups API. */
export const readGroups: Permissions = { facebook: ['groups_access_member_info'] };
/** Events of a Page, for Meta's partners. */
export const readEvents: Permissions = { facebook: ['pages_read_engagement', 'page_events'] };
/** Lead forms of a Page, and what people entered. */
export const readLeads: Permissions = { facebook: ['pages_read_engagement', 'leads_retrieval'] };
export const manageLeadForms: Permissions = { facebook: ['pages_read_engagement', 'pages_manage_ads'] };
/** Live broadcasts of a Page. */
export const broadcast: Permissions = {
  facebook: ['pages_read_engagement', 'pages_manage_posts', 'publish_video'],
};
