/**
 * Thrown by a handler for what is expected to pass: a server that is away. It is not logged as an error; `message` is kept with the job
 * and shown, so it never holds what somebody wrote or where they live on the net.
 */
export class TryLater extends Error {
  override name = 'TryLater'
}
