// The page Prepare: a list of its parts, each with its state, or the one part that is open.

import { useEffect, useState } from 'preact/hooks';
import type { PreparePage as Page } from '../../../src/contract.ts';
import { dateInWords } from '../../../src/domain/calendar/calendarDate.ts';
import { assertNever } from '../../../src/domain/text/assertNever.ts';
import { Button } from '../../components/button.tsx';
import { Empty, Quiet } from '../../components/texts.tsx';
import { Unsaved } from '../../components/unsaved.tsx';
import { PREPARATION_PARTS, type PreparationPart } from '../../state/preparationParts.ts';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';
import { useDrafts } from '../../state/useDraft.ts';
import { useHeadingFocus } from '../../state/useHeadingFocus.ts';
import { usePageData } from '../../state/usePageData.ts';
import { isWholeDate } from '../../text/dates.ts';
import { FocusAreasPart, focusAreaDrafts } from './focusAreasPart.tsx';
import { ImportPart } from './importPart.tsx';
import { MeetingPart } from './meetingPart.tsx';
import { type PartProps, settingOf } from './parts.ts';
import { PreviewsPart } from './previewsPart.tsx';
import { isOfMeeting } from './settingGroups.ts';
import { settingDrafts } from './settingsForm.tsx';
import { SettingsPart } from './settingsPart.tsx';
import { SlotsPart } from './slotsPart.tsx';
import { TailoringPart, tailoringDrafts } from './tailoringPart.tsx';
import { slotDrafts } from './useSlots.ts';

const NEED_PEOPLE: readonly PreparationPart[] = ['tailoring', 'slots', 'previews'];

/** `about` names the part to open; empty for the list of parts. */
export const PreparePage = ({ about }: { about: string }) => {
  const { labels } = useShell();
  const { data, latest: reload } = usePageData(() => call('preparePage'));
  const [part, setPart] = useState(PREPARATION_PARTS.find((name) => name === about) ?? null);
  const heading = useHeadingFocus(part);
  const words = labels.prepare;
  useEffect(() => window.scrollTo(0, 0), [part]);
  return (
    <>
      {part === null ? null : (
        <Button kind="link" onClick={() => setPart(null)}>
          ‹ {words.title}
        </Button>
      )}
      <h1 ref={heading} tabIndex={-1}>
        {part === null ? words.title : words.parts[part]}
      </h1>
      {data === null ? (
        <Quiet>{labels.common.loading}</Quiet>
      ) : part === null ? (
        <PartList page={data} go={setPart} />
      ) : data.slots.length === 0 && NEED_PEOPLE.includes(part) ? (
        <Empty>
          <p>{words.nobody}</p>
          <Button onClick={() => setPart('import')}>{words.parts.import}</Button>
        </Empty>
      ) : (
        <Part name={part} page={data} reload={reload} go={setPart} />
      )}
    </>
  );
};

const PartList = ({ page, go }: { page: Page; go: (part: PreparationPart) => void }) => {
  const { labels, overview } = useShell();
  useDrafts();
  const words = labels.prepare;
  const { states } = words;
  const date = settingOf(page, 'meetingDate');
  const stateOf: Record<PreparationPart, string> = {
    import: states.people(overview.people.length),
    settings: states.missing(page.settings.filter(({ id, isMissing }) => isMissing && !isOfMeeting(id)).length),
    focusAreas: states.focusAreas(page.focusAreas.length),
    meeting: page.settings.some(({ id, isMissing }) => isMissing && isOfMeeting(id))
      ? states.missing(1)
      : isWholeDate(date)
        ? dateInWords(date, overview.language)
        : date || states.noDate,
    tailoring: states.tailoring,
    slots: states.slots(page.slots.filter((slot) => slot.date !== '').length, page.slots.length),
    previews: states.previews,
  };
  return (
    <>
      <p>{words.lead}</p>
      <ol class="parts">
        {PREPARATION_PARTS.map((name) => (
          <li key={name}>
            <button type="button" class="part" onClick={() => go(name)}>
              <strong>{words.parts[name]}</strong>
              <span class="quiet">{stateOf[name]}</span>
              <Unsaved isThere={hasDraft(name)} />
            </button>
          </li>
        ))}
      </ol>
    </>
  );
};

const hasDraft = (name: PreparationPart): boolean => {
  switch (name) {
    case 'settings':
    case 'meeting':
      return settingDrafts.has(name);
    case 'focusAreas':
      return focusAreaDrafts.has('page');
    case 'slots':
      return slotDrafts.has('page');
    case 'tailoring':
      return tailoringDrafts.all().length > 0;
    default:
      return false;
  }
};

const Part = ({ name, ...props }: { name: PreparationPart } & PartProps) => {
  switch (name) {
    case 'import':
      return <ImportPart {...props} />;
    case 'settings':
      return <SettingsPart {...props} />;
    case 'focusAreas':
      return <FocusAreasPart {...props} />;
    case 'meeting':
      return <MeetingPart {...props} />;
    case 'tailoring':
      return <TailoringPart {...props} />;
    case 'slots':
      return <SlotsPart {...props} />;
    case 'previews':
      return <PreviewsPart {...props} />;
    default:
      return assertNever(name);
  }
};
