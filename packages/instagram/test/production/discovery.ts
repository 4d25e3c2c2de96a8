import { facebook, type Wire } from './wire.js';

const found = ['id', 'caption', 'media_type', 'media_url', 'permalink', 'timestamp'] as const;

export const discovery: Readonly<Record<string, Wire>> = {
  'somebody else by name': {
    call: (api) =>
      api.user.businessDiscovery.get({
        username: 'x',
        fields: ['username', 'followers_count', { media: { limit: 5, fields: ['id', 'like_count'] } }],
      }),
    sends: `GET ${facebook}/1784`,
    params: { fields: 'business_discovery.username(x){username,followers_count,media.limit(5){id,like_count}}' },
    answer: { business_discovery: { username: 'x', media: { data: [{ id: '2', like_count: 1 }] } } },
    gives: { username: 'x', media: { data: [{ id: '2', like_count: 1 }] } },
  },
  'the id of a hashtag': {
    call: (api) => api.hashtagSearch.get({ q: 'bread', fields: ['id'] }),
    sends: `GET ${facebook}/ig_hashtag_search`,
    params: { q: 'bread', user_id: '1784', fields: 'id' },
    answer: { data: [{ id: '178' }] },
  },
  'the top of a hashtag': {
    call: (api) => api.hashtag('178').topMedia.get({ fields: found, limit: 25 }),
    sends: `GET ${facebook}/178/top_media`,
    params: { user_id: '1784', fields: found.join(','), limit: '25' },
  },
  'the latest of a hashtag': {
    call: (api) => api.hashtag('178').recentMedia.get({ fields: found }),
    sends: `GET ${facebook}/178/recent_media`,
    params: { user_id: '1784', fields: found.join(',') },
  },
  'the hashtags of the week': {
    call: (api) => api.user.recentlySearchedHashtags.get({ fields: ['id', 'name'], limit: 30 }),
    sends: `GET ${facebook}/1784/recently_searched_hashtags`,
    params: { fields: 'id,name', limit: '30' },
  },
  'music for reels': {
    call: (api) => api.igAudio.get({ audio_type: 'music', search_query: 'sun' }),
    sends: `GET ${facebook}/ig_audio`,
    params: { audio_type: 'music', user_id: '1784', search_query: 'sun' },
    answer: { audio: [{ audio_id: '9', audio_type: 'music', title: 'A', duration_in_ms: 3000 }] },
    gives: { data: [{ audio_id: '9', audio_type: 'music', title: 'A', duration_in_ms: 3000 }] },
  },
};
