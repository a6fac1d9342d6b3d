// The dialog that adds a person to the local Workspace: a name, an address, and a language.
import { useState } from 'preact/hooks';
import { pathOf } from '../links.ts';
import { Dialog } from './dialog.tsx';
import { Problem, post } from './server.ts';
import { useSessionInfo } from './sessionInfo.ts';

export const NewPersonDialog = ({ onCancel }: { onCancel: () => void }) => {
  const { words, language } = useSessionInfo();
  const [person, setPerson] = useState<{ name: string; email: string; language: string }>({
    name: '',
    email: '',
    language,
  });
  const [refusal, setRefusal] = useState('');
  const add = async () => {
    try {
      const { email } = await post<{ email: string }>('people', person);
      location.assign(pathOf(email));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setRefusal(words.newPerson.refused);
    }
  };
  return (
    <Dialog title={words.newPerson.title} onCancel={onCancel}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <p class="quiet">{words.newPerson.intro}</p>
        <label class="field">
          <span>{words.newPerson.name}</span>
          <input
            required
            value={person.name}
            onInput={({ currentTarget }) => setPerson({ ...person, name: currentTarget.value })}
          />
        </label>
        <label class="field">
          <span>{words.newPerson.email}</span>
          <input
            required
            type="email"
            value={person.email}
            onInput={({ currentTarget }) => setPerson({ ...person, email: currentTarget.value })}
          />
        </label>
        <label class="field">
          <span>{words.newPerson.language}</span>
          <select
            value={person.language}
            onChange={({ currentTarget }) => setPerson({ ...person, language: currentTarget.value })}
          >
            <option value="da">{words.newPerson.danish}</option>
            <option value="en">{words.newPerson.english}</option>
          </select>
        </label>
        {refusal !== '' && (
          <p class="problem" role="alert">
            {refusal}
          </p>
        )}
        <div class="dialog-buttons">
          <button type="button" onClick={onCancel}>
            {words.common.cancel}
          </button>
          <button type="submit" class="primary">
            {words.newPerson.add}
          </button>
        </div>
      </form>
    </Dialog>
  );
};
