import type * as mediabunny from 'mediabunny';
import type { Input, InputAudioTrack, InputVideoTrack } from 'mediabunny';
import type { MediaFacts } from './facts.js';
import type { HeadReader } from './head-reader.js';
import { optionalPackage } from './optional-package.js';
import { quietly } from './quietly.js';

type Mediabunny = typeof mediabunny;

/** How many frames tell the frame rate. */
const frames = 60;

/** What the index of a video says; its frames are not read. */
export async function videoFacts(reader: HeadReader): Promise<MediaFacts> {
  const library = (await optionalPackage('mediabunny')) as Mediabunny;
  return quietly(library, () => factsIn(reader, library));
}

async function factsIn(reader: HeadReader, library: Mediabunny): Promise<MediaFacts> {
  const { CustomSource, Input, MATROSKA, MP4, QTFF, WEBM } = library;
  const source = new CustomSource({
    getSize: () => reader.size,
    read: (from, to) => reader.read(from, to),
    handleUnhandledError: () => undefined,
  });
  const input = new Input({ source, formats: [MP4, QTFF, WEBM, MATROSKA] });
  try {
    const picture = await known(() => input.getPrimaryVideoTrack());
    const sound = await known(() => input.getPrimaryAudioTrack());
    return { ...(await durationOf(input)), ...(picture && (await shown(picture))), ...(sound && (await heard(sound))) };
  } finally {
    input.dispose();
  }
}

async function durationOf(input: Input): Promise<MediaFacts> {
  const seconds = (await known(() => input.getDurationFromMetadata())) ?? (await known(() => input.computeDuration()));
  return seconds === undefined || seconds <= 0 ? {} : { seconds };
}

const shown = (track: InputVideoTrack): Promise<MediaFacts> =>
  gathered({
    width: () => track.getDisplayWidth(),
    height: () => track.getDisplayHeight(),
    videoCodec: () => track.getCodec(),
    frameRate: async () => (await track.computePacketStats(frames)).averagePacketRate,
  });

const heard = (track: InputAudioTrack): Promise<MediaFacts> =>
  gathered({
    audioCodec: () => track.getCodec(),
    sampleRate: () => track.getSampleRate(),
    channels: () => track.getNumberOfChannels(),
  });

type Readings = { readonly [Name in keyof MediaFacts]: () => Promise<MediaFacts[Name] | null> };

/** The facts that can be read. */
async function gathered(readings: Readings): Promise<MediaFacts> {
  const facts: Record<string, unknown> = {};
  for (const [name, read] of Object.entries(readings)) {
    const fact = await known<unknown>(read);
    if (fact !== undefined) facts[name] = fact;
  }
  return facts;
}

/** A fact; undefined where it cannot be read. */
async function known<T>(read: () => Promise<T | null>): Promise<T | undefined> {
  try {
    return (await read()) ?? undefined;
  } catch {
    return undefined;
  }
}
