import { readFile } from 'node:fs/promises';
import { type Emulator, type EmulatorOptions, type FaultPlan, runningClock, startEmulator } from '@edgewalk/emulator';
import { UsageError } from '../arguments/usage-error.js';
import type { EmulateOptions } from '../commands/emulate.js';
import { readLastRun, writeLastRun } from '../control/last-run.js';
import { isRecord } from '../output/record.js';
import type { Context } from '../terminal/context.js';
import { requestLine } from './request-line.js';

/** Starts the emulator that the options ask for, on the port of the last run where that is free. */
export async function start(options: EmulateOptions, context: Context): Promise<Emulator> {
  const settings = await settingsOf(options, context);
  const emulator = options.port === undefined ? await onKeptPort(settings, context) : await startEmulator(settings);
  await writeLastRun(emulator.url, context);
  return emulator;
}

async function onKeptPort(settings: EmulatorOptions, context: Context): Promise<Emulator> {
  const kept = await readLastRun(context);
  if (kept === undefined) return startEmulator(settings);
  try {
    return await startEmulator({ ...settings, port: Number(new URL(kept).port) });
  } catch (error) {
    // Another program has it by now.
    if (['EADDRINUSE', 'EACCES'].includes(String((error as NodeJS.ErrnoException).code)))
      return startEmulator(settings);
    throw error;
  }
}

async function settingsOf(options: EmulateOptions, context: Context): Promise<EmulatorOptions> {
  const { port, host, seed, strict, accounts, limits, log, faults, clock: begins } = options;
  const clock = runningClock();
  if (begins !== undefined) clock.set(begins);
  const { terminal, writeError } = context;
  const logs = log ?? terminal !== undefined;
  return {
    callbacks: 'local',
    ...givenOf({ port, host, seed, strict, accounts, limits }),
    clock,
    ...(faults !== undefined && { faults: await readPlans(faults) }),
    ...(logs && { onRequest: (request) => writeError(requestLine(request, terminal?.colours === true)) }),
  };
}

/** The members that are given. */
const givenOf = <T extends object>(options: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never;

/** The plans of a file. The emulator checks them. */
async function readPlans(file: string): Promise<readonly FaultPlan[]> {
  const found = await readJson(file);
  if (Array.isArray(found)) return found as readonly FaultPlan[];
  if (isRecord(found)) return [found as unknown as FaultPlan];
  throw new UsageError(`--faults: write a plan or a list of plans, such as ${example}`);
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) throw new UsageError(`--faults: the file ${file} cannot be read`);
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`--faults: ${file} is no JSON: write a plan or a list of plans, such as ${example}`);
  }
}

const example = '[{ "on": "GET /me", "nth": 1, "fault": { "status": 503 } }]';
