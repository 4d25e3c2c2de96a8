/** `settle.ts` of core's limits in Lua. */
export const settle = `
local function learnCost(state, percent, at, window)
  local anchor = state.anchor
  local fell = state.report and percent < state.report.percent
  if not anchor or fell or at - anchor.at > window / 20 then
    state.anchor = { percent = percent, at = at, calls = 0 }
    return
  end
  if anchor.calls == 0 then return end
  local highest = math.max(1e-6, (upperBound(percent) - anchor.percent) / anchor.calls)
  if not state.perCall or state.responses < 20 then state.perCall = highest
  elseif anchor.calls >= 50 then
    state.anchor = { percent = percent, at = at, calls = 0 }
    state.perCall = math.max(highest, state.perCall * 0.8 + highest * 0.2)
  elseif anchor.calls >= 5 then state.perCall = math.max(highest, state.perCall) end
end
local function report(state, call, entered, at, window)
  local before = state.report
  if before and entered < before.at and call.percent < before.percent then
    if call.sent then state.since = state.since - 1 end
    return
  end
  learnCost(state, call.percent, at, window)
  state.since = 0
  state.report = { percent = call.percent, at = at, own = inWindow(state, at, window) + countAll(state, 'busy') }
  if call.regainMs then state.report.regainAt = at + call.regainMs end
end
local function refuse(state, call, entered, at, window)
  local isSame = state.refusals > 0 and entered <= state.closedAt
  if not isSame then
    state.refusals = state.refusals + 1
    state.closedAt = at
    state.rate = math.max(10, pace(state, at, window))
  end
  local growing = 0
  if not isSame then growing = math.min(60 * minute, minute * 2 ^ (state.refusals - 1)) * (1 + (call.random or 0) / 4) end
  local waitMs = call.refusedMs >= 0 and call.refusedMs or growing
  state.closedUntil = math.max(state.closedUntil, math.ceil(at + waitMs))
end
local function settle(state, back, window)
  for _, call in ipairs(back) do if call.sent then addToHistory(state, now - call.ago, window) end end
  for _, call in ipairs(back) do
    local entered, at = now - call.enteredAgo, now - call.ago
    if call.sent then state.since = state.since + 1 end
    if call.type then state.type = call.type end
    if call.sent and state.anchor and entered >= state.anchor.at then state.anchor.calls = state.anchor.calls + 1 end
    if call.percent then report(state, call, entered, at, window) end
    if call.refusedMs then refuse(state, call, entered, at, window)
    elseif call.served then
      state.responses = math.min(1000, state.responses + 1)
      if entered > state.closedAt then state.refusals = 0 end
    end
  end
end
`;
