// The first half of the year by clicks, as manager and as two employees: from the focus areas to agreements, each part from a stage of its own.

import { DA } from 'local-workspace';
import type { School } from '../flows/school.ts';
import { type ExampleStage, exampleAt } from './exampleSchool.ts';
import { PersonalDoc } from './personalDoc.ts';
import { PersonalForm } from './personalForm.ts';
import { notExercised } from './serverFunctions.ts';
import type { Sidebar } from './sidebar.ts';
import { Town } from './town.ts';

const JONAS = 'jonas.friis@aabakkeskolen.solby.example';
const ALI = 'ali.rahmani@aabakkeskolen.solby.example';

let town: Town;
let sidebar: Sidebar;
const from = async (stage: ExampleStage, happens: (school: School) => void = () => undefined): Promise<void> => {
  const school = await exampleAt(stage);
  happens(school);
  town = await Town.open(school.workspace);
  sidebar = await town.sidebar();
};
afterEach(async () => {
  const wrong = town.wentWrong();
  await town.close();
  expect(wrong).toEqual({ errors: [], notCompleted: [] });
});

describe('before the meeting', () => {
  beforeEach(() => from('imported'));

  test('everything is prepared, everyone is called to it by mail, and what employees will see is seen first', async () => {
    await tellAFocusArea();
    await fillInSettings();
    await callEveryone();
    await tailorForOne();
    await moveATime();
    await lookAtWhatIsSent();
    expect(notExercised('preparation', town.calls)).toEqual([]);
  });

  const tellAFocusArea = async (): Promise<void> => {
    const { focusAreas } = sidebar.words.prepare;
    await sidebar.prepare('focusAreas');
    const first = sidebar.page.getByRole('group', { name: focusAreas.one(1) });
    await first.getByLabel(focusAreas.sign).fill('Hver klasse har tid til fri læsning hver dag.');
    await town.see(sidebar.sheet, 'prepare-focus-areas');
    await sidebar.save();
  };

  const fillInSettings = async (): Promise<void> => {
    await sidebar.prepare('settings');
    await sidebar.fill({
      Enhed: 'Åbakkeskolen',
      Organisation: 'Solby Kommune',
      Leder: 'Mette Holm',
      Svarfrist: '2026-08-21',
      'Samtaler fra': '2026-08-24',
      'Samtaler til': '2026-08-28',
      'Samtale: minutter': '60',
      'Samtale: sted': 'Kontoret',
    });
    await sidebar.save();
    await sidebar.prepare('meeting');
    await sidebar.fill({
      'Strategimøde: dato': '2026-08-18',
      'Strategimøde: klokkeslæt': '14:00',
      'Strategimøde: sted': 'Personalerummet',
    });
    await sidebar.save();
  };

  const callEveryone = async (): Promise<void> => {
    await sidebar.go('overview');
    await sidebar.press(sidebar.words.overview.preview);
    await town.see(sidebar.sheet, 'phase-strategyMeeting');
    await sidebar.press(/^Send \d+ mails$/);
    await sidebar.told('Færdig');
    const inbox = await town.tab(JONAS, 'inbox');
    await inbox.getByRole('link', { name: /Strategimøde/ }).click();
    await inbox.getByRole('region', { name: DA.inbox.event }).getByText('Personalerummet').waitFor();
    await town.see(inbox, 'inbox-meeting');
  };

  /** And its differences are told. */
  const tailorForOne = async (): Promise<void> => {
    const { tailoring, person } = sidebar.words.prepare;
    await sidebar.prepare('tailoring');
    await sidebar.field(person).selectOption('Jonas Friis');
    await sidebar.settled();
    await sidebar.page.getByText(/^Strategi \(8\)/).click();
    const asked = sidebar.page.getByRole('group', { name: 'Hvad kan du selv bidrage med' });
    await asked.getByLabel(tailoring.mark).check();
    await asked.getByLabel(tailoring.note).fill('Tænk på co-teaching i 5. klasse');
    const other = sidebar.page.getByRole('group', { name: 'Hvor passer strategien dårligt' });
    await other.getByLabel(tailoring.hide).check();
    await sidebar.button(tailoring.addOwn).click();
    await sidebar.field(tailoring.ownLabel(1)).fill('Hvad ønsker du dig af et nyt makkerskab?');
    await town.see(sidebar.sheet, 'prepare-tailoring');
    await sidebar.press(tailoring.saveFor(1));
    await sidebar.told(sidebar.words.common.saved);
    await sidebar.page.getByText(tailoring.differences).click();
    await sidebar.page.getByText('makkerskab').first().waitFor();
  };

  const moveATime = async (): Promise<void> => {
    const { slots } = sidebar.words.prepare;
    await sidebar.prepare('slots');
    await sidebar.press(slots.propose);
    await sidebar.told('12 tider foreslået');
    const day = sidebar.field(slots.date('Jonas Friis'));
    const before = await day.inputValue();
    await sidebar.button(slots.later('Jonas Friis')).click();
    expect(await day.inputValue()).not.toBe(before);
    await town.see(sidebar.sheet, 'prepare-slots');
    await sidebar.save();
  };

  /** And mailed to oneself. */
  const lookAtWhatIsSent = async (): Promise<void> => {
    const { previews, person } = sidebar.words.prepare;
    await sidebar.prepare('previews');
    await sidebar.field(person).selectOption('Jonas Friis');
    await sidebar.press(previews.showForm);
    await sidebar.page.getByText('Hvad ønsker du dig af et nyt makkerskab?').waitFor();
    await sidebar.press(previews.showMail);
    expect(await sidebar.inSight('.mail-head')).toBe(true);
    expect(await sidebar.inSight('iframe.mail')).toBe(true);
    await town.see(sidebar.sheet, 'prepare-previews');
    await sidebar.press(previews.test);
    await sidebar.told(previews.tested);
  };
});

