interface Named {
  readonly name: string
}

const known = new WeakMap<readonly Named[], ReadonlyMap<Named, string>>()

/**
 * One of several siblings as a path has it: its name, with its place among namesakes where there are several, `cac:InvoiceLine[2]`. The siblings
 * are counted once, however many of them are asked about.
 */
export function stepName(one: Named, siblings: readonly Named[]): string {
  let steps = known.get(siblings)
  if (steps === undefined) known.set(siblings, (steps = counted(siblings)))
  return steps.get(one) ?? one.name
}

function counted(siblings: readonly Named[]): ReadonlyMap<Named, string> {
  const counts = new Map<string, number>()
  for (const { name } of siblings) counts.set(name, (counts.get(name) ?? 0) + 1)
  const seen = new Map<string, number>()
  return new Map(siblings.map((one) => {
    const { name } = one
    if (counts.get(name) === 1) return [one, name]
    const place = (seen.get(name) ?? 0) + 1
    seen.set(name, place)
    return [one, `${name}[${place}]`]
  }))
}
