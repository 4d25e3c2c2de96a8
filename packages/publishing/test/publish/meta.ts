import { answer, receive, RecordedMeta, type Seen } from '../upload/meta-server.js';
import { ruploadHandler, type RuploadState } from '../upload/rupload-server.js';

/** A form that came, with the path that it was sent to. */
export interface SentForm {
  readonly path: string;
  readonly form: URLSearchParams;
}

/** What was asked of the server outside of uploads. */
export interface Ledger {
  readonly forms: SentForm[];
  /** How often something was made public. */
  published: number;
  /** A finish is answered with `success: false`, and does nothing. */
  refuses?: boolean;
}

/**
 * The publishing of a reel, as Meta's guides show each answer, around a host for uploads that misbehaves as told.
 * `/17` is an account and a Page, `/18` its container and its video.
 */
export function publishingServer(state: RuploadState, ledger: Ledger): RecordedMeta {
  const upload = ruploadHandler(state);
  const server: RecordedMeta = new RecordedMeta(async (seen, message, response) => {
    if (seen.url.includes('-upload/') || (seen.method === 'GET' && isProgress(seen, state)))
      return upload(seen, message, response);
    if (seen.method === 'GET') return answer(response, 200, readingOf(seen, state, ledger));
    const parts: Buffer[] = [];
    await receive(message, (chunk) => parts.push(Buffer.from(chunk)));
    const path = new URL(seen.url, 'http://localhost').pathname.replace(/^\/v[\d.]+/, '');
    const form = new URLSearchParams(Buffer.concat(parts).toString());
    ledger.forms.push({ path, form });
    return answer(response, 200, writingOf(path, form, server.url, ledger));
  });
  return server;
}

const isProgress = ({ url }: Seen, { files }: RuploadState) =>
  files.length === 0 && /\/18\?/.test(url) && /fields=(video_status|status)(&|$)/.test(url);

function readingOf({ url }: Seen, { files }: RuploadState, { published }: Ledger): object {
  if (url.includes('content_publishing_limit')) return { data: [{ quota_usage: 0, config: { quota_total: 50 } }] };
  const step = published > 0 ? 'complete' : 'not_started';
  const status = {
    video_status: files.length > 0 ? 'upload_complete' : 'uploading',
    uploading_phase: { status: files.length > 0 ? 'complete' : 'in_progress' },
    processing_phase: { status: step },
    publishing_phase: { status: step },
  };
  const container = { status_code: files.length > 0 ? 'FINISHED' : 'IN_PROGRESS', status: '', video_status: status };
  return { id: '18', ...container, ...(url.includes('status_code') ? {} : { status }), permalink_url: '/reel/18/' };
}

function writingOf(path: string, form: URLSearchParams, origin: string, ledger: Ledger): object {
  if (path === '/17/media') return { id: '18', uri: `${origin}/ig-api-upload/v26.0/18` };
  if (form.get('upload_phase') === 'start') return { video_id: '18', upload_url: `${origin}/video-upload/v26.0/18` };
  const isPublication = path === '/17/media_publish' || form.get('upload_phase') === 'finish';
  if (ledger.refuses === true) return { success: false };
  if (isPublication) ledger.published += 1;
  return path === '/17/media_publish' ? { id: '19' } : { success: true };
}
