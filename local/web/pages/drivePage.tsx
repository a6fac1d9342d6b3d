// A person's files: what is in a folder, with whom each file is shared; or one file that has a page of its own.
import { useEffect } from 'preact/hooks';
import { pathOf } from '../links.ts';
import type { DriveView, FileKind, FileView } from '../pagesContract.ts';
import { shortMoment } from '../times.ts';
import './drive.css';
import { Loading, ProblemNotice } from './notices.tsx';
import { shownPage } from './server.ts';
import { useFetched, useSessionInfo } from './sessionInfo.ts';

export const DrivePage = () => {
  const [, place = '', id = ''] = shownPage().split('/');
  return place === 'file' ? <FilePage id={id} /> : <FolderPage id={place === 'folders' ? id : ''} />;
};

const FolderPage = ({ id }: { id: string }) => {
  const { words, me } = useSessionInfo();
  const { data, problem, refresh } = useFetched<DriveView>(`drive?folder=${encodeURIComponent(id)}`);
  if (!data) {
    return problem ? (
      <ProblemNotice problem={problem} words={words} again={() => void refresh()} />
    ) : (
      <Loading words={words} />
    );
  }
  return (
    <div class="drive-page">
      <h1>
        {data.path.length === 0 ? (
          words.drive.title
        ) : (
          <nav aria-label={words.drive.path}>
            <a href={pathOf(me.email, 'drive')}>{words.drive.title}</a>
            {data.path.map((folder, at) => (
              <span key={folder.id}>
                {' › '}
                {at === data.path.length - 1 ? (
                  folder.name
                ) : (
                  <a href={pathOf(me.email, `drive/folders/${folder.id}`)}>{folder.name}</a>
                )}
              </span>
            ))}
          </nav>
        )}
      </h1>
      {data.files.length === 0 ? (
        <p>{words.drive.empty}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.drive.name}</th>
              <th scope="col">{words.drive.owner}</th>
              <th scope="col">{words.drive.sharing}</th>
              <th scope="col">{words.drive.modified}</th>
            </tr>
          </thead>
          <tbody>
            {data.files.map((file) => (
              <FileRow key={file.id} file={file} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
};

const FileRow = ({ file }: { file: FileView }) => {
  const { words, me, now, timeZone, language } = useSessionInfo();
  return (
    <tr>
      <th scope="row">
        <span class="drive-kind">
          <Icon kind={file.kind} label={words.drive.kinds[file.kind]} />
          {file.page === '' ? file.name : <a href={pathOf(me.email, file.page)}>{file.name}</a>}
        </span>
      </th>
      <td data-label={words.drive.owner}>{file.isOwn ? words.drive.me : file.ownerName}</td>
      <td data-label={words.drive.sharing}>
        <Sharing file={file} />
      </td>
      <td data-label={words.drive.modified}>{shortMoment(file.modifiedAt, now, timeZone, language)}</td>
    </tr>
  );
};

const Sharing = ({ file }: { file: FileView }) => {
  const { words } = useSessionInfo();
  const others = file.sharing.filter(({ role }) => role !== 'owner');
  if (others.length === 0) return <span class="drive-quiet">{words.drive.notShared}</span>;
  return (
    <ul class="drive-sharing">
      {others.map(({ who, role }) => (
        <li key={`${who}:${role}`}>
          {who || words.drive.anyone} <span class="drive-quiet">{words.drive.roles[role]}</span>
        </li>
      ))}
    </ul>
  );
};

const LETTERS: Readonly<Record<FileKind, string>> = {
  sheet: '▦',
  form: '☰',
  doc: '≡',
  folder: '▣',
  pdf: 'PDF',
  script: '{ }',
  other: '•',
};

const Icon = ({ kind, label }: { kind: FileKind; label: string }) => (
  <span class={`drive-icon ${kind}`} role="img" aria-label={label} title={label}>
    {LETTERS[kind]}
  </span>
);

/** A file that is not a Google file. Links in mails may lead here for Google files too; those are redirected to their page. */
const FilePage = ({ id }: { id: string }) => {
  const { words, me } = useSessionInfo();
  const { data: file, problem, refresh } = useFetched<FileView>(`drive/${id}`);
  const elsewhere = file && file.page !== '' && !file.page.startsWith('drive/file/') ? file.page : '';
  useEffect(() => {
    if (elsewhere !== '') location.replace(pathOf(me.email, elsewhere));
  }, [elsewhere, me.email]);
  if (!file || elsewhere !== '') {
    return problem ? (
      <ProblemNotice problem={problem} words={words} again={() => void refresh()} />
    ) : (
      <Loading words={words} />
    );
  }
  const content = `/api/as/${encodeURIComponent(me.email)}/drive/${id}/content`;
  return (
    <div class="drive-page drive-file">
      <h1>{file.name}</h1>
      {file.kind === 'pdf' ? (
        <>
          <p>
            <a href={content} target="_blank" rel="noopener">
              {words.drive.openNew}
            </a>
          </p>
          <iframe title={file.name} src={content} />
        </>
      ) : (
        <p>
          {file.page === '' ? (
            words.drive.noPage
          ) : (
            <a href={content} download={file.name}>
              {words.drive.download}
            </a>
          )}
        </p>
      )}
    </div>
  );
};
