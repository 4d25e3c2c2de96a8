import { type GraphError, PublishingError, redact, type Retry } from '@edgewalk/core';
import { failureKind as kindByClass, type FailureKind, type PartState } from '@edgewalk/publishing';

/** Meta does not find the container; a new one may take a moment to appear, and some never do. */
const isMissing = ({ code, subcode }: GraphError): boolean => code === 24 && subcode === 4_279_009;

/** Meta has refused posts so that were live all the same. Seen by threads-go, which looks for the post then. */
const mayBeLive = ({ code }: GraphError): boolean => code === 10;

/** A carousel may not find its children right after they are created. */
export function creationDelay(error: GraphError): 'soon' | 'later' | undefined {
  if (isMissing(error)) return 'later';
  return error.retry === 'safe' ? 'soon' : undefined;
}

/** Classifies a failed publish by the codes of Threads, and then by its class. */
export function failureKind(error: GraphError): FailureKind {
  const byClass = kindByClass(error);
  if (byClass === 'unsent') return byClass;
  if (isMissing(error)) return 'missing';
  return mayBeLive(error) ? 'uncertain' : byClass;
}

const another = 'Meta may fetch or process it at another attempt: publish again, or give another address.';

/** What to do about a container that failed, by Meta's word. The others are faults of the file. */
const failures: Readonly<Record<string, readonly [Retry, string]>> = {
  EXPIRED: ['safe', 'A container lives for 24 hours: create a new one.'],
  FAILED_DOWNLOADING_VIDEO: ['safe', `Meta could not fetch the video. ${another}`],
  FAILED_PROCESSING_AUDIO: ['safe', `Meta could not read the sound of the video. ${another}`],
  FAILED_PROCESSING_VIDEO: ['safe', `Meta could not read the video. ${another}`],
  UNKNOWN: ['safe', `Meta does not say why. ${another}`],
  INVALID_ASPEC_RATIO: ['never', 'Give a video from 1:100 to 10:1.'],
  INVALID_BIT_RATE: ['never', 'Give a video of at most 100 Mbps.'],
  INVALID_DURATION: ['never', 'Give a video of at most five minutes.'],
  INVALID_FRAME_RATE: ['never', 'Give a video of 23 to 60 frames a second.'],
  INVALID_AUDIO_CHANNELS: ['never', 'Give a video whose sound has one channel or two.'],
  INVALID_AUDIO_CHANNEL_LAYOUT: ['never', 'Give a video whose sound has one channel or two.'],
};

/** A container ended as ERROR or EXPIRED. */
export function containerError(container: string, { code, text }: PartState): PublishingError {
  const [retry, advice] = failures[code === 'EXPIRED' ? code : text] ?? [
    'never',
    'Read the message: it says what Meta refuses. Then publish another file.',
  ];
  return new PublishingError({
    message: `GET /${container}: the container ended as ${code}${text === '' ? '' : ` (${redact(text)})`}`,
    retry,
    advice,
    request: { method: 'GET', path: `/${container}` },
  });
}
