import { readFileSync } from 'node:fs'
import { truncate, writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { photo } from '#lib/protocol/exif.testing.ts'
import { withoutPlace } from '#lib/protocol/exif.ts'
import { axeFindsNothing } from './support/axe.ts'
import type { ConsoleServer } from './support/console-server.ts'
import { expect, test } from './support/journey.ts'
import { onePixel, type RecordedCall, type RecordingFeishu } from './support/recording-feishu.ts'

// An upload that breaks off, on purpose.
test.use({ expectedErrors: [/net::ERR_FAILED/] })

const message_id = 'om_dc13264520392913993dd051dba21dcf'

const choosesType = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).check()
const request = (page: Page) => page.locator('[data-request]')

test('what is known by its key is answered with: a group, a person, a video with its cover', async ({
  page,
  operator,
}) => {
  await operator.opens(`/?message_id=${message_id}`)
  await choosesType(page, 'Contact card')
  // Whoever is in the chat is found by name.
  await page.getByRole('textbox', { name: 'Person: name, or open_id' }).fill('林')
  await page.getByRole('button', { name: '林晓' }).click()
  await expect(page.locator('[data-msg-type=share_user]')).toContainText('Lin Xiao')
  await operator.sends()
  await expect(operator.sent.filter({ hasText: 'Sent' }).first()).toBeVisible()

  await choosesType(page, 'Group card')
  await page.getByRole('textbox', { name: 'Group ID' }).fill('https://a.example/chat')
  await page.getByRole('button', { name: '1 problem' }).click()
  await expect(page.getByText('is not the id of a group')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Take Ops on call' }).click()
  await expect(page.getByRole('button', { name: '1 problem' })).toBeHidden()
  await operator.sends()
  await expect(operator.sent.filter({ hasText: 'Sent' }).first()).toBeVisible()

  // A whole request that is pasted brings its type with it.
  await choosesType(page, 'Text')
  const body = { msg_type: 'media', content: JSON.stringify({ file_key: 'file_v3_a', image_key: 'img_v3_a' }) }
  await operator.pastes(JSON.stringify(body), page.getByRole('textbox', { name: 'Text', exact: true }))
  await page.getByRole('button', { name: 'Take it over as Video' }).click()
  await expect(page.getByRole('textbox', { name: 'Video key' })).toHaveValue('file_v3_a')
  await expect(page.getByRole('textbox', { name: 'Cover key' })).toHaveValue('img_v3_a')
  await expect(request(page)).toContainText('"msg_type":"media"')
})

const pdf = Buffer.from('%PDF-1.7\n% the roster of the week\n')

test('a picture is chosen, uploaded, seen, sent, and found again under its name', async ({ page, operator }) => {
  await operator.opens(`/?message_id=${message_id}`)
  await choosesType(page, 'Image')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose files' }).click(),
  ])
  await chooser.setFiles({ name: 'invoice.png', mimeType: 'image/png', buffer: Buffer.from('MZ not a picture') })
  await expect(page.getByText('invoice.png is no picture Feishu takes')).toBeVisible()
  await chooser.setFiles({ name: '截图 1.png', mimeType: 'image/png', buffer: onePixel })
  await expect(page.getByText('截图 1.png, 70 B, uploaded')).toBeVisible()
  await expect(page.locator('[data-msg-type=image] [data-picture=seen]')).toBeVisible()
  await axeFindsNothing(page, 'a picture that was uploaded')
  await operator.sends()
  await operator.sent.getByRole('link', { name: 'Open the record' }).click()
  await expect(page.locator('[data-msg-type=image] [data-picture=seen]')).toBeVisible()
  await operator.opens(`/?message_id=${message_id}`)

  // A picture pasted while one writes, as a screenshot is: a message of its kind, and the words stay where they are.
  await choosesType(page, 'Text')
  await operator.writes('See the picture.')
  await brings(page, 'paste', 'screenshot.png')
  await expect(page.getByRole('radio', { name: 'Image' })).toBeChecked()
  await expect(page.getByText('screenshot.png, 70 B, uploaded')).toBeVisible()
  await brings(page, 'drop', 'other.png')
  await expect(page.getByText('other.png, 70 B, uploaded')).toBeVisible()
  await choosesType(page, 'Text')
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue('See the picture.')

  await page.reload()
  await choosesType(page, 'Image')
  await page.getByRole('textbox', { name: 'Image key' }).fill('')
  await page.getByRole('button', { name: 'Uploaded before' }).click()
  const before = page.getByRole('dialog', { name: 'Uploaded before' })
  const own = before.getByRole('listitem').filter({ hasText: '截图 1.png' })
  await expect(own.locator('img')).toHaveJSProperty('naturalWidth', 1)
  await own.getByRole('button', { name: 'Share: 截图 1.png' }).click()
  await expect(own.getByRole('button', { name: 'Stop sharing: 截图 1.png' })).toBeVisible()
  await axeFindsNothing(page, 'what was uploaded before')
  await own.getByRole('button').first().click()
  await expect(page.getByRole('textbox', { name: 'Image key' })).toHaveValue(/^img_v3_sandbox_/)
})

