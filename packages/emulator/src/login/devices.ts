import { minutes, seconds } from '../world/clock.js';
import type { Device, Logins } from './logins.js';

export const deviceLife = minutes(7);
export const pollInterval = seconds(5);

/** The device that shows a code, in whatever case it is typed. */
export function deviceShowing({ devices }: Logins, userCode: string, now: number): Device | undefined {
  const typed = userCode.replaceAll(/[\s-]/g, '').toUpperCase();
  return [...devices.values()].find(
    (device) => device.userCode === typed && device.decision === undefined && !isOver(device, now),
  );
}

export const isOver = ({ startedAt }: Device, now: number): boolean => now >= startedAt + deviceLife;
