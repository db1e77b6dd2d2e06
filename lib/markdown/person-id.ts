/**
 * Whether a text can be somebody's open_id, union_id or user_id, or `all`: no id has a space or a letter beyond ASCII,
 * and those of chats, messages, apps and files begin as such. Everyone is `all` in small letters.
 */
export const isPersonId = (id: string): boolean =>
  id === 'all' || (/^(?!(?:oc|om|omt|cli|img|file)_)[A-Za-z0-9][\w.-]{0,63}$/.test(id) && !/^all$/i.test(id))

/** Whether it can be the id of one person, whom a card shows or offers: everyone is nobody to be shown. */
export const isOnePerson = (id: string): boolean => id !== 'all' && isPersonId(id)
