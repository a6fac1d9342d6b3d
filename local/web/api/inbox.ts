// A person's mails over the API: lists, one mail, its HTML for a frame, its attachments, and that it has been read.
import type { MailRecord } from '../../state/records.ts';
import type { Workspace } from '../../state/workspace.ts';
import { isReadBy, isReceivedBy, mailboxView, mailFor, mailView } from '../views/mailbox.ts';
import { mailHtml } from '../views/mailHtml.ts';
import { NotFound, type Part, part } from './exchange.ts';
import { fileOf, framedPage } from './frames.ts';

export const inboxApi: Part = ({ session }) =>
  part()
    .get('/mail', (context) => {
      const box = context.req.query('box') === 'sent' ? 'sent' : 'inbox';
      return context.json(session.read((workspace) => mailboxView(workspace, context.var.me, box)));
    })
    .get('/mail/:id', (context) => {
      const { email } = context.var.me;
      const id = context.req.param('id');
      return context.json(session.read((workspace) => mailView(workspace, mailAt(workspace, id, email), email)));
    })
    .get('/mail/:id/html', (context) => {
      const { email } = context.var.me;
      const mail = session.read((workspace) => mailAt(workspace, context.req.param('id'), email));
      return framedPage(context, mailHtml(mail.htmlBody ?? '', email));
    })
    .get('/mail/:id/attachments/:index', (context) => {
      const { id, index } = context.req.param();
      const mail = session.read((workspace) => mailAt(workspace, id, context.var.me.email));
      const attachment = mail.attachments[Number(index)];
      if (!attachment) throw new NotFound('The mail has no such attachment.');
      return fileOf(context, attachment);
    })
    .post('/mail/:id/read', (context) => {
      const { email } = context.var.me;
      const id = context.req.param('id');
      const { isNews } = session.read((workspace) => {
        const mail = mailAt(workspace, id, email);
        return { isNews: isReceivedBy(mail, email) && !isReadBy(mail, email) };
      });
      // Reading again changes nothing, so nothing is saved.
      if (isNews) session.change((workspace) => void mailAt(workspace, id, email).readBy.push(email));
      return context.json({ isRead: true });
    });

const mailAt = (workspace: Workspace, id: string, email: string): MailRecord => {
  const mail = mailFor(workspace, id, email);
  if (!mail) throw new NotFound('There is no such mail.');
  return mail;
};
