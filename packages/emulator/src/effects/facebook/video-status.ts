import type { Row } from '../../graph/effect.js';
import { arrivedOf } from '../../objects/received.js';
import { type Clock, minutes } from '../../world/clock.js';
import { type Phase, plannedFor } from '../../world/processing.js';
import type { StoredObject } from '../../world/store.js';
import { objectIn } from '../../world/values.js';

interface Now {
  readonly clock: Clock;
}

/** How far a video is: of what comes later, nothing has begun. */
interface Progress {
  readonly isWhole: boolean;
  readonly isWorkedOn: boolean;
  readonly isReady: boolean;
  /** What has failed by now. */
  readonly failed: Phase | undefined;
}

/** True where a video can be seen in a list. */
export const isShown = (now: Now, video: StoredObject): boolean =>
  video.fields['published'] === true && !isExpired(now, video) && progressOf(now, video).failed === undefined;

/** True where a video is over by now. */
const isExpired = ({ clock }: Now, { fields }: StoredObject): boolean =>
  Number(objectIn(fields, 'expiration')?.['time']) * 1000 <= clock.now();

function progressOf({ clock }: Now, { fields }: StoredObject): Progress {
  const isWhole = fields['awaits_upload'] !== true;
  const isWorkedOn = isWhole && fields['ready_at'] !== undefined;
  const isReady = isWorkedOn && Number(fields['ready_at']) <= clock.now();
  const { fails } = plannedFor(fields);
  const phase = fails === undefined ? fields['fails'] === true && 'processing' : (fails.phase ?? 'processing');
  const isDue = phase === 'uploading' ? isWhole : isReady;
  return { isWhole, isWorkedOn, isReady, failed: isDue && phase !== false ? phase : undefined };
}

/** How far a video is on its way, as Meta writes it. */
export function statusOf(now: Now, video: StoredObject): Row {
  const { fields } = video;
  const progress = progressOf(now, video);
  const { isWorkedOn, isReady, failed } = progress;
  const begun =
    failed === 'uploading' ? 'not_started' : isReady ? 'complete' : isWorkedOn ? 'in_progress' : 'not_started';
  const error = failed !== undefined && { status: 'error', errors: [errorOf(fields)] };
  return {
    video_status: isExpired(now, video) && progress.isWhole ? 'expired' : wordOf(progress),
    ...(isWorkedOn && { processing_progress: isReady ? 100 : 50 }),
    uploading_phase: { ...uploadingPhase(fields, progress), ...(failed === 'uploading' && error) },
    processing_phase: { status: begun, ...(failed === 'processing' && error) },
    publishing_phase: publishingPhase(fields, progress, error),
    ...(fields['list'] === 'video_reels' && { copyright_check_status: copyrightOf(now, fields) }),
  };
}

function wordOf({ isWhole, isWorkedOn, isReady, failed }: Progress): string {
  if (!isWhole) return 'uploading';
  if (failed !== undefined) return failed === 'uploading' ? 'upload_failed' : 'error';
  return isReady ? 'ready' : isWorkedOn ? 'processing' : 'upload_complete';
}

function errorOf(fields: Row): Row {
  const { code = 1_363_031, text = 'The file is not a video, or is damaged.' } = plannedFor(fields).fails ?? {};
  return { code, message: text };
}

function uploadingPhase(fields: Row, { isWhole }: Progress): Row {
  const received = arrivedOf(fields);
  const size = fields['source_file_size'];
  return {
    status: isWhole ? 'complete' : received > 0 ? 'in_progress' : 'not_started',
    ...(size !== undefined && { bytes_transferred: received, source_file_size: size }),
  };
}

function publishingPhase(fields: Row, { isReady, failed }: Progress, error: Row | false): Row {
  const isDone = isReady && failed === undefined && fields['published'] === true;
  const time = fields['scheduled_publish_time'];
  return {
    status: isDone ? 'complete' : 'not_started',
    // What is open has no publication yet.
    ...(isAnnounced(fields) && { publish_status: fields['publish_state'] }),
    ...(time !== undefined && { publish_time: time }),
    ...(failed === 'publishing' && { ...error, publish_status: 'error' }),
  };
}

/** Whether somebody said what is to become of it: an upload that is open says so when it is finished. */
const isAnnounced = ({ awaits_upload: isOpened, finished }: Row): boolean =>
  isOpened === undefined || finished === true;

/** The search for other people's content takes some minutes after everything else. */
const longestSearch = minutes(2);

/** What the search came to by now. */
function copyrightOf({ clock }: Now, fields: Row): Row {
  const { copyright } = plannedFor(fields);
  const isSearched = Number(fields['ready_at']) + longestSearch <= clock.now();
  const status =
    copyright === 'error' ? 'error' : isSearched && copyright !== 'in_progress' ? 'complete' : 'in_progress';
  return { status, matches_found: status === 'complete' && copyright === 'match' };
}

/** The same with what was found; of reels alone. */
export function copyrightInformationOf(now: Now, { fields }: StoredObject): Row | undefined {
  if (fields['list'] !== 'video_reels') return undefined;
  const status = copyrightOf(now, fields);
  return { status, ...(status['matches_found'] === true && { copyright_matches: [match] }) };
}

const match = {
  content_title: 'Tide and Timber',
  owner_copyright_policy: { name: 'Block everywhere', actions: [{ action: 'BLOCK', geos: ['WORLDWIDE'] }] },
  matched_segments: [{ start_time_in_seconds: 0, duration_in_seconds: 30, segment_type: 'AUDIO' }],
};
