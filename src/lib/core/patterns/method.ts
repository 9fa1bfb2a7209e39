/** What the analysis believes before it has seen a diary. How each number was chosen is in docs/patterns.md. */
export type Method = {
  /** How much of today's unexplained pain is still there tomorrow. */
  readonly persistences: readonly number[]
  /** Whether an effect fades along with the pain (true) or ends with its day (false), each with how likely that is. */
  readonly fading: readonly { readonly lingers: boolean; readonly prior: number }[]
  /** For a factor that matters: how likely it works on the same day, the next, the one after. */
  readonly lagPrior: readonly number[]
  /** Expected size of an effect, per standard deviation of its factor, in standard deviations of what is not explained. */
  readonly sizes: readonly number[]
  /** Which share of the factors matters, each with how likely that is. The smallest stands for "none". */
  readonly shares: readonly { readonly share: number; readonly prior: number }[]
  /** Expected size of weekdays and bends in time, in the same measure. Infinity takes them as they come. */
  readonly nuisanceSize: number
  /** Sweeps over all factors that are not counted, and that are. */
  readonly warmUpSweeps: number
  readonly sweeps: number
}

export const ours: Method = {
  persistences: [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.88],
  fading: [
    { lingers: false, prior: 0.5 },
    { lingers: true, prior: 0.5 },
  ],
  lagPrior: [0.5, 0.3, 0.2],
  sizes: [0.1, 0.2, 0.35, 0.55],
  shares: [
    { share: 0.004, prior: 0.4 },
    { share: 0.04, prior: 0.15 },
    { share: 0.1, prior: 0.15 },
    { share: 0.2, prior: 0.15 },
    { share: 0.3, prior: 0.15 },
  ],
  nuisanceSize: 0.35,
  warmUpSweeps: 200,
  sweeps: 1000,
}
