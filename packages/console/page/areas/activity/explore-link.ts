import type { RequestEntry } from '@edgewalk/emulator';
import { linkTo } from '../../state/route.js';

/** Where Explore shows the same request. */
export function exploreLink({ path, params, method }: RequestEntry): string {
  const query = Object.entries(params).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  const given = Object.fromEntries(query.map(([name, value]) => [name, String(value)]));
  return linkTo('explore', path.split('/').filter(Boolean), { ...given, ...(method !== 'GET' && { method }) });
}
