/** Does a form's work beside the page, so that typing never waits for it. */
import { findProof } from '#lib/core/vault/proof-of-work.ts'

addEventListener('message', ({ data }: MessageEvent<string>) => {
  postMessage(findProof(data))
})
