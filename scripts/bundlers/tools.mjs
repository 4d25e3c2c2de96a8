// The tools, from the quickest to the slowest. Each says what is installed for it, and its cases: the files a case
// writes, the programs it runs, and what the program must be sent over.
import { tool as esbuild } from './tools/esbuild.mjs';
import { tool as jest } from './tools/jest.mjs';
import { tool as metro } from './tools/metro.mjs';
import { tool as next } from './tools/next.mjs';
import { tool as rollup } from './tools/rollup.mjs';
import { tool as tsx } from './tools/tsx.mjs';
import { tool as typescript } from './tools/typescript.mjs';
import { tool as vite } from './tools/vite.mjs';
import { tool as vitest } from './tools/vitest.mjs';
import { tool as webpack } from './tools/webpack.mjs';

export const tools = [esbuild, rollup, tsx, webpack, vite, vitest, jest, metro, typescript, next];
