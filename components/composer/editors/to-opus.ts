import { AudioBufferSource, BufferTarget, OggOutputFormat, Output } from 'mediabunny'

/** Bits a second: clear speech; a minute takes a quarter of a megabyte. */
const bitrate = 32_000

/**
 * Any sound the browser can decode as Ogg Opus, mono, which is what Feishu plays as a voice message. Throws where the
 * browser cannot decode it, or not write Opus.
 * @returns its duration in milliseconds, too
 */
export async function toOpus(file: File): Promise<{ file: File; duration_ms: number }> {
  const sound = await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(await file.arrayBuffer())
  const target = new BufferTarget()
  const output = new Output({ format: new OggOutputFormat(), target })
  const source = new AudioBufferSource({ codec: 'opus', bitrate, transform: { numberOfChannels: 1 } })
  output.addAudioTrack(source)
  await output.start()
  await source.add(sound)
  await output.finalize()
  if (!target.buffer) throw new Error('Nothing was written')
  const name = `${file.name.replace(/\.[^.]*$/, '')}.opus`
  return {
    file: new File([target.buffer], name, { type: 'audio/ogg' }),
    duration_ms: Math.round(sound.duration * 1000),
  }
}
