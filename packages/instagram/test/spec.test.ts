import { describe } from '@jest/globals';
import { describe as describeTree } from '@edgewalk/core/declare';
import { Instagram } from '@edgewalk/instagram';
import { tryFieldTypes } from '@edgewalk/testing/tree/field-types';
import { fieldTypes } from './spec/field-types.js';
import { moreFieldTypes } from './spec/more-field-types.js';

const description = describeTree(new Instagram({ accessToken: 'EAAdescribe', userId: '0' }));

describe("the codec of a field takes what Meta's spec says, and gives out nothing else", () => {
  tryFieldTypes(description, fieldTypes, moreFieldTypes);
});
