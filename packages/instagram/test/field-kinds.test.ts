import { describe as describeTree } from '@edgewalk/core/declare';
import { Instagram } from '@edgewalk/instagram';
import { tryFieldKinds } from '@edgewalk/testing/tree/field-kinds';
import { fieldKinds } from './field-kinds.js';

tryFieldKinds(describeTree(new Instagram({ accessToken: 'EAAdescribe', userId: '0' })), fieldKinds);
