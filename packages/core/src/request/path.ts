import { InvalidArgumentError } from '../errors/program.js';
import { checkId } from './request.js';
import { isVersion, latestVersion, type Version } from './version.js';

/** A path of the Graph API: its version, if it begins with one, and its segments. */
export interface GraphPath {
  readonly version?: Version;
  readonly segments: readonly string[];
}

/** Reads a path such as `me/media`, `/me/` or `v25.0/me`; an empty one is the root. */
export function readPath(path: unknown, where: string): GraphPath {
  if (typeof path !== 'string') {
    checkId(path, where);
    return { segments: [] };
  }
  if (/^\w+:\/\//.test(path)) throw new InvalidArgumentError(where, "write the path alone, such as 'me/media'");
  if (/[?#]/.test(path))
    throw new InvalidArgumentError(where, 'write the path without a query: parameters are the second argument');
  if (path === '' || path === '/') return { segments: [] };
  const [first = '', ...others] = path.replace(/^\//, '').replace(/\/$/, '').split('/');
  const segments = isVersion(first) ? others : [first, ...others];
  for (const segment of segments) checkSegment(segment, where);
  return isVersion(first) ? { version: first, segments } : { segments };
}

function checkSegment(segment: string, where: string): void {
  // Also a version that is misspelt, or not in front.
  if (segment === '' || /^v\d{1,3}(\.\d*)?$/i.test(segment))
    throw new InvalidArgumentError(
      where,
      `give an id in each part of the path: 'me/media', or '${latestVersion}/me/media'`,
    );
  checkId(segment, where);
}
