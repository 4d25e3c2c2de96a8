import type { Permissions } from '@edgewalk/core/declare';

const granting = (...names: string[]): Permissions => ({ threads: ['threads_basic', ...names] });

/** The permissions, by purpose. */
export const basic = granting();
export const publish = granting('threads_content_publish');
export const readReplies = granting('threads_read_replies');
export const manageReplies = granting('threads_manage_replies');
export const manageMentions = granting('threads_manage_mentions');
export const manageInsights = granting('threads_manage_insights');
export const deletePosts = granting('threads_delete');
export const searchKeywords = granting('threads_keyword_search');
export const tagLocations = granting('threads_location_tagging');
export const discoverProfiles = granting('threads_profile_discovery');
