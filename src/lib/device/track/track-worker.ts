/** Makes tracks beside the page, so that the page stays at hand. One request at a time. */
import { planTrack } from '#lib/core/sound/plan-track.ts'
import { makeTrack } from './make-track.ts'
import type { TrackAnswer, TrackRequest } from './worker-message.ts'

addEventListener('message', ({ data }: MessageEvent<TrackRequest>) => {
  void answer(data).then((given) => postMessage(given))
})

async function answer({ order, playsOpus }: TrackRequest): Promise<TrackAnswer> {
  try {
    return { track: await makeTrack(planTrack(order), { playsOpus }) }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}
