/** What the upload host refuses, in its own form. */
export const uploadRefusal = (type: string, message: string, retriable = false) => ({
  debug_info: { retriable, type, message },
});

/** The bytes do not begin where those before end: another offset is right. */
export const wrongOffset = (expected: number) =>
  uploadRefusal('OffsetInvalidError', `The upload goes on at offset ${expected}`, true);

/** A body has to reach the end of the file: there are no pieces. */
export const partialFile = (size: number) =>
  uploadRefusal('PartialRequestError', `Partial request (did not match length of file, which is ${size})`);
