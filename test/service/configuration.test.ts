import { expect, test } from 'vitest'
import { Failure } from '../../errors/failure.ts'
import { configurationSchema, readConfiguration } from '../../service/configuration.ts'
import { configurationPage } from '../../service/configurationPage.ts'
import { repositoryText } from '../harness/sourceFiles.ts'

function refusal(environment: Readonly<Record<string, string>>): string {
  try {
    readConfiguration(environment)
  } catch (error) {
    if (error instanceof Failure) return `${error.code}: ${error.message}`
    throw error
  }
  return 'nothing'
}

test('everything has a default, and an empty variable counts as not set', () => {
  const defaults = readConfiguration({})
  expect(defaults).toMatchObject({ KUNTASILTA_HTTP_HOST: '127.0.0.1', KUNTASILTA_HTTP_PORT: 8080, KUNTASILTA_LOG: 'info' })
  const allEmpty = Object.fromEntries(Object.keys(configurationSchema.shape).map((name) => [name, '']))
  expect(readConfiguration(allEmpty)).toEqual(defaults)
})

test('a value that cannot be used is refused with its variable, and is not shown', () => {
  expect(refusal({ KUNTASILTA_HTTP_PORT: 'eighty' })).toMatch(/^KS-SERVICE-CONFIGURATION: .*KUNTASILTA_HTTP_PORT/)
  expect(refusal({ KUNTASILTA_HTTP_PORT: 'eighty' })).not.toContain('eighty')
  expect(refusal({ KUNTASILTA_ALLOW_LOOPBACK: 'true' })).toContain('KUNTASILTA_ALLOW_LOOPBACK')
  expect(refusal({ KUNTASILTA_SEND_MS: '90000' })).toContain('KUNTASILTA_LEASE_MS (90000)')
})

test('docs/configuration.md is what the schema says; "npm run generate" writes it', () => {
  expect(repositoryText('docs/configuration.md')).toBe(configurationPage())
})

test('every variable of the page is explained', () => {
  for (const [name, variable] of Object.entries(configurationSchema.shape)) expect([name, variable.description]).toEqual([name, expect.stringMatching(/\.$/)])
})
