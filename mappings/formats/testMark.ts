import type { RenderContext } from './format.ts'

/** What a text of a test document begins with, where the format has no field of its own that says so; nothing in production. */
export function testMark({ environment }: Pick<RenderContext, 'environment'>): readonly string[] {
  return environment === 'test' ? ['TEST'] : []
}
