import type { MemberDocument, SupportedDocument } from '@edgewalk/console';

/** The parameters of an operation, with those that every list has. */
export const parametersOf = ({
  kind,
  paging,
  maxLimit = 100,
  summary,
  parameters,
}: SupportedDocument): readonly MemberDocument[] =>
  kind !== 'pages'
    ? parameters
    : [...parameters, ...(paging === 'none' ? [] : [limitUpTo(maxLimit), after]), ...(summary === true ? [count] : [])];

const limitUpTo = (maximum: number): MemberDocument => ({
  name: 'limit',
  required: false,
  about: 'How many items a page has at most.',
  schema: { type: 'integer', minimum: 1, maximum },
});

const after: MemberDocument = {
  name: 'after',
  required: false,
  about: 'The cursor behind which the page begins; without it the first page is read.',
  schema: { type: 'string', format: 'cursor' },
};

const count: MemberDocument = {
  name: 'summary',
  required: false,
  about: 'Adds what Meta says of the whole list, such as its count.',
  schema: { type: 'boolean' },
};
