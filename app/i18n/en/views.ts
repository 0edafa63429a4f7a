import type { Messages } from '../id/messages.ts';

export const views: Messages['views'] = {
  label: 'Saved views',
  save: 'Save view',
  by: 'Shared by {{name}}',
  edit: 'Change the view {{name}}',
  newTitle: 'Save view',
  newText: 'The filters, order and columns of this list are kept under a name and shown above the list.',
  editTitle: 'Change view',
  name: 'Name of the view',
  shared: 'Show it to the whole office',
  sharedHint: 'Only you can change or delete it.',
  formErrors: 'The view is not saved yet',
  nothingToSave: 'Filter the list first; there is nothing to save yet.',
  nameTaken: 'You already have a view of this name.',
  tooMany: 'At most 30 views of one list. Delete those you do not use.',
  saved: 'The view “{{name}}” is saved.',
  delete: 'Delete view',
  deleteQuestion: 'Delete the view “{{name}}”?',
  deleteText: 'What is in the list does not change.',
  deleted: 'The view “{{name}}” is deleted.',
  lists: { articles: 'Coverage', outlets: 'Outlets', journalists: 'Journalists' },
};
