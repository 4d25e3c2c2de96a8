import type { Faults } from '../faults/plan.js';
import type { LoggedRequest } from '../http/log.js';
import type { Limits } from '../limits/limits.js';
import type { App, Apps } from '../login/apps.js';
import type { RevocationReason } from '../login/token-record.js';
import type { NamedTokens } from '../login/tokens.js';
import type { UploadedFile } from '../objects/received.js';
import type { Inbox, Visitors } from '../visitors/visitors.js';
import type { Deliveries, DeletionConfirmation } from '../webhooks/delivery.js';
import type { Clock } from '../world/clock.js';

/** A running emulator. */
export interface Emulator {
  /** What to pass as `baseUrl`. */
  readonly url: string;
  readonly tokens: NamedTokens;
  /** The app of Facebook Login: all of `tokens` but the Instagram ones belong to it. */
  readonly app: App;
  /** The app of each login. */
  readonly apps: Apps;
  readonly clock: Clock;
  /** What goes wrong: plans to add and to clear, and a log of what they did. */
  readonly faults: Faults;
  /** What was sent to callbacks, and what waits to be. */
  readonly deliveries: Deliveries;
  /** Simulated people who comment, write, react … */
  readonly visitors: Visitors;
  /** The inbox where people at the business answer: another app that may control a conversation. */
  readonly inbox: Inbox;
  /** The requests since the start or the last reset, oldest first; of very many, or very large ones, only the last. */
  readonly requests: readonly LoggedRequest[];
  /**
   * What has arrived of the file of a container, a video, a photo or a session of an app, by its id, through the API alone:
   * its size and its SHA-256. Undefined where no bytes were sent.
   */
  uploaded(id: string): UploadedFile | undefined;
  /**
   * The person of a token asks the app to delete their data. Resolves to what the app's data deletion callback answered,
   * which Meta shows to the person; throws `InvalidArgumentError` if the answer is not as Meta asks for.
   */
  requestDeletion(token: string): Promise<DeletionConfirmation>;
  /** Invalidates a token: the password was changed, the account is checkpointed, or the app was removed. */
  revoke(token: string, reason: RevocationReason): void;
  /** Replaces the limits; usage begins anew. */
  limit(limits: Limits): void;
  /**
   * Puts everything back to how it was at the start: nodes, usage, requests, deliveries, and the faults and limits that were given then. The
   * clock stays where it is.
   */
  reset(): void;
  close(): Promise<void>;
}
