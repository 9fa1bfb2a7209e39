/** Self-tests: one thing on or off, in a drawn order. */
export const selfTest = {
  title: 'Zelftest',
}
