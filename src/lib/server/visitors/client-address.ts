/**
 * From which network somebody comes, as far as that can be known. Used for a moment to count, under a key that changes every day;
 * it is never kept and never written in a log.
 */
import { BlockList, isIP, isIPv6 } from 'node:net'

const local = new BlockList()
local.addSubnet('0.0.0.0', 8)
local.addSubnet('10.0.0.0', 8)
local.addSubnet('127.0.0.0', 8)
local.addSubnet('169.254.0.0', 16)
local.addSubnet('172.16.0.0', 12)
local.addSubnet('192.168.0.0', 16)
local.addSubnet('::1', 128, 'ipv6')
local.addSubnet('fc00::', 7, 'ipv6')
local.addSubnet('fe80::', 10, 'ipv6')

/**
 * The network of a visitor, or `null` when it cannot be known: then nothing is counted for it, because everybody would be counted
 * together. `trustedProxies` is how many proxies of our own stand before us (TRUST_PROXY); each adds one entry at the end of
 * `x-forwarded-for`, and what stands before those was written by whoever likes. A private address without a trusted proxy is a
 * proxy nobody told us about.
 */
export function clientNetwork(
  socketAddress: string,
  forwardedFor: string | null,
  trustedProxies: number,
): string | null {
  if (trustedProxies === 0) return networkOf(socketAddress)
  const entries = (forwardedFor ?? '').split(',').map((entry) => entry.trim())
  return networkOf(entries.at(-trustedProxies) ?? '')
}

/** One household: an IPv4 address, or the first 64 bits of an IPv6 address. */
function networkOf(text: string): string | null {
  const address = text.replace(/^::ffff:(?=[\d.]+$)/i, '').replace(/%.*$/, '')
  if (isIP(address) === 0 || local.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')) return null
  return isIPv6(address) ? first64Bits(address) : address
}

function first64Bits(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('::')
  const groups = head.split(':').filter(Boolean)
  const behind = tail?.split(':').filter(Boolean) ?? []
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - groups.length - behind.length }, () => '0')
  const all = [...groups, ...zeros, ...behind]
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
