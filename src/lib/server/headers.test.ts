import { expect, test } from 'vitest'
import { pageHeaders } from './headers.ts'

const policy = (path: string) => pageHeaders(path)['permissions-policy'] ?? ''
const microphone = (path: string) => /microphone=\S*/.exec(`${policy(path)},`)?.[0].replaceAll(',', '')

test('the two pages that record a voice may ask for the microphone, in both languages, and nothing else', () => {
  expect(['/app/stem', '/en/app/voice'].map(microphone)).toEqual(['microphone=(self)', 'microphone=(self)'])
  expect(['/studio/stem', '/en/studio/voice'].map(microphone)).toEqual(['microphone=(self)', 'microphone=(self)'])
  expect(
    ['/', '/app', '/studio/stem/versies', '/app/instellingen', '/app/stem/verder', '/en/app/stem2'].map(microphone),
  ).toEqual(Array.from({ length: 6 }, () => 'microphone=()'))
  expect(policy('/app/stem')).toContain('camera=()')
})
