import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What a program prints, without colours. */
export async function printedBy(command: string, args: readonly string[]): Promise<string> {
  const env = { ...process.env, NO_COLOR: '1', NODE_OPTIONS: '' };
  return (await promisify(execFile)(command, [...args], { env, timeout: 50_000 })).stdout;
}
