/** The bytes of a text in UTF-8, each as a character. Needs no TextEncoder, which jsdom and older Hermes lack. */
export const toBinary = (text: string): string =>
  encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\ufffd')).replaceAll(/%(..)/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );

/** The text whose bytes in UTF-8 these are. Throws if there is none. */
export const fromBinary = (binary: string): string =>
  decodeURIComponent(binary.replaceAll(/[^]/g, (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`));

/** The bytes of a text in UTF-8. Their type is written so that TypeScript before 5.7 can read it too. */
export const encodeText = (text: string): ReturnType<typeof Uint8Array.from> =>
  Uint8Array.from(toBinary(text), (byte) => byte.charCodeAt(0));
