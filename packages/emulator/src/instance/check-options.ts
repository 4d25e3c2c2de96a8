import { fieldOf } from '@edgewalk/webhooks/delivery';
import { checkObject, hasMembers, isObject, hasMethods, may, type Rule, word } from '@edgewalk/core/declare';
import type { DashboardApp } from '../webhooks/delivery.js';
import type { EmulatorOptions } from './options.js';

const flag = may((value) => typeof value === 'boolean', 'write true or false');

const whole = (most: number): Rule =>
  may(
    (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most,
    `write a whole number from 0 to ${most}`,
  );

const names = may(
  (value) => Array.isArray(value) && value.every((name) => typeof name === 'string'),
  "give a list, such as ['http://localhost:5173']",
);

const webhooksAdvice =
  "give an object, such as { instagram: { callbackUrl, verifyToken, fields: ['comments'] }, batch: 10, leavingUrls }";

function isWebhooks(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { instagram, threads, batch = 1, leavingUrls = {}, ...others } = value;
  const isBatch = Number.isInteger(batch) && Number(batch) >= 1 && Number(batch) <= 1000;
  const urls = isObject(leavingUrls) ? Object.values(leavingUrls).flatMap((each) => Object.values(each ?? {})) : [''];
  const areUrls = urls.every((url) => URL.canParse(String(url)));
  const areCallbacks = isCallback(instagram, 'instagram') && isCallback(threads, 'threads');
  return Object.keys(others).length === 0 && isBatch && areUrls && areCallbacks;
}

function isCallback(value: unknown, object: DashboardApp): boolean {
  if (value === undefined) return true;
  if (!isObject(value)) return false;
  const { callbackUrl, verifyToken, fields } = value;
  const areNames = Array.isArray(fields) && fields.every((name) => fieldOf(object, String(name)) !== undefined);
  return URL.canParse(String(callbackUrl)) && typeof verifyToken === 'string' && verifyToken !== '' && areNames;
}

const hostingAdvice =
  'write how many, up to 20000, or { count: 2000, agencies: 4, apps: 2, media: 50 }, each from 1 and apps up to agencies';

const isCount = (value: unknown, most: number): boolean =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most;

function isHosting(value: unknown): boolean {
  const { count, agencies = 1, apps = 1, media = 1, ...others } = isObject(value) ? value : { count: value };
  const areCounts = isCount(count, 20_000) && isCount(agencies, Number(count)) && isCount(apps, Number(agencies));
  return areCounts && isCount(media, 1000) && Object.keys(others).length === 0;
}

/** The rules of the options. Faults and limits are checked further where they are parsed. */
const rules = {
  port: whole(65_535),
  host: may((value) => typeof value === 'string' && value !== '', "write a host, such as '127.0.0.1'"),
  seed: whole(2 ** 32 - 1),
  clock: may(hasMethods('now', 'advance', 'set'), 'give manualClock() or runningClock()'),
  requireProof: flag,
  flatInstagramTokens: flag,
  hosts: names,
  origins: (value) => (value === 'any' ? undefined : names(value)),
  callbacks: word('verified', 'local', 'trusted'),
  webhooks: may(isWebhooks, webhooksAdvice),
  strict: flag,
  closedFeatures: word('served', 'refused'),
  faults: may(Array.isArray, 'give a list of plans, such as [{ status: 503, nth: 1 }]'),
  accounts: may(isHosting, hostingAdvice),
  onRequest: may((value) => typeof value === 'function', 'give a function'),
  limits: may(hasMembers, "give an object, such as { app: { calls: 200, window: '1h' } }"),
} satisfies Record<keyof EmulatorOptions, Rule>;

/** Refuses wrong options, before the server starts. */
export const checkEmulatorOptions = (options: EmulatorOptions): void =>
  checkObject(options, 'startEmulator', '{ port: 4000 }', rules);
