// The public surface of @edgewalk/queue.
export * from './harvest/index.js';
export type { HarvestResult } from './harvesting/harvest-job.js';
export { HarvestWorker, harvestWorker, type HarvestWorkerOptions } from './harvesting/harvest-worker.js';
export {
  type HarvestJob,
  type HarvestQueue,
  type JobAccount,
  type NewHarvest,
  scheduleHarvest,
} from './harvesting/job.js';
export type { NewScheduledPost, PostChange, PostJob, PostQueue } from './posts/job.js';
export { listPosts, type PostFilter } from './posts/list.js';
export { cancelPost, changePost, findPost, schedulePost } from './posts/schedule.js';
export type { PostState, ScheduledPost } from './posts/scheduled-post.js';
export { type Decision, decide } from './publishing/decide.js';
export { PublishWorker, publishWorker, type PublishWorkerOptions } from './publishing/publish-worker.js';
export type { Publisher } from './publishing/publish-job.js';
