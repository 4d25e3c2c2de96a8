import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Foreign } from '../../parts/foreign.js';
import { Icon, type IconName } from '../../parts/icon.js';
import { Problem } from '../../parts/problem.js';
import { Thumbnail } from '../../parts/thumbnail.js';
import { read } from '../../state/read.js';
import { addShortcuts } from '../../state/keys.js';
import { linkTo } from '../../state/route.js';
import { listen } from '../../state/stream.js';
import { count, type Page, pictureOf, postFields, type PostRow } from './shapes.js';

interface GridProps {
  /** The list of the API. */
  readonly path: string;
  readonly chosen: string | undefined;
  /** What is said where there is nothing. */
  readonly absent: string;
}

/** Posts as pictures, a page at a time. */
export function Grid({ path, chosen, absent }: GridProps) {
  const { posts, more, next, problem } = usePosts(path);
  useEffect(() => addShortcuts([{ keys: 'n', does: 'reads the next page', run: () => void next() }]), [path, next]);
  if (problem !== undefined) return <Problem text={problem} />;
  if (posts === undefined) return <p class="t2">Reading the posts …</p>;
  if (posts.length === 0) return <p class="t2">{absent}</p>;
  return (
    <>
      <ul class="grid" aria-label="Posts">
        {posts.map((post) => (
          <Tile key={post.id} post={post} isChosen={post.id === chosen} />
        ))}
      </ul>
      {more && (
        <button class="btn more" type="button" onClick={() => void next()}>
          More posts
        </button>
      )}
    </>
  );
}

const perPage = 24;
/** Older posts take the place of the newest, which keeps the page quick. */
const most = 4 * perPage;

function usePosts(path: string) {
  const posts = useSignal<readonly PostRow[] | undefined>(undefined);
  const after = useSignal<string | undefined>(undefined);
  const problem = useSignal<string | undefined>(undefined);
  const load = async (cursor: string | undefined): Promise<void> => {
    const from = cursor === undefined ? {} : { after: cursor };
    try {
      const { data, paging } = await read<Page<PostRow>>(path, postFields, { limit: String(perPage), ...from });
      posts.value = cursor === undefined ? data : [...(posts.value ?? []), ...data].slice(-most);
      after.value = paging?.next === undefined ? undefined : paging.cursors?.after;
    } catch (error) {
      problem.value = (error as Error).message;
    }
  };
  useEffect(() => {
    void load(undefined);
    return listen(({ name, data }) => isPublication(name, data) && void load(undefined));
  }, [path]);
  const more = after.value !== undefined;
  const next = async () => (more ? load(after.value) : undefined);
  return { posts: posts.value, more, next, problem: problem.value };
}

const isPublication = (name: string, data: unknown): boolean =>
  name === 'request' && String((data as { readonly named?: unknown }).named).endsWith('/media_publish');

const kinds: Readonly<Record<string, readonly [IconName, string]>> = {
  CAROUSEL_ALBUM: ['copy', 'Album'],
  VIDEO: ['play', 'Video'],
};

function Tile({ post, isChosen }: { readonly post: PostRow; readonly isChosen: boolean }) {
  const { id, caption, media_type: type = '' } = post;
  const kind = kinds[type];
  const words = caption === undefined ? 'no caption' : caption.slice(0, 80);
  return (
    <li>
      <a
        class={isChosen ? 'tile sel' : 'tile'}
        href={linkTo('account', ['post', id])}
        aria-current={isChosen ? 'true' : undefined}
      >
        <span class="vh">
          {kind?.[1] ?? 'Picture'}: <Foreign text={words} />
        </span>
        <Frame post={post} icon={kind?.[0]} />
        <Counts post={post} />
      </a>
    </li>
  );
}

const Frame = ({ post, icon }: { readonly post: PostRow; readonly icon: IconName | undefined }) => (
  <span class="im">
    <Thumbnail address={pictureOf(post)} />
    {icon && (
      <span class="kind2">
        <Icon name={icon} />
      </span>
    )}
  </span>
);

const Counts = ({ post: { like_count: likes, comments_count: comments } }: { readonly post: PostRow }) => (
  <span class="ov n">
    <Icon name="heart" />
    {count(likes)} <span class="vh">likes, </span>
    <Icon name="comment" />
    {count(comments)} <span class="vh">comments</span>
  </span>
);
