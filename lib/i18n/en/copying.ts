/** Where the browser does not let the page copy. */
export const copying = {
  failed: 'Could not copy: select the text and copy it by hand.',
  failedHere: 'Could not copy. The text is selected here: copy it by hand.',
  text: 'Text to copy by hand',
}
