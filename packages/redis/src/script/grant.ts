/** `grant.ts` of core's limits in Lua. */
export const grant = `
local shares = { 1, 0.95, 0.8 }
local function held(reason, waitMs, againMs) return { reason = reason, waitMs = waitMs, againMs = againMs or math.min(waitMs, minute) } end
local function closing(state)
  if state.closedUntil > now then return held('refused', state.closedUntil - now) end
  local regainAt = state.report and state.report.regainAt or 0
  if regainAt > now then return held('used up', regainAt - now) end
  if state.refusals > 0 and inFlight(state) > 0 then return held('in flight', 250) end
end
local function nextAt(state, ask, lastAt)
  if not policy.ceiling then
    local percent = 0
    if isCurrent(state, now, ask.window) then percent = state.report.percent end
    percent = percent + (state.perCall or 0) * inFlight(state)
    for _, step in ipairs(policy.steps) do
      if percent >= step.percent then
        if step.delayMs == 0 then return 0 end
        return math.max(now - ask.waitedMs, lastAt) + step.delayMs
      end
    end
    return 0
  end
  if not state.rate then return 0 end
  local minutes = (now - state.closedUntil) / minute
  local back = (state.rate * 0.3 / 0.4) ^ (1 / 3)
  local allowed = 0.4 * (minutes - back) ^ 3 + state.rate
  if allowed > 2 * state.rate then return 0 end
  return lastAt + minute / allowed
end
local function limitOf(state, share) return math.max(policy.ceiling * share, costIn(state)) end
local function fitting(state, share, ask)
  if not policy.ceiling then return math.huge end
  local out, learning = inFlight(state), math.huge
  if state.responses < 20 then learning = math.max(2, 2 * state.responses, ask.together) - out end
  if not state.report then return learning end
  local left = limitOf(state, share) - settledAt(state, now, ask.window) - costIn(state) * out
  return math.min(learning, math.floor(left / costIn(state) + 1e-9))
end
local function full(state, share, window)
  local waitMs = 0
  if policy.ceiling and state.report then waitMs = untilItFits(state, limitOf(state, share), window) end
  if waitMs == 0 then return held('in flight', 250) end
  return held('ceiling', waitMs, inFlight(state) > 0 and 250 or nil)
end
local function grant(state, ask)
  local rooms = { 0, 0, 0 }
  local closed = closing(state)
  if closed then return rooms, closed end
  local next = nextAt(state, ask, state.lastAt)
  if next > now then return rooms, held('pace', next - now) end
  local isTest = state.refusals > 0 or next > 0
  local most = isTest and 1 - countAll(state, 'rooms') or math.huge
  local fits, given = {}, 0
  for rank, share in ipairs(shares) do fits[rank] = math.min(most, fitting(state, share, ask)) end
  local function give(rank, wanted)
    local more = math.max(0, math.min(wanted, fits[rank] - given))
    rooms[rank] = rooms[rank] + more
    given = given + more
  end
  local missing
  for rank, wanted in ipairs(ask.want) do give(rank, wanted) end
  for rank = 3, 1, -1 do if ask.want[rank] > rooms[rank] then missing = rank end end
  if not missing and not isTest then give(3, ask.spare) end
  if not missing then return rooms end
  local later = given > 0 and next > 0 and nextAt(state, ask, now) - now or 0
  return rooms, later > 0 and held('pace', later) or full(state, shares[missing], ask.window)
end
`;
