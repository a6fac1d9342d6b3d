// The checks after a year: nothing lost, nothing twice, nothing refused unexpectedly, mails sent when and by whom they should be.

import { momentOf, weekday } from '../office/localTime.ts';
import { isSentTogether, mailKindOf } from '../office/mailKinds.ts';
import type { Office } from '../office/office.ts';
import type { Stage } from '../play/stage.ts';
import { duplicatesIn } from './doubled.ts';
import { isHoliday } from './holidays.ts';
import { lossesOf } from './lost.ts';

/** A sentence for each fault; none where all is well. */
export const faultsOf = ({ office, given, plan }: Pick<Stage, 'office' | 'given' | 'plan'>): string[] => [
  ...office.faults,
  ...duplicatesIn(office).map((what) => `Twice: ${what}`),
  ...lossesOf(office, given, plan),
  ...office
    .tab('log')
    .rows.filter((row) =>
      ['Uvis', 'Uncertain', 'I gang', 'Claimed', 'Fejlet', 'Failed'].includes(row.cell('Tilstand', 'State')),
    )
    .map((row) => `Not settled: ${row.cell('Nøgle', 'Key')} is ${row.cell('Tilstand', 'State')}`),
  ...outsideTheMorning(office),
  ...severalADay(office),
  ...sentByOthers(office),
];

/** Mails that the hourly trigger sends leave on a working day from 08:00, and before 16:00 where Google was late. */
const outsideTheMorning = (office: Office): string[] => {
  return office.workspace.state.outbox.flatMap(({ sentAt, subject }, position) => {
    if (!office.mailsByClock.has(position)) return [];
    const moment = momentOf(sentAt);
    const date = moment.slice(0, 10);
    const time = moment.slice(11, 16);
    const isMorning = time >= '08:00' && time < '16:00' && weekday(date) <= 5 && !isHoliday(date);
    return isMorning ? [] : [`Mail outside the morning of a working day: ${moment} ${subject}`];
  });
};

/** Mails that can be combined are one mail for each reader and day, whoever sends it. */
const severalADay = (office: Office): string[] => {
  const subjects = new Map<string, string>();
  return office.workspace.state.outbox.flatMap(({ sentAt, subject, to }, position) => {
    if (!office.mailsByClock.has(position) || !isSentTogether(mailKindOf(subject))) return [];
    const readerAndDay = `${to.join()} on ${momentOf(sentAt).slice(0, 10)}`;
    const before = subjects.get(readerAndDay);
    subjects.set(readerAndDay, subject);
    return before === undefined ? [] : [`Two mails that belong together, to ${readerAndDay}: ${before} / ${subject}`];
  });
};

/** From the handover on, only the successor has a trigger and sends mail. */
const sentByOthers = (office: Office): string[] => {
  const owners = office.workspace.state.triggers.filter(({ disabled }) => !disabled).map(({ owner }) => owner);
  const others = owners.filter((owner) => owner !== office.managerEmail);
  const { handedOverAt } = office;
  const late = office.workspace.state.outbox.filter(
    ({ sentAt, from }) => handedOverAt !== undefined && sentAt > handedOverAt && from !== office.managerEmail,
  );
  return [
    ...(owners.includes(office.managerEmail) ? [] : [`${office.managerEmail} has no trigger.`]),
    ...others.map((owner) => `${owner} still has a trigger.`),
    ...late.map(({ sentAt, from, subject }) => `Sent by ${from} after the handover: ${momentOf(sentAt)} ${subject}`),
  ];
};
