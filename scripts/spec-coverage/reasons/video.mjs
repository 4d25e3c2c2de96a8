const bookkeeping = "bookkeeping of Facebook's own apps";
const composer = "what a person did in the composer of Facebook's own apps";
const encoder = "how Facebook's own apps encoded the file";
const likes = "where in Facebook's own apps the button was pressed";
const prompts = "answers a question that Facebook's own apps ask people";
const activity = 'feelings and activities go on posts: fb.page(id).feed.create({ og_action_type_id })';
const undocumented = 'what it does is not documented: fb.client.create(path, { … }) passes it';

/** Why what Meta lists for videos, reels and broadcasts is not declared. */
export const reasons = {
  'AdVideo GET boost_ads_list': 'advertising: the Marketing API is not in this tree',
  'AdVideo POST gaming_clip_create': 'cuts clips out of gaming broadcasts for partners of Facebook Gaming',
  'AdVideo POST #update ?increment_play_count': "Facebook's own players send it",
  'AdVideo POST likes ?feedback_source': likes,
  'AdVideo POST likes ?nectar_module': likes,
  'AdVideo POST likes ?tracking': likes,
  'AdVideo POST comments ?comment_privacy_value': composer,
  'AdVideo POST comments ?facepile_mentioned_ids': composer,
  'AdVideo POST comments ?feedback_source': composer,
  'AdVideo POST comments ?is_offline': composer,
  'AdVideo POST comments ?nectar_module': composer,
  'AdVideo POST comments ?object_id': "comments on another object than the URL's: use that object's URL",
  'AdVideo POST comments ?parent_comment_id': 'answer the comment itself: fb.comment(id).comments.create()',
  'AdVideo POST comments ?text': 'an older word for message',
  'AdVideo POST comments ?tracking': composer,

  'LiveVideo POST #update ?og_*': activity,
  'LiveVideoError GET #get': 'has no id to ask by: fb.liveVideo(id).errors.get() lists it whole',
  'Stories GET #get': 'a story is read as the post that it is: fb.post(post_id).get()',
  'Stories GET insights': 'those of the post that it is: fb.post(post_id).insights.get()',

  'PagePostExperiment GET video_insights':
    'what it answers is not documented: fb.client.edge(`${id}/video_insights`) reads it',

  'Page POST live_videos ?game_show': 'quiz shows, which Facebook has closed',

  'Page POST videos ?application_id': 'names the app that speaks for another: the token says which app it is',
  'Page POST videos ?asked_fun_fact_prompt_id': prompts,
  'Page POST videos ?fun_fact_*': prompts,
  'Page POST videos ?audio_story_wave_animation_handle': composer,
  'Page POST videos ?composer_*': bookkeeping,
  'Page POST videos ?container_type': "says which of Facebook's own products it is for",
  'Page POST videos ?creative_tools': composer,
  'Page POST videos ?edit_description_spec': composer,
  'Page POST videos ?formatting': 'for groups at Workplace, which Meta has closed',
  'Page POST videos ?instant_game_entry_point_data': 'posts of Instant Games only',
  'Page POST videos ?is_*': composer,
  'Page POST videos ?location_source_id': composer,
  'Page POST videos ?manual_privacy': composer,
  'Page POST videos ?og_*': activity,
  'Page POST videos ?publish_event_id': undocumented,
  'Page POST videos ?referenced_sticker_id': composer,
  'Page POST videos ?specified_dialect': undocumented,
  'Page POST videos ?text_format_metadata': composer,
  'Page POST videos ?time_since_original_post': bookkeeping,
  'Page POST videos ?transcode_setting_properties': encoder,
  'Page POST videos ?upload_setting_properties': encoder,
  'Page POST videos ?video_asset_id': undocumented,
  'Page POST videos ?video_id_original': composer,
  'Page POST videos ?video_start_time_ms': composer,
  'Page POST videos ?waterfall_id': bookkeeping,
};
