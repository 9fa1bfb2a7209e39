import { expect, test } from 'vitest'
import { pageHeaders } from './headers.ts'

const policy = (path: string) => pageHeaders(path)['permissions-policy'] ?? ''
const microphone = (path: string) => /microphone=\S*/.exec(`${policy(path)},`)?.[0].replaceAll(',', '')

test('one page may ask for the microphone, in both languages, and nothing else', () => {
  expect(['/app/stem', '/en/app/voice'].map(microphone)).toEqual(['microphone=(self)', 'microphone=(self)'])
  expect(['/', '/app', '/app/instellingen', '/app/stem/verder', '/en/app/stem2'].map(microphone)).toEqual(
    Array.from({ length: 5 }, () => 'microphone=()'),
  )
  expect(policy('/app/stem')).toContain('camera=()')
})
