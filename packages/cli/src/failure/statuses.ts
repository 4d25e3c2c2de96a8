import type { GraphError, InvalidArgumentError, NotSupportedError } from '@edgewalk/core';

type Tag = (GraphError | InvalidArgumentError | NotSupportedError)['_tag'];

/** An exit status, what it means, and the kinds of errors that end with it. */
interface Status {
  readonly status: number;
  readonly meaning: string;
  readonly kinds: readonly Tag[];
}

/** The exit statuses: the only list of them, which the README shows as a table. */
export const statuses = [
  { status: 0, meaning: 'success; also Ctrl-C or SIGTERM while `emulate`, `listen` or `mcp` runs', kinds: [] },
  {
    status: 1,
    meaning:
      'another failure; `doctor` found a problem; `login`, `logout`, `token` and `emulate` end with it for every failure',
    kinds: ['UnknownApiError', 'HostError', 'AbortError'],
  },
  { status: 2, meaning: 'the arguments are missing or invalid; nothing was sent', kinds: ['InvalidArgumentError'] },
  { status: 3, meaning: 'there is no token, or Meta refuses it: log in again', kinds: ['AccessTokenError'] },
  { status: 4, meaning: 'a permission is missing', kinds: ['PermissionError'] },
  { status: 5, meaning: 'a rate limit is used up: wait', kinds: ['RateLimitError'] },
  {
    status: 6,
    meaning: 'the object does not exist or is not visible, or several are meant',
    kinds: ['NotFoundError', 'AmbiguousAccountError'],
  },
  {
    status: 7,
    meaning: 'Meta refuses the input, or what it asks for',
    kinds: ['InvalidParameterError', 'DuplicatePostError', 'PolicyError', 'PublishingError'],
  },
  {
    status: 8,
    meaning: 'the network or Meta failed for a while: try again',
    kinds: ['NetworkError', 'TimeoutError', 'TransientError'],
  },
  {
    status: 9,
    meaning: 'a write was sent and its answer lost: read before you repeat it',
    kinds: ['OutcomeUnknownError'],
  },
  {
    status: 10,
    meaning: 'Meta does not offer the operation; the message says what to do instead',
    kinds: ['NotSupportedError'],
  },
  {
    status: 11,
    meaning: 'the answer is not what the declarations say',
    kinds: ['DecodeError', 'ResponseFormatError'],
  },
  { status: 130, meaning: 'ended by Ctrl-C, or a question was answered with no', kinds: [] },
  { status: 143, meaning: 'ended by SIGTERM', kinds: [] },
] as const satisfies readonly Status[];

/** The kinds with a status. Comparing with `Tag` fails to compile when a kind of error has none. */
type Listed = (typeof statuses)[number]['kinds'][number];

/** The exit status of a kind of error. */
export const statusOf = <T extends Tag>(tag: T & Listed): number =>
  statuses.find(({ kinds }: Status) => kinds.some((kind) => kind === tag))?.status ?? 1;
