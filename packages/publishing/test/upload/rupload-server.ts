import { answer, type Fault, hashOf, type Handler, receive, RecordedMeta } from './meta-server.js';

/** What the tests set, and what came. */
export class RuploadState {
  held: Buffer = Buffer.alloc(0);
  faults: Fault[] = [];
  /** Whole files that were taken. */
  readonly files: string[] = [];
  /** What the status says, in place of the truth. */
  status: number | undefined | 'nothing' = undefined;
  /** What a GET of the address answers. */
  address: { readonly body?: unknown; readonly headers?: Record<string, string> } | undefined;
  size = 0;
}

/**
 * rupload.facebook.com as the recorded answers of Meta's guides to reels and of production code have it: the offset must be
 * that of the server (412 `OffsetInvalidError`), the body must reach the end of the file (`PartialRequestError`), and the
 * status of the video or of the container tells what has arrived.
 */
export const ruploadServer = (state: RuploadState): RecordedMeta => new RecordedMeta(ruploadHandler(state));

/** The same, for a server that does more. */
export function ruploadHandler(state: RuploadState): Handler {
  return async ({ method, url, headers }, message, response) => {
    if (method === 'GET') return read(state, url, response);
    const fault = state.faults.shift();
    const offset = Number(headers['offset']);
    const size = Number(headers['file_size']);
    state.size = size;
    if (typeof fault === 'object' && 'status' in fault && fault.after === undefined) {
      message.resume();
      return answer(response, fault.status, fault.body, fault.headers);
    }
    if (offset !== state.held.length) {
      message.resume();
      return answer(response, 412, refusal('OffsetInvalidError', 'Offset did not match', true));
    }
    const most = typeof fault === 'object' ? ('cut' in fault ? fault.cut : fault.after) : undefined;
    const parts: Buffer[] = [];
    const how = await receive(message, (chunk) => parts.push(Buffer.from(chunk)), most);
    state.held = Buffer.concat([state.held, ...parts]);
    if (typeof fault === 'object' && 'cut' in fault) return void message.socket.destroy();
    if (typeof fault === 'object') return answer(response, fault.status, fault.body, fault.headers);
    if (how === 'broken') return;
    if (state.held.length !== size)
      return answer(response, 400, refusal('PartialRequestError', 'did not match length of file', false));
    state.files.push(hashOf(state.held));
    if (fault === 'lose the answer') return void message.socket.destroy();
    answer(response, 200, { success: true, message: 'Upload successful.' });
  };
}

export const refusal = (type: string, message: string, retriable: boolean) => ({
  debug_info: { retriable, type, message },
});

function read(state: RuploadState, url: string, response: Parameters<typeof answer>[0]): void {
  if (url.includes('-upload/')) return answer(response, 200, state.address?.body ?? {}, state.address?.headers);
  const count = state.status ?? state.held.length;
  if (count === 'nothing') return answer(response, 200, { id: '17' });
  const phase = { status: 'in_progress', source_file_size: state.size };
  // The guides to reels and to stories spell it with one r, live answers with two.
  const body = url.includes('video_status')
    ? { video_status: { uploading_phase: { ...phase, bytes_transferred: count } }, id: '17' }
    : { status: { video_status: 'uploading', uploading_phase: { ...phase, bytes_transfered: count } }, id: '17' };
  answer(response, 200, body);
}
