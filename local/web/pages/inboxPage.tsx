// A person's mails.
export const InboxPage = () => null;
