import { styleText } from 'node:util';
import { EdgewalkError } from '@edgewalk/core';
import type { DoctorInput } from '../commands/doctor.js';
import { connect, type Connection } from '../connection/connect.js';
import { checkOutput, print } from '../output/print.js';
import type { Context, Terminal } from '../terminal/context.js';
import { escapeControlsInLines } from '../terminal/escape-controls.js';
import { checkAnswer } from './answer.js';
import { type Finding, FoundProblems } from './finding.js';
import { checkProxy, checkTls } from './network.js';
import { checkPermissions, needsOf } from './permissions.js';
import { checkToken } from './token.js';
import { checkWebhooks } from './webhooks.js';

/** Looks for what is wrong, and prints it. Rejects with `FoundProblems` where something is. */
export async function doctor(input: DoctorInput, context: Context): Promise<void> {
  const { options } = input;
  await checkOutput(options);
  const connection = await connect(options, context, { retry: { attempts: 2 } });
  if (options.deep === true) return (await import('./deep/deep.js')).examine(connection, options, context);
  const findings: Finding[] = [];
  for await (const finding of findAll(input, connection, context)) {
    findings.push(finding);
    context.showProgress(`${finding.check}: ${finding.state}`);
  }
  const { format, columns, query } = options;
  const isText = context.terminal !== undefined && [format, columns, query].every((each) => each === undefined);
  if (isText) context.write(findings.map((each) => toText(each, context.terminal)).join('\n'));
  else await print(listed(findings), options, context);
  if (findings.some(({ state }) => state === 'problem')) throw new FoundProblems();
}

async function* listed(findings: readonly Finding[]): AsyncGenerator<Finding, void> {
  yield* findings;
}

async function* findAll(
  { places, options }: DoctorInput,
  connection: Connection,
  context: Context,
): AsyncGenerator<Finding, void> {
  const needs = await needsOf(places, connection);
  yield checkProxy(context.environment);
  const { login, options: client } = connection;
  yield checkTls(client.baseUrl ?? `https://graph.${login}.com`, context.environment);
  const answer = await checkAnswer(connection, context.now);
  yield* answer;
  const { findings, scopes } = await checkToken(connection, context.now());
  yield* findings;
  // Without an answer the rest would fail in the same way.
  if (answer[0]?.state === 'problem') return;
  yield checkPermissions(needs, scopes);
  yield* await checkWebhooks(connection, options, context).catch(toFindings);
}

function toFindings(error: unknown): readonly Finding[] {
  if (!(error instanceof EdgewalkError) || error._tag === 'InvalidArgumentError') throw error;
  return [{ check: 'webhooks', state: 'unknown', what: error.message, fix: error.advice }];
}

const signs = { ok: '✓', warning: '!', problem: '✗', unknown: '?' } as const;

const colours = { ok: 'green', warning: 'yellow', problem: 'red', unknown: 'gray' } as const;

function toText({ check, state, what, fix }: Finding, terminal: Terminal | undefined): string {
  const sign = terminal?.colours === true ? styleText(colours[state], signs[state]) : signs[state];
  const lines = [`${check}: ${what}`, ...(fix === undefined ? [] : [fix])].map(escapeControlsInLines);
  return `${sign} ${lines.join('\n    ')}`;
}
