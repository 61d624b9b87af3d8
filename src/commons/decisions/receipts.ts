import { randomBytes } from 'node:crypto'
import { z } from 'zod'

/** Crockford's base 32: without I, L, O and U, which people mistake for others. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const letters = 16

/**
 * A word of 80 random bits by which a voter finds their ballot among those published. The page draws it, so that it is
 * on the voter's paper before anything is sent; nobody can tell from it who holds it.
 */
export function newReceipt(): string {
  // 256 is a multiple of 32, so every letter is equally likely.
  const drawn = [...randomBytes(letters)].map((byte) => alphabet[byte % alphabet.length]).join('')
  return drawn.replace(/(.{4})(?=.)/g, '$1-')
}

const pattern = /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/

/** A receipt as it is kept. */
export const receipt = () => z.string().regex(pattern)

/** A receipt as people copy it from paper: any case, with or without hyphens, O for 0, I or L for 1. */
export function readReceipt(written: string): string | undefined {
  const plain = written
    .toUpperCase()
    .replace(/[\s\u2010-\u2015-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  const grouped = plain.replace(/(.{4})(?=.)/g, '$1-')
  return pattern.test(grouped) ? grouped : undefined
}
