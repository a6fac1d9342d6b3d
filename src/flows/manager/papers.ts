// The papers for the data protection officer, as a Doc in the unit's folder that only the manager can open.
import { docUrl } from '../../domain/formats/links.ts';
import { papersHtml, papersTitle } from '../../domain/papers/papersDoc.ts';
import { fingerprint } from '../../domain/text/fingerprint.ts';
import { keyOf } from '../../domain/work/work.ts';
import { googleFailed } from '../../google/host/errors.ts';
import { withDocumentLock } from '../../google/host/lock.ts';
import * as drive from '../../google/rest/drive.ts';
import { type Clock, UnitOfWork } from '../engine/unitOfWork.ts';

/**
 * A new Doc whenever the papers have become others, on another day too. The old ones stay: people have filled them in,
 * and they show what was decided on when. Asked twice for the same, it is the same Doc.
 */
export const makePapers = (clock: Clock): { docLink: string } =>
  withDocumentLock(() => {
    const { unit, now } = UnitOfWork.openForWork(clock);
    const { settings } = unit;
    const title = papersTitle(settings, now.date);
    const html = papersHtml(settings, now.date);
    const key = keyOf.papers(settings.year, fingerprint(html));
    const known = drive.filesByKey().get(key);
    if (known) return { docLink: docUrl(known.id) };
    const [made] = drive.createDocs([{ key, title, html }]);
    if (!made?.ok) throw googleFailed('file', made?.status ?? 0, made?.reason ?? 'noAnswer');
    return { docLink: docUrl(made.value) };
  }, 10_000);
