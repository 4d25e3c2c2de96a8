import type { Callback } from '../http/callback.js';
import { checkCallback } from './check.js';
import type { AppCallback, DashboardApp, LoginApp, WebhookOptions } from './delivery.js';

/** The callbacks that are set in the App Dashboard at Meta. */
export class Dashboard {
  readonly callbacks: { [App in DashboardApp]?: AppCallback | undefined };
  readonly #greeted = new Set<AppCallback>();

  constructor(
    { instagram, threads }: WebhookOptions,
    /** Checks a callback, unless the emulator trusts it. */
    readonly verify: (callback: Callback) => Promise<void>,
  ) {
    this.callbacks = { instagram, threads };
  }

  async subscribe(app: DashboardApp, callback: AppCallback, where: string): Promise<void> {
    checkCallback(callback, where);
    await this.verify({ url: callback.callbackUrl, verifyToken: callback.verifyToken });
    this.callbacks[app] = callback;
    this.#greeted.add(callback);
  }

  /** Does the handshake of a callback that was set by an option, before its first delivery. */
  async greet(app: LoginApp): Promise<void> {
    const hook = app === 'facebook' ? undefined : this.callbacks[app];
    if (hook === undefined || this.#greeted.has(hook)) return;
    await this.verify({ url: hook.callbackUrl, verifyToken: hook.verifyToken });
    this.#greeted.add(hook);
  }
}
