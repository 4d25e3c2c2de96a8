import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { NewPagePost } from '@edgewalk/facebook';
import type { NewPost } from '@edgewalk/instagram';

/** A post of the plan. `content` is what `publish` takes, which checks it. */
export type PlannedPost = {
  /** The name of its checkpoint. */
  readonly key: string;
  readonly at: Date;
} & ({ readonly to: 'instagram'; readonly content: NewPost } | { readonly to: 'page'; readonly content: NewPagePost });

/** Reads the plan, the earliest post first. Paths of files are relative to it. */
export async function readPosts(path: string): Promise<PlannedPost[]> {
  const entries: unknown = JSON.parse(await readFile(path, 'utf8'));
  if (!Array.isArray(entries)) throw new Error(`${path}: write a list of posts`);
  const posts = entries.map((entry, index) => readPost(entry, `${path}, post ${index + 1}`, dirname(path)));
  const twice = posts.find(({ key }, index) => posts.findIndex((other) => other.key === key) < index);
  if (twice) throw new Error(`${path}: two posts have the key ${twice.key}`);
  return posts.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

function readPost(entry: unknown, where: string, folder: string): PlannedPost {
  const { key, to, at, content } = (entry ?? {}) as Record<string, unknown>;
  const time = new Date(typeof at === 'string' ? at : Number.NaN);
  if (typeof key !== 'string' || !/^[\w-]+$/.test(key))
    throw new Error(`${where}: key: write letters, digits, - and _`);
  if (to !== 'instagram' && to !== 'page') throw new Error(`${where}: to: write "instagram" or "page"`);
  if (Number.isNaN(time.getTime())) throw new Error(`${where}: at: write a time, such as "2027-01-31T09:00:00Z"`);
  if (typeof content !== 'object' || content === null) throw new Error(`${where}: content: write what publish takes`);
  return { key, to, at: time, content: withPaths(content, folder) } as PlannedPost;
}

/** The content with the paths of its files below the folder. */
function withPaths(value: unknown, folder: string): unknown {
  if (Array.isArray(value)) return value.map((each) => withPaths(each, folder));
  if (typeof value !== 'object' || value === null) return value;
  const placed = (name: string, member: unknown) =>
    name === 'file' && typeof member === 'string' ? resolve(folder, member) : withPaths(member, folder);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, placed(name, member)]));
}
