/**
 * Natural logarithm of the gamma function for x > 0; R's `lgamma`. Lanczos approximation with g = 7 and nine terms, good to
 * about 15 digits (coefficients of P. Godfrey, 2001).
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new Error('logGamma requires a number above 0')
  // Below 1/2 through the reflection formula: the series is made for what lies above.
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const z = x - 1
  const base = z + 7.5
  const series = terms.reduce((sum, term, i) => sum + term / (z + i + 1), 0.9999999999998099)
  return Math.log(2 * Math.PI) / 2 + (z + 0.5) * Math.log(base) - base + Math.log(series)
}

const terms = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
]
