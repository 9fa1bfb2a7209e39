import { sampleRate } from '#lib/core/sound/track-plan.ts'

/** One channel at another rate as one at the rate of recordings; the browser's own resampler. In new samples. */
export async function toRecordingRate(
  samples: Float32Array<ArrayBuffer>,
  rate: number,
): Promise<Float32Array<ArrayBuffer>> {
  if (rate === sampleRate || samples.length === 0) return samples
  const offline = new OfflineAudioContext(1, Math.ceil((samples.length * sampleRate) / rate), sampleRate)
  const buffer = new AudioBuffer({ length: samples.length, numberOfChannels: 1, sampleRate: rate })
  buffer.copyToChannel(samples, 0)
  const source = new AudioBufferSourceNode(offline, { buffer })
  source.connect(offline.destination)
  source.start()
  return (await offline.startRendering()).getChannelData(0)
}
