import { createHash } from 'node:crypto';

/** A Lua script, and the name that Redis knows it by once it has run. */
export interface Script {
  readonly text: string;
  readonly sha: string;
}

const script = (text: string): Script => ({ text, sha: createHash('sha1').update(text).digest('hex') });

/** The states under the keys, and the time of the server: one clock for all hosts. */
export const read = script(`
local time = redis.call('TIME')
return { time[1], time[2], redis.call('MGET', unpack(KEYS)) }
`);

/**
 * Writes all states if none has changed since it was read, and none otherwise. The arguments are, for each key, what
 * was read, what is to be written, and for how many milliseconds it is kept.
 */
export const write = script(`
for i, key in ipairs(KEYS) do
  if (redis.call('GET', key) or '') ~= ARGV[3 * i - 2] then return 0 end
end
for i, key in ipairs(KEYS) do
  redis.call('SET', key, ARGV[3 * i - 1], 'PX', ARGV[3 * i])
end
return 1
`);
