/** What counts, and what may make it more. */
export const size = {
  body: 'These are the UTF-8 bytes of the request, exactly as it is sent. White space and comments in JSON are not sent.',
  doubtful: (limit: string) =>
    `Above ${limit} counted in thousands: Feishu does not say which KB it means, so this may be refused.`,
  reasons: {
    styles: 'style tags make the stored message larger than the request',
    md: 'Feishu converts md into other tags, which may be larger',
    template: 'the body of the template counts too',
    mentions: 'mentions are stored with more than their id',
  },
}
