import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'
import { steps } from './steps.ts'

const ofUploads = family({
  endpoints: ['image', 'file'],
  owner: 'app_developer',
  sendAgain: 'after_change',
  links: [links.uploadImage, links.uploadFile],
  source: links.uploadImage.href,
})

const ofOldImages = family({
  endpoints: ['image'],
  owner: 'app_developer',
  sendAgain: 'after_change',
  links: [links.uploadImage, links.generic],
  source: links.generic.href,
})
const ofOldFiles = family({
  endpoints: ['file'],
  owner: 'app_developer',
  sendAgain: 'after_change',
  links: [links.uploadFile, links.generic],
  source: links.generic.href,
})

const uploadAgain = say(
  '用发送消息的这个应用重新上传，换用返回的新 key；别的应用上传的不能用。',
  'Upload it again with the app that sends the message, and use the new key; what another app uploaded cannot be used.',
)

/** Pictures and files: putting them there, and getting them back. */
export const images: Entry[] = [
  // Every call for pictures and files.
  ofUploads({
    code: 234001,
    endpoints: ['image', 'file'],
    msg: 'Invalid request param.',
    means: say(
      '上传图片或文件的表单不对：缺少字段、取值不在允许之列，或文件部分没有文件名。',
      'The form that uploads a picture or file is wrong: a field is missing or holds what it may not, or the file part has no filename.',
    ),
    steps: [
      steps.correctFields,
      say(
        '用 `multipart/form-data` 提交，请求头里的 `boundary` 交给程序库生成，不要手写。',
        'Send `multipart/form-data`, and let the library write the `boundary` of the header instead of typing it.',
      ),
      say(
        '图片：`image_type` 为 `message`（消息）或 `avatar`（头像），二进制内容放在 `image`。',
        'A picture: `image_type` is `message` or `avatar`, and the bytes go under `image`.',
      ),
      say(
        '文件：`file_type` 为 `opus`、`mp4`、`pdf`、`doc`、`xls`、`ppt` 或 `stream`，另有 `file_name`（带扩展名），二进制内容放在 `file`。',
        'A file: `file_type` is `opus`, `mp4`, `pdf`, `doc`, `xls`, `ppt` or `stream`, `file_name` bears its extension, and the bytes go under `file`.',
      ),
      say(
        '给二进制部分写上文件名，例如 `filename="file"`；有人遇到过缺少它就被拒绝。',
        'Give the binary part a name, such as `filename="file"`; people were refused for leaving it out.',
      ),
    ],
  }),
  ofUploads({
    code: 234001,
    endpoints: ['image-get', 'file-get'],
    msg: 'Invalid request param.',
    means: say(
      '下载图片或文件用的 key 不对，飞书不认识它。',
      'The key by which a picture or file was asked for is not one Feishu knows.',
    ),
    steps: [
      say(
        '重新复制完整的 key：图片通常以 `img_` 开头，文件通常以 `file_` 开头，两者不能互换；网址不是 key。',
        'Copy the whole key again: those of pictures mostly start with `img_`, those of files with `file_`, and one is no good for the other; a web address is no key.',
      ),
      say(
        '确认 key 来自消息接口的上传；云文档、审批等上传得到的不能在这里用。',
        'Check that the key comes from an upload for messages; those of documents or approvals are of no use here.',
      ),
      uploadAgain,
    ],
    note: say(
      '在回复台里，这只影响预览里能否看到图片；但用同一个 key 发送，多半也会被拒绝。',
      'In this console it only keeps the preview from showing the picture; but a message with that key will most likely be refused too.',
    ),
    owner: 'card_author',
    links: [links.downloadImage, links.uploadImage, links.uploadFile],
    source: links.downloadImage.href,
  }),
  ofUploads({
    code: 234001,
    endpoints: ['resource'],
    msg: 'Invalid request param.',
    means: say(
      '下载消息里的图片或文件时，参数不对：多半是 `type` 与资源不符。',
      'A parameter of the request for a file inside a message is wrong; most often `type` does not fit the file.',
    ),
    steps: [
      steps.correctFields,
      say(
        '图片（包括富文本里的图片）用 `type=image`；文件、语音、视频用 `type=file`。',
        'Pictures, also those inside posts, take `type=image`; files, audio and video take `type=file`.',
      ),
      say(
        '核对地址里的两个 ID：先是消息 ID（`om_`），再是这条消息里的 `file_key` 或 `image_key`。',
        'Check both ids of the address: first the message (`om_`), then the `file_key` or `image_key` found in that message.',
      ),
      say('表情包（`sticker`）不能下载。', 'Stickers cannot be downloaded.'),
    ],
    links: [links.messageResource, links.read],
    source: links.messageResource.href,
  }),
  ofUploads({
    code: 234002,
    endpoints: ['image', 'file', 'image-get', 'file-get', 'resource'],
    msg: 'Unauthorized.',
    means: say(
      '图片和文件服务没有通过鉴权：凭证无效、已过期，或类型不对（HTTP 401）。',
      'The service for pictures and files did not accept the token: it is invalid, too old, or of the wrong kind (HTTP 401).',
    ),
    steps: [
      steps.freshToken,
      say(
        '这些接口要应用的凭证：请求头写作 `Authorization: Bearer t-…`，用户凭证（`u-`）不行。',
        'These requests want the app’s token: the header reads `Authorization: Bearer t-…`; a person’s (`u-`) does not do.',
      ),
      say(
        '如果中间有代理，确认它没有去掉 `Authorization` 请求头；有的程序在提交表单时会漏掉它。',
        'If a proxy is in between, check that it keeps the `Authorization` header; some programs lose it when they send a form.',
      ),
      say(
        '如果在回复台里看到它，再打开一次页面即可，回复台会换新凭证；如果一直出现，请维护回复台的同事核对应用的凭证。',
        'Seen in this console, open the page once more: it fetches a new token. If it stays, whoever runs the console checks the app’s credentials.',
      ),
    ],
    sendAgain: 'after_fix',
    links: [links.tokens, links.uploadImage, links.downloadImage],
  }),
  ofUploads({
    code: 234041,
    endpoints: ['image', 'file', 'image-get', 'file-get', 'resource'],
    msg: 'Tenant master key has been deleted, please contact the tenant administrator.',
    means: say(
      '企业自己保管的加密主密钥被删除了，图片和文件因此不能上传，也不能读取。',
      'The master key with which the company encrypts was deleted, so pictures and files can neither be stored nor read.',
    ),
    steps: [
      say(
        '请企业管理员在管理后台的安全设置里查看密钥管理，恢复密钥或换用新的密钥。',
        'Ask an administrator of the company to look at key management in the security settings of the Admin Console, and restore the key or set another one.',
      ),
      say('在此之前，先发送不带图片和文件的文字。', 'Until then, send words without pictures or files.'),
      steps.giveLogId,
    ],
    note: say(
      '如果旧密钥找不回来，用它加密过的图片和文件就读不出来了，只能重新上传。',
      'If the old key cannot be recovered, what was encrypted with it stays unreadable and has to be uploaded again.',
    ),
    owner: 'tenant_admin',
    sendAgain: 'after_fix',
    links: [links.adminConsole, links.uploadImage, links.support],
  }),
  ofUploads({
    code: 234042,
    endpoints: ['image', 'file', 'image-get', 'file-get', 'resource'],
    msg: 'Hybrid deployment tenant storage error, such as full storage space, please contact tenant administrator.',
    means: say(
      '企业采用混合部署，它自己的存储出了问题，例如空间已满。',
      'The company keeps its files in a storage of its own, and that storage failed; it may be full.',
    ),
    steps: [
      say(
        '请企业管理员检查企业自有存储：剩余空间、网络、服务是否正常。',
        'Ask an administrator of the company to check that storage: room left, network, whether it runs.',
      ),
      say('恢复后原样再试一次。', 'Once it works again, try the same request.'),
      steps.giveLogId,
    ],
    owner: 'tenant_admin',
    sendAgain: 'after_fix',
    links: [links.adminConsole, links.uploadImage, links.support],
  }),
  ofUploads({
    code: 234007,
    endpoints: ['image', 'file', 'image-get'],
    msg: 'App does not enable bot feature.',
    means: say(
      '应用没有启用机器人能力，不能上传或下载消息里用的图片和文件。',
      'The app has no active bot ability, and without it pictures and files for messages can neither be uploaded nor fetched.',
    ),
    steps: [
      steps.enableBot,
      steps.publish,
      say(
        '确认调用时用的凭证属于这个应用，而不是另一个没有机器人的应用。',
        'Check that the token is of this app, and not of another one without a bot.',
      ),
    ],
    sendAgain: 'after_fix',
    links: [links.enableBot, links.developerConsole, links.uploadImage],
  }),

  // Putting them there.
  ofUploads({
    code: 232096,
    msg: 'Meta writing has stopped, please try again later.',
    means: say(
      '飞书暂时不接受应用写入数据，图片和文件传不上去。',
      'Feishu takes no data from apps for the moment, so nothing can be uploaded.',
    ),
    steps: [
      steps.waitLonger,
      say('如果急着发送，先发文字，图片随后再补。', 'In a hurry? Send the words now and the picture later.'),
      steps.giveLogId,
    ],
    owner: 'operator',
    sendAgain: 'after_waiting',
    links: [links.uploadImage, links.uploadFile, links.support],
  }),
  ofUploads({
    code: 234006,
    msg: 'The file size exceed the max value.',
    means: say(
      '上传的内容太大：图片最多 10 MB，文件最多 30 MB。',
      'What is uploaded is too large: a picture may have 10 MB, a file 30 MB.',
    ),
    steps: [
      steps.keepToLimit,
      say(
        '图片：缩小尺寸，或存成 JPG、WEBP 再上传；如果不想压缩，按文件上传。',
        'A picture: make it smaller, or save it as JPG or WEBP; to keep it as it is, upload it as a file.',
      ),
      say(
        '文件和视频：压缩或拆分；更大的放进云文档或云空间，消息里只放链接。',
        'A file or video: compress or split it; put what is larger into Drive and only its link into the message.',
      ),
    ],
    note: say(
      '前面的代理可能更早拦下：那时只有 HTTP 413 和一个网页，没有错误码。',
      'A proxy in front may stop it earlier: then there is only HTTP 413 and a web page, and no code.',
    ),
    owner: 'operator',
  }),
  ofUploads({
    code: 234010,
    msg: "File's size can't be 0.",
    means: say('上传的图片或文件是空的，大小为 0。', 'The picture or file uploaded is empty: it has no bytes.'),
    steps: [
      say(
        '打开原文件，确认它有内容，再选一次。',
        'Open the file to see that there is something in it, then choose it again.',
      ),
      say(
        '程序上传时：读过一次的流要回到开头再提交，并确认提交时文件已写完。',
        'In a program: a stream that was read once has to be rewound, and the file must be written to its end before it is sent.',
      ),
    ],
    owner: 'operator',
  }),
  ofUploads({
    code: 234011,
    endpoints: ['image'],
    msg: "Can't regonnize the image format.",
    means: say('飞书认不出这张图片的格式。', 'Feishu does not recognise the format of the picture.'),
    steps: [
      say(
        '转成 PNG 或 JPG 再上传；能用的还有 WEBP、GIF、BMP、ICO、TIFF、HEIC，SVG 和 AVIF 不在其中。',
        'Convert it to PNG or JPG; WEBP, GIF, BMP, ICO, TIFF and HEIC are taken too, SVG and AVIF are not.',
      ),
      say(
        '扩展名不算数：确认内容真的是图片，而不是下载失败得到的网页。',
        'The extension does not count: check that it really is a picture, and not the web page of a failed download.',
      ),
      say('如果仍然认不出，按文件上传。', 'If it still is not recognised, upload it as a file.'),
    ],
    note: say('TIFF 和 HEIC 上传后会变成 JPG。', 'TIFF and HEIC come out as JPG.'),
    links: [links.uploadImage, links.uploadFile],
    owner: 'operator',
  }),
  ofUploads({
    code: 234039,
    endpoints: ['image'],
    msg: 'Image resolution exceeds limit.',
    means: say(
      '图片的像素太多：GIF 最多 2000 × 2000，头像最多 4096 × 4096，其他图片最多 12000 × 12000。',
      'The picture has too many pixels: a GIF may have 2000 × 2000, an avatar 4096 × 4096, any other 12000 × 12000.',
    ),
    steps: [
      say('把图片缩小到上限以内再上传。', 'Scale it down to within these limits and upload it again.'),
      say(
        '很长的截图可以切成几张，或按文件上传，文件不看像素。',
        'A very long screenshot can be cut into several, or uploaded as a file: of files pixels are not counted.',
      ),
    ],
    links: [links.uploadImage, links.content],
    owner: 'operator',
  }),

  // Getting them back.
  ofUploads({
    code: 234005,
    endpoints: ['image-get', 'file-get'],
    msg: 'Image has been deleted',
    means: say(
      '这张图片或这个文件已被删除，不能再下载。',
      'This picture or file was deleted and cannot be fetched any more.',
    ),
    steps: [
      uploadAgain,
      say(
        '把草稿、卡片或模板里的旧 key 全部换成新的。',
        'Put the new key in place of the old one wherever it stands: draft, card or template.',
      ),
    ],
    note: say('删除了的 key 不会恢复。', 'A key that was deleted does not come back.'),
    owner: 'card_author',
    links: [links.downloadImage, links.uploadImage, links.uploadFile],
    source: links.downloadImage.href,
  }),
  ofUploads({
    code: 234008,
    endpoints: ['image-get', 'file-get'],
    msg: 'The app is not the resource sender',
    means: say(
      '这张图片或这个文件不是这个应用上传的，只有上传它的应用可以下载。',
      'This picture or file was not uploaded by this app, and only the app that uploaded it may fetch it.',
    ),
    steps: [
      uploadAgain,
      say(
        '如果图片来自别人的消息，用“获取消息中的资源文件”接口下载：要消息 ID 和其中的 key，机器人要在群里。',
        'If it comes from somebody’s message, fetch it by the API for files inside messages: it takes the message id and the key in it, and the bot must be in the chat.',
      ),
      say(
        '头像类图片（`image_type=avatar`）也不能这样下载。',
        'Pictures uploaded as avatars (`image_type=avatar`) cannot be fetched this way either.',
      ),
    ],
    note: say(
      '在回复台里，预览因此看不到这张图片；发送时多半也会因 `image_key` 无效被拒绝。',
      'In this console the preview cannot show it; and a message with it will most likely be refused for its `image_key`.',
    ),
    owner: 'card_author',
    links: [links.downloadImage, links.messageResource, links.uploadImage],
    source: links.downloadImage.href,
  }),
  ofUploads({
    code: 234037,
    endpoints: ['file-get', 'resource'],
    msg: 'Downloaded file size exceeds limit.',
    means: say('文件超过 100 MB，接口不提供下载。', 'The file is larger than 100 MB, and no API hands out more.'),
    steps: [
      say('在飞书客户端里打开这条消息下载。', 'Open the message in the Feishu client and download it there.'),
      say(
        '如果需要由程序处理，请发送者把文件放进云空间，再用云空间的接口下载。',
        'If a program has to have it, ask the sender to put it into Drive, and fetch it by Drive’s APIs.',
      ),
    ],
    sendAgain: 'never',
    links: [links.messageResource, links.uploadFile],
    source: links.messageResource.href,
    owner: 'operator',
  }),
]

