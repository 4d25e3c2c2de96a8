import { describe } from '@jest/globals';
import { describe as describeTree } from '@edgewalk/core/declare';
import { Facebook } from '@edgewalk/facebook';
import { tryFieldTypes } from '@edgewalk/testing/tree/field-types';
import { messageFieldTypes } from '@edgewalk/testing/tree/message-field-types';
import { tryOperationInput } from '@edgewalk/testing/tree/operation-input';
import { tryOperationFacts } from '@edgewalk/testing/tree/operation-facts';
import { tryParameterWords } from '@edgewalk/testing/tree/parameter-words';
import { fieldTypes } from './spec/field-types.js';
import { moreFieldTypes } from './spec/more-field-types.js';
import { moreParameterWords } from './spec/more-parameter-words.js';
import { parameterWords } from './spec/parameter-words.js';
import { inputs } from './spec/inputs.js';
import { operations } from './spec/operations.js';

const description = describeTree(new Facebook({ accessToken: 'EAAdescribe' }));

describe("the codec of a field takes what Meta's spec says, and gives out nothing else", () => {
  tryFieldTypes(description, fieldTypes, messageFieldTypes, moreFieldTypes);
});

describe('an operation is what Meta says of it, as a table apart from the declarations has it', () => {
  tryOperationFacts(description, operations);
});

describe('an operation requires what Meta requires, at the path that Meta has', () => {
  tryOperationInput(description, inputs);
});

describe("closed words of parameters, as Meta's spec and its pages have them", () => {
  tryParameterWords(description, parameterWords, moreParameterWords);
});
