import { identifier, isRight, Reference } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** Another post as `{ id }`; some clients have recorded the id alone. */
export const PostReference = new t.Type<t.TypeOf<typeof Reference>>(
  'PostReference',
  Reference.is,
  (value, context) => {
    const id = identifier.validate(value, context);
    return isRight(id) ? t.success({ id: id.right }) : Reference.validate(value, context);
  },
  t.identity,
);
