/** Hides members from consoles and debuggers; JSON, which stores write, keeps them. */
export function conceal<T extends object>(value: T, name: string, ...secret: readonly (keyof T)[]): T {
  const hidden = Object.fromEntries(secret.map((key) => [key, '[redacted]']));
  const show = (_depth: number, options: object, inspect?: (shown: object, options: object) => string) => {
    const shown = { ...value, ...hidden };
    return inspect ? `${name} ${inspect(shown, options)}` : shown;
  };
  return Object.defineProperty(value, Symbol.for('nodejs.util.inspect.custom'), { value: show });
}
