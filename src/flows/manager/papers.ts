// The papers for the data protection officer, as a Doc in the unit's folder that only the manager can open.
import { docUrl } from '../../domain/formats/links.ts';
import { papersHtml, papersTitle } from '../../domain/papers/papersDoc.ts';
import { fingerprint } from '../../domain/text/fingerprint.ts';
import { keyOf } from '../../domain/work/work.ts';
import * as drive from '../../google/rest/drive.ts';
import { asOwner } from '../engine/owner.ts';
import { makeAskedFor } from '../engine/perform/askedFor.ts';
import type { Clock } from '../engine/unitOfWork.ts';

/**
 * A new Doc whenever the papers have become others, on another day too. The old ones stay: people have filled them in,
 * and they show what was decided on when. Asked twice for the same, it is the same Doc.
 */
export const makePapers = (clock: Clock): { docLink: string } =>
  asOwner(
    clock,
    (unitOfWork) => {
      const { now } = unitOfWork;
      const { settings } = unitOfWork.unit;
      const title = papersTitle(settings, now.date);
      const html = papersHtml(settings, now.date);
      const key = keyOf.papers(settings.year, fingerprint(html));
      const [doc = ''] = makeAskedFor(unitOfWork, [{ key, make: () => drive.createDocs([{ key, title, html }]) }]);
      return { docLink: docUrl(doc) };
    },
    10_000,
  );
