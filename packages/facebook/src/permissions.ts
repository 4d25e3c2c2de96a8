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
