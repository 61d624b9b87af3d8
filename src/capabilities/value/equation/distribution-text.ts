import { canonicalText, hex, sha256 } from '../../../kernel/canonical.ts'
import type { Distribution } from './facts.ts'

/** The one text of an outcome, with all its steps: equal outcomes have equal texts. */
export const distributionText = (distribution: Distribution): string => canonicalText(distribution)

/** SHA-256 of that text, in hexadecimal: what a preview showed is what was carried out. */
export const distributionDigest = (distribution: Distribution): string =>
  hex(sha256(Buffer.from(distributionText(distribution), 'utf8')))
