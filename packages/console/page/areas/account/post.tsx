import { Foreign } from '../../parts/foreign.js';
import { Icon } from '../../parts/icon.js';
import { Problem } from '../../parts/problem.js';
import { Thumbnail } from '../../parts/thumbnail.js';
import type { AccountName } from '../../state/account.js';
import { read } from '../../state/read.js';
import { linkTo } from '../../state/route.js';
import { dateOf } from '../../state/time.js';
import { Comments } from './comments.js';
import { count, type InsightRow, type Page, pictureOf, postFields, type PostRow } from './shapes.js';
import { useRead } from './use-read.js';

interface PostProps {
  readonly id: string;
  readonly account: AccountName;
}

/** One post: its picture, its numbers, its comments. */
export function Post({ id, account }: PostProps) {
  const { value: post, problem } = useRead(id, () => read<PostRow>(`/${id}`, postFields));
  return (
    <>
      <div class="pohd">
        <a class="m" href={linkTo('explore', ['instagram', 'media', id])}>
          {id}
        </a>
        <span class="tag">{post?.media_product_type?.toLowerCase() ?? 'post'}</span>
        <a class="ico" href={linkTo('account')} aria-label="Close the post">
          <Icon name="close" />
        </a>
      </div>
      <div class="posc" tabIndex={0} role="region" aria-label="Post">
        {problem !== undefined && <Problem text={problem} />}
        {post && <Summary post={post} />}
        <Insights id={id} type={post?.media_product_type} />
        {post?.media_product_type !== 'STORY' && post && <Comments id={id} account={account} />}
      </div>
    </>
  );
}

function Summary({ post }: { readonly post: PostRow }) {
  const { caption, timestamp, like_count: likes, comments_count: comments } = post;
  return (
    <div class="sum">
      <span class="spic">
        <Thumbnail address={pictureOf(post)} />
      </span>
      <div>
        <p>{caption === undefined ? <span class="t2">no caption</span> : <Foreign text={caption} />}</p>
        {timestamp !== undefined && <p class="sm t2 n">{dateOf(Date.parse(timestamp))}</p>}
        <p class="sm t2 n">
          {likes === undefined ? 'likes hidden' : `${count(likes)} likes`} · {count(comments)} comments
        </p>
      </div>
    </div>
  );
}

const metrics: Readonly<Record<string, string>> = {
  REELS: 'views,reach,saved,ig_reels_avg_watch_time',
  STORY: 'views,reach,replies,shares',
};

function Insights({ id, type }: { readonly id: string; readonly type: string | undefined }) {
  const metric = metrics[type ?? ''] ?? 'views,reach,saved,shares';
  const { value, problem } = useRead(`${id} ${type ?? ''}`, () =>
    type === undefined ? Promise.resolve(undefined) : read<Page<InsightRow>>(`/${id}/insights`, '', { metric }),
  );
  if (problem !== undefined) return <p class="t2 gap">Numbers cannot be read: {problem}</p>;
  return (
    <dl class="ins n">
      {(value?.data ?? []).map(({ name, title = name, values }) => (
        <div key={name}>
          <dt>{title}</dt>
          <dd>{name.endsWith('watch_time') ? seconds(values?.[0]?.value) : count(values?.[0]?.value, 'none')}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Meta gives milliseconds. */
const seconds = (ms: number | undefined): string => (ms === undefined ? 'none' : `${(ms / 1000).toFixed(1)} s`);
