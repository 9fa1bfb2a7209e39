/** A whole number below 2³² that nobody chose: what the order of a self-test is drawn from. */
export function newSeed(): number {
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1))
  return seed
}
