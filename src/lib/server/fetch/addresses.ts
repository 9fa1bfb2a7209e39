/**
 * Which network addresses the server may call because somebody typed an address. Without this a calendar address could make us
 * read what only this machine or its network may read (server-side request forgery): the page of a router, the metadata of a cloud.
 */
import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** `private`: may be allowed by the host, who knows the own network. `never`: nothing she means can be there. */
export type AddressKind = 'public' | 'private' | 'never'

/** Ranges of one's own machine or network. */
const privateRanges: readonly [string, number][] = [
  ['10.0.0.0', 8], // RFC 1918
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10], // shared by a provider's clients, RFC 6598
  ['127.0.0.0', 8], // loopback
  ['::1', 128],
  ['fc00::', 7], // unique local, RFC 4193
  ['fec0::', 10], // site local, given up by RFC 3879 and still private
]

/** Addresses that name no single machine elsewhere: link-local, multicast, documentation, translation (RFC 6890 and its registries). */
const neverRanges: readonly [string, number][] = [
  ['0.0.0.0', 8], // "this network": on Linux a way to say 127.0.0.1
  ['169.254.0.0', 16], // link-local; 169.254.169.254 is the metadata of most clouds
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, and broadcast
  ['2001::', 23], // protocol assignments, Teredo among them
  ['2001:db8::', 32],
  ['2002::', 16], // 6to4: carries an IPv4 address
  ['3fff::', 20],
]

const family = (address: string) => (address.includes(':') ? 'ipv6' : 'ipv4')

function listOf(ranges: readonly [string, number][]): BlockList {
  const list = new BlockList()
  for (const [network, prefix] of ranges) list.addSubnet(network, prefix, family(network))
  return list
}

const privates = listOf(privateRanges)
const nevers = listOf(neverRanges)
/** All of IPv6 that is given out as addresses of machines. Mapped (::ffff:0:0/96) and NAT64 (64:ff9b::/96) fall outside it. */
const globalUnicast = listOf([['2000::', 3]])

/** What kind of address this is. Takes the canonical notations a resolver or a parsed URL gives, with or without a zone id. */
export function addressKind(address: string): AddressKind {
  const bare = address.replace(/%.*$/, '')
  if (isIPv4(bare)) {
    if (nevers.check(bare, 'ipv4')) return 'never'
    return privates.check(bare, 'ipv4') ? 'private' : 'public'
  }
  if (!isIPv6(bare)) return 'never'
  // Before the lists: a BlockList takes a mapped address for the IPv4 address inside it.
  if (isMapped(bare)) return 'never'
  if (privates.check(bare, 'ipv6')) return 'private'
  return globalUnicast.check(bare, 'ipv6') && !nevers.check(bare, 'ipv6') ? 'public' : 'never'
}

/** `new URL` writes every IPv6 address in one way: shortest, hexadecimal (RFC 5952). */
const isMapped = (address: string) => URL.parse(`http://[${address}]/`)?.hostname.startsWith('[::ffff:') ?? true
