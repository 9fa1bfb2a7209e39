import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressKind } from './addresses.ts'

describe('addressKind', () => {
  test.each([
    ['8.8.8.8', 'public'],
    ['172.15.255.255', 'public'],
    ['172.32.0.0', 'public'],
    ['100.63.255.255', 'public'],
    ['100.128.0.0', 'public'],
    ['2a00:1450:400e:80c::200e', 'public'],
    ['2001:4860:4860::8888', 'public'],
    ['10.255.0.1', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.0.1', 'private'],
    ['100.64.0.1', 'private'],
    ['127.0.0.1', 'private'],
    ['127.255.255.254', 'private'],
    ['::1', 'private'],
    ['fd12:3456::1', 'private'],
    ['fc00::1', 'private'],
    ['fec0::1', 'private'],
    ['0.0.0.0', 'never'],
    ['0.1.2.3', 'never'],
    ['169.254.169.254', 'never'],
    ['224.0.0.1', 'never'],
    ['239.255.255.250', 'never'],
    ['255.255.255.255', 'never'],
    ['192.0.0.192', 'never'],
    ['198.18.0.1', 'never'],
    ['::', 'never'],
    ['fe80::1', 'never'],
    ['fe80::1%eth0', 'never'],
    ['ff02::1', 'never'],
    ['::ffff:8.8.8.8', 'never'],
    ['::ffff:127.0.0.1', 'never'],
    ['::ffff:7f00:1', 'never'],
    ['0:0:0:0:0:ffff:7f00:1', 'never'],
    ['::FFFF:10.0.0.1', 'never'],
    ['::127.0.0.1', 'never'],
    ['::ffff:0:127.0.0.1', 'never'],
    ['64:ff9b::127.0.0.1', 'never'],
    ['64:ff9b::808:808', 'never'],
    ['64:ff9b:1::1', 'never'],
    ['2002:7f00:1::', 'never'],
    ['2001:0:4136:e378:8000:63bf:3fff:fdd2', 'never'],
    ['2001:db8::1', 'never'],
    ['', 'never'],
    ['localhost', 'never'],
    ['127.1', 'never'],
    ['0x7f000001', 'never'],
  ])('%s is %s', (address, kind) => {
    expect(addressKind(address)).toBe(kind)
  })

  test('no address that carries an IPv4 address inside is ever called', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.constantFrom('::ffff:', '::', '::ffff:0:', '64:ff9b::'), (inner, before) => {
        expect(addressKind(before + inner)).toBe('never')
      }),
    )
  })

  test('IPv6 outside what is given out to machines is never public', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const first = parseInt(/^[\da-f]*/i.exec(address)?.[0] || '0', 16)
        fc.pre(first < 0x2000 || first > 0x3fff)
        expect(addressKind(address)).not.toBe('public')
      }),
    )
  })
})
