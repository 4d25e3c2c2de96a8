/** The bytes of a text in UTF-8, each as a character. Needs no TextEncoder, which jsdom and older Hermes lack. */
export const toBinary = (text: string): string =>
  encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\ufffd')).replaceAll(/%(..)/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );

/** The text whose bytes in UTF-8 these are. Throws if there is none. */
export const fromBinary = (binary: string): string =>
  decodeURIComponent(binary.replaceAll(/[^]/g, (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`));

/** The bytes of a text in UTF-8. */
export const encodeText = (text: string): Uint8Array => Uint8Array.from(toBinary(text), (byte) => byte.charCodeAt(0));
