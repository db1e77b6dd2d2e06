/** Said in place of a page whose database cannot be read. */
export const store = {
  title: 'The record of replies cannot be read',
  body: 'The console’s database is gone, damaged or out of reach. What was sent is with Feishu all the same; only the record of it is missing here. Please send nothing until this is fixed: it could not be recorded.',
  steps: [
    'Tell whoever runs the console. The reason stands in its log.',
    'They check DATABASE_URL, whether the disk is full, and whether the file or the database server can be reached.',
    'If the file was moved, they put it back, or a copy of it, and start the console again.',
  ],
}
