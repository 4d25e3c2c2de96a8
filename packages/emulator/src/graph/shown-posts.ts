import type { Store, StoredObject } from '../world/store.js';
import { idIn } from '../world/values.js';

/** The id of the profile that published a post. */
export const authorOf = ({ fields }: StoredObject): string | undefined => idIn(fields, 'author');

/** Whether a profile may read a post by its id: its own, what is in its threads, and what mentions it. */
export function isShownTo(store: Store, profile: StoredObject, post: StoredObject): boolean {
  const root = store.get(idIn(post.fields, 'root_post') ?? '');
  const isOwn = [post, root].some((each) => each !== undefined && authorOf(each) === profile.id);
  return isOwn || store.lists(profile, 'mentions', post.id);
}
