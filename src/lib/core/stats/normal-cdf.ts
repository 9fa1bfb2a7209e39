/**
 * Probability that a standard normal value is at most `x`; R's `pnorm`. Rational approximations of W. J. Cody, "Rational
 * Chebyshev approximations for the error function", Mathematics of Computation 23 (1969), 631–637; good to 15 digits.
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) return Number.NaN
  const z = Math.abs(x) / Math.SQRT2
  if (z <= 0.46875) return (1 + Math.sign(x) * z * ratio(z * z, nearTop, nearBottom)) / 2
  const tail = (z <= 4 ? ratio(z, middleTop, middleBottom) : farTail(z)) * expOfMinusSquare(z)
  return x > 0 ? 1 - tail / 2 : tail / 2
}

function farTail(z: number): number {
  const inverse = 1 / (z * z)
  return (1 / Math.sqrt(Math.PI) - inverse * ratio(inverse, farTop, farBottom)) / z
}

/** exp(−z²) without the rounding of z² showing in the result. */
function expOfMinusSquare(z: number): number {
  const coarse = Math.trunc(z * 16) / 16
  return Math.exp(-coarse * coarse) * Math.exp(-(z - coarse) * (z + coarse))
}

/** Quotient of two polynomials, highest power first. */
const ratio = (x: number, top: readonly number[], bottom: readonly number[]) =>
  polynomial(x, top) / polynomial(x, bottom)

const polynomial = (x: number, coefficients: readonly number[]) => coefficients.reduce((sum, one) => sum * x + one, 0)

const nearTop = [0.18577770618460315, 3.1611237438705655, 113.86415415105016, 377.485237685302, 3209.3775891384694]
const nearBottom = [1, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171]
const middleTop = [
  2.1531153547440383e-8, 0.5641884969886701, 8.883149794388377, 66.11919063714163, 298.6351381974001, 881.952221241769,
  1712.0476126340707, 2051.0783778260716, 1230.3393547979972,
]
const middleBottom = [
  1, 15.744926110709835, 117.6939508913125, 537.1811018620099, 1621.3895745666903, 3290.7992357334597,
  4362.619090143247, 3439.3676741437216, 1230.3393548037495,
]
const farTop = [
  0.016315387137302097, 0.30532663496123236, 0.36034489994980445, 0.12578172611122926, 0.016083785148742275,
  0.0006587491615298378,
]
const farBottom = [
  1, 2.568520192289822, 1.8729528499234673, 0.5279051029514285, 0.06051834131244132, 0.0023352049762686918,
]
