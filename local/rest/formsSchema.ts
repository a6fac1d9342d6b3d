// The messages of the Forms API v1 as far as they are emulated.
import { bool, enumerated, int32, listOf, type Message, message, string } from './schema.ts';

const PACKAGE = 'google.apps.forms.v1';
const named = (name: string, fields: Message['fields'], oneofs?: Message['oneofs']): Message =>
  message(`${PACKAGE}.${name}`, fields, oneofs);

export const info = named('Info', { title: string, documentTitle: string, description: string });

const choiceQuestion = named('ChoiceQuestion', {
  type: enumerated(`${PACKAGE}.ChoiceQuestion.ChoiceType`, [
    'CHOICE_TYPE_UNSPECIFIED',
    'RADIO',
    'CHECKBOX',
    'DROP_DOWN',
  ]),
  options: listOf(
    named('Option', {
      value: string,
      isOther: bool,
    }),
  ),
  shuffle: bool,
});

const question = named(
  'Question',
  {
    questionId: string,
    required: bool,
    choiceQuestion,
    textQuestion: named('TextQuestion', { paragraph: bool }),
    scaleQuestion: named('ScaleQuestion', { low: int32, high: int32, lowLabel: string, highLabel: string }),
    dateQuestion: named('DateQuestion', { includeTime: bool, includeYear: bool }),
    timeQuestion: named('TimeQuestion', { duration: bool }),
    rowQuestion: named('RowQuestion', { title: string }),
  },
  {
    kind: ['choiceQuestion', 'textQuestion', 'scaleQuestion', 'dateQuestion', 'timeQuestion', 'rowQuestion'],
  },
);

export const item = named(
  'Item',
  {
    itemId: string,
    title: string,
    description: string,
    questionItem: named('QuestionItem', { question }),
    questionGroupItem: named('QuestionGroupItem', {
      questions: listOf(question),
      grid: named('Grid', { columns: choiceQuestion, shuffleQuestions: bool }),
    }),
    pageBreakItem: named('PageBreakItem', {}),
    textItem: named('TextItem', {}),
  },
  { kind: ['questionItem', 'questionGroupItem', 'pageBreakItem', 'textItem'] },
);

export const settings = named('FormSettings', {
  emailCollectionType: enumerated(`${PACKAGE}.FormSettings.EmailCollectionType`, [
    'EMAIL_COLLECTION_TYPE_UNSPECIFIED',
    'DO_NOT_COLLECT',
    'VERIFIED',
    'RESPONDER_INPUT',
  ]),
});

const publishSettings = named('PublishSettings', {
  publishState: named('PublishState', { isPublished: bool, isAcceptingResponses: bool }),
});

/** forms.create takes a whole Form, and then refuses all but its titles. */
export const formBody = named('Form', {
  formId: string,
  info,
  settings,
  items: listOf(item),
  revisionId: string,
  responderUri: string,
  linkedSheetId: string,
  publishSettings,
});

const location = named('Location', { index: int32 });
const updateMask = string;

export const batchUpdateBody = named('BatchUpdateFormRequest', {
  includeFormInResponse: bool,
  requests: listOf(
    named(
      'Request',
      {
        updateFormInfo: named('UpdateFormInfoRequest', { info, updateMask }),
        updateSettings: named('UpdateSettingsRequest', { settings, updateMask }),
        createItem: named('CreateItemRequest', { item, location }),
        moveItem: named('MoveItemRequest', { originalLocation: location, newLocation: location }),
        deleteItem: named('DeleteItemRequest', { location }),
        updateItem: named('UpdateItemRequest', { item, location, updateMask }),
      },
      { kind: ['updateFormInfo', 'updateSettings', 'createItem', 'moveItem', 'deleteItem', 'updateItem'] },
    ),
  ),
  writeControl: named(
    'WriteControl',
    { requiredRevisionId: string, targetRevisionId: string },
    {
      control: ['requiredRevisionId', 'targetRevisionId'],
    },
  ),
});

export const publishBody = named('SetPublishSettingsRequest', { publishSettings, updateMask });
