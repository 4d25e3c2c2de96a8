/** Redacts members in consoles and debuggers; JSON, which stores write, keeps them. */
export function redactInspect<T extends object>(value: T, name: string, ...secrets: readonly (keyof T)[]): T {
  const redacted = Object.fromEntries(secrets.map((key) => [key, '[redacted]']));
  const render = (_depth: number, options: object, inspect?: (copy: object, options: object) => string) => {
    const copy = { ...value, ...redacted };
    return inspect ? `${name} ${inspect(copy, options)}` : copy;
  };
  return Object.defineProperty(value, Symbol.for('nodejs.util.inspect.custom'), { value: render });
}
