import { AudioBufferSource, BufferTarget, OggOutputFormat, Output } from 'mediabunny'

/** Bits a second: clear speech; a minute takes a quarter of a megabyte. */
const bitrate = 32_000

/** Seconds that are encoded between two looks at whether it goes on. */
const pieceSeconds = 5

/**
 * Any sound the browser can decode as Ogg Opus, mono, which is what Feishu plays as a voice message. Throws where the
 * browser cannot decode it, or not write Opus.
 * @param onShare told how much of it is done, 0 to 1; decoding it, which comes first, tells nothing of itself
 * @returns its duration in milliseconds, too
 */
export async function toOpus(
  file: File,
  { signal, onShare }: { signal: AbortSignal; onShare(share: number): void },
): Promise<{ file: File; duration_ms: number }> {
  const sound = await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(await file.arrayBuffer())
  const target = new BufferTarget()
  const output = new Output({ format: new OggOutputFormat(), target })
  const source = new AudioBufferSource({ codec: 'opus', bitrate, transform: { numberOfChannels: 1 } })
  output.addAudioTrack(source)
  await output.start()
  const length = pieceSeconds * sound.sampleRate
  for (let from = 0; from < sound.length; from += length) {
    signal.throwIfAborted()
    onShare(from / sound.length)
    await source.add(pieceOf(sound, from, Math.min(length, sound.length - from)))
  }
  await output.finalize()
  if (!target.buffer) throw new Error('Nothing was written')
  const name = `${file.name.replace(/\.[^.]*$/, '')}.opus`
  return {
    file: new File([target.buffer], name, { type: 'audio/ogg' }),
    duration_ms: Math.round(sound.duration * 1000),
  }
}

function pieceOf(sound: AudioBuffer, from: number, length: number): AudioBuffer {
  const { numberOfChannels, sampleRate } = sound
  const piece = new AudioBuffer({ numberOfChannels, sampleRate, length })
  for (let channel = 0; channel < numberOfChannels; channel++)
    piece.copyToChannel(sound.getChannelData(channel).subarray(from, from + length), channel)
  return piece
}
