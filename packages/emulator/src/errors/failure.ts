// errors: Meta's errors as the emulator sends them.
/** What an error may carry beside its code and message. */
export interface FailureDetails {
  readonly type?: 'OAuthException' | 'GraphMethodException' | 'IGApiException' | 'FacebookApiException';
  readonly status?: number;
  readonly userTitle?: string;
  readonly userMessage?: string;
  readonly transient?: boolean;
  readonly data?: unknown;
  /** Instagram's code exchange has a body of its own for errors. */
  readonly flat?: boolean;
}

/** An error as Meta sends it. Whatever refuses a request throws one. */
export class GraphFailure extends Error {
  override readonly name = 'GraphFailure';

  constructor(
    readonly code: number,
    readonly subcode: number | undefined,
    message: string,
    readonly details: FailureDetails = {},
  ) {
    super(message);
  }

  /** Clients must go by the code: Meta sends most failures with 400, whatever they mean. */
  get status(): number {
    return this.details.status ?? statuses[this.code] ?? 400;
  }
}

/** The same failure as the Basic Display API named it: what is wrong with a request had a type of its own. */
export function asBasicDisplay(failure: GraphFailure): GraphFailure {
  const { code, subcode, message, details } = failure;
  if (code !== 100) return failure;
  return new GraphFailure(code, subcode, message, { ...details, type: 'IGApiException' });
}

const statuses: Readonly<Record<number, number>> = { 1: 500, 2: 503, 4: 403, 200: 403, 368: 403, 803: 404 };

/** The body of an error response. */
export function envelope(failure: GraphFailure, traceId: string): object {
  const { code, subcode, message, details } = failure;
  if (details.flat) return { error_type: 'OAuthException', code: failure.status, error_message: message };
  return {
    error: {
      message,
      type: details.type ?? 'OAuthException',
      code,
      ...(subcode !== undefined && { error_subcode: subcode }),
      ...(details.data !== undefined && { error_data: details.data }),
      ...(details.transient !== undefined && { is_transient: details.transient }),
      ...(details.userTitle !== undefined && { error_user_title: details.userTitle }),
      ...(details.userMessage !== undefined && { error_user_msg: details.userMessage }),
      fbtrace_id: traceId,
    },
  };
}

/** The header that comes with errors about the token. */
export function authenticateHeader({ code, message }: GraphFailure): string | undefined {
  const kind = kinds[code];
  // A header holds no line breaks, and nothing outside Latin-1.
  return kind && `OAuth "Facebook Platform" "${kind}" "${message.replace(/[^\x20-\x7e]|"/g, '?')}"`;
}

const kinds: Readonly<Record<number, string>> = {
  10: 'insufficient_scope',
  102: 'invalid_token',
  104: 'invalid_request',
  190: 'invalid_token',
  200: 'insufficient_scope',
  2500: 'invalid_request',
};

const documentation = 'Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api';

/** Meta has one error for an object that is missing, that may not be seen, or that lacks the operation. */
export function unsupportedRequest(method: string, id: string): GraphFailure {
  const message =
    `Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due to ` +
    `missing permissions, or does not support this operation. ${documentation}`;
  return new GraphFailure(100, 33, message, { type: 'GraphMethodException' });
}

export function unknownAlias(alias: string): GraphFailure {
  return new GraphFailure(803, undefined, `(#803) Some of the aliases you requested do not exist: ${alias}`);
}

export function unknownField(name: string, type: string): GraphFailure {
  return invalid(`Tried accessing nonexisting field (${name}) on node type (${type})`);
}

/** A parameter or a field that is wrong. */
export function invalid(message: string): GraphFailure {
  return new GraphFailure(100, undefined, `(#100) ${message}`);
}

/** A parameter that not every form of an operation has, where its form cannot do without. */
export function required<Params, Name extends keyof Params>(
  params: Params,
  name: Name,
): Exclude<Params[Name], undefined> {
  const { [name]: value } = params;
  if (value !== undefined && value !== '') return value as Exclude<Params[Name], undefined>;
  throw invalid(`The parameter ${String(name)} is required`);
}

/** Insights without a metric. */
export function noMetric(): GraphFailure {
  const userTitle = 'No metric was specified to be fetched';
  const userMessage = `${userTitle}. Please specify one or more metrics to be fetched and try again.`;
  return new GraphFailure(3001, 1_504_028, '(#3001) Invalid query', { userTitle, userMessage });
}

export function syntaxError(message: string): GraphFailure {
  return new GraphFailure(2500, undefined, message);
}

/** A request that reaches too far. Shorter pages help. */
export function tooMuchData(): GraphFailure {
  const message = "Please reduce the amount of data you're asking for, then retry your request";
  return new GraphFailure(1, 99, message);
}
