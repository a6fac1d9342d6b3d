// A spreadsheet
export const SheetPage = ({ id }: { id: string }) => <p>{id}</p>;
