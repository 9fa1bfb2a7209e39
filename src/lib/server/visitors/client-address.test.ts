import { expect, test } from 'vitest'
import { clientNetwork } from './client-address.ts'

test.each<[string, string | null, number, string | null]>([
  // Visitors who reach us themselves; what they claim counts for nothing.
  ['203.0.113.9', null, 0, '203.0.113.9'],
  ['203.0.113.9', '198.51.100.1', 0, '203.0.113.9'],
  ['::ffff:203.0.113.9', null, 0, '203.0.113.9'],
  ['2001:db8:0:7:aaaa::1', null, 0, '2001:db8:0:7'],
  ['2001:DB8::1', null, 0, '2001:db8:0:0'],
  // A proxy nobody told us about.
  ['127.0.0.1', '203.0.113.9', 0, null],
  ['::1', null, 0, null],
  ['::ffff:10.0.0.3', null, 0, null],
  ['172.18.0.1', null, 0, null],
  ['fe80::1%eth0', null, 0, null],
  // Our own proxies: the entry the outermost of them wrote.
  ['127.0.0.1', '203.0.113.9', 1, '203.0.113.9'],
  ['127.0.0.1', '6.6.6.6, 203.0.113.9', 1, '203.0.113.9'],
  ['127.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
  ['127.0.0.1', '203.0.113.9', 2, null],
  ['127.0.0.1', null, 1, null],
  ['127.0.0.1', 'unknown', 1, null],
  ['127.0.0.1', '<script>'.repeat(9), 1, null],
])('from %s, forwarded for %s, through %i proxies: %s', (socket, forwarded, proxies, network) => {
  expect(clientNetwork(socket, forwarded, proxies)).toBe(network)
})
