import { hours } from '../../../src/world/clock.js';
import type { EmulatorOptions } from '../../../src/index.js';
import { emulated, type Json, today } from '../../support.js';

/** An emulator, and what stands on its first Page. */
export function facebook(options: EmulatorOptions = {}) {
  const all = emulated(options);
  const { send } = all;
  const get = async (path: string): Promise<Json> => (await send(path)).body;
  const post = async (path: string, values: Record<string, string> = {}, token?: string): Promise<Json> => {
    const { body } = await send(path, { method: 'POST', body: new URLSearchParams(values), token });
    return body;
  };
  /** The id of the Page whose token is `page`. */
  const pageId = async (): Promise<string> => (await get('/me/accounts?limit=1'))['data'][0].id as string;
  /** The id of the Page's newest post before any test's own, which has many comments. */
  const postId = async (): Promise<string> => {
    const until = String((today - hours(6)) / 1000);
    return (await get(`/${await pageId()}/feed?limit=1&until=${until}`))['data'][0].id as string;
  };
  return { ...all, get, post, pageId, postId };
}
