import { estimate } from './estimate.js';
import { grant } from './grant.js';
import { settle } from './settle.js';

/** `decide` of core's limits, and what a store does around it, in Lua. */
const decide = `
local function dropLapsed(state)
  for process, lease in pairs(state.leases) do
    if lease['until'] <= now then
      if lease['until'] + minute <= now then state.leases[process] = nil
      else lease.busy, lease.rooms, lease.waiting = 0, 0, 0 end
    end
  end
end
local function decide(state, ask)
  dropLapsed(state)
  local own = state.leases[message.process]
  local before = own and own.seq or 0
  local rooms, hold = { 0, 0, 0 }, nil
  if before < message.seq then
    local unheard = {}
    for _, call in ipairs(ask.back) do if call.seq > before then unheard[#unheard + 1] = call end end
    local kept = 0
    if ask.busy + ask.rooms > 0 then kept = leaseMs elseif ask.waiting > 0 then kept = minute + leaseMs end
    local lease = { busy = ask.busy, rooms = ask.rooms, waiting = ask.waiting, ['until'] = now + kept, seq = message.seq }
    state.leases[message.process] = lease
    if ask.lastAgo >= 0 then state.lastAt = math.max(state.lastAt, now - ask.lastAgo) end
    settle(state, unheard, ask.window)
    rooms, hold = grant(state, ask)
    lease.rooms = lease.rooms + rooms[1] + rooms[2] + rooms[3]
    if lease.rooms > ask.rooms then lease['until'] = now + leaseMs end
  end
  local last = state.report
  return {
    rooms = rooms,
    hold = hold,
    type = state.type,
    percent = last and last.percent,
    ago = last and now - last.at,
    closedMs = math.max(0, state.closedUntil - now, (last and last.regainAt or 0) - now),
    busy = countAll(state, 'busy'),
    waiting = countAll(state, 'waiting'),
  }
end
local function keptMs(state, window)
  local isKnown = state.report or state.closedAt > 0
  local regainAt = state.report and state.report.regainAt or 0
  return math.max(isKnown and window or 10 * minute, state.closedUntil - now, regainAt - now) + 10 * minute
end

local answers = {}
for index, key in ipairs(KEYS) do
  local ask = message.asks[index]
  local state = stateFrom(redis.call('GET', key))
  answers[index] = decide(state, ask)
  redis.call('SET', key, cjson.encode(state), 'PX', string.format('%.0f', math.ceil(keptMs(state, ask.window))))
end
return cjson.encode({ now = now, answers = answers })
`;

/**
 * What `@edgewalk/core/limits` decides, in the words of Redis: function by function the same, which a test holds against
 * each other. The keys are those of the allowances; the argument is a message as JSON, with how long leases last.
 */
export const script = estimate + settle + grant + decide;
