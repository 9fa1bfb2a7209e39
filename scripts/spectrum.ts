/** How much there is of every frequency in one window of samples, dBFS: bin `i` is `i × sampleRate / windowLength` Hz. */
export const windowLength = 2048

const hann = Float64Array.from({ length: windowLength }, (_, i) => Math.sin((Math.PI * i) / windowLength) ** 2)

/** The window that has sample `centre` in its middle. */
export function spectrumAt(samples: Float32Array, centre: number): Float64Array {
  const from = Math.round(centre) - windowLength / 2
  const re = hann.map((weight, i) => weight * (samples[from + i] ?? 0))
  const im = new Float64Array(windowLength)
  transform(re, im)
  // A sine of full scale is a quarter of the window high under this window.
  return re
    .subarray(0, windowLength / 2)
    .map((value, i) => 20 * Math.log10(Math.hypot(value, im[i] ?? 0) / (windowLength / 4) + 1e-9))
}

/** Fast Fourier transform in place (Cooley and Tukey). */
function transform(re: Float64Array, im: Float64Array) {
  const length = re.length
  for (let i = 1, j = 0; i < length; i++) {
    let bit = length >> 1
    for (; j & bit; bit >>= 1) j ^= bit
    j ^= bit
    if (i < j) {
      swap(re, i, j)
      swap(im, i, j)
    }
  }
  for (let size = 2; size <= length; size *= 2) {
    for (let k = 0; k < size / 2; k++) {
      const [cos, sin] = [Math.cos((2 * Math.PI * k) / size), -Math.sin((2 * Math.PI * k) / size)]
      for (let a = k; a < length; a += size) {
        const b = a + size / 2
        const [reB, imB] = [re[b] ?? 0, im[b] ?? 0]
        const [turnedRe, turnedIm] = [reB * cos - imB * sin, reB * sin + imB * cos]
        re[b] = (re[a] ?? 0) - turnedRe
        im[b] = (im[a] ?? 0) - turnedIm
        re[a] = (re[a] ?? 0) + turnedRe
        im[a] = (im[a] ?? 0) + turnedIm
      }
    }
  }
}

function swap(values: Float64Array, i: number, j: number) {
  ;[values[i], values[j]] = [values[j] ?? 0, values[i] ?? 0]
}
