import { redact } from '@edgewalk/core';
import type { CallToolResult } from '@modelcontextprotocol/server';
import { explainUsage } from '../arguments/explain-usage.js';
import { UsageError } from '../arguments/usage-error.js';
import { explain } from '../failure/explain.js';

/** Members that hold credentials. */
const secrets = new Set(['access_token', 'page_token', 'appsecret_proof', 'client_secret']);

/** A result as text, without tokens. */
export function answerOf(result: unknown): CallToolResult {
  const plain = JSON.stringify(result, (name, value: unknown) => (secrets.has(name) ? undefined : value)) ?? 'null';
  return { content: [{ type: 'text', text: redact(plain) }] };
}

/** A failure, with what to do. An unexpected error is a bug, and is rethrown. */
export function failureOf(error: unknown): CallToolResult {
  const text = error instanceof UsageError ? explainUsage(error) : textOf(error);
  return { isError: true, content: [{ type: 'text', text }] };
}

function textOf(error: unknown): string {
  const { reason, advice } = explain(error);
  return `${reason}\n${advice}`.trimEnd();
}
