import { describe, expect, test } from 'vitest'
import { AddressRules } from '../../../../connectors/channels/http/addressRules.ts'

const closed = [
  '0.0.0.0', '10.1.2.3', '100.64.0.1', '100.127.255.255', '127.0.0.1', '127.9.9.9', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.8', '192.0.2.1',
  '192.168.1.1', '198.18.0.1', '198.19.255.255', '198.51.100.7', '203.0.113.7', '224.0.0.1', '240.0.0.1', '255.255.255.255',
  '::', '::1', '::127.0.0.1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8', '64:ff9b::a00:1', '64:ff9b:1::1', '100::1', '2001::1', '2001:db8::1', '2002:a00:1::',
  '3fff::1', '5f00::1', 'fc00::1', 'fd12:3456::1', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1',
]
const open = ['1.1.1.1', '8.8.8.8', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '172.15.255.255', '172.32.0.0', '192.167.255.255', '193.166.1.1', '2606:4700::1111', '2a00:1450::1']

describe('which addresses a receiver may lie at', () => {
  test.each(closed)('%s is closed', (address) => expect(new AddressRules([]).allows(address)).toBe(false))
  test.each(open)('%s is open', (address) => expect(new AddressRules([]).allows(address)).toBe(true))

  test('a subnet of the profile opens exactly itself', () => {
    const rules = new AddressRules(['10.20.0.0/16', 'fd00:20::/32'])
    expect(['10.20.0.1', '10.20.255.255', '::ffff:10.20.0.1', 'fd00:20::1', '8.8.8.8'].map((address) => rules.allows(address))).toEqual([true, true, true, true, true])
    expect(['10.21.0.1', '10.19.255.255', '127.0.0.1', 'fd00:21::1'].map((address) => rules.allows(address))).toEqual([false, false, false, false])
  })

  test.each(['', '10.0.0.0', '10.0.0.0/33', 'fd00::/129', 'intra/8', '10.0.0/8', '10.0.0.0/-1', 'a.example'])('"%s" is no subnet', (subnet) => {
    expect(() => new AddressRules([subnet])).toThrow(/is not a subnet/)
  })

  test.each(['', 'localhost', '127.1', '1.2.3', '0x7f000001'])('"%s" is no address and therefore closed', (text) => {
    expect(new AddressRules(['0.0.0.0/0', '::/0']).allows(text)).toBe(false)
  })
})
