/** The message, the time, and `state.ts` and `estimate.ts` of core's limits, in Lua. */
export const estimate = `
local slices, minute = 60, 60000
local message = cjson.decode(ARGV[1])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if message['until'] and message['until'] < now then return cjson.encode({ now = now, late = true }) end
local policy, leaseMs = message.policy, message.leaseMs

local function countAll(state, what)
  local sum = 0
  for _, lease in pairs(state.leases) do sum = sum + lease[what] end
  return sum
end
local function inFlight(state) return countAll(state, 'busy') + countAll(state, 'rooms') end

local function stateFrom(text)
  local fresh = { version = 2, responses = 0, since = 0, history = {}, leases = {}, lastAt = 0, closedAt = 0, closedUntil = 0, refusals = 0 }
  local isJson, found = pcall(cjson.decode, text or '')
  if not isJson or type(found) ~= 'table' or found.version ~= 2 then return fresh end
  for name, value in pairs(fresh) do if type(found[name]) ~= type(value) then return fresh end end
  return found
end

local function isWithin(slice, at, window) return (slice + 1) * window / slices + window > at end
local function inWindow(state, at, window)
  local sum = 0
  for name, calls in pairs(state.history) do if isWithin(tonumber(name), at, window) then sum = sum + calls end end
  return sum
end
local function addToHistory(state, at, window)
  for name in pairs(state.history) do if not isWithin(tonumber(name), at, window) then state.history[name] = nil end end
  local slice = string.format('%.0f', math.floor(at * slices / window))
  state.history[slice] = (state.history[slice] or 0) + 1
end
local function pace(state, at, window)
  local first = math.huge
  for name in pairs(state.history) do first = math.min(first, tonumber(name) * window / slices) end
  return inWindow(state, at, window) / math.max(1, (at - math.max(first, at - window)) / minute)
end
local function costIn(state) return state.perCall or 1 end
local function isCurrent(state, at, window)
  local report = state.report
  return report and at - report.at < window and (not report.regainAt or report.regainAt > at)
end
local function upperBound(percent) if percent % 1 == 0 then return percent + 1 end return percent end
local function settledAt(state, at, window)
  local cost, report = costIn(state), state.report
  local within = inWindow(state, at, window)
  local since = math.min(state.since, within)
  if not isCurrent(state, at, window) then return cost * since end
  local percent = upperBound(report.percent)
  local own = math.min(percent, cost * report.own)
  local still = math.min(own, cost * (within - since))
  return still + (percent - own) * (1 - (at - report.at) / window) + cost * since
end
local function untilItFits(state, limit, window)
  local step = window / slices
  for wait = 0, window - step, step do
    if settledAt(state, now + wait, window) + costIn(state) <= limit then return wait end
  end
  return window
end
`;
