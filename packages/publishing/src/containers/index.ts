// containers: what Instagram and Threads, and in part Pages, share of what is created before a post.
export { accountOf } from './account.js';
export { checkChildren, containerId, existingContainer, fileOfMember, placed, requireHost } from './given.js';
export { quotaError, quotaSubcode } from './quota.js';
export { containerState } from './state.js';
export { containerWaits, skew, timeOf } from './times.js';
