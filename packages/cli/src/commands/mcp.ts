import type { Command } from 'commander';
import { parsePort } from '../arguments/option-values.js';
import { addConnectionOptions, type ConnectionOptions } from '../connection/connection-options.js';
import type { Start } from './start.js';

export interface McpOptions extends ConnectionOptions {
  readonly http?: boolean;
  readonly port?: number;
  readonly allowWrites?: boolean;
}

const description = `Serves the Graph APIs to an assistant, by the Model Context Protocol: tools that describe, read and report, and the
documentation of the trees as resources. It speaks over the standard input and output, as a client starts it:

  { "command": "npx", "args": ["edgewalk", "mcp"], "env": { "EDGEWALK_TOKEN": "…" } }

With --http it listens on 127.0.0.1 and takes a bearer token: EDGEWALK_MCP_TOKEN, or a new one that it prints. It only reads,
unless --allow-writes is given; then each write is shown first, and sent when it is confirmed.`;

/** Declares `edgewalk mcp`. */
export function declareMcp(program: Command, start: Start): void {
  const mcp = program
    .command('mcp')
    .summary('serves the Graph APIs to an assistant (Model Context Protocol)')
    .description(description)
    .option('--allow-writes', 'offers tools that create, update, delete and publish')
    .option('--http', 'listens on 127.0.0.1, in place of the standard input')
    .option('--port <n>', 'for --http; default: a free port', parsePort);
  addConnectionOptions(mcp).action((options: McpOptions) =>
    start('mcp', options, async () => (await import('../mcp/mcp.js')).mcp),
  );
}
