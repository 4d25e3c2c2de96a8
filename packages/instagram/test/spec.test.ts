import { describe, expect, test } from '@jest/globals';
import { describe as describeTree, memberFacts } from '@edgewalk/core/declare';
import type { Login } from '@edgewalk/core';
import { Instagram } from '@edgewalk/instagram';
import { tryFieldTypes } from '@edgewalk/testing/tree/field-types';
import { messageFieldTypes } from '@edgewalk/testing/tree/message-field-types';
import { tryOperationInput } from '@edgewalk/testing/tree/operation-input';
import { tryOperationFacts } from '@edgewalk/testing/tree/operation-facts';
import { tryParameterWords } from '@edgewalk/testing/tree/parameter-words';
import { fieldTypes } from './spec/field-types.js';
import { moreFieldTypes } from './spec/more-field-types.js';
import { moreParameterWords } from './spec/more-parameter-words.js';
import { parameterWords } from './spec/parameter-words.js';
import { inputs } from './spec/inputs.js';
import { operations } from './spec/operations.js';

const description = describeTree(new Instagram({ accessToken: 'EAAdescribe', userId: '0' }));

describe("the codec of a field takes what Meta's spec says, and gives out nothing else", () => {
  tryFieldTypes(description, fieldTypes, messageFieldTypes, moreFieldTypes);
});

describe('an operation is what Meta says of it, as a table apart from the declarations has it', () => {
  tryOperationFacts(description, operations);
});

// The fields that only one of the spec's two kinds of a user or media has, and those that the changelog gives to
// Facebook Login alone.
const fieldsOfOneLogin: Readonly<Record<Exclude<Login, 'threads'>, string>> = {
  facebook: `User.ig_id User.legacy_instagram_user_id User.has_profile_pic User.is_published User.owner_business
    User.shopping_product_tag_eligibility User.shopping_review_status User.mini_shop_storefront
    Media.ig_id Media.legacy_instagram_media_id Media.view_count Media.has_poll Media.has_slider Media.video_title
    Media.copyright_check_information Media.boost_eligibility_info Media.audio_id Media.reposts_count
    Media.shares_count Media.saved_count Media.total_like_count Media.total_comments_count Media.total_views_count
    PublicMedia.reposts_count PublicMedia.total_like_count PublicMedia.total_comments_count
    Container.copyright_check_status Container.video_status`,
  instagram: 'User.user_id User.account_type WelcomeMessageFlow.welcome_message_sequence',
};

test.each(['facebook', 'instagram'] as const)('fields that only %s Login has', (login) => {
  const found = [...description.nodes.values()].flatMap(({ declaration: { name, fields } }) =>
    Object.entries(fields.props as Record<string, never>).flatMap(([field, codec]) =>
      memberFacts(codec).login === login ? [`${name}.${field}`] : [],
    ),
  );
  expect(found.toSorted()).toEqual(fieldsOfOneLogin[login].split(/\s+/).toSorted());
});

describe('an operation requires what Meta requires, at the path that Meta has', () => {
  tryOperationInput(description, inputs);
});

describe("closed words of parameters, as Meta's spec and its pages have them", () => {
  tryParameterWords(description, parameterWords, moreParameterWords);
});
