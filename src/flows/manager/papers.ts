// The papers for the data protection officer, as a Doc in the unit's folder that only the manager can open.
import { docUrl } from '../../domain/formats/links.ts';
import { papersHtml, papersTitle } from '../../domain/papers/papersDoc.ts';
import { fingerprint } from '../../domain/text/fingerprint.ts';
import { keyOf } from '../../domain/work/work.ts';
import { googleFailed } from '../../google/host/errors.ts';
import * as drive from '../../google/rest/drive.ts';
import { filesByKey } from '../../google/rest/driveList.ts';
import { isFresh } from '../engine/fresh.ts';
import { asOwner } from '../engine/owner.ts';
import type { Clock } from '../engine/unitOfWork.ts';

/**
 * A new Doc whenever the papers have become others, on another day too. The old ones stay: people have filled them in,
 * and they show what was decided on when. Asked twice for the same, it is the same Doc.
 */
export const makePapers = (clock: Clock): { docLink: string } =>
  asOwner(
    clock,
    (unitOfWork) => {
      const { now, index } = unitOfWork;
      const { settings } = unitOfWork.unit;
      const title = papersTitle(settings, now.date);
      const html = papersHtml(settings, now.date);
      const key = keyOf.papers(settings.year, fingerprint(html));
      // Drive's list may lack what was made a moment ago, so the log says it too.
      const noted = isFresh(unitOfWork, key) ? index.entry(key)?.details.doc : undefined;
      const known = noted ?? filesByKey().get(key)?.id;
      if (known) return { docLink: docUrl(known) };
      const [made] = drive.createDocs([{ key, title, html }]);
      if (!made?.ok) throw googleFailed(made?.status ?? 0, made?.reason ?? 'noAnswer');
      unitOfWork.note('done', [{ key, details: { doc: made.value.id } }]);
      return { docLink: docUrl(made.value.id) };
    },
    10_000,
  );