test('forms and Docs are made, and it is told how far it has come; then invitations are refused before the meeting', async () => {
  await from('called');
  await sidebar.go('overview');
  await sidebar.press(sidebar.words.overview.preview);
  await town.see(sidebar.sheet, 'phase-forms');
  const first = await town.hold(sidebar.sheet, 'workOn');
  await sidebar.button(/^Lav \d+ skemaer$/).click();
  await sidebar.page.getByRole('progressbar', { name: sidebar.words.phase.doing.forms }).waitFor();
  expect(await sidebar.page.getByRole('button', { disabled: false }).allTextContents()).toEqual(['Stop efter dette']);
  await town.see(sidebar.sheet, 'progress-begins');
  const second = await town.hold(sidebar.sheet, 'workOn');
  await first();
  await sidebar.page.getByText(/\d+ af 24/).waitFor();
  await town.see(sidebar.sheet, 'progress');
  await second();
  await sidebar.settled();
  await sidebar.told('Færdig');
  await town.see(sidebar.sheet, 'overview-forms');
  await sidebar.press(sidebar.words.overview.preview);
  await sidebar.page.getByText('Strategimødet er ikke holdt endnu').waitFor();
  await sidebar.press(sidebar.words.phase.startEmpty);
  await sidebar.page.getByRole('alert').waitFor();
  await town.see(sidebar.sheet, 'invitations-refused');
  await sidebar.press(/Tilbage/);
  expect(town.mails(/Invitation/)).toEqual([]);
});

test('employees answer behind the link in their invitation, the later answer counts, and the manager reads it', async () => {
  await from('invited');
  await answerInDanish();
  await answerInEnglish();
  await sidebar.go('overview');
  await sidebar.press(sidebar.words.overview.collect);
  await sidebar.talk('Ali Rahmani', 'answers');
  await sidebar.page.getByText('Fractions with wood').first().waitFor();
  await sidebar.talk('Jonas Friis', 'answers');
  await sidebar.page.getByText('Makkerskab i 5. klasse').first().waitFor();
  await town.see(sidebar.sheet, 'conversation-answers');
  const { calendar } = sidebar.words.prepare.slots;
  await sidebar.prepare('slots');
  await sidebar.press(calendar.make);
  await sidebar.page.getByRole('link', { name: calendar.download('MUS-2026.ics') }).waitFor();
  expect(notExercised('answers', town.calls)).toEqual([]);
});

const answerInDanish = async (): Promise<void> => {
  const inbox = await town.tab(JONAS, 'inbox');
  await inbox.getByRole('link', { name: /Invitation til din MUS/ }).click();
  const mail = inbox.frameLocator('iframe.mail-frame');
  await mail.getByRole('heading', { name: 'Det arbejder vi med de kommende år' }).waitFor();
  await town.see(inbox, 'inbox-invitation');
  await mail.getByRole('link', { name: 'Udfyld dit skema' }).click();
  const form = new PersonalForm(inbox, 'da');
  await form.next();
  await town.see(inbox, 'form');
  // What is required is asked for where it stands.
  await form.next();
  await inbox.getByText(DA.form.problems.requiredRow).waitFor();
  await town.see(inbox, 'form-problem');
  await form.answer({
    'Prøver co-teaching med Nanna i dansk i 5. klasse: Gennemført': true,
    'Hvilken forskel har de gennemførte aftaler gjort': 'Børnene taler mere om det, de læser.',
    'Hvad er dit bedste forslag': 'Fælles forberedelse hver anden tirsdag',
    'Hvilke emner vil du selv': 'Makkerskab i 5. klasse\nLæsebånd for alle',
  });
  await town.see(inbox, 'form-sent');
};

const answerInEnglish = async (): Promise<void> => {
  const inbox = await town.tab(ALI, 'inbox');
  for (const topics of ['Fractions', 'Fractions with wood\nA workshop for all']) {
    await inbox.goto(town.address(ALI, 'inbox'));
    await inbox.getByRole('link', { name: /Invitation to your MUS/ }).click();
    const mail = inbox.frameLocator('iframe.mail-frame');
    await mail.getByRole('link', { name: 'Fill in your form' }).click();
    const form = new PersonalForm(inbox, 'en');
    await form.answer({
      'Bygger et emnekasse-forløb om brøker, som alle på mellemtrinnet kan låne: Partly': true,
      'Which topics do you want': topics,
    });
  }
  await town.see(inbox, 'form-sent-english');
};

