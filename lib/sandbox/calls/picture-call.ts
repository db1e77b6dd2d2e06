import { pictureType } from '#lib/protocol/picture.ts'
import { accepted, type Call, refused } from '../answers.ts'
import { type Colour, png } from '../png.ts'
import { refusal } from '../refusal-words.ts'
import type { UploadedPictures } from './upload-calls.ts'

/** Pictures the sandbox's app has uploaded, drawn when first asked for. */
const drawings: { [image_key: string]: () => Uint8Array<ArrayBuffer> } = {
  /** 16:9, hills under a sun. */
  img_v3_sandbox_wide: () => landscape(480, 270),
  /** Taller than 16:9, which Feishu cuts. */
  img_v3_sandbox_tall: () => landscape(240, 640),
  img_v3_sandbox_square: () => landscape(240, 240),
  /** A ring on nothing, to see what stands behind. */
  img_v3_sandbox_icon: () => ring(64),
  /** Bars on a grid, as of a report. */
  img_v3_sandbox_chart: () => bars(480, 300),
}

const drawn = new Map<string, Uint8Array<ArrayBuffer>>()

/** @see https://open.feishu.cn/document/server-docs/im-v1/image/get */
export function readImage(image_key: string, call: Call, uploaded: UploadedPictures): Response {
  const bytes = uploaded.get(image_key)
  if (bytes) return pictureOf(bytes, pictureType(bytes) ?? 'application/octet-stream', call)

  const draw = Object.hasOwn(drawings, image_key) ? drawings[image_key] : undefined
  if (!draw) return refused(refusal(/^img_/.test(image_key) && !unknown.test(image_key) ? 234008 : 234001), call)
  const drawing = drawn.get(image_key) ?? draw()
  drawn.set(image_key, drawing)
  return pictureOf(drawing, 'image/png', call)
}

function pictureOf(bytes: Uint8Array<ArrayBuffer>, type: string, call: Call): Response {
  const { headers } = accepted({}, call)
  headers.set('Content-Type', type)
  return new Response(bytes, { headers })
}

const unknown = /sandbox_unknown/

const mixed = (one: Colour, other: Colour, share: number): Colour => [
  one[0] + (other[0] - one[0]) * share,
  one[1] + (other[1] - one[1]) * share,
  one[2] + (other[2] - one[2]) * share,
  255,
]

function landscape(width: number, height: number) {
  const [top, low]: [Colour, Colour] = [
    [104, 163, 235, 255],
    [233, 222, 205, 255],
  ]
  const hill = (x: number, y: number, phase: number, level: number) =>
    y / height > level + 0.08 * Math.sin((x / width) * 7 + phase)
  const sun = Math.min(width, height) / 8
  return png(width, height, (x, y) => {
    if (hill(x, y, 4, 0.82)) return [46, 92, 84, 255]
    if (hill(x, y, 1, 0.68)) return [84, 136, 116, 255]
    if (Math.hypot(x - width * 0.72, y - height * 0.3) < sun) return [250, 211, 85, 255]
    return mixed(top, low, y / height)
  })
}

function ring(size: number) {
  const middle = (size - 1) / 2
  return png(size, size, (x, y) => {
    const away = Math.hypot(x - middle, y - middle) / size
    return away > 0.28 && away < 0.46 ? [20, 86, 240, 255] : [0, 0, 0, 0]
  })
}

function bars(width: number, height: number) {
  const values = [0.35, 0.6, 0.45, 0.8, 0.7, 0.92]
  const step = width / values.length
  return png(width, height, (x, y) => {
    const value = values[Math.floor(x / step)] ?? 0
    const inside = x % step > step * 0.25 && x % step < step * 0.75
    if (inside && y > height * (1 - value * 0.85)) return [51, 109, 244, 255]
    return y % 50 === 0 ? [222, 224, 227, 255] : [255, 255, 255, 255]
  })
}
