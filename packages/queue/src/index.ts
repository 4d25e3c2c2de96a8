// The public surface of @edgewalk/queue.
export type { NewScheduledPost, PostChange, PostJob, PostQueue } from './posts/job.js';
export { listPosts, type PostFilter } from './posts/list.js';
export { cancelPost, changePost, findPost, schedulePost } from './posts/schedule.js';
export type { PostState, ScheduledPost } from './posts/scheduled-post.js';
export { type Decision, decide } from './publishing/decide.js';
export { PublishWorker, publishWorker, type PublishWorkerOptions } from './publishing/publish-worker.js';
export type { Publisher } from './publishing/publish-job.js';