test('several files go up one after the other: one becomes the message, in a post each', async ({ page, operator }) => {
  const pictures = ['one.png', 'two.png'].map((name) => ({ name, mimeType: 'image/png', buffer: onePixel }))
  const bad = { name: 'not.png', mimeType: 'image/png', buffer: Buffer.from('MZ not a picture') }
  await operator.opens(`/?message_id=${message_id}`)
  await choosesType(page, 'Image')
  await page.locator('input[type=file]').setInputFiles([bad, ...pictures])
  const line = (name: string) => page.getByRole('listitem').filter({ hasText: name })
  await expect(line('two.png')).toContainText('uploaded')
  await expect(line('not.png')).toContainText('is no picture Feishu takes')
  await expect(line('one.png')).toContainText('In this message')
  const key = page.getByRole('textbox', { name: 'Image key' })
  const first = await key.inputValue()
  await page.getByRole('button', { name: 'Take this one: two.png' }).click()
  await expect(line('two.png')).toContainText('In this message')
  await expect(key).not.toHaveValue(first)
  await axeFindsNothing(page, 'several files')
  await page.getByRole('button', { name: 'Take off the list: not.png' }).click()
  await expect(line('not.png')).toBeHidden()

  await choosesType(page, 'Post')
  await page.getByRole('button', { name: 'Image', exact: true }).click()
  await page.locator('input[type=file]').setInputFiles(pictures)
  await expect(page.locator('[data-post=img]')).toHaveCount(2)
  // Both are through: the place to upload is closed.
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeHidden()
  await expect(page.locator('[data-post=img] img').first()).toHaveJSProperty('naturalWidth', 1)
})

/** A console whose Feishu keeps what it is sent, with a message to be answered. */
async function atRecordingFeishu(
  page: Page,
  startConsole: (settings: Record<string, string>) => Promise<ConsoleServer>,
  recordingFeishu: () => Promise<RecordingFeishu>,
) {
  const feishu = await recordingFeishu()
  const { url } = await startConsole({ FEISHU_APP_ID: 'cli_1', FEISHU_APP_SECRET: 's', FEISHU_BASE_URL: feishu.url })
  await page.goto(`${url}/?message_id=${message_id}`)
  return { feishu, url }
}

