import valueSharing from './value-sharing.ts'
import valueWhy from './value-why.ts'

/** Sharing out over a million contributions: the computing alone, then through the door with its why. */
export default async function value(): Promise<Record<string, number | string | boolean>> {
  return { ...(await valueSharing()), ...(await valueWhy()) }
}
