import { describe as describeTree } from '@edgewalk/core/declare';
import { Facebook } from '@edgewalk/facebook';
import { tryFieldKinds } from '@edgewalk/testing/tree/field-kinds';
import { fieldKinds } from './field-kinds.js';

tryFieldKinds(describeTree(new Facebook({ accessToken: 'EAAdescribe' })), fieldKinds);
