import { type GraphError, NetworkError, OutcomeUnknownError, PublishingError } from '@edgewalk/core';
import { type Either, isLeft, left } from '@edgewalk/core/declare';
import { type FailureKind, failureKind as kindByClass, type PartState } from '@edgewalk/publishing';

export const operation = 'Page.publish';

/** Meta's table says of a failed start to try it several times. Its subcodes name what is wrong with the file. */
const isUnexplained = ({ code, subcode }: GraphError): boolean => code === 6000 && subcode === undefined;

/** Meta said so of a video that it can fetch at the second attempt. */
const isUnfetched = ({ code }: GraphError): boolean => code === 389;

/** A part whose creation may have been lost is made again: nobody sees the other one, and Meta drops it after a day. */
export function creationDelay(error: GraphError): 'soon' | undefined {
  const isLost = error instanceof OutcomeUnknownError || error instanceof NetworkError;
  const mayPass = error.retry === 'safe' || isUnfetched(error) || isUnexplained(error);
  return isLost || mayPass ? 'soon' : undefined;
}

/** Classifies a failed publish. A repeated text is refused (506), and after a lost answer it is our own that is there. */
export function failureKind(error: GraphError, isInDoubt: boolean): FailureKind {
  return error.code === 506 && !isInDoubt ? 'refused' : kindByClass(error);
}

/** An answer in which Meta took the post. `success: false` comes as a success, and leaves open what is public. */
export function accepted<A extends { readonly success?: boolean }>(
  outcome: Either<GraphError, A>,
  edge: string,
): Either<GraphError, A> {
  if (isLeft(outcome) || outcome.right.success !== false) return outcome;
  return left(
    new PublishingError({
      message: `POST /${edge}: Meta answered success: false, and does not say why`,
      retry: 'after',
      advice: 'Look at the Page, or go on later from the checkpoint: it is not published a second time.',
      request: { method: 'POST', path: `/${edge}` },
    }),
  );
}

/** A video failed or expired; what it says itself is the best explanation. */
export const videoError = (video: string, { code, text }: PartState): PublishingError =>
  new PublishingError({
    message: `GET /${video}: the video ended as ${code}${text === '' ? '' : ` (${text})`}`,
    retry: 'never',
    advice: 'Read the message: it says what Meta refuses. Then publish another file.',
    request: { method: 'GET', path: `/${video}` },
  });
