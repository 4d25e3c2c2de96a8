// What the trees share of publishing. Applications get it from the package of their tree.
export { type HostedFileState, PublishCheckpoint, type UploadState } from './engine/checkpoint.js';
export {
  type CheckpointRow,
  type Checkpoints,
  checkpointsIn,
  type CheckpointTable,
  type Claim,
  memoryCheckpoints,
} from './engine/claim.js';
export type { CheckpointRows } from './engine/claim-rows.js';
export { findingsIn } from './engine/look.js';
export { failureKind } from './engine/failure-kind.js';
export type { ContainerRef, PublishEvent, PublishOptions } from './engine/options.js';
export { checkpointOf } from './engine/outcome.js';
export { publishCall } from './engine/publish-call.js';
export type { FileHost, HostedFile } from './engine/host.js';
export type {
  Comments,
  CreatedPart,
  FailureKind,
  Found,
  HostedPart,
  HostedUrls,
  Part,
  PartState,
  PartUpload,
  Quota,
  Surface,
} from './engine/surface.js';
export * from './containers/index.js';
export * from './look/index.js';
export * from './upload/index.js';
