/** A member of Node's `process`; undefined elsewhere. Some runtimes offer one that throws when it is read. */
export function fromProcess(name: string): unknown {
  try {
    return Reflect.get((globalThis as { process?: object }).process ?? {}, name);
  } catch {
    return undefined;
  }
}

/** A module of Node's own, found without an import that a bundler would follow; undefined elsewhere. */
export function builtinModule(name: string): unknown {
  try {
    const { process } = globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } };
    return process?.getBuiltinModule?.(name);
  } catch {
    return undefined;
  }
}
