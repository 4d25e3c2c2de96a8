import { Thumbnail } from '../../parts/thumbnail.js';
import type { AccountName } from '../../state/account.js';
import { read } from '../../state/read.js';
import { linkTo } from '../../state/route.js';
import { spanOf } from '../../state/time.js';
import { clock } from '../../state/world.js';
import { type Page, pictureOf, type PostRow } from './shapes.js';
import { useRead } from './use-read.js';

/** The stories of the last day, with their age. */
export function Stories({ account: { id } }: { readonly account: AccountName }) {
  const { value, problem } = useRead(id, () =>
    read<Page<PostRow>>(`/${id}/stories`, 'id,media_url,thumbnail_url,timestamp,media_type'),
  );
  if (problem !== undefined) return <p class="t2">Stories cannot be read: {problem}</p>;
  if (value === undefined) return <div class="st" />;
  if (value.data.length === 0) return <p class="t2 nostory">No story in the last 24 hours.</p>;
  return (
    <ul class="st" aria-label="Stories">
      {value.data.map((story) => (
        <li key={story.id}>
          <a href={linkTo('account', ['post', story.id])} aria-label={`Story, ${ageOf(story)} old`}>
            <span class="rg">
              <Thumbnail address={pictureOf(story)} />
            </span>
            <span class="sm t2 n">{ageOf(story)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function ageOf({ timestamp }: PostRow): string {
  const now = clock.value === 0 ? Date.now() : clock.value;
  return timestamp === undefined ? 'new' : spanOf(Math.max(0, now - Date.parse(timestamp))).replace(/ \d+ \w+$/, '');
}
