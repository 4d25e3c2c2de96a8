import type { RequestAnswer, RequestEntry } from '@edgewalk/emulator';

/** What tells a request from others with the same path, in a few words: a code, an id with its state, a file. */
export function summaryOf(entry: RequestEntry): string {
  const { error, ...body } = bodyOf(entry.answer);
  if (error !== undefined && entry.status !== 0) return errorWords(error);
  const state = body['status_code'] ?? body['status'];
  const id = idIn(entry);
  return [id, typeof state === 'string' ? state : undefined, ...paramWords(entry)].filter(Boolean).join(' · ');
}

type Members = Readonly<Record<string, unknown>>;

/** The members of an answer; none where it is not an object, or was cut. */
export function bodyOf(answer: RequestAnswer | undefined): Members {
  try {
    const body: unknown = JSON.parse(answer?.body ?? '');
    return typeof body === 'object' && body !== null ? (body as Members) : {};
  } catch {
    return {};
  }
}

/** Code and subcode, and what they mean where it is short. */
export function errorWords(error: unknown): string {
  const { code, error_subcode: subcode, error_user_title: title, message } = error as Members;
  const codes = [code, subcode]
    .filter((each) => each !== undefined)
    .map(String)
    .join('/');
  const words = typeof title === 'string' && title !== '' ? title : typeof message === 'string' ? message : '';
  return `${codes} ${words.length > 80 ? `${words.slice(0, 80)}…` : words}`;
}

/** The id that the path begins with, where the path by nodes names only its node. */
function idIn({ path, named }: RequestEntry): string | undefined {
  const [, first = ''] = path.split('/');
  return named.split('/').length === 2 && /^\d/.test(first) ? first : undefined;
}

function paramWords({ params, method }: RequestEntry): readonly string[] {
  const { media_type: type, creation_id: creation, limit, children, image_url: image, video_url: video } = params;
  const file = [image, video].find((each): each is string => typeof each === 'string');
  const count = Array.isArray(children) ? children.length : JSON.stringify(children ?? '').split(',').length;
  if (typeof creation === 'string') return [creation];
  if (children !== undefined) return [`${String(type)} of ${count}`];
  if (file !== undefined) return [`${typeof type === 'string' ? type : 'IMAGE'} ${fileName(file)}`];
  return method === 'GET' && limit !== undefined ? [`limit ${JSON.stringify(limit).replaceAll('"', '')}`] : [];
}

const fileName = (address: string): string =>
  address
    .replace(/[?#].*/, '')
    .split('/')
    .at(-1) ?? '';
