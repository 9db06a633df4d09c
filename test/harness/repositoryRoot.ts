import { fileURLToPath } from 'node:url'

/** The repository's top folder, without a closing slash. */
export const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')