test('a file goes to Feishu as the pages say: fields in order, its bytes once, its length told', async ({
  page,
  startConsole,
  recordingFeishu,
}, info) => {
  const { feishu, url } = await atRecordingFeishu(page, startConsole, recordingFeishu)
  await choosesType(page, 'File')
  await page.locator('input[type=file]').setInputFiles({ name: '值班表.pdf', mimeType: '', buffer: pdf })
  await expect(page.getByRole('textbox', { name: 'File key' })).toHaveValue(/^file_v3_recorded_/)
  const [call, ...more] = feishu.to('/im/v1/files')
  expect(more).toEqual([])
  expect(call?.headers['content-length']).toBe(String(call?.body.length))
  const [edge = ''] = /^--\S+/.exec(call?.body.toString() ?? '') ?? []
  const parts = (call?.body.toString() ?? '').split(`${edge}`).map((part) => part.trim())
  expect(parts.slice(1, -1)).toEqual([
    'Content-Disposition: form-data; name="file_type"\r\n\r\npdf',
    'Content-Disposition: form-data; name="file_name"\r\n\r\n值班表.pdf',
    `Content-Disposition: form-data; name="file"; filename="file"\r\nContent-Type: application/octet-stream\r\n\r\n${pdf.toString().trim()}`,
  ])
  await page.getByRole('button', { name: 'Send reply' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Sent' }).first()).toBeVisible()
  const sent = JSON.parse(feishu.to('/reply')[0]?.body.toString() ?? '{}')
  expect(sent).toMatchObject({ msg_type: 'file', content: expect.stringContaining('file_v3_recorded_') })

  // A photo that says where it was taken does not leave before somebody says so.
  await choosesType(page, 'Image')
  await page.locator('input[type=file]').setInputFiles({ name: 'desk.jpg', mimeType: '', buffer: Buffer.from(photo()) })
  await expect(page.getByText('desk.jpg says where it was taken')).toBeVisible()
  expect(feishu.to('/im/v1/images')).toEqual([])
  await page.getByRole('button', { name: 'Upload without the place' }).click()
  await expect(page.getByRole('textbox', { name: 'Image key' })).toHaveValue(/^img_v3_recorded_/)
  const [picture] = feishu.to('/im/v1/images')
  expect(picture?.body.includes(Buffer.from(withoutPlace(photo())))).toBe(true)

  // What Feishu would not take is told here, and it sees nothing of it.
  const refused = async (type: string, name: string, buffer: Buffer | string, said: string) => {
    await choosesType(page, type)
    const file = typeof buffer === 'string' ? buffer : { name, mimeType: '', buffer }
    await page.locator('input[type=file]').first().setInputFiles(file)
    await expect(page.getByText(said), name).toBeVisible()
  }
  const large = info.outputPath('large.bin')
  await writeFile(large, 'x')
  await truncate(large, 31 * 1024 * 1024)
  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])
  await refused('File', 'empty.txt', Buffer.alloc(0), 'empty.txt is empty')
  await refused('File', 'large.bin', large, 'large.bin is too large')
  await refused('File', 'report.pdf', program, 'report.pdf is a program, although its name says otherwise')
  await refused('Image', 'bomb.png', bomb(), 'bomb.png is larger than 12,000 pixels on a side')
  await refused('Image', 'words.png', Buffer.from('words'), 'words.png is no picture Feishu takes')
  expect(feishu.to(/\/im\/v1\/(?:images|files)$/)).toHaveLength(2)

  // Whoever is no page of ours uploads nothing.
  const bytes = { 'Content-Type': 'application/octet-stream' }
  for (const headers of [
    { ...bytes, Origin: 'http://evil.example' },
    { ...bytes, 'Sec-Fetch-Site': 'cross-site' },
  ])
    expect((await page.request.post(`${url}/uploads?as=image&name=a.png`, { headers, data: onePixel })).status()).toBe(
      403,
    )
  const own = { ...bytes, Origin: url }
  const tooMuch = await page.request.post(`${url}/uploads?as=image&name=a.png`, {
    headers: own,
    data: Buffer.concat([onePixel, Buffer.alloc(11 * 1024 * 1024)]),
  })
  expect(await tooMuch.json()).toEqual({ status: 'not_taken', fault: 'too_large' })
  expect(feishu.to('/im/v1/images')).toHaveLength(1)
  await page.goto(`${url}/audit`)
  await expect(page.getByRole('main')).toContainText('Uploaded a file')
})

/** Somebody pastes a picture, or drops it on the page. */
const brings = (page: Page, how: 'paste' | 'drop', name: string) =>
  page.evaluate(
    ([how, name, base64]) => {
      const bytes = Uint8Array.from(atob(base64 ?? ''), (letter) => letter.charCodeAt(0))
      const data = new DataTransfer()
      data.items.add(new File([bytes], name ?? '', { type: 'image/png' }))
      const given = { bubbles: true, cancelable: true }
      document.body.dispatchEvent(
        how === 'paste'
          ? new ClipboardEvent('paste', { ...given, clipboardData: data })
          : new DragEvent('drop', { ...given, dataTransfer: data }),
      )
    },
    [how, name, onePixel.toString('base64')],
  )

