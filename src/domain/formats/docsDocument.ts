// A Doc as `documents.get` gives it, as far as its tables and what stands under them are read.

/** What we read of `documents.get`: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents */
export interface DocsDocument {
  readonly body?: DocsBody;
  readonly namedRanges?: Readonly<Record<string, { readonly namedRanges?: readonly NamedRange[] }>> | null;
  readonly tabs?: readonly DocsTab[];
}
export interface DocsTab {
  readonly documentTab?: { readonly body?: DocsBody };
  readonly childTabs?: readonly DocsTab[];
}
export interface DocsBody {
  readonly content?: readonly StructuralElement[];
}
export interface StructuralElement {
  readonly startIndex?: number | null;
  readonly endIndex?: number | null;
  readonly paragraph?: { readonly elements?: readonly ParagraphElement[] };
  readonly table?: { readonly tableRows?: readonly TableRow[] };
}
export interface ParagraphElement {
  readonly startIndex?: number | null;
  readonly textRun?: {
    readonly content?: string | null;
    readonly suggestedInsertionIds?: readonly string[] | null;
  };
  readonly person?: { readonly personProperties?: { readonly name?: string | null; readonly email?: string | null } };
  readonly richLink?: { readonly richLinkProperties?: { readonly title?: string | null } };
  readonly dateElement?: {
    readonly dateElementProperties?: { readonly timestamp?: string | null; readonly displayText?: string | null };
  };
}
export interface TableRow {
  readonly tableCells?: readonly TableCell[];
}
export interface TableCell {
  readonly content?: readonly StructuralElement[];
  readonly tableCellStyle?: { readonly columnSpan?: number | null; readonly rowSpan?: number | null };
}
/** In UTF-16 units from the start of the body; `endIndex` is not part of it. */
export interface IndexRange {
  readonly startIndex?: number | null;
  readonly endIndex?: number | null;
}
export interface NamedRange {
  readonly namedRangeId?: string | null;
  readonly name?: string | null;
  readonly ranges?: readonly IndexRange[];
}