const ofResources = family({
  endpoints: ['resource'],
  owner: 'app_developer',
  sendAgain: 'after_fix',
  links: [links.messageResource, links.read],
  source: links.messageResource.href,
})

/** Pictures and files that stand in a message of somebody’s. */
export const resources: Entry[] = [
  ofResources({
    code: 230110,
    msg: 'Action unavailable as the message has been deleted.',
    means: say('要下载的文件所在的消息已被删除。', 'The message that held the file was deleted.'),
    steps: [
      say(
        '请发送者重新发一次，再用新消息的 ID 下载。',
        'Ask the sender to send it once more, and fetch it by the id of the new message.',
      ),
      say(
        '程序要在收到消息后尽快下载，不要等到使用时。',
        'A program should fetch files when the message comes, not when they are wanted.',
      ),
    ],
    sendAgain: 'never',
    owner: 'operator',
  }),
  ofResources({
    code: 234003,
    msg: 'File not in message.',
    means: say(
      '这条消息里没有这个文件：key 与消息对不上。',
      'The message holds no such file: key and message do not belong together.',
    ),
    steps: [
      say(
        '用“获取指定消息的内容”读取这条消息，从它的 `content` 里取 `file_key` 或 `image_key`。',
        'Read the message by the API that gets one, and take the `file_key` or `image_key` from its `content`.',
      ),
      say(
        '回复或转发的消息要用它自己的 ID，不能用原消息的 ID。',
        'Of a reply or a forwarded message use its own id, not that of the original.',
      ),
      say(
        '自己上传、还没发出去的，用下载图片或下载文件的接口。',
        'What you uploaded and have not sent is fetched by the APIs for your own pictures and files.',
      ),
    ],
    sendAgain: 'after_change',
  }),
  ofResources({
    code: 234004,
    msg: 'App not in chat.',
    means: say(
      '机器人不在这条消息所在的群里，不能下载其中的文件。',
      'The bot is not in the chat of this message, so it may not fetch what stands in it.',
    ),
    steps: [
      steps.addBotToGroup,
      say(
        '确认用的是这个群里那个机器人的应用凭证；一个群里可能有几个机器人。',
        'Check that the token is of the app whose bot is in the chat; there may be several bots.',
      ),
    ],
    owner: 'group_owner',
    links: [links.addBot, links.messageResource],
  }),
  ofResources({
    code: 234009,
    msg: 'Lack of necessary permissions.',
    means: say(
      '应用没有下载消息里的文件的权限，或者这是外部群的消息。',
      'The app may not fetch files from messages, or this message stands in an external group.',
    ),
    steps: [
      steps.requestScopes,
      say(
        '如果没有列出权限，开通 `im:message`、`im:message:readonly` 或 `im:message.history:readonly` 中的任意一项。',
        'If it names none, add any one of `im:message`, `im:message:readonly` and `im:message.history:readonly`.',
      ),
      steps.publish,
      say(
        '外部群里的文件不能用这个接口下载，请在飞书客户端里打开。',
        'Files in external groups cannot be had by this API: open them in the Feishu client.',
      ),
    ],
    links: [links.messageResource, links.externalGroups, links.developerConsole],
  }),
  ofResources({
    code: 234019,
    msg: 'scope CheckAppTenant fail.',
    means: say(
      '飞书没能查到应用在这家企业的权限，这次没有给出文件。',
      'Feishu could not look up what the app may do in this company, and gave no file this time.',
    ),
    steps: [
      steps.waitLonger,
      say(
        '刚安装或刚发布的应用，等几分钟让权限生效。',
        'Of an app installed or published just now, give the permissions some minutes.',
      ),
      steps.giveLogId,
    ],
    owner: 'operator',
    sendAgain: 'after_waiting',
    links: [links.messageResource, links.support],
  }),
  ofResources({
    code: 234038,
    msg: 'Do not allow downloading of message resources in restricted mode.',
    means: say(
      '群开启了防泄密模式，不允许下载消息里的图片和文件。',
      'The group is in restricted mode, which forbids downloading pictures and files.',
    ),
    steps: [
      say(
        '请群主在群设置的“群管理”里关闭防泄密模式，或单独放开下载。',
        'Ask the owner to turn off restricted mode under group management in the settings, or to allow downloads.',
      ),
      say(
        '如果不便放开，请发送者另外发给需要的人。',
        'If that cannot be, ask the sender to send the file some other way.',
      ),
    ],
    owner: 'group_owner',
  }),
  ofResources({
    code: 234040,
    msg: 'The message is invisible to the operator.',
    means: say(
      '机器人看不到这条消息，也就不能下载其中的文件。',
      'The bot cannot see this message, so it cannot fetch what it holds.',
    ),
    steps: [
      say(
        '请群主允许新成员查看历史消息：否则入群之前的消息机器人都看不到。',
        'Ask the group owner to let new members see the history: without that the bot sees nothing older than its joining.',
      ),
      say('或者请发送者再发一次。', 'Or ask the sender to send it again.'),
    ],
    owner: 'group_owner',
  }),
  ofResources({
    code: 234043,
    msg: 'Unsupported message type.',
    means: say(
      '这类消息里的文件不能用接口下载：合并转发及其中的消息、卡片都不行。',
      'Files cannot be fetched from this kind of message: not from merged forwards or the messages in them, and not from cards.',
    ),
    steps: [
      say(
        '合并转发：回到原来的群，用原消息的 ID 下载，机器人要在那个群里。',
        'A merged forward: go back to the chat it came from and use the id of the original message; the bot must be in that chat.',
      ),
      say(
        '卡片里的图片由发卡片的应用用自己上传时的 key 下载。',
        'Pictures in a card are fetched by the app that sent it, with the key of its own upload.',
      ),
      say('或者在飞书客户端里打开。', 'Or open it in the Feishu client.'),
    ],
    sendAgain: 'never',
    links: [links.messageResource, links.content],
  }),
]

