/** Does something with a document, and shows the document where it goes wrong. */
export function told<Result>(what: string, bytes: Uint8Array, work: () => Result): Result {
  try {
    return work()
  } catch (cause) {
    throw new Error(`${what}: ${Buffer.from(bytes).toString('latin1')}`, { cause })
  }
}
