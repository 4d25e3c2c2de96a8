import { Foreign } from '../../parts/foreign.js';
import { Problem } from '../../parts/problem.js';
import { Thumbnail } from '../../parts/thumbnail.js';
import { token } from '../../state/about.js';
import { read } from '../../state/read.js';
import { count } from './shapes.js';
import { useRead } from './use-read.js';

interface ProfileRow {
  readonly username?: string;
  readonly name?: string;
  readonly biography?: string;
  readonly profile_picture_url?: string;
  readonly media_count?: number;
  readonly followers_count?: number;
  readonly follows_count?: number;
}

const fields = 'id,username,name,biography,profile_picture_url,media_count,followers_count,follows_count';

/** Who the account is, and how many posts and followers it has. */
export function Profile({ id }: { readonly id: string }) {
  const path = token.value?.login === 'instagram' ? '/me' : `/${id}`;
  const { value, problem } = useRead(id, () => read<ProfileRow>(path, fields));
  if (problem !== undefined) return <Problem text={problem} />;
  const { username = '', name, biography, profile_picture_url: picture } = value ?? {};
  return (
    <div class="prof">
      <span class="face">
        <Thumbnail address={picture} />
      </span>
      <div class="who">
        <h2 class="title">
          <Foreign text={value === undefined ? 'Account' : username} />
        </h2>
        <p class="t2">{value && (name === undefined ? 'no name' : <Foreign text={name} />)}</p>
        <p class="t2">{value && (biography === undefined ? 'no biography' : <Foreign text={biography} />)}</p>
      </div>
      <Numbers row={value} />
    </div>
  );
}

const Numbers = ({ row }: { readonly row: ProfileRow | undefined }) => (
  <dl class="nums n">
    <Number name="posts" value={row?.media_count} />
    <Number name="followers" value={row?.followers_count} />
    <Number name="following" value={row?.follows_count} />
  </dl>
);

const Number = ({ name, value }: { readonly name: string; readonly value: number | undefined }) => (
  <div>
    <dd>{count(value, '–')}</dd>
    <dt>{name}</dt>
  </div>
);
