/** What is said to a request before any page is asked. */
export const door = {
  foreign_host: {
    title: 'The console was called by a name it does not know',
    body: 'To keep other websites out, it answers only to its own name. Open it under the address you were given. If this one is right, whoever runs the console must set PUBLIC_URL to it and start the console again.',
  },
  foreign_page: {
    title: 'Only a page of the console may ask for this',
    body: 'The request came from another website, or your browser did not say from where. Nothing was done. Open the console itself and go on from there. If this is the console, and it stands behind a proxy, whoever runs it must set PUBLIC_URL to the address in your browser.',
  },
  bad_address: {
    title: 'This address is damaged',
    body: 'A percent sign in it is not followed by the code of a letter. Copy the address again, whole, from where you have it; a percent sign of its own is written %25.',
  },
  long_address: {
    title: 'This address is too long',
    body: 'Where a message ID is asked for, the ID alone is enough; leave out the log around it.',
  },
}
