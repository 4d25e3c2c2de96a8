import { EdgewalkError } from '../errors/error.js';
import { InvalidArgumentError } from '../errors/program.js';
import { messageOf } from '../transport/thrown.js';
import { isFile } from '../wire/file.js';
import { wireText } from '../wire/form.js';
import { Unwritable } from '../wire/plain-value.js';

/** Refuses values that no request can have, before anything is sent. */
export function checkWritable(params: Readonly<Record<string, unknown>>, where: string): void {
  for (const name of Object.keys(params)) {
    try {
      const value = params[name];
      if (value !== undefined && value !== null && !isFile(value)) wireText(value);
    } catch (thrown) {
      throw unreadable(thrown, where, `${name}: `);
    }
  }
}

/** The error of an argument that cannot be read: a getter of it threw, or it has no end. */
export function unreadable(thrown: unknown, where: string, name = ''): EdgewalkError {
  if (thrown instanceof EdgewalkError) return thrown;
  const { message } = thrown instanceof Unwritable ? thrown : { message: `write plain data: ${messageOf(thrown)}` };
  const error = new InvalidArgumentError(where, name + message);
  // Not a member: logs show members, and it is the caller's.
  return Object.defineProperty(error, 'cause', { value: thrown });
}
