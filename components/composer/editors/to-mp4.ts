import {
  BlobSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  MP4,
  Mp4OutputFormat,
  Output,
  QTFF,
} from 'mediabunny'

export type Rewrapped = { status: 'done'; file: File } | { status: 'codecs'; codecs: string }

/** As people call them. */
const known: { [codec: string]: string } = { hevc: 'H.265 (HEVC)', avc: 'H.264', vp9: 'VP9', av1: 'AV1' }

/**
 * The pictures and the sound of a QuickTime video in an MP4, as they are: nothing is encoded anew. Only what Feishu plays
 * in one, H.264 and AAC or MP3; of anything else it says what it is. Throws for what is no such video.
 */
export async function toMp4(file: File): Promise<Rewrapped> {
  const input = new Input({ source: new BlobSource(file), formats: [QTFF, MP4] })
  try {
    return await rewrapped(file, input)
  } finally {
    input.dispose()
  }
}

async function rewrapped(file: File, input: Input): Promise<Rewrapped> {
  const [video, audio] = await Promise.all([input.getPrimaryVideoTrack(), input.getPrimaryAudioTrack()])
  const pictures = (await video?.getCodec()) ?? null
  const sound = (await audio?.getCodec()) ?? null
  if (!video || pictures !== 'avc' || (audio && sound !== 'aac' && sound !== 'mp3')) {
    const unnamed = [video && pictures === null, audio && sound === null].some(Boolean) ? ['?'] : []
    return {
      status: 'codecs',
      codecs: [pictures && (known[pictures] ?? pictures), sound, ...unnamed].filter(Boolean).join(', '),
    }
  }
  const target = new BufferTarget()
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target })
  const ofVideo = new EncodedVideoPacketSource(pictures)
  output.addVideoTrack(ofVideo, { rotation: await video.getRotation() })
  const ofAudio = audio && sound ? new EncodedAudioPacketSource(sound) : null
  if (ofAudio) output.addAudioTrack(ofAudio)
  await output.start()
  const copyVideo = async () => {
    const config = await video.getDecoderConfig()
    for await (const packet of new EncodedPacketSink(video).packets())
      await ofVideo.add(packet, config ? { decoderConfig: config } : undefined)
    ofVideo.close()
  }
  const copyAudio = async () => {
    if (!audio || !ofAudio) return
    const config = await audio.getDecoderConfig()
    for await (const packet of new EncodedPacketSink(audio).packets())
      await ofAudio.add(packet, config ? { decoderConfig: config } : undefined)
    ofAudio.close()
  }
  // Side by side: each waits until the other is as far.
  await Promise.all([copyVideo(), copyAudio()])
  await output.finalize()
  if (!target.buffer) throw new Error('Nothing was written')
  const name = `${file.name.replace(/\.[^.]*$/, '')}.mp4`
  return { status: 'done', file: new File([target.buffer], name, { type: 'video/mp4' }) }
}
