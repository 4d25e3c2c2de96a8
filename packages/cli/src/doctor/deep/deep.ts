import { writeFile } from 'node:fs/promises';
import { latestVersion } from '@edgewalk/core';
import type { DoctorOptions } from '../../commands/doctor.js';
import type { Connection } from '../../connection/connect.js';
import { patience } from '../../connection/patient-instagram.js';
import { toJson } from '../../output/json.js';
import type { Context } from '../../terminal/context.js';
import { interruptible } from '../../terminal/interruptible.js';
import { FoundProblems } from '../finding.js';
import type { Difference, Observation } from './observation.js';
import { walk } from './walk.js';

/** What is reported: no id, no text, no name, no token. */
export interface DeepReport {
  readonly version: string;
  readonly login: string;
  readonly host: string;
  readonly day: string;
  readonly tried: number;
  readonly answered: number;
  /** Each difference once. */
  readonly differences: readonly (Difference & { readonly operation: string })[];
  readonly refused: readonly Reason[];
  readonly skipped: readonly Reason[];
}

type Reason = Pick<Observation, 'operation' | 'reason'>;

/** Runs every reading operation that the token may do. Rejects with `FoundProblems` where answers are not as declared. */
export async function examine(connection: Connection, options: DoctorOptions, context: Context): Promise<void> {
  const { limits } = patience(context);
  const observations: Observation[] = [];
  await interruptible(context, async (signal) => {
    const changed = { ...connection, options: { ...connection.options, ...(limits && { limits }), signal } };
    for await (const observation of walk(changed)) {
      signal.throwIfAborted();
      observations.push(observation);
      context.showProgress(`${observations.length} operations, ${observation.operation}`);
    }
  });
  const report = summarise(observations, connection, context.now());
  const text = toJson(report, 2);
  if (options.out === undefined) context.write(text);
  else await writeFile(options.out, `${text}\n`);
  const { differences, tried, answered } = report;
  const where = options.out === undefined ? '' : `: ${options.out}`;
  context.writeError(`${tried} operations tried, ${answered} answered, ${differences.length} differences${where}`);
  if (differences.length > 0) throw new FoundProblems();
}

function summarise(observations: readonly Observation[], { login, options }: Connection, now: number): DeepReport {
  const of = (outcome: Observation['outcome']) => observations.filter((each) => each.outcome === outcome);
  const reasons = (outcome: Observation['outcome']) =>
    unique(of(outcome).map(({ operation, reason }) => ({ operation, ...(reason !== undefined && { reason }) })));
  return {
    version: latestVersion,
    login,
    host: options.baseUrl === undefined ? `graph.${login}.com` : 'another host',
    day: new Date(now).toISOString().slice(0, 10),
    tried: observations.length - of('skipped').length,
    answered: of('ok').length,
    differences: unique(
      observations.flatMap(({ operation, differences }) => differences.map((each) => ({ operation, ...each }))),
    ),
    refused: reasons('refused'),
    skipped: reasons('skipped'),
  };
}

function unique<A>(rows: readonly A[]): readonly A[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}
