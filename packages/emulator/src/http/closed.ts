import { type ClosedFeature, type Closing, closings } from '@edgewalk/core';
import { syntaxError } from '../errors/failure.js';
import { textParam } from './params.js';
import type { Incoming } from './request.js';

/** The feature that new apps have no longer and that a request uses. */
function closedFeature({ params, isOverridden }: Incoming): ClosedFeature | undefined {
  if (isOverridden) return 'method';
  if (params['callback'] !== undefined) return 'callback';
  return /\.as\(/.test(textParam(params, 'fields') ?? '') ? 'alias' : undefined;
}

/**
 * Refuses what Meta closed to new apps, and what it removed for all. It names no code for it: that of a syntax error
 * stands here.
 */
export function refuseClosed(request: Incoming, now: number, isNewApp: boolean): void {
  const feature = closedFeature(request);
  if (feature === undefined) return;
  const { what, closedOn, removedOn }: Closing = closings[feature];
  const on = (isNewApp ? closedOn : undefined) ?? removedOn;
  if (on !== undefined && now >= Date.parse(on))
    throw syntaxError(`Syntax error "This app cannot use ${what}: closed on ${on}."`);
}
