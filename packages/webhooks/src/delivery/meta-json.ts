/** JSON as Meta writes it: `/` as `\/`, and everything beyond ASCII escaped. */
export const metaJson = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll('/', String.raw`\/`)
    .replaceAll(
      // One UTF-16 unit at a time: an emoji becomes two escapes.
      /[\u0080-\uffff]/g,
      (unit) => String.raw`\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
