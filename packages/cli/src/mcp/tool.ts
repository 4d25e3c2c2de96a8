import type { JsonSchema } from '@edgewalk/vocabulary/json-schema';
import type { Connection } from '../connection/connect.js';
import type { TreeName } from '../connection/connection-options.js';

/** What tools act for. */
export interface Session {
  /** Sends reads only, whatever a tool does. */
  readonly reading: Connection;
  /** Undefined unless the person allows writes. */
  readonly writing: Connection | undefined;
  readonly preferred: TreeName | undefined;
  readonly now: () => number;
}

/** The input of a tool, which the server has validated by its schema. */
export type ToolInput = Readonly<Record<string, unknown>>;

/** A tool that an assistant may call. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: JsonSchema;
  readonly writes: boolean;
  /** Returns what becomes JSON. Throws what becomes an explained failure. */
  readonly run: (input: ToolInput, session: Session) => Promise<unknown>;
}

/** A text that the schema requires. */
export const textIn = (input: ToolInput, name: string): string => mayBeTextIn(input, name) ?? '';

/** A text that may be left out. */
export function mayBeTextIn(input: ToolInput, name: string): string | undefined {
  const { [name]: value } = input;
  return typeof value === 'string' ? value : undefined;
}

export const text = (description: string): JsonSchema => ({ type: 'string', description });

/** The schema of an object that takes these members alone. */
export const inputSchema = (properties: Readonly<Record<string, JsonSchema>>, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  ...(required.length > 0 && { required }),
  additionalProperties: false,
});
