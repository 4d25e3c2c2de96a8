import type { Instagram, PagedCall } from '@edgewalk/instagram';
import type { ExportOptions } from '../commands/export.js';
import type { JsonRecord } from '../output/record.js';
import { mediaPages } from './media-source.js';
import type { Portion, Position, Source } from './source.js';

const usual = ['id', 'timestamp', 'username', 'text', 'like_count', 'hidden'] as const;

/** The comments on all posts, with their replies, post by post. */
export async function commentsSource(api: Instagram, options: ExportOptions): Promise<Source> {
  const { fields = usual, limit } = options;
  const columns = [...new Set(['id', 'media', 'parent', ...fields])];
  const { id } = await api.user.get({ fields: ['id'] });
  return {
    columns,
    key: 'id',
    identity: JSON.stringify(['comments', id, columns, limit]),
    noun: 'comments',
    total: undefined,
    portions: (from) => readAll(api, { fields, limit }, from),
  };
}

type Choice = { readonly limit?: number | undefined } & Required<Pick<ExportOptions, 'fields'>>;

/** How far it is: the cursor of the page of posts, which of its posts are done, and how many posts came before. */
async function* readAll(
  api: Instagram,
  { fields, limit = Number.POSITIVE_INFINITY }: Choice,
  from: Position | undefined,
): AsyncGenerator<Portion, void> {
  let count = Number(from?.['count'] ?? 0);
  let done = new Set((from?.['posts'] ?? []) as readonly string[]);
  let cursor = from?.['cursor'];
  for await (const page of mediaPages(api, ['id', 'comments_count'], from).pages()) {
    for (const { id, comments_count: comments } of page.data) {
      if (done.has(id)) continue;
      if (count >= limit) return;
      count += 1;
      done.add(id);
      const rows = comments === 0 ? [] : await readComments(api, id, fields);
      yield { rows, position: { count, posts: [...done], ...(cursor !== undefined && { cursor }) } };
    }
    [done, cursor] = [new Set(), page.cursor];
    if (cursor !== undefined) yield { rows: [], position: { count, cursor } };
  }
}

async function readComments(api: Instagram, media: string, fields: readonly string[]): Promise<readonly JsonRecord[]> {
  // The declaration checks the names.
  const names = [...new Set(['id', ...fields])] as readonly 'id'[];
  const rows: JsonRecord[] = [];
  for await (const { replies, ...comment } of api
    .media(media)
    .comments.get({ fields: [...names, { replies: [...names] }], limit: 50 })) {
    rows.push({ ...comment, media });
    const add = (reply: object & { readonly id: string }) => rows.push({ ...reply, media, parent: comment.id });
    replies?.data.forEach(add);
    if (replies?.next) for await (const reply of replies.next as PagedCall<{ readonly id: string }>) add(reply);
  }
  return rows;
}
