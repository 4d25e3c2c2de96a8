// What the area reads of the API, by Meta's names. All but ids may be missing.

/** A list of one page. */
export interface Page<T> {
  readonly data: readonly T[];
  readonly paging?: { readonly next?: string; readonly cursors?: { readonly after?: string } };
}

export interface PostRow {
  readonly id: string;
  readonly caption?: string;
  readonly media_type?: string;
  readonly media_product_type?: string;
  readonly media_url?: string;
  readonly thumbnail_url?: string;
  readonly like_count?: number;
  readonly comments_count?: number;
  readonly timestamp?: string;
  readonly username?: string;
  readonly children?: Page<Pick<PostRow, 'media_url' | 'thumbnail_url'>>;
}

/** The fields of a post in a grid. */
export const postFields =
  'id,caption,media_type,media_product_type,media_url,thumbnail_url,like_count,comments_count,timestamp,' +
  'children{media_url,thumbnail_url}';

export interface CommentRow {
  readonly id: string;
  readonly text?: string;
  readonly username?: string;
  readonly timestamp?: string;
  readonly like_count?: number;
  readonly hidden?: boolean;
  readonly replies?: Page<CommentRow>;
}

const comment = 'id,text,username,timestamp,like_count,hidden';

/** The fields of a comment with its replies. */
export const commentFields = `${comment},replies{${comment}}`;

export interface InsightRow {
  readonly name: string;
  readonly title?: string;
  readonly values?: readonly { readonly value: number; readonly end_time?: string }[];
  readonly total_value?: { readonly value: number };
}

/** A picture of a post: of a video its thumbnail, of an album that of its first child. */
export function pictureOf({ media_url: media, thumbnail_url: thumbnail, children }: PostRow): string | undefined {
  const [first] = children?.data ?? [];
  return thumbnail ?? first?.thumbnail_url ?? first?.media_url ?? media;
}

/** A number with its thousands parted, or that there is none. */
export const count = (value: number | undefined, absent = 'hidden'): string =>
  value === undefined ? absent : value.toLocaleString('en-US');
