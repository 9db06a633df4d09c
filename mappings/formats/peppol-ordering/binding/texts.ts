import type { Identifier } from '../../../model/terms.ts'
import { noAttributes } from '../../ubl/tree/element.ts'
import { Aggregate } from './aggregate.ts'
import { addGroup, addText, leaf, none } from './leaf.ts'
import { noLists, type Part, type TermOf } from './part.ts'

/** An element with a text. */
export function text<Model>(element: string, term: TermOf<Model, string>): Part<Model> {
  return leaf(element, {
    read(from, into, reading) {
      into[term] = reading.textOf(from, none)
    },
    write: (from, to) => addText(element, from[term] as string | undefined, noAttributes, to),
  })
}

/** A text that the document states where the model says nothing of it, such as the tax scheme VAT. */
export function textOr<Model>(element: string, term: TermOf<Model, string>, usual: string): Part<Model> {
  return leaf(element, {
    read(from, into, reading) {
      const seen = reading.textOf(from, none)
      if (seen !== usual) into[term] = seen
    },
    write(from, to) {
      const own = from[term] as string | undefined
      addText(element, own ?? usual, noAttributes, to)
      return own !== undefined
    },
  })
}

/** A text that is always the same; another one is odd. */
export function fixed<Model>(element: string, content: string): Part<Model> {
  return leaf(element, {
    read(from, _, reading) {
      const seen = reading.textOf(from, none)
      if (seen !== content) reading.odd('mistyped', seen)
    },
    write(_, to) {
      addText(element, content, noAttributes, to)
      return false
    },
  })
}

/** An element with a text that is a value of another type in the model; `undefined` from a text says that it is none. */
export function converted<Model, Value>(element: string, term: TermOf<Model, Value>, fromText: (text: string) => Value | undefined, toText: (value: Value) => string | undefined, lists: readonly string[] = noLists): Part<Model> {
  return {
    ...leaf<Model>(element, {
      read(from, into, reading) {
        const seen = reading.textOf(from, none)
        const value = fromText(seen)
        if (value === undefined) reading.odd('mistyped', seen)
        else into[term] = value
      },
      write(from, to) {
        const value = from[term]
        return value !== undefined && addText(element, toText(value as Value), noAttributes, to)
      },
    }),
    lists,
  }
}

/** A text that may occur again, each a member of a list of the model. */
export function texts<Model>(element: string, term: TermOf<Model, readonly string[]>): Part<Model> {
  return {
    ...leaf<Model>(element, {
      read(from, into, reading) {
        const members = (into[term] ??= []) as string[]
        members.push(reading.textOf(from, none))
      },
      write(from, to) {
        let says = false
        for (const one of (from[term] ?? []) as readonly string[]) says = addText(element, one, noAttributes, to) || says
        return says
      },
    }),
    repeats: true,
  }
}

/** An element that may occur again and holds one text, each a member of a list of texts. */
export function members<Model>(element: string, term: TermOf<Model, readonly string[]>, inner: string): Part<Model> {
  const one = new Aggregate<{ readonly text: string }>([text(inner, 'text')])
  return {
    ...leaf<Model>(element, {
      read(from, into, reading) {
        const list = (into[term] ??= []) as (string | undefined)[]
        list.push(one.read(from, reading).text ?? '')
      },
      write(from, to, writing) {
        let says = false
        for (const member of (from[term] ?? []) as readonly string[]) says = addGroup(element, one.writeFrom({ text: member }, writing), to) || says
        return says
      },
    }),
    repeats: true,
  }
}

/** A text that may occur again though the model has one of them; the others stand in a list beside it. */
export function textAndFurther<Model>(element: string, term: TermOf<Model, string>, further: TermOf<Model, readonly string[]>): Part<Model> {
  return {
    ...leaf<Model>(element, {
      read(from, into, reading) {
        const seen = reading.textOf(from, none)
        if (into[term] === undefined) {
          into[term] = seen
          return
        }
        const others = (into[further] ??= []) as string[]
        others.push(seen)
      },
      write(from, to) {
        let says = addText(element, from[term] as string | undefined, noAttributes, to)
        for (const one of (from[further] ?? []) as readonly string[]) says = addText(element, one, noAttributes, to) || says
        return says
      },
    }),
    repeats: true,
  }
}

const scheme: readonly string[] = ['schemeID']

/** An element with an identifier and its scheme. */
export function identifier<Model>(element: string, term: TermOf<Model, Identifier>): Part<Model> {
  return leaf(element, {
    read(from, into, reading) {
      const { schemeID } = from.attributes
      const id = reading.textOf(from, scheme)
      into[term] = schemeID === undefined ? { id } : { id, scheme: schemeID }
    },
    write(from, to) {
      const value = from[term] as Identifier | undefined
      return value !== undefined && addText(element, value.id, value.scheme === undefined ? noAttributes : { schemeID: value.scheme }, to)
    },
  })
}

/** An element with a text in one term and an attribute of it in another, such as a code and its list. */
export function textWith<Model>(element: string, term: TermOf<Model, string>, attributes: Readonly<Record<string, TermOf<Model, string>>>): Part<Model> {
  const names = Object.keys(attributes)
  return leaf(element, {
    read(from, into, reading) {
      into[term] = reading.textOf(from, names)
      for (const name of names) {
        const value = from.attributes[name]
        if (value !== undefined) into[attributes[name] as string] = value
      }
    },
    write(from, to) {
      const stated: Record<string, string> = {}
      for (const name of names) {
        const value = from[attributes[name] as string] as string | undefined
        if (value !== undefined) stated[name] = value
      }
      return addText(element, from[term] as string | undefined, stated, to)
    },
  })
}

/** An element that says true or false. `1` and `0` mean them too, and are odd, since the network wants words. */
export function indicator<Model>(element: string, term: TermOf<Model, boolean>): Part<Model> {
  return leaf(element, {
    read(from, into, reading) {
      const seen = reading.textOf(from, none)
      if (seen !== 'true' && seen !== 'false') reading.odd('mistyped', seen)
      if (seen === 'true' || seen === '1') into[term] = true
      else if (seen === 'false' || seen === '0') into[term] = false
    },
    write(from, to) {
      const value = from[term] as boolean | undefined
      return value !== undefined && addText(element, value ? 'true' : 'false', noAttributes, to)
    },
  })
}
