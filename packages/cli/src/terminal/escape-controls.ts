/**
 * What a terminal would act on, or show as nothing: control characters, separators of lines, and the marks that turn the
 * direction of writing.
 */
const controls = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

const names: Readonly<Record<string, string>> = { '\n': String.raw`\n`, '\r': String.raw`\r`, '\t': String.raw`\t` };

/** Writes control characters as escapes, so that a text of somebody else cannot command the terminal. */
export const escapeControls = (text: string): string =>
  text.replaceAll(controls, (found) => names[found] ?? escape(found));

/** The same for a text of several lines, which JSON still reads as before. */
export const escapeControlsInLines = (text: string): string =>
  text.replaceAll(controls, (found) => (found === '\n' ? found : escape(found)));

const escape = (character: string): string => String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
