import type { Limits } from '@edgewalk/emulator';
import { UsageError } from './usage-error.js';

const limitForm = /^(app|user|business)=([1-9]\d{0,8})\/(\d+(?:ms|s|m|h|d))$/;

/** Parses rate limits: `app=200/1h`, several separated by commas. */
export const parseLimits =
  (option: string) =>
  (text: string): Limits => {
    const limits = text.split(',').map((part) => {
      const [, pool = '', calls, window] = limitForm.exec(part.trim()) ?? [];
      if (pool !== '') return [pool, { calls: Number(calls), window }] as const;
      throw new UsageError(`${option}: write calls and a window for app, user or business, such as app=200/1h`);
    });
    // The form admits these names and durations only.
    return Object.fromEntries(limits) as Limits;
  };

/** Parses a moment; returns milliseconds since 1970. */
export const parseMoment =
  (option: string) =>
  (text: string): number => {
    const time = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : Number.NaN;
    if (!Number.isNaN(time)) return time;
    throw new UsageError(`${option}: write a time, such as 2026-01-31T12:00:00Z`);
  };
