import { result, type Bench } from '../bench.ts'
import { timePerCall } from '../timePerCall.ts'
import { heard } from './heard.ts'
import { putTogether, takenApart } from './plainly.ts'
import { sentByOthers, sentByUs } from './written.ts'

const lines = 10

/**
 * The documents of the ordering loop with 10 lines, in every format but those of orders in `render`. Written: event → document → what the
 * rules say of it → bytes, and of what others send document → bytes; beside it the same text put together of its pieces. Read: bytes → document with
 * what is odd about it; beside it a parser that trusts the document and maps nothing.
 */
export const orderingBench: Bench = {
  name: 'ordering',
  async *run(effort) {
    const writings = { ...sentByUs(lines), ...sentByOthers(lines) }
    for (const [name, write] of Object.entries(writings)) {
      yield result(`${name} ${lines} lines`, 'ms', timePerCall(write, effort), timePerCall(putTogether(write()), effort))
    }
    for (const { name, bytes, read } of heard(writings, lines)) {
      yield result(`read ${name} ${lines} lines`, 'ms', timePerCall(() => read(bytes), effort), timePerCall(takenApart(bytes), effort))
    }
  },
}
