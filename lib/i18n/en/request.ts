/** What is sent, below the preview. */
export const request = {
  label: 'Request',
  hint: 'The exact body that will be sent.',
  none: 'There will be a request once there is a message ID and something to say.',
  wrap: 'Request body',
}
