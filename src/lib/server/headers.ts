/** Security headers, after OWASP ASVS 5.0 V3.4. Pages get their content security policy from Kit, by hashes. */
import { dutchPath } from '#lib/i18n/paths.ts'

const powers = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
  'browsing-topics',
]

const twoYearsInSeconds = 63_072_000

/** For every answer. `origin` decides whether browsers must stay on https. */
export function securityHeaders(origin: string): Record<string, string> {
  const https = origin.startsWith('https:')
  return {
    'x-content-type-options': 'nosniff',
    // Not no-referrer: with that, browsers hide the origin of our own forms and Kit refuses them.
    'referrer-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(https ? { 'strict-transport-security': `max-age=${twoYearsInSeconds}; includeSubDomains` } : {}),
  }
}

/** For pages alone: browsers read these nowhere else, and on the small files of the app they outweighed the file. */
export const pageHeaders = (path: string): Record<string, string> => ({
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': powers.map((power) => `${power}=${mayAsk(power, path) ? '(self)' : '()'}`).join(', '),
})

/** Where a voice is recorded, the microphone may be asked for: by the practitioner in the studio, and on one's own device. */
const recordsVoice = (path: string) => ['/app/stem', '/studio/stem'].includes(dutchPath(path))
const mayAsk = (power: string, path: string) => power === 'microphone' && recordsVoice(path)

/**
 * The policy for what is not a rendered page. Scripts need one of their own: a worker is held to the policy its script
 * came with. Prerendered pages carry theirs inside and only lack what cannot stand there.
 */
export function defaultPolicy(contentType: string): string {
  if (contentType.startsWith('text/html')) return "frame-ancestors 'none'"
  if (contentType.startsWith('text/javascript')) return "default-src 'self'; frame-ancestors 'none'"
  return "default-src 'none'; frame-ancestors 'none'"
}
