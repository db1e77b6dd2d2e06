import type { KeyedType } from '#lib/protocol/messages.ts'

/** Messages that are named by a key: what their fields are called, and how they are drawn. */
export const keyed = {
  fields: {
    image: { image_key: 'Image key' },
    file: { file_key: 'File key' },
    audio: { file_key: 'Audio key' },
    media: { file_key: 'Video key', image_key: 'Cover key (optional)' },
    sticker: { file_key: 'Sticker key' },
    share_chat: { chat_id: 'Group ID' },
    share_user: { user_id: 'Person’s open_id' },
  } satisfies { [Type in KeyedType]: { [field: string]: string } },
  about: {
    image: 'A picture this app uploaded. Its key begins with img_.',
    file: 'A file this app uploaded, of any kind but audio and video. Its key begins with file_.',
    audio: 'A voice message: a file this app uploaded as opus.',
    media: 'A video: a file this app uploaded as mp4, with a picture as its cover if you like.',
    sticker: 'Only a sticker that was sent to this app can be sent on. Its key stands in the message it came in.',
    share_chat:
      'A card that lets people join a group for seven days. This app must be in the group; one-to-one chats cannot be shared.',
    share_user: 'The card of a person, by the open_id they have for this app. Apps cannot be shared.',
  } satisfies Record<KeyedType, string>,
  author: (name: string) => `Take ${name}`,
  thisChat: 'Take this group',
  hasName: 'Feishu shows its name and size here.',
  noCover: 'Without a cover Feishu shows a frame of its own.',
  stickerHint: 'Feishu hands out no picture of a sticker; readers see it.',
  group: 'Feishu shows the group’s name and picture, and a button to join.',
  person: 'Contact card',
  voice: 'Voice message',
}
