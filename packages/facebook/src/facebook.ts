// oxlint-disable max-lines -- one member per root: the length of the file is the number of Meta's nodes
import { type ClientOptions, GraphApi } from '@edgewalk/core';
import { Album } from './album.js';
import { AppRequest } from './app-request.js';
import { Application } from './application.js';
import { BusinessUser } from './business-user.js';
import { Business } from './business.js';
import { CallToAction } from './call-to-action.js';
import { clientFor } from './client-for.js';
import { Comment } from './comment.js';
import { Conversation } from './conversation.js';
import { CustomLabel } from './custom-label.js';
import { EventTicketTier } from './event-ticket-tier.js';
import { Event } from './event.js';
import { Group } from './group.js';
import { InstagramAccount } from './instagram-account.js';
import { Lead } from './lead.js';
import { LeadgenForm } from './leadgen-form.js';
import { LiveVideoInputStream } from './live-video-input-stream.js';
import { LiveVideo } from './live-video.js';
import { MessageTemplate } from './message-template.js';
import { Message } from './message.js';
import { PagePostExperiment } from './page-post-experiment.js';
import { PageSearch } from './page-search.js';
import { PageToken } from './page-token.js';
import { Page } from './page.js';
import { Persona } from './persona.js';
import { Photo } from './photo.js';
import { Post } from './post.js';
import { Profile } from './profile.js';
import { belowPacks, StickerPack } from './sticker-pack.js';
import { StickerPacks } from './sticker-packs.js';
import { StickerSearch } from './sticker-search.js';
import { SystemUser } from './system-user.js';
import { User } from './user.js';
import { VideoList } from './video-list.js';
import { VideoPoll } from './video-poll.js';
import { Video } from './video.js';

/**
 * The Facebook tree: Pages and their content.
 *
 * @example
 * const fb = new Facebook({ accessToken });
 * for await (const post of fb.page(id).feed.get({ fields: ['id', 'message'] })) console.log(post.message);
 */
export class Facebook extends GraphApi {
  readonly #me: User;
  readonly #pageSearch: PageSearch;

  constructor(options: ClientOptions) {
    super(clientFor(options));
    this.#me = new User(this.client, 'me');
    this.#pageSearch = new PageSearch(this.client);
  }

  /** The person that the token belongs to. With the token of a Page, `me` is that Page: use `fb.page('me')`. */
  get me(): User {
    return this.#me;
  }

  /** Searches Pages by name. */
  get pageSearch(): PageSearch {
    return this.#pageSearch;
  }

  /** Packs of stickers for messages. */
  get stickerPacks(): StickerPacks {
    return new StickerPacks(this.client);
  }

  /** A pack of stickers. */
  stickerPack(id: string): StickerPack {
    return new StickerPack(this.client, belowPacks(id));
  }

  /** Searches stickers by words. */
  get stickerSearch(): StickerSearch {
    return new StickerSearch(this.client);
  }

  /**
   * The same tree with the token of a Page, which is read at the first use with this tree's token.
   *
   * @example await fb.asPage(id).page(id).feed.create({ message: 'Fresh bread!' });
   */
  asPage(id: string): this {
    return this.as({ accessToken: new PageToken(this.page(id)) });
  }

  /** A Page, by its id or username. */
  page(id: string): Page {
    return new Page(this.client, id);
  }

  /** A post of a Page, or of a person who shares it with the app. */
  post(id: string): Post {
    return new Post(this.client, id);
  }

  /** A comment or a reply. */
  comment(id: string): Comment {
    return new Comment(this.client, id);
  }

  /** An album of photos. */
  album(id: string): Album {
    return new Album(this.client, id);
  }

  /** A photo. */
  photo(id: string): Photo {
    return new Photo(this.client, id);
  }

  /** A video, or a reel. */
  video(id: string): Video {
    return new Video(this.client, id);
  }

  /** A playlist of a Page. */
  videoList(id: string): VideoList {
    return new VideoList(this.client, id);
  }

  /** An experiment that compares videos of a Page. */
  pagePostExperiment(id: string): PagePostExperiment {
    return new PagePostExperiment(this.client, id);
  }

  /** A form in which people leave their contact details. */
  leadgenForm(id: string): LeadgenForm {
    return new LeadgenForm(this.client, id);
  }

  /** What somebody entered in such a form. */
  lead(id: string): Lead {
    return new Lead(this.client, id);
  }

  /** A poll for the viewers of a video. */
  videoPoll(id: string): VideoPoll {
    return new VideoPoll(this.client, id);
  }

  /** A live broadcast. */
  liveVideo(id: string): LiveVideo {
    return new LiveVideo(this.client, id);
  }

  /** One stream that feeds a live broadcast. */
  liveVideoInputStream(id: string): LiveVideoInputStream {
    return new LiveVideoInputStream(this.client, id);
  }

  /** A person on Facebook. */
  user(id: string): User {
    return new User(this.client, id);
  }

  /** A person, a Page or a group, if only the id is known. */
  profile(id: string): Profile {
    return new Profile(this.client, id);
  }

  /** An event. */
  event(id: string): Event {
    return new Event(this.client, id);
  }

  /** One kind of ticket for an event. */
  eventTicketTier(id: string): EventTicketTier {
    return new EventTicketTier(this.client, id);
  }

  /** A group. Meta removed the Groups API on 2024-04-22. */
  group(id: string): Group {
    return new Group(this.client, id);
  }

  /** The messages between a Page and one person. */
  conversation(id: string): Conversation {
    return new Conversation(this.client, id);
  }

  /** One message of a conversation. */
  message(id: string): Message {
    return new Message(this.client, id);
  }

  /** A message template that Meta approves. */
  messageTemplate(id: string): MessageTemplate {
    return new MessageTemplate(this.client, id);
  }

  /** A label that a Page assigns to people in its conversations. */
  customLabel(id: string): CustomLabel {
    return new CustomLabel(this.client, id);
  }

  /** A persona that a Page sends messages as. */
  persona(id: string): Persona {
    return new Persona(this.client, id);
  }

  /** The button under the cover of a Page. */
  callToAction(id: string): CallToAction {
    return new CallToAction(this.client, id);
  }

  /** An Instagram account with the fields that Facebook shows. `@edgewalk/instagram` has the rest. */
  instagramAccount(id: string): InstagramAccount {
    return new InstagramAccount(this.client, id);
  }

  /** A business portfolio. */
  business(id: string): Business {
    return new Business(this.client, id);
  }

  /** A person who works in a business. */
  businessUser(id: string): BusinessUser {
    return new BusinessUser(this.client, id);
  }

  /** An account that a server of a business uses. */
  systemUser(id: string): SystemUser {
    return new SystemUser(this.client, id);
  }

  /** An app. */
  application(id: string): Application {
    return new Application(this.client, id);
  }

  /** A request that an app sent to a person. */
  appRequest(id: string): AppRequest {
    return new AppRequest(this.client, id);
  }
}
