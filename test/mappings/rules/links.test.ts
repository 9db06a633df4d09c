import { expect, test } from 'vitest'
import { render } from '../../../errors/failure.ts'
import { checkLinks } from '../../../mappings/rules/receiver/links.ts'
import { speechFaults } from '../../harness/speechFaults.ts'

const linked = (externalLocation: string) => ({ id: 'LIITE-1', externalLocation, sha256: 'a'.repeat(64) })
const check = (location: string, ...hosts: readonly string[]) => checkLinks('260017', [linked(location)], hosts).map((each) => {
  expect(speechFaults(each)).toEqual([])
  return render(each)
})

test('a link to an allowed host is right, and so is an attachment without a link', () => {
  expect(check('https://files.example.fi/a.pdf', 'other.example.fi', 'files.example.fi')).toEqual([])
  expect(check('https://FILES.example.fi:8443/a.pdf', 'files.example.fi')).toEqual([])
  expect(checkLinks('260017', [{ id: 'LIITE-1' }], [])).toEqual([])
})

test.each([
  ['https://elsewhere.example.fi/a.pdf', 'elsewhere.example.fi'],
  ['https://sub.files.example.fi/a.pdf', 'sub.files.example.fi'],
  ['https://example.fi/a.pdf', 'example.fi'],
  ['https://files.example.fi.example.com/a.pdf', 'files.example.fi.example.com'],
  ['https://files.example.fi@example.com/a.pdf', 'example.com'],
  ['files.example.fi/a.pdf', 'files.example.fi/a.pdf'],
])('%s is named with its host, with what is allowed, and with what to do', (location, host) => {
  const [only, ...others] = check(location, 'files.example.fi')
  expect(others).toEqual([])
  expect(only).toContain(`attachment "LIITE-1" leads to ${host}; allowed hosts: files.example.fi`)
  expect(only).toContain('attachmentHosts')
})

test('where no host is allowed, it says so', () => {
  expect(check('https://files.example.fi/a.pdf')).toEqual([expect.stringContaining('leads to files.example.fi; allowed hosts: none')])
})
