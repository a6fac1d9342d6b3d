// A Doc, to read and to write in.
export const DocPage = ({ id }: { id: string }) => <p>{id}</p>;
