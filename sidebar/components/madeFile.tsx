// A file that the server has made, to be kept: its address lives as long as the page that offers it.
import { useEffect, useState } from 'preact/hooks';

interface MadeFile {
  name: string;
  address: string;
}

export const useMadeFile = (): {
  file: MadeFile | null;
  keep: (name: string, content: string, type: string) => void;
} => {
  const [file, setFile] = useState<MadeFile | null>(null);
  useEffect(() => () => (file ? URL.revokeObjectURL(file.address) : undefined), [file]);
  const keep = (name: string, content: string, type: string): void =>
    setFile({ name, address: URL.createObjectURL(new Blob([content], { type })) });
  return { file, keep };
};

/** Nothing while there is no file. */
export const FileLink = ({ file, label }: { file: MadeFile | null; label: (name: string) => string }) =>
  file ? (
    <p>
      <a href={file.address} download={file.name}>
        {label(file.name)}
      </a>
    </p>
  ) : null;
