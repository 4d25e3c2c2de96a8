import { showCaller } from '../errors/caller.js';
import type { CallOptions } from '../request/request.js';
import { verbs } from '../schema/operations.js';
import type { TreeMember } from './member.js';

/** Adds the four methods to a class. They are functions on the prototype: nothing is made per instance. */
export function addMethods(prototype: TreeMember): void {
  for (const verb of verbs) {
    const method = function perform(this: TreeMember, input?: unknown, options?: CallOptions): unknown {
      try {
        return this.perform(verb, input, options);
      } catch (thrown) {
        throw showCaller(thrown, perform);
      }
    };
    Object.defineProperty(prototype, verb, { value: method, writable: true, configurable: true });
  }
}