/** Pictures and files by the numbers of the generic table; newer calls say the same by 2340xx. */
export const oldFiles: Entry[] = [
  ofOldImages({
    code: 10200,
    msg: 'crop failed',
    means: say('飞书没能裁剪这张图片。', 'Feishu could not crop the picture.'),
    steps: [
      steps.waitLonger,
      say(
        '换一张常见尺寸的 PNG 或 JPG 再试；损坏或过长的图片容易失败。',
        'Try a PNG or JPG of an ordinary size; broken or very long pictures tend to fail.',
      ),
      steps.giveLogId,
    ],
    owner: 'operator',
    sendAgain: 'after_waiting',
  }),
  ofOldImages({
    code: 11214,
    msg: 'image not given',
    means: say('上传请求里没有图片。', 'The upload holds no picture.'),
    steps: [
      say(
        '图片的二进制内容放在表单的 `image` 字段里，并带上文件名。',
        'Put the bytes under `image` in the form, with a filename.',
      ),
      say('用 `multipart/form-data`，不要用 JSON 或 Base64。', 'Send `multipart/form-data`, not JSON or Base64.'),
    ],
  }),
  ofOldImages({
    code: 11221,
    msg: 'this image does not belong to you',
    means: say(
      '这张图片不是这个机器人上传的，不能读取。',
      'This picture was not uploaded by this bot, so it may not be read.',
    ),
    steps: [
      uploadAgain,
      say(
        '别人消息里的图片，用“获取消息中的资源文件”接口下载。',
        'A picture in somebody’s message is fetched by the API for files inside messages.',
      ),
    ],
    links: [links.uploadImage, links.messageResource, links.generic],
  }),
  ofOldImages({
    code: 11227,
    msg: 'image key not exist',
    means: say('飞书没有这个 `image_key` 对应的图片。', 'Feishu has no picture by this `image_key`.'),
    steps: [
      say('核对 key 是否完整，它通常以 `img_` 开头。', 'Check that the key is whole; it mostly starts with `img_`.'),
      uploadAgain,
    ],
  }),
  ofOldImages({
    code: 18033,
    msg: 'upload image fail',
    means: say('图片上传失败，上传的参数不对。', 'The picture was not stored: a parameter of the upload is wrong.'),
    steps: [
      steps.correctFields,
      say(
        '核对 `image_type` 与图片的格式、大小，改用现在的上传图片接口（`im/v1/images`）。',
        'Check `image_type` and the picture’s format and size, and use the present API for uploads (`im/v1/images`).',
      ),
    ],
  }),
  ofOldImages({
    code: 18035,
    msg: 'image_key require',
    means: say('请求里缺少 `image_key`。', 'The request lacks an `image_key`.'),
    steps: [
      say(
        '先上传图片，把返回的 `image_key` 填进请求；检查变量是否为空。',
        'Upload the picture first and put the returned `image_key` into the request; check that the variable is not empty.',
      ),
    ],
  }),
  ofOldFiles({
    code: 11244,
    msg: 'file key not exist',
    means: say('飞书没有这个 `file_key` 对应的文件。', 'Feishu has no file by this `file_key`.'),
    steps: [
      say('核对 key 是否完整，它通常以 `file_` 开头。', 'Check that the key is whole; it mostly starts with `file_`.'),
      say(
        '云空间上传得到的 token 不能当作 `file_key`；用消息的上传文件接口重新上传。',
        'What an upload to Drive returns is no `file_key`: upload it by the API for files of messages.',
      ),
    ],
  }),
  ofOldFiles({
    code: 11245,
    msg: 'this file does not belong to you',
    means: say('这个文件属于别的应用或别的人。', 'This file belongs to another app or another person.'),
    steps: [
      uploadAgain,
      say(
        '别人消息里的文件，用“获取消息中的资源文件”接口下载。',
        'A file in somebody’s message is fetched by the API for files inside messages.',
      ),
    ],
    links: [links.uploadFile, links.messageResource, links.generic],
  }),
  ofOldFiles({
    code: 18066,
    msg: 'This file has been deleted.',
    means: say('文件已被删除。', 'The file was deleted.'),
    steps: [
      say(
        '请原来的发送者再发一次；是自己上传的，就重新上传。',
        'Ask whoever sent it to send it again; if it was yours, upload it again.',
      ),
    ],
    sendAgain: 'never',
    owner: 'operator',
  }),
]
