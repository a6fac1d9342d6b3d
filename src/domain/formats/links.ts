// The addresses at which people open Forms, Docs and other files.

/** The form with its answers, for the manager. */
export const formEditUrl = (id: string): string => `https://docs.google.com/forms/d/${id}/edit`;

export const docUrl = (id: string): string => `https://docs.google.com/document/d/${id}/edit`;

export const fileUrl = (id: string): string => `https://drive.google.com/file/d/${id}/view`;

export const sheetUrl = (id: string): string => `https://docs.google.com/spreadsheets/d/${id}/edit`;

export const folderUrl = (id: string): string => `https://drive.google.com/drive/folders/${id}`;
