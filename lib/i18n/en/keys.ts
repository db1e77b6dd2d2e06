/** Each key, by what it does: the words of the list that "?" opens. */
export const keys = {
  title: 'Keys',
  groups: {
    everywhere: 'Everywhere',
    text: 'In a text or a post',
    source: 'In the source of a card',
    outline: 'In the outline of a card',
  },
  does: {
    send: 'Send the reply',
    close: 'Close what is open',
    places: 'The next place a refusal is about; the one before',
    help: 'This list, outside of fields',
    bold: 'Bold',
    italic: 'Italic',
    underline: 'Underline',
    palette: 'Go anywhere, do anything, put a component into a card',
    complete: 'What may stand here',
    undo: 'Undo; with Shift, redo',
    find: 'Find and replace',
    leave: 'Leave the editor: Tab alone indents',
    walk: 'Walk from element to element',
    fold: 'Open and close a container',
    show: 'Go to the source of the element',
    move: 'Move the element up or down',
    carry: 'Move it out of its container, or into the one beside it',
    duplicate: 'Duplicate it',
    columns: 'Wrap it in columns',
    remove: 'Delete it',
  },
  /** Between a key and the one after it. */
  next: 'then',
}
