import type { Instagram, PagedCall } from '@edgewalk/instagram';
import type { ExportOptions } from '../commands/export.js';
import { checkMediaMetrics, readNumbers, type MediaKind } from '../insights/media-numbers.js';
import type { JsonRecord } from '../output/record.js';
import type { Portion, Position, Source } from './source.js';

const usual = [
  'id',
  'timestamp',
  'media_type',
  'media_product_type',
  'permalink',
  'like_count',
  'comments_count',
  'caption',
] as const;

/** The posts of the account, newest first. */
export async function mediaSource(api: Instagram, options: ExportOptions): Promise<Source> {
  const { fields = usual, metrics = [], limit } = options;
  checkMediaMetrics(metrics);
  const columns = [...new Set(['id', ...fields, ...metrics])];
  const { id, media_count: count } = await api.user.get({ fields: ['id', 'media_count'] });
  return {
    columns,
    key: 'id',
    identity: JSON.stringify(['media', id, columns, limit]),
    noun: 'posts',
    total: limit === undefined || count === undefined ? (limit ?? count) : Math.min(limit, count),
    portions: (from) => readMedia(api, { fields, metrics, limit }, from),
  };
}

type Choice = { readonly limit?: number | undefined } & Required<Pick<ExportOptions, 'fields' | 'metrics'>>;

/** How far it is: the cursor of the next page, and how many rows came before. */
async function* readMedia(api: Instagram, choice: Choice, from: Position | undefined): AsyncGenerator<Portion, void> {
  const { fields, metrics, limit = Number.POSITIVE_INFINITY } = choice;
  let count = Number(from?.['count'] ?? 0);
  if (count >= limit) return;
  for await (const { data, cursor } of mediaPages(api, [...fields, 'id', 'media_product_type'], from).pages()) {
    const media = data.slice(0, limit - count);
    const numbers = metrics.length === 0 ? [] : await readNumbers(api, media, metrics);
    count += media.length;
    const isOver = cursor === undefined || count >= limit;
    yield {
      rows: media.map((row, at) => ({ ...row, ...numbers[at] })),
      position: { count, ...(isOver ? { done: true } : { cursor }) },
    };
    if (isOver) return;
  }
}

/** Pages of the account's media, from a position on. */
export function mediaPages(
  api: Instagram,
  fields: readonly string[],
  from: Position | undefined,
): PagedCall<JsonRecord & MediaKind> {
  const cursor = from?.['cursor'];
  // The declaration checks the names.
  const call = api.user.media.get({
    fields: [...new Set(fields)] as readonly 'id'[],
    limit: 50,
    ...(typeof cursor === 'string' && { cursor }),
  });
  return call;
}
