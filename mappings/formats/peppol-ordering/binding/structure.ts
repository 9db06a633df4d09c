import type { UblElement } from '../../ubl/tree/element.ts'
import { Aggregate } from './aggregate.ts'
import { addGroup } from './leaf.ts'
import { noLists, type NeededTermOf, type Part, type TermOf, type Terms, type Writing } from './part.ts'
import type { Stated } from '../../../model/stated.ts'
import type { Reading } from './reading.ts'

/** An element that is a term of its own, with an aggregate for what is below it. */
export function at<Model, Value>(element: string, term: TermOf<Model, Value>, aggregate: Aggregate<Value>): Part<Model> {
  return {
    element,
    repeats: false,
    lists: noLists,
    read(from, into, reading) {
      const seen = aggregate.read(from, reading)
      into[term] = into[term] === undefined ? seen : { ...into[term], ...seen }
    },
    write(from, to, writing) {
      const value = from[term]
      return value !== undefined && addGroup(element, aggregate.write(value as Stated<Value>, writing), to)
    },
  }
}

/** An element that may occur again, each a member of a list that is always there. */
export function each<Model, Value>(element: string, term: NeededTermOf<Model, readonly Value[]>, aggregate: Aggregate<Value>): Part<Model> {
  return list(element, term, aggregate, [term])
}

/** An element that may occur again, each a member of a list that is not there without any. */
export function some<Model, Value>(element: string, term: TermOf<Model, readonly Value[]>, aggregate: Aggregate<Value>): Part<Model> {
  return list(element, term, aggregate, noLists)
}

function list<Model, Value>(element: string, term: string, aggregate: Aggregate<Value>, lists: readonly string[]): Part<Model> {
  return {
    element,
    repeats: true,
    lists,
    read(from, into, reading) {
      const members = (into[term] ??= []) as Stated<Value>[]
      members.push(aggregate.read(from, reading))
    },
    write(from, to, writing) {
      let says = false
      for (const value of (from[term] ?? []) as readonly Stated<Value>[]) says = addGroup(element, aggregate.write(value, writing), to) || says
      return says
    },
  }
}

/** An element below which terms of the same model stand. */
export function within<Model>(element: string, ...parts: readonly Part<Model>[]): Part<Model> {
  const inner = new Aggregate(parts)
  return {
    element,
    repeats: false,
    lists: inner.lists,
    read: (from, into, reading) => inner.readInto(from, into, reading),
    write: (from, to, writing) => addGroup(element, inner.writeFrom(from, writing), to),
  }
}

/** The same where the element goes along with its siblings though the model says nothing of it, as a tax scheme with a category. */
export function alongside<Model>(element: string, ...parts: readonly Part<Model>[]): Part<Model> {
  const inner = new Aggregate(parts)
  return {
    element,
    repeats: false,
    lists: inner.lists,
    read: (from, into, reading) => inner.readInto(from, into, reading),
    write(from, to, writing) {
      const children: UblElement[] = []
      const says = inner.writeInto(from, children, writing)
      if (children.length > 0) addGroup(element, children, to)
      return says
    },
  }
}

/** A part whose list is there even when it is empty. */
export function always<Model>(part: Part<Model>, list: NeededTermOf<Model, readonly unknown[]>): Part<Model> {
  return { ...part, lists: [list] }
}

/** A part whose terms stand in an object of the model, where several elements fill that one object. */
export function into<Model, Value>(term: TermOf<Model, Value>, part: Part<Value>): Part<Model> {
  return {
    element: part.element,
    repeats: part.repeats,
    lists: noLists,
    read(from: UblElement, into: Terms, reading: Reading) {
      const inner = (into[term] ??= {}) as Terms
      for (const list of part.lists) inner[list] ??= []
      part.read(from, inner, reading)
    },
    write(from: Readonly<Terms>, to: UblElement[], writing: Writing) {
      const inner = from[term]
      return inner !== undefined && part.write(inner as Terms, to, writing)
    },
  }
}
