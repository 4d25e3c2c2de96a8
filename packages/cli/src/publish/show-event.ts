import type { PublishEvent } from '@edgewalk/instagram';
import type { Context } from '../terminal/context.js';

/** Shows what a publish does: what passes in the passing line, and what a person must know in a line of its own. */
export function showEvent(event: PublishEvent, { showProgress, writeError }: Context): void {
  const note = noteOf(event);
  if (note !== undefined) return writeError(`edgewalk: ${note}`);
  const words = wordsOf(event);
  if (words !== undefined) showProgress(words);
}

function noteOf(event: PublishEvent): string | undefined {
  switch (event.type) {
    case 'warning':
      return `${event.finding.at}: ${event.finding.message}`;
    case 'left':
      return `the file ${event.name} is still on the host: ${event.error.message}`;
    case 'uncommented':
      return `it is out, without the comment: ${event.error.message}`;
    case 'replaced':
      return `what was prepared is ${event.status}: it is prepared anew`;
    default:
      return undefined;
  }
}

function wordsOf(event: PublishEvent): string | undefined {
  switch (event.type) {
    case 'uploading':
      return `${percent(event.sent, event.total)} of ${megabytes(event.total)} MB sent`;
    case 'waiting':
      return `Meta works on it: ${event.status ?? 'not shown yet'}`;
    case 'retrying':
      return `tried again in ${Math.ceil(event.waitMs / 1000)} s: ${event.error.message}`;
    case 'looking':
      return `the answer was lost: looks again in ${Math.ceil(event.waitMs / 1000)} s`;
    case 'quota':
      return `${event.used} of ${event.total} posts of the last 24 hours`;
    case 'created':
      return `prepared${event.child === undefined ? '' : ` the part ${event.child + 1}`}`;
    case 'hosted':
      return `${event.name} is on the host`;
    case 'publishing':
    case 'published':
    case 'commented':
      return event.type;
    default:
      return undefined;
  }
}

const percent = (part: number, whole: number): string => `${Math.round((part / Math.max(1, whole)) * 100)} %`;
const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