test("the manager's own words come first, then the effect of old agreements, then new ones, checked as one types", async () => {
  await from('invited', (school) => school.jumpTo('2026-10-09T16:05'));
  await prepareAndReview();
  const { agreements } = sidebar.words.conversation;
  await sidebar.button(agreements.add).click();
  const card = sidebar.page.getByRole('group', { name: agreements.one(1) });
  await card.getByLabel(agreements.text).fill('Jonas og Nanna planlægger læsebånd sammen hver anden uge');
  await card.getByLabel(agreements.type).selectOption({ index: 1 });
  await card.getByLabel(agreements.focusArea).selectOption('Læselyst på alle trin');
  await card.getByLabel(agreements.responsible).selectOption('Medarbejder');
  await card.getByText(agreements.missing.deadline).waitFor();
  await town.see(sidebar.sheet, 'agreement-missing');
  await card.getByLabel(agreements.deadline).fill('2027-03-01');
  await card.getByText(agreements.fine).waitFor();
  await town.see(sidebar.sheet, 'agreement-fine');
  await sidebar.press(agreements.save(1));
  await sidebar.told(agreements.result(1, 0));
  expect(notExercised('conversation', town.calls)).toEqual([]);
});

const prepareAndReview = async (): Promise<void> => {
  const { preparation, review, talk, agreements } = sidebar.words.conversation;
  await sidebar.talk('Jonas Friis', 'preparation');
  for (const field of await sidebar.field(preparation.answer).all()) await field.fill('Jonas får de stille med.');
  await town.see(sidebar.sheet, 'conversation-preparation');
  await sidebar.save();

  await sidebar.talk('Jonas Friis', 'agreements');
  await sidebar.page.getByText(review.locked).first().waitFor();
  await sidebar.talk('Jonas Friis', 'review');
  await sidebar.field(review.status).selectOption('Gennemført');
  await sidebar.field(review.effect).fill('To klasser læser mere.');
  await sidebar.field(review.score).selectOption('4');
  await town.see(sidebar.sheet, 'conversation-review');
  await sidebar.save();
  await sidebar.talk('Ali Rahmani', 'review');
  await sidebar.field(review.status).selectOption('Ikke gennemført');
  await sidebar.field(review.reason).fill('Kassen blev først købt i juni.');
  await sidebar.save();

  for (const name of ['Jonas Friis', 'Ali Rahmani']) {
    await sidebar.talk(name, 'held');
    await sidebar.page.getByRole('group', { name: talk.focusAreas }).getByLabel('Læselyst på alle trin').check();
    await sidebar.save();
  }
  await sidebar.talk('Jonas Friis', 'agreements');
  expect(await sidebar.page.getByText(agreements.kept).isVisible()).toBe(false);
};

test("agreements are written in the Doc's table, and read back: a bad row is told, and mended", async () => {
  await from('invited', talkedWithAli);
  const inbox = await town.tab(ALI, 'inbox');
  await inbox.getByRole('link', { name: /Invitation to your MUS/ }).click();
  await inbox.frameLocator('iframe.mail-frame').getByRole('link', { name: 'Open the conversation Doc' }).click();
  const doc = new PersonalDoc(inbox, 'en');
  await doc.write('Sign of success', 1, {
    Agreement: 'A box of fractions is lent out to every class',
    Type: 'Goal',
    'Focus area': 'Undervisning med hænderne',
    Responsible: 'Employee',
    Deadline: '1 May 2027',
    'Sign of success': 'Five classes have used it',
  });
  await doc.write('Sign of success', 2, {
    Agreement: 'A course in wood work for two teachers',
    Type: 'Development activity',
    'Focus area': 'Undervisning med hænderne',
    Responsible: 'Manager',
  });
  await town.see(inbox, 'doc-agreements');
  const { agreements } = sidebar.words.conversation;
  await sidebar.talk('Ali Rahmani', 'agreements');
  await sidebar.press(agreements.read);
  await sidebar.told(agreements.readResult(1, 0, 0));
  await sidebar.page.getByRole('alert').filter({ hasText: 'Frist' }).waitFor();
  await town.see(sidebar.sheet, 'agreements-read');
  await doc.write('Sign of success', 2, { Deadline: '15 March 2027' });
  await sidebar.press(agreements.read);
  await sidebar.told(agreements.readResult(1, 0, 1));
  expect(await sidebar.page.getByRole('alert').isVisible()).toBe(false);
  expect(notExercised('doc', town.calls)).toEqual([]);
});

const talkedWithAli = (school: School): void => {
  school.jumpTo('2026-10-09T16:05');
  const employeeId = school.idOf(ALI);
  const { id = '' } = school.row('agreements', { employeeId }) ?? {};
  const reviewed = { status: 'Ikke gennemført', reason: 'Kassen blev først købt i juni.', effect: '', score: '' };
  school.call('reviewAgreements', employeeId, [{ agreementId: id, ...reviewed }]);
  school.call('registerConversation', employeeId, '2026-10-09', ['F1']);
};
