/** A member of Node's `process`; undefined elsewhere. Some runtimes offer one that throws when it is read. */
export function fromProcess(name: string): unknown {
  try {
    return Reflect.get((globalThis as { process?: object }).process ?? {}, name);
  } catch {
    return undefined;
  }
}

/** A module of Node's own, found without an import that a bundler would follow; undefined elsewhere. */
export function builtinModule<A>(name: string): A | undefined {
  try {
    const { process } = globalThis as { process?: { getBuiltinModule?: (name: string) => A | undefined } };
    return process?.getBuiltinModule?.(name);
  } catch {
    return undefined;
  }
}
