import { FileRefused } from './refused.ts'

export interface Decoded {
  text: string
  /** The bytes end inside a character: the file was cut off. */
  cut: boolean
}

/**
 * Text in the encodings Korean banks hand out: UTF-8 with and without its mark, UTF-16 with its mark, and CP949 (which
 * the web calls EUC-KR). What the bytes are decides, not what a page says of itself.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decoded('utf-16le', bytes)!
  if (first === 0xfe && second === 0xff) return decoded('utf-16be', bytes)!
  // No text in the other encodings holds a zero byte; pictures and archives do.
  if (bytes.includes(0)) throw new FileRefused('not_a_statement')
  const found = decoded('utf-8', bytes) ?? decoded('euc-kr', bytes)
  if (!found) throw new FileRefused('unknown_encoding')
  return found
}

function decoded(encoding: string, bytes: Uint8Array): Decoded | undefined {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let text: string
  try {
    text = decoder.decode(bytes, { stream: true })
  } catch {
    return undefined
  }
  try {
    return { text: text + decoder.decode(), cut: false }
  } catch {
    return { text, cut: true }
  }
}
