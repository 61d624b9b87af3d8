import type { Dial } from '../../kernel/charter.ts'
import type { Slices } from '../../kernel/slices.ts'

/**
 * What the rules can be about: all commands, queries and dials of this installation. The charter speaks of slices
 * that are built upon it, so it can't import them; whoever loads the slices hands them over, once per process.
 */
let slices: Slices | undefined

export function setRegistry(all: Slices): void {
  slices = all
}

/** Throws where the slices were not handed over: a mistake of whoever starts the program. */
export function registry(): Slices {
  if (!slices) throw new Error('setRegistry(slices) must be called when the slices are loaded')
  return slices
}

export function knownDial(name: string): Dial | undefined {
  return slices?.dial(name)
}