/** Half a second of a tone, as WAV. */
function wav(): Buffer {
  const rate = 16_000
  const bytes = Buffer.alloc(44 + rate)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(bytes.length - 8, 4)
  bytes.write('WAVEfmt ', 8)
  for (const [at, value] of [16, 0x10001, rate, rate * 2, 0x100002].entries()) bytes.writeUInt32LE(value, 16 + 4 * at)
  bytes.write('data', 36)
  bytes.writeUInt32LE(rate, 40)
  for (let i = 0; i < rate / 2; i++) bytes.writeInt16LE(Math.round(9000 * Math.sin(i / 6)), 44 + 2 * i)
  return bytes
}

/** A PNG of a few bytes that says it is 50,000 pixels wide and high. */
function bomb(): Buffer {
  const bytes = Buffer.from(onePixel)
  bytes.writeUInt32BE(50_000, 16)
  bytes.writeUInt32BE(50_000, 20)
  return bytes
}

const fromDisk = (name: string) => readFileSync(new URL(`./files/${name}`, import.meta.url))

/** The parts of a form, in their order. */
function partsOf({ body }: RecordedCall): { [name: string]: Buffer } {
  const text = body.toString('latin1')
  const [edge = ''] = text.split('\r\n', 1)
  const parts = text.split(`${edge}\r\n`).slice(1)
  return Object.fromEntries(
    parts.map((part) => {
      const name = /name="([^"]*)"/.exec(part)?.[1] ?? ''
      const value = part.slice(part.indexOf('\r\n\r\n') + 4).replace(/\r\n(?:--[^\r\n]*--\r\n)?$/, '')
      return [name, Buffer.from(value, 'latin1')]
    }),
  )
}

/** What it is sent as; the field of its key; the file; the texts of its form before the bytes, a duration about so long. */
type Sent = [type: string, key: string, name: string, bytes: Buffer, form: { [field: string]: string | number }]
const image = { image_type: 'message' }
const opus = (name: string) => ({ file_type: 'opus', file_name: name, duration: 500 })
const film = { file_type: 'mp4', file_name: 'clip.mp4', duration: 500 }

