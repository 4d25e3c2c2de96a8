import { loadScript } from '../run-script.js';

/** Value, version and due time of a row; false for each where there is none. */
export const readScript = loadScript(`return redis.call('HMGET', KEYS[1], 'value', 'version', 'due')`);

/**
 * KEYS: row, lease, index. ARGV: the expected version, the key, the value, the due time or '', the lifetime or ''; of a
 * removal only the first two. The version of a new row is the time in microseconds, so that none comes twice.
 */
export const swapScript = loadScript(`
local row = redis.call('HMGET', KEYS[1], 'version', 'due')
if (row[1] or '0') ~= ARGV[1] or (#ARGV == 2 and not row[1]) then return false end
if row[2] and row[2] ~= '' then redis.call('ZREM', KEYS[3], row[2] .. ':' .. ARGV[2]) end
if #ARGV == 2 then
  redis.call('DEL', KEYS[1], KEYS[2])
  return ARGV[1]
end
local version = row[1] and row[1] + 1
if not version then
  local time = redis.call('TIME')
  version = time[1] * 1000000 + time[2]
end
version = string.format('%.0f', version)
redis.call('HSET', KEYS[1], 'value', ARGV[3], 'version', version, 'due', ARGV[4])
if ARGV[4] ~= '' then redis.call('ZADD', KEYS[3], 0, ARGV[4] .. ':' .. ARGV[2]) end
if ARGV[5] ~= '' then redis.call('PEXPIRE', KEYS[1], ARGV[5]) end
return version
`);

/** KEYS: row, lease. ARGV: an id, milliseconds. */
export const leaseScript = loadScript(`
local row = redis.call('HMGET', KEYS[1], 'value', 'version', 'due')
if not row[2] then return false end
if not redis.call('SET', KEYS[2], ARGV[1], 'NX', 'PX', ARGV[2]) then return false end
return row
`);

/** KEYS: lease. ARGV: an id. */
export const releaseScript = loadScript(`
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
return 1
`);

/**
 * KEYS: index. ARGV: lower and upper bound, the number of rows, the common beginning of the rows' names. The index is
 * ordered by due time and key, and rows and index are on one node: their names have the same hash tag.
 */
export const dueScript = loadScript(`
local found = {}
for _, member in ipairs(redis.call('ZRANGEBYLEX', KEYS[1], ARGV[1], ARGV[2], 'LIMIT', 0, ARGV[3])) do
  local key = string.sub(member, 18)
  local row = redis.call('HMGET', ARGV[4] .. key, 'value', 'version', 'due')
  if row[2] then table.insert(found, { key, row }) end
end
return found
`);
