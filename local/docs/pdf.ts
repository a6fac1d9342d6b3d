// HTML → PDF, as `Blob.getAs('application/pdf')` converts a page.
import { docFromHtml } from './fromHtml.ts';
import { pdfOfDoc } from './toPdf.ts';

/** https://developers.google.com/apps-script/reference/base/blob#getAs(String) */
export const pdfOfHtml = (html: string): Uint8Array =>
  pdfOfDoc({ id: '', title: '', body: docFromHtml(html), revision: 1 });
