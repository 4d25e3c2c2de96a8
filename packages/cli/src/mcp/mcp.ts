// mcp: the trees as tools of the Model Context Protocol.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { limiter } from '@edgewalk/core/limits';
import type { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { UsageError } from '../arguments/usage-error.js';
import type { McpOptions } from '../commands/mcp.js';
import { connect } from '../connection/connect.js';
import type { Context } from '../terminal/context.js';
import { Confirmations } from './confirmations.js';
import { serverOf } from './server.js';
import { readOnlyTransport } from './read-only.js';
import type { Session, Tool } from './tool.js';

/** Serves until the client goes, or the process is stopped. */
export async function mcp(options: McpOptions, context: Context): Promise<void> {
  if (options.http !== true && options.port !== undefined) throw new UsageError('--port: it needs --http');
  const parts = { ...(await partsOf(options, context)), version: versionOf(), log: logTo(context) };
  const make = () => serverOf(parts);
  await (options.http === true ? overHttp(make, options, context) : overStdio(make, context));
}

/** The tools, and what they act for. Both connections share the limits. */
async function partsOf(options: McpOptions, context: Context) {
  const limits = limiter();
  const reading = await connect(options, context, { limits, transport: readOnlyTransport() });
  const writing = options.allowWrites === true ? await connect(options, context, { limits }) : undefined;
  const session: Session = { reading, writing, preferred: options.tree, now: context.now };
  return { session, tools: await toolsOf(session) };
}

async function toolsOf({ writing, now }: Session): Promise<readonly Tool[]> {
  const [{ describeTool }, { listTool, readTool }, { insightsTool, topPostsTool }, { writeTools }] = await Promise.all([
    import('./describe-tool.js'),
    import('./read-tools.js'),
    import('./report-tools.js'),
    import('./write-tools.js'),
  ]);
  const reads = [describeTool, readTool, listTool, insightsTool, topPostsTool];
  return writing === undefined ? reads : [...reads, ...writeTools(new Confirmations(now))];
}

async function overStdio(make: () => McpServer, context: Context): Promise<void> {
  const ended = once(process.stdin, 'close');
  const handle = serveStdio(make);
  await Promise.race([context.waitForStop(), ended]);
  await handle.close();
}

async function overHttp(make: () => McpServer, { port = 0 }: McpOptions, context: Context): Promise<void> {
  const { serveHttp } = await import('./http.js');
  const given = context.environment['EDGEWALK_MCP_TOKEN'] ?? '';
  const token = given === '' ? randomUUID() : given;
  const server = await serveHttp(make, token, port);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`;
  context.writeError(`edgewalk: serves MCP at ${url}, until Ctrl-C${given === '' ? `\nBearer token: ${token}` : ''}`);
  await context.waitForStop();
  server.close();
  server.closeAllConnections();
}

const logTo =
  ({ writeError }: Context) =>
  (line: string) =>
    writeError(`edgewalk: ${line}`);

const versionOf = (): string =>
  (createRequire(import.meta.url)('edgewalk/package.json') as { readonly version: string }).version;
