import { previewOfImport } from '/tmp/w/left14/src/domain/importing/importing.ts';
import { lookOf } from '/tmp/w/left14/src/domain/importing/importLook.ts';
import { problemSentence } from '/tmp/w/left14/src/domain/words/problemSentence.ts';
import { sheetsOfFile } from '/tmp/w/left14/src/google/host/uploadedFile.ts';
import { emptyUnit } from '/tmp/w/left14/test/domain/emptyUnit.ts';
import { localSheet } from '/tmp/w/left14/test/google/localSheet.ts';

localSheet();
export const show = (
  title: string,
  content: string | Buffer,
  kind: any = 'employees',
  choices: any = {},
  name?: string,
) => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const fname = name ?? (bytes[0] === 0x50 && bytes[1] === 0x4b ? 'liste.xlsx' : 'liste.csv');
  console.log(`\n### ${title}`);
  let sheets;
  try {
    sheets = sheetsOfFile({ name: fname, base64: bytes.toString('base64') });
  } catch (e: any) {
    console.log('REFUSED', e.problems?.map((p: any) => problemSentence(p, 'da')) ?? e);
    return;
  }
  const unit = emptyUnit();
  const p = previewOfImport({ kind, sheets, ...choices } as any, unit);
  const l = lookOf(p as any, unit);
  console.log(
    'rec',
    p.recognised.map((r) => `${r.field}<-${r.header}`).join(', '),
    '| beside',
    p.unknown.join(', '),
    '| out',
    p.leftOut.map((x) => `${x.heading}(${x.because})`).join(', '),
  );
  for (const a of p.additions as any[])
    console.log(
      '  +',
      a.name ?? a.title ?? a.employeeName,
      '|',
      a.email ?? a.text ?? '',
      '|',
      a.state ?? '',
      a.conversationDate ?? '',
      a.conversationTime ?? '',
      JSON.stringify(p.extra[a.id] ?? {}),
    );
  for (const q of p.problems) console.log('  !', problemSentence(q, 'da'));
  for (const q of p.notes) console.log('  ~', problemSentence(q, 'da'));
  if (p.asked.length) console.log('  ?', JSON.stringify(p.asked));
};