test('each kind of file goes from the disk to sent: what Feishu takes as it is, what it does not made so first', async ({
  page,
  startConsole,
  recordingFeishu,
}) => {
  const { feishu } = await atRecordingFeishu(page, startConsole, recordingFeishu)
  const choose = (name: string, buffer: Buffer) =>
    page.locator('input[type=file]').first().setInputFiles({ name, mimeType: '', buffer })
  const rows: Sent[] = [
    ['Image', 'Image key', 'one.png', onePixel, image],
    ['Image', 'Image key', 'picture.gif', fromDisk('picture.gif'), image],
    ['Image', 'Image key', 'picture.webp', fromDisk('picture.webp'), image],
    ['Image', 'Image key', 'picture.heic', fromDisk('picture.heic'), image],
    ['File', 'File key', 'roster.pdf', pdf, { file_type: 'pdf', file_name: 'roster.pdf' }],
    ['File', 'File key', 'roster.docx', fromDisk('roster.docx'), { file_type: 'doc', file_name: 'roster.docx' }],
    ['Audio', 'Audio key', 'tone.wav', wav(), opus('tone.opus')],
    ['Audio', 'Audio key', 'tone.mp3', fromDisk('tone.mp3'), opus('tone.opus')],
    ['Audio', 'Audio key', 'tone.m4a', fromDisk('tone.m4a'), opus('tone.opus')],
    ['Video', 'Video key', 'clip.mp4', fromDisk('clip.mp4'), film],
    ['Video', 'Video key', 'clip.mov', fromDisk('clip.mov'), film],
  ]
  const uploads = () => feishu.to(/\/im\/v1\/(?:images|files)$/)
  const reply = page.getByRole('button', { name: 'Send reply' })
  for (const [n, [type, field, name, bytes, form]] of rows.entries()) {
    await choosesType(page, type)
    const key = page.getByRole('textbox', { name: field })
    const before = await key.inputValue()
    // The first try breaks off: nothing has left, and the second sends it once.
    const breaks = name === 'roster.pdf'
    if (breaks) await page.route(/\/uploads\?/, (route) => route.abort(), { times: 1 })
    await choose(name, bytes)
    if (breaks) await page.getByRole('button', { name: `Upload again: ${name}` }).click()
    await expect(key, name).toHaveValue(/_v3_recorded_/)
    await expect(key, name).not.toHaveValue(before || 'none')
    expect(uploads(), name).toHaveLength(n + 1)
    const { image: picture, file = picture, ...texts } = partsOf(uploads()[n] as RecordedCall)
    expect(Object.keys(texts), name).toEqual(Object.keys(form))
    for (const [text, wanted] of Object.entries(form))
      if (typeof wanted === 'string') expect(texts[text]?.toString(), `${name} ${text}`).toBe(wanted)
      else expect(Math.abs(Number(texts[text]) - wanted), `${name} ${text}`).toBeLessThan(150)
    if (type === 'Audio') expect(file?.toString('latin1'), name).toMatch(/^OggS[\s\S]{24}OpusHead/)
    else if (name === 'clip.mov') {
      expect(file?.toString('latin1'), name).toMatch(/^[\s\S]{4}ftyp(?!qt)/)
      await expect(page.locator('[data-msg-type=media] video')).toHaveJSProperty('videoWidth', 64)
    } else expect(file?.equals(bytes), name).toBe(true)
    if (name === 'picture.heic') await expect(page.getByText('This browser cannot draw it')).toBeVisible()
    if (name === 'tone.mp3') await expect(page.locator('[data-msg-type=audio] audio')).toBeVisible()
    await reply.click()
    await expect.poll(() => feishu.to('/reply').length, { message: name }).toBe(n + 1)
    const sent = JSON.parse(feishu.to('/reply')[n]?.body.toString() ?? '{}')
    expect(Object.values(JSON.parse(sent.content)), name).toContain(await key.inputValue())
    await expect(page.getByRole('status').filter({ hasText: 'Sent' }).first()).toBeVisible()
  }

  await page.getByRole('button', { name: 'Take this frame as the cover' }).click()
  await expect(page.getByRole('textbox', { name: 'Cover key' })).toHaveValue(/^img_v3_recorded_/)
  expect(
    uploads()
      .at(-1)
      ?.body.includes(Buffer.from([0xff, 0xd8, 0xff])),
  ).toBe(true)
  await axeFindsNothing(page, 'a video with its cover')
  await reply.click()
  await expect.poll(() => feishu.to('/reply').length).toBe(rows.length + 1)
  const covered = JSON.parse(feishu.to('/reply').at(-1)?.body.toString() ?? '{}')
  expect(Object.keys(JSON.parse(covered.content))).toEqual(['file_key', 'image_key'])

  // What this browser cannot make so is told, before a byte of it has left, and goes as a file where that is wanted.
  await choosesType(page, 'Audio')
  const told = uploads().length
  await choose('notes.wav', Buffer.from('these are just words'))
  await expect(page.getByText('This browser cannot turn notes.wav into Ogg Opus')).toBeVisible()
  await choosesType(page, 'Video')
  await choose('phone.mov', fromDisk('hevc.mov'))
  await expect(
    page.getByText('phone.mov cannot be put into an MP4 that plays everywhere: it holds H.265 (HEVC)'),
  ).toBeVisible()
  expect(uploads()).toHaveLength(told)
  await page.getByRole('button', { name: 'Send as a file: phone.mov' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'phone.mov, 3.7 KB, uploaded' })).toBeVisible()
  const { file_type, file } = partsOf(uploads().at(-1) as RecordedCall)
  expect([file_type?.toString(), file?.equals(fromDisk('hevc.mov'))]).toEqual(['stream', true])
})
