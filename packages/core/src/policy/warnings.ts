import { closings, type Closing, type ClosedFeature, type Version, versions } from '../request/version.js';
import type { DiagnosticsChannels } from './diagnostics.js';

/** Something that works today and will not, or that Meta serves otherwise than it was asked for. */
export interface WarningEvent {
  /** A version that ends or is unknown, a feature closed to new apps, or a retired operation. */
  readonly kind: 'version' | 'closed' | 'retired';
  /** What it is about, such as `v21.0`, `alias` or `UserBrandedContentAdvertisableMedias.get`. */
  readonly subject: string;
  readonly message: string;
}

/** Who hears of warnings. */
export interface WarningListeners {
  readonly onWarning?: (event: WarningEvent) => void;
  readonly channels: DiagnosticsChannels | undefined;
}

/** By listener, so that clients with the same listener do not repeat each other. */
const heard = new WeakMap<object, Set<string>>();

/** Warns each listener once of each subject. A listener that throws is ignored: no outcome depends on it. */
function warn({ onWarning, channels }: WarningListeners, event: WarningEvent): void {
  if (onWarning !== undefined && isNew(onWarning, event)) {
    try {
      onWarning(event);
    } catch {
      // The caller's hook, not the call.
    }
  }
  if (channels?.warning.hasSubscribers === true && isNew(channels.warning, event)) channels.warning.publish(event);
}

function isNew(listener: object, { kind, subject }: WarningEvent): boolean {
  const subjects = heard.get(listener) ?? new Set();
  heard.set(listener, subjects);
  const key = `${kind} ${subject}`;
  if (subjects.has(key)) return false;
  subjects.add(key);
  return true;
}

const soon = 90 * 86_400_000;

/** Warns of a version that has ended, ends within 90 days, or is not in the table. */
export function warnOfVersion(listeners: WarningListeners, version: Version, now: number = Date.now()): void {
  const message = versionMessage(version, now);
  if (message !== undefined) warn(listeners, { kind: 'version', subject: version, message });
}

function versionMessage(version: Version, now: number): string | undefined {
  const dates = versions[version];
  const newest = Object.keys(versions)[0] ?? '';
  if (dates === undefined && Number(version.slice(1)) > Number(newest.slice(1)))
    return `${version} is newer than ${newest}, the newest that this Edgewalk knows: a version that does not exist is refused, or served as the oldest usable one`;
  const { usableUntil } = dates ?? { usableUntil: Object.values(versions).at(-1)?.released };
  if (usableUntil === undefined || Date.parse(usableUntil) - now > soon) return undefined;
  const ended = dates === undefined || Date.parse(usableUntil) <= now;
  return ended
    ? `${version} ended${dates === undefined ? '' : ` on ${usableUntil}`}: Meta serves the oldest usable version in its place. Move to ${newest}`
    : `${version} ends on ${usableUntil}: from then on Meta serves the oldest usable version in its place. Move to ${newest}`;
}

/** Warns of a feature that new apps, and new uses, have no longer. */
export function warnOfClosing(listeners: WarningListeners, feature: ClosedFeature): void {
  const { what, instead, closedOn, removedOn }: Closing = closings[feature];
  const since = removedOn === undefined ? `closed to new apps and new uses on ${closedOn}` : `removed on ${removedOn}`;
  const message = `${what}: ${since}: ${instead}`;
  warn(listeners, { kind: 'closed', subject: feature, message });
}

/** Warns of an operation that Meta retired or is about to. */
export function warnOfRetirement(
  listeners: WarningListeners,
  subject: string,
  { on, instead }: { readonly on: string; readonly instead: string },
): void {
  warn(listeners, { kind: 'retired', subject, message: `${subject} is retired on ${on}: use ${instead}` });
}
