// What callers give of containers and files, and what is wrong with it.
import { InvalidArgumentError } from '@edgewalk/core';
import { isObject } from '@edgewalk/core/declare';
import type { HostedPart } from '../engine/surface.js';
import { checkUploadFile, type UploadFile } from '../upload/file.js';

type Given = Readonly<Record<string, unknown>>;

/** The id of a container that exists, where the content is nothing else; undefined where there is more to create. */
export function existingContainer(content: Given, operation: string): string | undefined {
  const { creation_id: id, ...others } = content;
  if (id === undefined) return undefined;
  const extra = Object.keys(others).find((name) => others[name] !== undefined);
  if (extra !== undefined)
    throw new InvalidArgumentError(operation, `${extra}: a container that exists cannot be changed`);
  return containerId(id, 'creation_id', operation);
}

/** The id of a container, as a caller gives it. `at` is its place, such as `children[0]`. */
export function containerId(id: unknown, at: string, operation: string): string {
  if (typeof id === 'string' && /^\d+$/.test(id)) return id;
  throw new InvalidArgumentError(operation, `${at}: write the id of a container as a string of digits`);
}

/** The place of a member, such as `children[0].image`. */
export const placed = (at: string, member: string): string => (at === '' ? member : `${at}.${member}`);

/** The file of a member, which holds nothing else. `kind` is what it shows. */
export function fileOfMember(given: unknown, path: string, kind: HostedPart['kind'], operation: string): UploadFile {
  const refuse = (advice: string) => new InvalidArgumentError(operation, `${path}${advice}`);
  if (!isObject(given) || given['file'] === undefined)
    throw refuse(`: write { file: './path.${kind === 'image' ? 'jpg' : 'mp4'}' }`);
  const other = Object.keys(given).find((key) => key !== 'file' && given[key] !== undefined);
  const name = path.split('.').at(-1);
  if (other !== undefined) throw refuse(`.${other}: write it beside ${name}: { ${name}: { file }, ${other} }`);
  try {
    checkUploadFile(given['file'], operation);
    return given['file'];
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    throw refuse(`.${error.advice}`);
  }
}

/** Refuses a file that has no way to Meta, before anything is sent. */
export function requireHost(
  hosted: readonly HostedPart[],
  hasHost: boolean,
  why: (kind: HostedPart['kind']) => string,
  operation: string,
): void {
  const [first] = hosted;
  if (first === undefined || hasHost) return;
  const { at, param, kind } = first;
  throw new InvalidArgumentError(
    operation,
    `${at}: ${why(kind)}: write ${param} with a public one, or give the option host, which puts the file there`,
  );
}

/** Runs the check of each child; what it refuses names the child. */
export function checkChildren<Child>(
  children: readonly Child[],
  check: (child: Child) => void,
  operation: string,
): void {
  children.forEach((child, index) => {
    try {
      check(child);
    } catch (error) {
      if (!(error instanceof InvalidArgumentError)) throw error;
      throw new InvalidArgumentError(operation, `children[${index}]: ${error.advice}`);
    }
  });
}
