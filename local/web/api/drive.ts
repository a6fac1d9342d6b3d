// A person's files over the API: what they can see, and the content of those that are no Google files.
import type { FileRecord } from '../../state/records.ts';
import type { Workspace } from '../../state/workspace.ts';
import { driveView, fileView, isVisibleTo } from '../views/drive.ts';
import { NotFound, type Part, part } from './exchange.ts';
import { fileOf } from './frames.ts';

export const driveApi: Part = ({ session }) =>
  part()
    .get('/drive', (context) => {
      const folder = context.req.query('folder') ?? '';
      return context.json(session.read((workspace) => driveView(workspace, context.var.me.email, folder)));
    })
    .get('/drive/:id', (context) => {
      const { email } = context.var.me;
      const id = context.req.param('id');
      return context.json(session.read((workspace) => fileView(workspace, fileAt(workspace, id, email), email)));
    })
    .get('/drive/:id/content', (context) => {
      const file = session.read((workspace) => fileAt(workspace, context.req.param('id'), context.var.me.email));
      const { name, mimeType: contentType, content } = file;
      if (content === undefined) throw new NotFound('The file has no content of its own.');
      return fileOf(context, { name, contentType, content });
    });

const fileAt = (workspace: Workspace, id: string, email: string): FileRecord => {
  const file = workspace.file(id);
  if (!file || !isVisibleTo(workspace, file, email)) throw new NotFound('There is no such file here for you.');
  return file;
};
