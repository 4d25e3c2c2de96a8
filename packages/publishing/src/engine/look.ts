import { type CallOptions, EdgewalkError, InvalidArgumentError } from '@edgewalk/core';
import { baseUrlOf } from '@edgewalk/core/declare';
import { isLocalServer } from '../look/address.js';
import type { Finding } from '../look/finding.js';
import { findingsAtOnce, findingsInFile } from '../look/look.js';
import { lookError } from './failures.js';
import type { Settings } from './options.js';
import type { Run } from './run.js';
import type { Surface } from './surface.js';

type Looking = Pick<Surface<unknown>, 'looks' | 'operation'>;

/** Throws what can be told to be refused without reading anything, such as an address that Meta cannot reach. */
export function checkLooks(surface: Looking, { check, timer }: Settings, call: CallOptions): void {
  if (check !== 'refuse') return;
  const refused = atOnce(surface, call, timer.now()).filter(isRefusal);
  if (refused.length === 0) return;
  throw withFindings(new InvalidArgumentError(surface.operation, inWords(refused)), refused);
}

/** Looks at everything once more, and into the files. Reports what does not fit, and throws what Meta would refuse. */
export async function look(run: Run): Promise<void> {
  const { surface, settings, call, account } = run;
  const { check } = settings;
  if (check === false || surface.looks === undefined) return;
  const findings = [...atOnce(surface, call, run.now())];
  for (const one of surface.looks.of(run.now())) {
    findings.push(...((await untilAborted(findingsInFile(one), call.signal)) ?? []));
    run.throwIfAborted();
  }
  const refused = check === 'refuse' ? findings.filter(isRefusal) : [];
  for (const finding of findings) if (!refused.includes(finding)) run.report({ type: 'warning', finding });
  if (refused.length > 0) throw withFindings(lookError(surface, account, inWords(refused)), refused);
}

function atOnce({ looks }: Looking, call: CallOptions, now: number): readonly Finding[] {
  if (looks === undefined) return [];
  const isLocal = isLocalServer(baseUrlOf(looks.client, call));
  return looks.of(now).flatMap((one) => findingsAtOnce(one, isLocal));
}

const isRefusal = ({ severity }: Finding): boolean => severity === 'refusal';
const inWords = (findings: readonly Finding[]) => findings.map(({ at, message }) => `${at}: ${message}`).join('; ');

/** Undefined when the caller aborts: a file may hang. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T | undefined> {
  if (signal === undefined) return work;
  if (signal.aborted) return undefined;
  const settled = new AbortController();
  const stopped = new Promise<undefined>((resolve) =>
    signal.addEventListener('abort', () => resolve(undefined), { signal: settled.signal }),
  );
  try {
    return await Promise.race([work, stopped]);
  } finally {
    settled.abort();
  }
}

const withFindings = <E extends EdgewalkError>(error: E, findings: readonly Finding[]): E =>
  Object.assign(error, { findings });

/** What does not fit, in an error of `publish()` that sent nothing because of it; empty in other errors. */
export function findingsIn(error: unknown): readonly Finding[] {
  return error instanceof EdgewalkError && 'findings' in error ? (error.findings as readonly Finding[]) : [];
}
