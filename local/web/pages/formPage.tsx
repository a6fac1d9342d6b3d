// The employee's form.
export const FormPage = ({ id }: { id: string }) => <p>{id}</p>;
