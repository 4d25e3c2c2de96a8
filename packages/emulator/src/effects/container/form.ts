import { invalid } from '../../errors/failure.js';
import { publishingFailure } from '../../errors/publishing.js';
import type { ContainerParams } from './containers.js';

/** What a container is to become. */
export interface Form {
  readonly kind: 'image' | 'reel' | 'story-image' | 'story-video' | 'album' | 'child-image' | 'child-video';
  /** Where the file is; absent for albums and for uploads to come. */
  readonly file?: string;
  readonly resumable: boolean;
}

/** Reads what is meant from `media_type`, `is_carousel_item` and the file, and refuses what fits no form. */
export function formOf(params: ContainerParams): Form {
  const { image_url: image, video_url: video } = params;
  const type: string = params.media_type ?? 'IMAGE';
  const child = params.is_carousel_item === true;
  if (!types.has(type) || (type === 'VIDEO' && !child)) throw publishingFailure(2207023);
  if (type === 'CAROUSEL') return { kind: 'album', resumable: false };
  const resumable = params.upload_type === 'resumable';
  if (image !== undefined && video !== undefined) throw invalid('Only one of image_url and video_url is allowed');
  const isImage = type === 'IMAGE' || (type === 'STORIES' && image !== undefined);
  const file = isImage ? image : video;
  if (file === undefined && (!resumable || isImage)) {
    throw invalid(`The parameter ${isImage ? 'image_url' : 'video_url'} is required`);
  }
  return { kind: kindOf(type, child, isImage), resumable, ...(file !== undefined && !resumable && { file }) };
}

const types = new Set(['IMAGE', 'REELS', 'STORIES', 'CAROUSEL', 'VIDEO']);

function kindOf(type: string, child: boolean, isImage: boolean): Form['kind'] {
  if (type === 'STORIES') {
    if (child) throw publishingFailure(2207023);
    return isImage ? 'story-image' : 'story-video';
  }
  if (child) return isImage ? 'child-image' : 'child-video';
  return isImage ? 'image' : 'reel';
}

export const isImageKind = (kind: Form['kind']): boolean => kind.endsWith('image');
export const isChildKind = (kind: Form['kind']): boolean => kind.startsWith('child-');
export const isStoryKind = (kind: Form['kind']): boolean => kind.startsWith('story-');
