/** The account of what the test button of Meta's dashboard sends. */
export const testAccount = '0';
