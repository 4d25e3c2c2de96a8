import { createHash } from 'node:crypto';

/** A Lua script, and the hash by which Redis identifies it. */
export interface Script {
  readonly text: string;
  readonly sha: string;
}

const createScript = (text: string): Script => ({ text, sha: createHash('sha1').update(text).digest('hex') });

/** Reads the states and the time of the server: one clock for all hosts. */
export const readScript = createScript(`
local time = redis.call('TIME')
return { time[1], time[2], redis.call('MGET', unpack(KEYS)) }
`);

/**
 * Writes all states if none has changed since it was read, otherwise none. The arguments are, for each key, the text
 * that was read, the new text, and its lifetime in milliseconds.
 */
export const writeScript = createScript(`
for i, key in ipairs(KEYS) do
  if (redis.call('GET', key) or '') ~= ARGV[3 * i - 2] then return 0 end
end
for i, key in ipairs(KEYS) do
  redis.call('SET', key, ARGV[3 * i - 1], 'PX', ARGV[3 * i])
end
return 1
`);
