import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileSource } from '@edgewalk/core';
import { UsageError } from '../arguments/usage-error.js';

/** A file of this machine that a parameter names. */
export interface NamedFile extends FileSource {
  /** As it was written on the command line. */
  readonly path: string;
}

/** Opens the file that a parameter names with `key=@file`: it is read while it is sent. */
export async function openFile(parameter: string, path: string): Promise<NamedFile> {
  const { size } = await reading(parameter, path, stat(path));
  return { path, name: basename(path), size, stream: () => createReadStream(path) };
}

/** Reads the text of the file that a parameter names, without its last line break. */
export async function readText(parameter: string, path: string): Promise<string> {
  const text = await reading(parameter, path, readFile(path, 'utf8'));
  return text.replace(/\r?\n$/, '');
}

async function reading<A>(parameter: string, path: string, promise: Promise<A>): Promise<A> {
  try {
    return await promise;
  } catch {
    throw new UsageError(`${parameter}: the file ${path} cannot be read; a text that begins with @ is written with @@`);
  }
}
