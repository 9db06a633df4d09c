import { said, type Words } from '../../../errors/words/words.ts'
import { stepName } from '../../formats/inbound-xml/stepName.ts'
import { lineNumberOf } from '../../formats/ubl/tree/lineNumber.ts'
import type { UblElement } from '../../formats/ubl/tree/element.ts'

/** An element with those that hold it. */
export class Place {
  readonly element: UblElement
  readonly parent: Place | undefined

  constructor(element: UblElement, parent?: Place) {
    this.element = element
    this.parent = parent
  }

  /** The path of the element from the root; of several namesakes with its position: `/Order/cac:OrderLine[2]/cac:LineItem`. */
  get path(): string {
    const { element, parent } = this
    return parent === undefined ? `/${element.name}` : `${parent.path}/${stepName(element, parent.element.children)}`
  }

  /** Names of the elements from below the root to this one, `cac:OrderLine/cac:LineItem`. */
  get namesFromRoot(): string {
    if (this.parent === undefined) return ''
    const above = this.parent.namesFromRoot
    return above === '' ? this.element.name : `${above}/${this.element.name}`
  }

  /** The number of the line that the element is in, or is itself. */
  get line(): string | undefined {
    return lineNumberOf(this.element) ?? this.parent?.line
  }

  /** The path, as a finding says it. */
  get where(): Words {
    return said(this.path)
  }
}
