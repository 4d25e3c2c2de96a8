import { isListed } from '@edgewalk/core';

/** A comment or reply whose answer was lost has to be in the list it was written to. */
export const isListedText = isListed({ given: 'message', shown: 'text', time: 'timestamp' });
