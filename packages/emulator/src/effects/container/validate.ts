import { listLimits, textExcess, textLimits } from '@edgewalk/instagram';
import { GraphFailure, invalid } from '../../errors/failure.js';
import { publishingFailure } from '../../errors/publishing.js';
import type { EffectContext } from '../../graph/effect.js';
import type { ContainerParams } from './containers.js';
import { type Form, isChildKind, isImageKind, isStoryKind } from './form.js';

/** Refuses what a container may not have, with the codes that Instagram answers. */
export function validate(context: EffectContext<ContainerParams>, form: Form): void {
  const { params, store } = context;
  const { caption, location_id: location, product_tags: products = [], user_tags: people = [] } = params;
  checkCaption(caption);
  refuseForeign(params, form);
  checkText(params);
  checkCollaborators(context);
  checkLocation(location);
  for (const tag of people) checkUserTag(tag, form);
  const productIds = new Set(store.all('Product').map(({ fields }) => String(fields['product_id'])));
  for (const tag of products) checkProductTag(tag, isImageKind(form.kind), productIds);
  if (products.length > listLimits.productTags.most) throw publishingFailure(2207037);
  checkAudio(context);
  checkAddOns(params, form);
}

function checkCaption(caption: string | undefined): void {
  if (caption === undefined) return;
  const excess = textExcess(caption, textLimits.caption);
  if (excess !== undefined) throw publishingFailure(excess.rule === 'mentions' ? 2207040 : 2207010);
}

/** What some kinds of media may not have. A story's caption is no mistake: nothing comes of it. */
function refuseForeign(params: ContainerParams, { kind }: Form): void {
  const ofChild = isChildKind(kind) ? (['caption', 'location_id', 'collaborators', 'is_ai_generated'] as const) : [];
  const ofStory = isStoryKind(kind) ? (['collaborators', 'alt_text'] as const) : [];
  const ofVideo = kind === 'reel' || kind === 'child-video' ? (['alt_text'] as const) : [];
  for (const name of [...ofChild, ...ofStory, ...ofVideo])
    if (params[name] !== undefined) throw invalid(`The param ${name} is not allowed for this media type`);
}

/** Names are written without `@`. */
function checkCollaborators({ params: { collaborators = [] }, store }: EffectContext<ContainerParams>): void {
  if (collaborators.some((name) => store.byUsername(name) === undefined)) throw publishingFailure(2207018);
}

function checkText({ alt_text = '', branded_content_sponsor_ids = [], collaborators = [] }: ContainerParams): void {
  if (textExcess(alt_text, textLimits.altText)) throw invalid('The parameter alt_text has at most 1000 characters');
  if (collaborators.length > listLimits.collaborators.most)
    throw invalid('The parameter collaborators has at most 3 items');
  if (branded_content_sponsor_ids.length > listLimits.sponsors.most)
    throw invalid('The parameter branded_content_sponsor_ids has at most 2 items');
}

/** A sound must be one that the search finds. */
function checkAudio({ params: { audio_configuration: audio }, store }: EffectContext<ContainerParams>): void {
  if (audio === undefined) return;
  if (store.get(audio.audio_id)?.node !== 'Audio') throw invalid('Param audio_configuration[audio_id] is not a sound');
  const volumes = [audio.audio_volume, audio.video_volume].filter((volume) => volume !== undefined);
  if (volumes.some((volume) => volume < 0 || volume > 100)) throw invalid('A volume must be from 0 to 100');
}

/** At most one add-on, and only where there is a caption for it. */
function checkAddOns(
  { poll_attachment: poll, is_comment_prompt_used: isPrompt, caption }: ContainerParams,
  { kind }: Form,
): void {
  if (poll === undefined && isPrompt !== true) return;
  if (isChildKind(kind) || isStoryKind(kind)) throw invalid('Caption add-ons are not supported for this media type');
  if (poll !== undefined && isPrompt === true) throw invalid('Only one caption add-on is allowed');
  if (caption === undefined || caption.trim() === '') throw invalid('A caption add-on needs a caption');
}

function checkLocation(location: string | undefined): void {
  if (location === undefined || /^\d{5,}$/.test(location)) return;
  const message = '(#100) The location ID is not one of a Page with a location';
  throw new GraphFailure(100, undefined, message, { data: 'INSTAGRAM_PLATFORM_API__INVALID_LOCATION_ID' });
}

function checkUserTag(tag: Record<string, unknown>, { kind }: Form): void {
  if (typeof tag['username'] !== 'string') throw invalid('Param user_tags[0][username] is required');
  const placed = 'x' in tag || 'y' in tag;
  const needed = isImageKind(kind) && !isStoryKind(kind);
  if ((needed || placed) && !(isFraction(tag['x']) && isFraction(tag['y']))) {
    throw invalid('Param user_tags[0] needs x and y from 0 to 1');
  }
}

const isFraction = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1;

/** One product tag, on a photo or on a video. */
export function checkProductTag(tag: Record<string, unknown>, isImage: boolean, productIds: ReadonlySet<string>): void {
  const placed = 'x' in tag || 'y' in tag;
  if (!isImage && placed) throw publishingFailure(2207035);
  if (placed && !(isFraction(tag['x']) && isFraction(tag['y']))) throw publishingFailure(2207036);
  if (!productIds.has(String(tag['product_id']))) throw publishingFailure(2207037);
}
