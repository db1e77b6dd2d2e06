import type { keyed as keyedInEnglish } from '../en/keyed.ts'

export const keyed: typeof keyedInEnglish = {
  fields: {
    image: { image_key: '图片 key' },
    file: { file_key: '文件 key' },
    audio: { file_key: '语音 key' },
    media: { file_key: '视频 key', image_key: '封面 key（可选）' },
    sticker: { file_key: '表情包 key' },
    share_chat: { chat_id: '群 ID' },
    share_user: { user_id: '成员的 open_id' },
  },
  about: {
    image: '由本应用上传的图片，key 以 img_ 开头。',
    file: '由本应用上传的文件，音频、视频除外，key 以 file_ 开头。',
    audio: '语音消息：由本应用以 opus 类型上传的文件。',
    media: '视频：由本应用以 mp4 类型上传的文件，可以另配一张图片作为封面。',
    sticker: '只能发送本应用收到过的表情包，key 在收到的那条消息里。',
    share_chat: '群名片，七天内可以凭它入群。本应用必须在该群中，单聊不能分享。',
    share_user: '个人名片，填写该成员在本应用下的 open_id。不能分享应用。',
  },
  author: (name) => `填入${name}`,
  thisChat: '填入当前群',
  hasName: '飞书会在这里显示文件名和大小。',
  noCover: '没有封面时，飞书自行取一帧画面。',
  stickerHint: '飞书不对外提供表情包的图片，收到的人可以正常看到。',
  group: '飞书会显示群名称、群头像和入群按钮。',
  person: '个人名片',
  voice: '语音消息',
}
