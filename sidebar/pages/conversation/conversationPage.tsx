// One person's conversation, usable while talking. Without a person the page lets one be chosen.
import { useShell } from '../../shell.ts';

export const ConversationPage = ({ employeeId }: { employeeId: string }) => {
  const { labels, overview } = useShell();
  const person = overview.people.find(({ id }) => id === employeeId);
  return <h1>{person ? `${labels.conversation.title}: ${person.name}` : labels.conversation.title}</h1>;
};
