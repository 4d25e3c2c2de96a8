import type { Permissions } from '@edgewalk/core/declare';

/** The permissions, by purpose, with their names in both logins. */
export const basic: Permissions = {
  facebook: ['instagram_basic', 'pages_read_engagement', 'pages_show_list'],
  instagram: ['instagram_business_basic'],
};
export const publish: Permissions = {
  facebook: ['instagram_basic', 'instagram_content_publish', 'pages_read_engagement'],
  instagram: ['instagram_business_basic', 'instagram_business_content_publish'],
};
export const manageComments: Permissions = {
  facebook: ['instagram_basic', 'instagram_manage_comments', 'pages_read_engagement'],
  instagram: ['instagram_business_basic', 'instagram_business_manage_comments'],
};
export const manageInsights: Permissions = {
  facebook: ['instagram_basic', 'instagram_manage_insights', 'pages_read_engagement'],
  instagram: ['instagram_business_basic', 'instagram_business_manage_insights'],
};
export const manageMessages: Permissions = {
  facebook: ['instagram_basic', 'instagram_manage_messages', 'pages_manage_metadata'],
  instagram: ['instagram_business_basic', 'instagram_business_manage_messages'],
};
export const manageContents: Permissions = { facebook: ['instagram_basic', 'instagram_manage_contents'] };
export const manageEngagement: Permissions = { facebook: ['instagram_basic', 'instagram_manage_engagement'] };
export const shopping: Permissions = {
  facebook: ['instagram_basic', 'instagram_shopping_tag_products', 'catalog_management'],
};
export const discover: Permissions = {
  facebook: ['instagram_basic', 'instagram_manage_insights', 'pages_read_engagement'],
};
export const manageEvents: Permissions = {
  facebook: ['instagram_basic', 'instagram_manage_upcoming_events'],
};
export const manageBusiness: Permissions = { facebook: ['instagram_basic', 'business_management'] };
export const advertise: Permissions = { facebook: ['instagram_basic', 'ads_management'] };
export const brandedContent: Permissions = {
  facebook: ['instagram_basic', 'instagram_branded_content_brand', 'instagram_branded_content_ads_brand'],
};
export const discoverCreators: Permissions = {
  facebook: ['instagram_basic', 'instagram_creator_marketplace_discovery'],
};
export const createBrandedContent: Permissions = {
  facebook: ['instagram_basic', 'instagram_branded_content_creator'],
};
