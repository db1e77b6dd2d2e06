import type { KeyedType } from '#lib/protocol/messages.ts'
import type { UploadFault, UploadType } from '#lib/protocol/upload.ts'

/** A moment as it stands in the name of a file. */
export const stamp = (at: Date): string => {
  const two = (n: number) => String(n).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day} ${two(at.getHours())}.${two(at.getMinutes())}`
}

/** Messages that are named by a key: what their fields are called, and how they are drawn. */
export const keyed = {
  fields: {
    image: { image_key: 'Image key' },
    file: { file_key: 'File key' },
    audio: { file_key: 'Audio key' },
    media: { file_key: 'Video key', image_key: 'Cover key (optional)' },
    sticker: { file_key: 'Sticker key' },
    share_chat: { chat_id: 'Group ID' },
    share_user: { user_id: 'Person: name, or open_id' },
  } satisfies { [Type in KeyedType]: { [field: string]: string } },
  about: {
    image: 'Upload a picture, or give the key of one this app uploaded before.',
    file: 'Upload a file, or give the key of one this app uploaded before; not one uploaded as audio or video.',
    audio: 'A voice message: upload the sound, or give the key of one this app uploaded as opus.',
    media: 'Upload a video, or give the key of one this app uploaded as mp4. A picture as its cover is optional.',
    sticker: 'Only a sticker that was sent to this app can be sent on. Its key stands in the message it came in.',
    share_chat:
      'A card that lets people join a group for seven days. This app must be in the group; one-to-one chats cannot be shared.',
    share_user:
      'The card of a person. Type a name of somebody in the chat, or the open_id they have for this app. Apps cannot be shared.',
  } satisfies Record<KeyedType, string>,
  upload: {
    choose: 'Choose files',
    /** After the button. */
    orDrop: 'or drop them here, or paste them.',
    takes: {
      image:
        'PNG, JPG, WEBP, GIF, BMP, ICO, TIFF or HEIC, at most 10 MB and 12,000 × 12,000 pixels (GIF 2,000 × 2,000).',
      file: 'Any file, at most 30 MB.',
      audio: 'Any sound this browser can play: it is turned into Opus here. At most 30 MB then.',
      media: 'An MP4 video, at most 30 MB. One from QuickTime (.mov) is put into an MP4 here where it holds H.264.',
    } satisfies Record<UploadType, string>,
    checking: (name: string) => `Looking at ${name}…`,
    converting: (name: string, percent: number) => `Turning ${name} into a voice message: ${percent} %`,
    rewrapping: (name: string) => `Putting ${name} into an MP4…`,
    sending: (name: string, percent: number) => `Uploading ${name}: ${percent} %`,
    waiting: (name: string) => `${name} comes next.`,
    /** All bytes have left; Feishu has not answered yet. */
    sent: (name: string) => `${name} is up; waiting for Feishu…`,
    done: (name: string, size: string) => `${name}, ${size}, uploaded`,
    /** Behind `done`, of a HEIC for one. */
    undrawn: 'This browser cannot draw it; Feishu turns HEIC and TIFF into JPG.',
    hasPlace: (name: string) => `${name} says where it was taken. Everyone in the chat could read that.`,
    withoutPlace: 'Upload without the place',
    withPlace: 'Upload as it is',
    stop: 'Stop',
    again: 'Upload again',
    /** Makes one of several files this message. */
    take: 'Take this one',
    taken: 'In this message',
    leave: 'Take off the list',
    before: 'Uploaded before',
    share: 'Share',
    unshare: 'Stop sharing',
    shareHint: 'Whoever may send as this app finds what is shared in this list.',
    sharedBy: (name: string) => `shared by ${name}`,
    shareFailed: 'That could not be changed: the console did not answer. Try again.',
    asFile: 'Send as a file',
    codecs: (name: string, codecs: string) =>
      `${name} cannot be put into an MP4 that plays everywhere: it holds ${codecs || 'no video'}, not H.264 with AAC. Convert it (ffmpeg -i in.mov -c:v libx264 -c:a aac out.mp4; on an iPhone: Settings, Camera, Formats, Most Compatible), or send it as a file.`,
    stopped: (name: string) => `The upload of ${name} was stopped.`,
    unanswered: (name: string) =>
      `No answer came: whether Feishu has ${name} is not known. Uploading it again does no harm.`,
    refused: (name: string, code: number, msg: string) => `${name} is not uploaded. Feishu refused it: ${code} ${msg}`,
    whatItMeans: 'What that means',
    signedOut: 'You are signed out. Sign in on this page, then upload again.',
    noEntry: 'This console does not let you upload. Whoever runs it can say why.',
    failed: (name: string) => `${name} could not be uploaded: the console did not answer.`,
    faults: {
      empty: (name: string) => `${name} is empty. Choose another file.`,
      too_large: (name: string) => `${name} is too large. Make it smaller, or send a link to it.`,
      no_name: () => 'The file has no name. Give it one, with its extension.',
      not_a_picture: (name: string) =>
        `${name} is no picture Feishu takes. Send it as a file, or save it as PNG or JPG.`,
      too_many_pixels: (name: string) =>
        `${name} is larger than 12,000 pixels on a side. Make it smaller, or send it as a file.`,
      gif_too_many_pixels: (name: string) =>
        `${name} is a GIF larger than 2,000 pixels on a side. Make it smaller, or send it as a file.`,
      not_opus: (name: string) =>
        `This browser cannot turn ${name} into Ogg Opus, which is all Feishu plays as a voice message. Convert it (ffmpeg -i in.mp3 -c:a libopus out.opus), or send it as a file.`,
      not_mp4: (name: string) => `${name} is not an MP4 video. Convert it to MP4 (H.264), or send it as a file.`,
      disguised: (name: string) =>
        `${name} is a program, although its name says otherwise. Ask whoever gave it to you before you send it on.`,
    } satisfies Record<UploadFault, (name: string) => string>,
  },
  recorder: {
    open: 'Record',
    title: 'Record a voice message',
    consent:
      'The microphone is on only while you record, at most ten minutes. The recording stays in this browser until you use it; then it is uploaded to Feishu.',
    begin: 'Turn the microphone on',
    opening: 'Waiting for the browser to let the page use the microphone…',
    off: {
      not_allowed:
        'The browser does not let this page use the microphone. Allow it in the site settings, beside the address, then try again.',
      none: 'No microphone was found. Connect one, then try again.',
      not_here:
        'Browsers hand out the microphone only over https. Ask whoever runs the console, or upload a recording.',
      failed: 'The microphone could not be turned on. Another program may be using it.',
    },
    recording: 'Recording.',
    paused: 'Paused.',
    recorded: (time: string) => `${time} recorded. Listen to it, then use it or record it anew.`,
    level: 'Level',
    listen: 'The recording',
    pause: 'Pause',
    goOn: 'Go on',
    stop: 'Stop recording',
    use: 'Use it',
    anew: 'Record anew',
    close: 'Close',
    discard: 'Discard',
    /** Of the file. */
    name: (at: Date) => `Recording ${stamp(at)}`,
  },
  cover: 'Take this frame as the cover',
  video: 'The video, to choose a cover from',
  personSample: 'A name, or ou_…',
  thisChat: (name: string) => `Take ${name}`,
  hasName: 'Feishu shows its name and size here.',
  noCover: 'Without a cover Feishu shows a frame of its own.',
  stickerHint: 'Feishu hands out no picture of a sticker; readers see it.',
  group: 'Feishu shows the group’s name and picture, and a button to join.',
  person: 'Contact card',
  voice: 'Voice message',
}
