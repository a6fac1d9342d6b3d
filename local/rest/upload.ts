// Uploads to Drive: the metadata and the bytes of a media or multipart request (https://developers.google.com/workspace/drive/api/guides/manage-uploads).
import { NotEmulated } from '../errors.ts';
import { driveError } from './errors.ts';
import { headerOf, type RestRequest } from './exchange.ts';

export interface Media {
  contentType: string;
  bytes: Uint8Array;
}

export interface Upload {
  /** JSON text, where the request carries metadata. */
  metadata?: string;
  media: Media;
}

/** @throws RestError 400 if the body does not match `uploadType`. */
export const uploadIn = (request: RestRequest, uploadType: string | null): Upload => {
  const contentType = headerOf(request.headers, 'content-type') ?? 'application/octet-stream';
  const body = Buffer.from(request.body ?? new Uint8Array());
  if (uploadType === 'media') return { media: { contentType, bytes: body } };
  if (uploadType === 'resumable') throw new NotEmulated('drive.files uploadType=resumable');
  if (uploadType !== 'multipart') throw driveError(400, 'badRequest', 'Invalid upload type.', 'uploadType');
  const boundary = /^multipart\/related\b/i.test(contentType) && /boundary=("([^"]+)"|[^;\s]+)/i.exec(contentType);
  if (!boundary) throw badContent('Missing multipart boundary.');
  const [metadata, media, ...more] = partsOf(body, boundary[2] ?? boundary[1] ?? '');
  if (!metadata || !media || more.length > 0) throw badContent('Multipart body must have exactly two parts.');
  if (!/^application\/json\b/i.test(metadata.contentType)) throw badContent('The first part must be JSON.');
  return { metadata: Buffer.from(metadata.bytes).toString('utf8'), media };
};

const badContent = (message: string) => driveError(400, 'badContent', message);

const partsOf = (body: Buffer, boundary: string): Media[] => {
  const parts: Media[] = [];
  const delimiter = Buffer.from(`--${boundary}`);
  let start = body.indexOf(delimiter);
  while (start >= 0) {
    const end = body.indexOf(Buffer.concat([Buffer.from('\n'), delimiter]), start + 1);
    const closing = body.subarray(start + delimiter.length, start + delimiter.length + 2).toString() === '--';
    if (closing) return parts;
    if (end < 0) throw badContent('Malformed multipart body.');
    parts.push(partOf(body.subarray(start + delimiter.length, end)));
    start = end + 1;
  }
  throw badContent('Malformed multipart body.');
};

/** Headers, an empty line, content; the line end before the next delimiter belongs to the delimiter. */
const partOf = (part: Buffer): Media => {
  const lf = part.indexOf('\n\n', part.indexOf('\n'));
  const crlf = part.indexOf('\r\n\r\n');
  const windows = crlf >= 0 && (lf < 0 || crlf < lf);
  const gap = windows ? crlf : lf;
  if (gap < 0) throw badContent('Malformed multipart body.');
  const headers = part.subarray(0, gap).toString('utf8');
  const contentStart = gap + (windows ? 4 : 2);
  const contentEnd = part.at(-1) === 0x0d ? part.length - 1 : part.length;
  const raw = part.subarray(contentStart, Math.max(contentStart, contentEnd));
  const base64 = /^content-transfer-encoding:\s*base64\s*$/im.test(headers);
  return {
    contentType: /^content-type:\s*(.+?)\s*$/im.exec(headers)?.[1] ?? 'application/octet-stream',
    bytes: base64 ? Buffer.from(raw.toString('latin1'), 'base64') : raw,
  };
};
